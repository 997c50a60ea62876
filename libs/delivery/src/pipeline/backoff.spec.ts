import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backoffMs } from './backoff.js';
import { createBatcher } from '../batcher.js';
import { classifyFailure } from '../channels/failure.js';

describe('back-off', () => {
  const options = { baseMs: 1_000, capMs: 60_000 };

  it('doubles up to the cap', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 8].map((attempt) => backoffMs(attempt, 1, options));
    expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('is between half and the whole for any attempt and any chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, random) => {
          const wait = backoffMs(attempt, random, options);
          const full = backoffMs(attempt, 1, options);
          expect(wait).toBeGreaterThanOrEqual(full / 2 - 1);
          expect(wait).toBeLessThanOrEqual(full);
          expect(full).toBeLessThanOrEqual(options.capMs);
        },
      ),
    );
  });
});

describe('what a failure means', () => {
  const thrown = (code: string, responseCode?: number): Error =>
    Object.assign(new Error('said the server'), { code, responseCode });

  it('is final when the server refuses the mailbox or the message for good', () => {
    expect(classifyFailure(thrown('EENVELOPE', 550))).toMatchObject({ permanent: true, unreachable: false });
    expect(classifyFailure(thrown('EMESSAGE', 554))).toMatchObject({ permanent: true });
  });
  it('is for now when the server says later', () => {
    expect(classifyFailure(thrown('EENVELOPE', 450))).toMatchObject({ permanent: false, unreachable: false });
  });
  it('says nothing about the message when the server is away or does not let us in', () => {
    expect(classifyFailure(thrown('ESOCKET'))).toMatchObject({ permanent: false, unreachable: true });
    expect(classifyFailure(thrown('EAUTH', 535))).toMatchObject({ permanent: false, unreachable: true });
    expect(classifyFailure(thrown('EPROTOCOL', 554))).toMatchObject({ permanent: false });
  });
  it('survives values that are no errors', () => {
    expect(classifyFailure('broken')).toEqual({ error: 'broken', permanent: false, unreachable: false });
    expect(classifyFailure(null)).toEqual({ error: 'null', permanent: false, unreachable: false });
  });
});

describe('marks in groups', () => {
  it('writes a full batch at once and the rest after the wait', async () => {
    const written: (readonly number[])[] = [];
    const batcher = createBatcher<number>({ maxRows: 3, waitMs: 5, write: async (rows) => void written.push(rows) });
    await Promise.all([1, 2, 3, 4].map((row) => batcher.add(row)));
    expect(written).toEqual([[1, 2, 3], [4]]);
  });
  it('tells everybody of the batch that it failed, and goes on', async () => {
    let fail = true;
    const batcher = createBatcher<number>({
      maxRows: 2,
      waitMs: 5,
      write: async () => {
        if (fail) throw new Error('no database');
      },
    });
    const results = await Promise.allSettled([batcher.add(1), batcher.add(2)]);
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
    fail = false;
    await batcher.add(3);
  });
  it('drains what is collected', async () => {
    let rows = 0;
    const batcher = createBatcher<number>({
      maxRows: 10,
      waitMs: 60_000,
      write: async (batch) => void (rows += batch.length),
    });
    const added = batcher.add(1);
    await batcher.drain();
    await added;
    expect(rows).toBe(1);
  });
});
