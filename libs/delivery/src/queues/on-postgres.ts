import type { EventEmitter } from 'node:events';
import type { Carrier, NoticeJob } from '@selaras/contracts';
import { Queue, Worker, createPostgresBackend } from 'bullmq';
import type { PostgresConnectionOptions, PostgresQueueBackend } from 'bullmq';
import { stalled } from './carrier.js';
import type { CarrierOptions, OpenCarrier } from './carrier.js';

/** Connections at most: a few short statements at once each. The worker has one more, on which it is woken. */
const connections = { queue: 2, worker: 4 } as const;

/** After a failure; by itself BullMQ waits fifteen seconds. */
const retryMs = 1_000;

const markField = 'selaras-epoch';

/**
 * Jobs in tables of BullMQ's own, in a schema that holds nothing else. They are made here where they are missing: whoever
 * needs them first makes them. The backend has no prefix, so the queue's name carries ours.
 *
 * @throws Error when the database does not answer: without it the ledger is away as well, and nothing can be done
 */
export async function openPostgresCarrier(
  { url, schema }: Extract<Carrier, { kind: 'postgres' }>,
  { queue: name, prefix, mark }: CarrierOptions,
): Promise<OpenCarrier> {
  const ownName = `${prefix}.${name}`;
  const connection = (max: number): PostgresConnectionOptions => ({
    connectionString: url,
    schema,
    max,
    migrate: true,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    application_name: 'selaras-queue',
    onConnect: survive,
  });
  const queue = new Queue<
    NoticeJob,
    void,
    string,
    NoticeJob,
    void,
    string,
    PostgresQueueBackend,
    PostgresConnectionOptions
  >(ownName, { connection: connection(connections.queue) }, createPostgresBackend);
  try {
    await queue.waitUntilReady();
  } catch (error) {
    // Its connections would keep a failed process alive.
    await queue.close();
    throw error;
  }
  return {
    queue: { it: queue, answers, cut },
    worker: (process, concurrency) => {
      const worker = new Worker<unknown, void, string, PostgresQueueBackend, number, PostgresConnectionOptions>(
        ownName,
        process,
        {
          concurrency,
          connection: connection(connections.worker),
          ...stalled,
          runRetryDelay: retryMs,
        },
        createPostgresBackend,
      );
      return { it: worker, answers, cut };
    },
    canary: {
      // Two processes that look at once both see the loss, which arms twice what is sent once.
      lost: async () => {
        if (await queue.backend.hasQueueMetaField(markField)) return false;
        await queue.backend.setQueueMeta({ [markField]: mark });
        return true;
      },
    },
    close: () => undefined,
  };
}

/** Its client fails what it has under way when the server is gone, and waits for nobody. */
const answers = (): Promise<boolean> => Promise.resolve(true);
const cut = (): void => undefined;

/** A connection that breaks while the pool hands it over has no listener; its next query tells the failure. */
function survive(client: EventEmitter): void {
  client.on('error', () => undefined);
}
