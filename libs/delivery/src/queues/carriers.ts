import { randomUUID } from 'node:crypto';
import type { Carrier, CarrierKind } from '@selaras/contracts';
import type { CarrierOptions, OpenCarrier } from './carrier.js';
import { openPostgresCarrier } from './on-postgres.js';
import { openRedisCarrier } from './on-redis.js';

type Opener<K extends CarrierKind> = (
  carrier: Extract<Carrier, { kind: K }>,
  options: CarrierOptions,
) => Promise<OpenCarrier>;

/** A new kind is one line here and a file beside this one. */
const openers: { readonly [K in CarrierKind]: Opener<K> } = {
  redis: openRedisCarrier,
  postgres: openPostgresCarrier,
};

/** Opens what carries jobs of one queue. */
export function openCarrier(carrier: Carrier, options: Omit<CarrierOptions, 'mark'>): Promise<OpenCarrier> {
  const open = openers[carrier.kind] as Opener<CarrierKind>;
  return open(carrier, { ...options, mark: randomUUID() });
}
