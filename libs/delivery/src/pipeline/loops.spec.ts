import { describe, expect, it } from '@jest/globals';
import { waitFor } from '@selaras/testing';
import { silentLogger } from '../logger.js';
import { runDispatcher } from './dispatcher.js';
import { reconcileOnce, runReconciler } from './reconciler.js';

describe('dispatcher', () => {
  it('loops at once while there is work and adds everything claimed', async () => {
    const rounds = [['a', 'b'], ['c'], []];
    const added: string[] = [];
    const loop = runDispatcher({
      ledger: { claimDue: async () => rounds.shift() ?? [] },
      queue: { addMessages: async (ids) => void added.push(...ids) },
      pollMs: 60_000,
      onError: (error) => {
        throw error;
      },
    });
    await waitFor('all rounds', () => rounds.length === 0);
    expect(added).toEqual(['a', 'b', 'c']);
    rounds.push(['d']);
    loop.wake();
    await waitFor('4 jobs added', () => added.length === 4);
    await loop.stop();
  });

  it('keeps what the queue would not take and claims nothing else meanwhile', async () => {
    let claims = 0;
    let away = 3;
    const added: string[] = [];
    const errors: unknown[] = [];
    const loop = runDispatcher({
      ledger: {
        claimDue: async () => {
          claims += 1;
          return claims === 1 ? ['a'] : [];
        },
      },
      queue: {
        addMessages: async (ids) => {
          if (away > 0) {
            away -= 1;
            throw new Error('redis is away');
          }
          added.push(...ids);
        },
      },
      pollMs: 1,
      onError: (error) => void errors.push(error),
      random: () => 0,
    });
    await waitFor('1 jobs added', () => added.length === 1);
    expect(errors).toHaveLength(3);
    await loop.stop();
    expect(added).toEqual(['a']);
  });

  it('goes on after the ledger was away', async () => {
    let calls = 0;
    const loop = runDispatcher({
      ledger: {
        claimDue: async () => {
          calls += 1;
          if (calls < 4) throw new Error('no database');
          return [];
        },
      },
      queue: { addMessages: async () => undefined },
      pollMs: 1,
      onError: () => undefined,
    });
    await waitFor('more than 5 calls', () => calls > 5);
    await loop.stop();
  });
});

describe('reconciler', () => {
  it('asks until the ledger has no more, and after a loss of everything asks without patience', async () => {
    const asked: { queuedMs: number }[] = [];
    let clock = 0;
    const batches = [['a', 'b'], ['c', 'd'], ['e']];
    const added: string[] = [];
    const rearmed = await reconcileOnce(
      {
        ledger: {
          reconcile: async (options) => {
            asked.push(options);
            return batches.shift() ?? [];
          },
        },
        queue: { addMessages: async (ids) => void added.push(...ids) },
        queuedMs: 15_000,
        limit: 2,
        logger: silentLogger,
        monotonicMs: () => (clock += 5),
      },
      true,
    );
    expect(rearmed).toBe(5);
    expect(added).toEqual(['a', 'b', 'c', 'd', 'e']);
    // What the round itself re-armed is younger than the round, so it is not found twice.
    expect(asked.map(({ queuedMs }) => queuedMs)).toEqual([5, 10, 15]);
  });

  it('remembers a loss over a round that failed', async () => {
    const asked: number[] = [];
    const losses = [true, false];
    const loop = runReconciler({
      ledger: {
        reconcile: async ({ queuedMs }) => {
          asked.push(queuedMs);
          if (asked.length === 1) throw new Error('no database');
          return [];
        },
        takeOverInMs: async () => null,
      },
      queue: { addMessages: async () => undefined },
      canary: { lost: async () => losses.shift() ?? false },
      periodMs: 1,
      queuedMs: 15_000,
      onError: () => undefined,
      logger: silentLogger,
      monotonicMs: () => 0,
    });
    await waitFor('three questions', () => asked.length >= 3);
    await loop.stop();
    expect(asked.slice(0, 3)).toEqual([0, 0, 15_000]);
  });

  it('looks again when the leases of a sender that is gone may pass on', async () => {
    let rounds = 0;
    const loop = runReconciler({
      ledger: {
        reconcile: async () => {
          rounds += 1;
          return [];
        },
        takeOverInMs: async () => (rounds === 1 ? 20 : null),
      },
      queue: { addMessages: async () => undefined },
      canary: { lost: async () => false },
      periodMs: 60_000,
      queuedMs: 15_000,
      onError: () => undefined,
      logger: silentLogger,
    });
    await waitFor('a second round', () => rounds === 2);
    await loop.stop();
    expect(rounds).toBe(2);
  });
});
