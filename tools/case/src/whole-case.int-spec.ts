import { describe, expect, it } from '@jest/globals';
import type { CaseAccount } from './account/account.js';
import { loadNamedCase } from './load.js';
import { replayAndAccount } from './run.js';
import { disturb, root, withTestStack } from '@selaras/stack/testing';
import { runSeed } from '@selaras/stack';

/** What a run is about, without how long it took and how the servers went about it. */
function outcome(
  account: CaseAccount,
): Omit<CaseAccount, 'wallSeconds' | 'temporal' | 'notices'> & { readonly notices: object } {
  const { wallSeconds: _seconds, temporal: _temporal, notices, ...rest } = account;
  // A crash between the server's "250" and the mark may repeat a mail under its own Message-ID; that is counted apart.
  const { repeats: _repeats, ...kept } = notices;
  return { ...rest, notices: kept };
}

const loaded = loadNamedCase(root, 'indonesia-2023');
const say = (line: string): void => void process.stderr.write(`  ${line}\n`);

describe('the 2023 case on a whole of its own', () => {
  let undisturbed: CaseAccount | null = null;

  it('runs from the first coordination meeting to publication with every check of its own holding', async () => {
    const { account } = await withTestStack((stack) => replayAndAccount({ loaded, stack, say }));
    expect(account).toMatchObject({
      violations: [],
      bodies: { atKickoff: 17, atFgd: 23 },
      fgd: { participants: 94, bodies: 23, itemsWithOutcome: 98 },
      consultation: { participants: 58 },
      rounds: 2,
      notices: { duplicates: 0, lost: 0, onNonWorkingDays: 0, maxPerPersonPerDay: 1 },
      profile: { errata: 1 },
    });
    if (account === null) throw new Error('the replay was stopped');
    const { total, agreed, contested, notApplicable } = account.indicators;
    expect(total).toBe(98);
    expect(agreed + contested + notApplicable).toBe(98);
    expect(account.refusals).toBeGreaterThanOrEqual(6);
    expect(account.handoffs.proposed).toBeGreaterThanOrEqual(8);
    for (const kind of ['accepted', 'refused', 'escalated', 'hopLimit'] as const) {
      expect(account.handoffs[kind]).toBeGreaterThan(0);
    }
    expect(account.contradictions.opened).toBeGreaterThanOrEqual(5);
    expect(account.profile.statementsWithProvenance).toBe(account.profile.statements);
    process.stderr.write(`  undisturbed: ${account.wallSeconds} s\n`);
    undisturbed = account;
  }, 400_000);

  it('has the same outcome when worker, notifier and api are killed and Redis is flushed at random moments', async () => {
    const seed = runSeed('kills and flushes');
    const { account, disturbances } = await withTestStack(
      async (stack) => {
        const stop = disturb(stack, seed, { fromMs: 3_000, toMs: 9_000, strikes: 14 });
        // Small histories: workflows continue as new in the middle of all this.
        const run = await replayAndAccount({ loaded: { ...loaded, continueAfterEvents: 400 }, stack, say });
        return { account: run.account, disturbances: await stop() };
      },
      { SELARAS_LEASE_MS: '4000', SELARAS_RECONCILE_MS: '1000', SELARAS_QUEUED_MS: '3000' },
    );
    process.stderr.write(`  disturbances: ${JSON.stringify(disturbances)}\n`);
    if (account === null || undisturbed === null) throw new Error('a replay is missing');
    expect(account.violations).toEqual([]);
    expect(outcome(account)).toEqual(outcome(undisturbed));
    expect(account.temporal.continuedAsNew).toBeGreaterThan(0);
    for (const count of [...Object.values(disturbances.kills), disturbances.flushes]) expect(count).toBeGreaterThan(0);
  }, 600_000);
});
