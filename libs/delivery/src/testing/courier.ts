import { randomUUID } from 'node:crypto';
import type { Carrier, NoticeLedger } from '@selaras/contracts';
import { createChannels } from '../channels/channels.js';
import type { ChannelOptions } from '../channels/channels.js';
import { silentLogger } from '../logger.js';
import { startCourier as startReal } from '../pipeline/courier.js';
import type { Courier } from '../pipeline/courier.js';
import type { SenderOptions } from '../pipeline/sender.js';

export type { Courier };
export type CourierOptions = Partial<Omit<SenderOptions, 'channels' | 'ledger'>> & {
  readonly channels?: Partial<ChannelOptions>;
  readonly prefix?: string;
  readonly reconcileMs?: number;
};

/** The whole courier in the test's process, hastier than a real one. */
export async function startCourier({
  inboxPort,
  prefix = `test-${randomUUID()}`,
  channels: channelOptions,
  reconcileMs = 50,
  ...options
}: CourierOptions & {
  readonly carrier: Carrier;
  readonly inboxPort: number;
  readonly ledger: NoticeLedger;
}): Promise<Courier> {
  const channels = createChannels({ inbox: { host: '127.0.0.1', port: inboxPort }, ...channelOptions });
  const courier = await startReal({
    channels,
    prefix,
    logger: silentLogger,
    leaseMs: 30_000,
    backoff: { baseMs: 40, capMs: 200 },
    pollMs: 10,
    reconcileMs,
    queuedMs: 60_000,
    ...options,
  });
  return {
    wake: () => courier.wake(),
    stop: async () => {
      await courier.stop();
      await channels.close();
    },
  };
}
