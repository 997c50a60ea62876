import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ChangeEvent } from '@selaras/contracts';
import type { AssessmentRepository, NoticeLedgerRepository, ViewRepository } from '@selaras/persistence';
import type { Logger } from 'pino';
import { LiveService } from './live.service.js';

/** What the database says; the tests change it. */
function database() {
  const rows = { lastFactId: 7, at: 1_000, seqs: [3, 4], sent: 0 };
  const service = new LiveService(
    {
      lastFactId: async () => rows.lastFactId,
      workflows: async () => rows.seqs.map((seq) => ({ seq })),
    } as never as ViewRepository,
    { clock: async () => ({ clock: 'held', at: rows.at, settledAt: rows.at }) } as never as AssessmentRepository,
    { counts: async () => ({ sent: rows.sent }) } as never as NoticeLedgerRepository,
    { warn: () => undefined } as never as Logger,
  );
  return { rows, service };
}

describe('changes of an assessment', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('are told once each: facts, the clock, notices that went out, steps that were committed late', async () => {
    const { rows, service } = database();
    const told: ChangeEvent[] = [];
    const stop = service.listen('demo', { changed: (event) => told.push(event), stopped: () => undefined });
    const look = () => jest.advanceTimersByTimeAsync(1_000);
    await look();
    expect(told).toEqual([{ lastFactId: 7, clockAt: 1_000 }]);
    rows.at = 2_000;
    await look();
    rows.sent = 1;
    await look();
    // A step whose facts are numbered below the last one, because it was committed after it.
    rows.seqs = [3, 5];
    await look();
    await look();
    expect(told).toHaveLength(4);
    stop();
    rows.lastFactId = 8;
    await look();
    expect(told).toHaveLength(4);
  });

  it('are told to nobody who comes while the service stops', () => {
    const { service } = database();
    let ended = 0;
    const listener = { changed: () => undefined, stopped: () => (ended += 1) };
    service.listen('demo', listener);
    service.beforeApplicationShutdown();
    expect(ended).toBe(1);
    service.listen('demo', listener);
    expect(ended).toBe(2);
    expect(jest.getTimerCount()).toBe(0);
  });
});
