import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { fold } from './fold.js';
import { largeCases, uuid } from './testing/large-cases.js';
import type { AnyMessageBody, FactBase, Machine } from './types.js';

/** What continue-as-new hands over beside the state: answers for repeats, the last message of each sender. */
const beside = {
  clock: 1_700_000_000_000,
  seq: 20_000,
  sent: 3_000,
  forgotten: 19_000,
  continued: 4,
  seen: Array.from({ length: 100 }, (_none, n) => [`assessment/indonesia-2023/body/BODY${n}`, 100 + n]),
  replies: Array.from({ length: 512 }, (_none, n) => ({
    key: uuid(500_009 + n),
    seq: 19_000 + n,
    facts: ['PositionsRecorded'],
  })),
  pending: [],
};

function folded<I, S, C extends { readonly type: string }, M extends AnyMessageBody, F extends FactBase>(large: {
  readonly machine: Machine<I, S, C, M, F>;
  readonly input: I;
  readonly facts: readonly F[];
}): S {
  return fold(large.machine, large.input, large.facts);
}

/** The engine takes 2 MB, and every task of a run that was not cached reads it again. It gets it compressed, as here. */
describe('what travels by continue-as-new at 1,000 indicators × 100 bodies', () => {
  const size = { indicators: 1_000, bodies: 100 };

  it.each([
    ['assessment', () => folded(largeCases.assessment(size))],
    ['dossier', () => folded(largeCases.dossier(size))],
    ['meeting', () => folded(largeCases.meeting(size))],
    ['profile', () => folded(largeCases.profile(size))],
  ] as const)('is less than 256 kB for a large %s', (_kind, stateOf) => {
    const text = JSON.stringify({ ...beside, state: stateOf() });
    expect(deflateSync(text).length).toBeLessThan(256_000);
  });
});
