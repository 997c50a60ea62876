import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carriersHere, startCarrier, waitFor } from '@selaras/testing';
import type { TestCarrier } from '@selaras/testing';
import { silentLogger } from '../logger.js';
import { openCarrier } from './carriers.js';
import type { OpenCarrier } from './carrier.js';
import { batchJobOptions } from './notice-queue.js';

/** Far from the half minute after which BullMQ by itself looks for jobs that nobody works on. */
const soonMs = 25_000;

describe.each(carriersHere)('a job over %s whose worker is gone', (kind) => {
  let under: TestCarrier;
  let carrier: OpenCarrier;
  beforeAll(async () => {
    under = await startCarrier(kind);
    carrier = await openCarrier(under.carrier, {
      queue: 'stalled',
      prefix: `t-${randomUUID().slice(0, 8)}`,
      logger: silentLogger,
    });
  });
  afterAll(async () => {
    await carrier.queue.it.close();
    carrier.close();
    await under.stop();
  });

  it('is run by another within seconds', async () => {
    const job = { name: 'batch', data: { messages: ['m-1'] }, opts: batchJobOptions() };
    const taken: string[] = [];
    const gone = carrier.worker((it) => {
      taken.push(`gone ${it.id}`);
      return new Promise(() => undefined);
    }, 1);
    gone.it.on('error', () => undefined);
    await gone.it.waitUntilReady();
    await carrier.queue.it.addBulk([job]);
    await waitFor('the job to be taken', () => taken.length === 1);
    await gone.it.close(true);
    const other = carrier.worker((it) => {
      taken.push(`other ${it.id}`);
      return Promise.resolve();
    }, 1);
    other.it.on('error', () => undefined);
    try {
      await waitFor('the other to run it', () => taken.length === 2, soonMs);
      expect(taken).toEqual([`gone ${job.opts.jobId}`, `other ${job.opts.jobId}`]);
    } finally {
      await other.it.close();
    }
  });
});
