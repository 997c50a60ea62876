import { noticeJobSchema, queueNames } from '@selaras/contracts';
import type { NoticeJob } from '@selaras/contracts';
import { UnrecoverableError } from 'bullmq';
import type { z } from 'zod';
import type { DeliveryLogger } from '../logger.js';

/** A job is a definition: name and schema. The handler joins it where the process runs. */
export interface JobDefinition<T> {
  readonly queue: string;
  readonly name: string;
  readonly schema: z.ZodType<T>;
}

/** Name of the job that carries a batch of message ids. */
export const noticeBatch: JobDefinition<NoticeJob> = {
  queue: queueNames.notices,
  name: 'batch',
  schema: noticeJobSchema,
};

/** A definition with its handler, its payload type closed over. */
export interface RegisteredJob {
  readonly name: string;
  run(data: unknown): Promise<void>;
}

/** Binds a handler to a definition: the payload is parsed before the handler sees it. */
export function registerJob<T>(definition: JobDefinition<T>, handler: (data: T) => Promise<void>): RegisteredJob {
  return {
    name: definition.name,
    run: async (data) => {
      const parsed = definition.schema.safeParse(data);
      if (!parsed.success) {
        // Trying the same bytes again cannot help; the reconciler brings the messages back in a new job.
        throw new UnrecoverableError(
          `${definition.queue}/${definition.name}: ${parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`,
        );
      }
      await handler(parsed.data);
    },
  };
}

/**
 * One processor of all registered jobs of a queue. A name nobody registered is logged and dropped: it belongs to
 * another version of the program, and holding it would only hold the queue up.
 */
export function jobProcessor(
  jobs: readonly RegisteredJob[],
  logger: DeliveryLogger,
): (job: { readonly name: string; readonly id?: string | undefined; readonly data: unknown }) => Promise<void> {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  if (byName.size !== jobs.length) throw new RangeError('two handlers for one job name');
  return async (job) => {
    const registered = byName.get(job.name);
    if (registered === undefined) {
      logger.warn({ job: job.id, name: job.name }, 'job of an unknown name dropped');
      return;
    }
    await registered.run(job.data);
  };
}
