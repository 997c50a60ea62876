import { describe, expect, it } from '@jest/globals';
import { bySecond, hasProof, isFresh, provedElsewhere } from './proof.js';

const minute = 60_000;
const now = Date.UTC(2026, 10, 27);

describe('a proof', () => {
  it.each([
    ['of this moment', [now], true],
    ['as old as it may be', [now - 15 * minute], true],
    ['older', [now - 15 * minute - 1], false],
    ['older, with a newer one', [now - 60 * minute, now - minute], true],
    ['of a process whose clock is ahead', [now + minute], true],
  ])('%s', (_name, instants, fresh) => {
    expect(
      isFresh(
        instants.map((at) => ({ by: 'password', at })),
        now,
        15,
      ),
    ).toBe(fresh);
  });

  it('by the second factor is wanted where that is changed, of who has one', () => {
    const session = {
      proved: [
        { by: 'password', at: now },
        { by: 'oneTimeCode', at: now - 16 * minute },
      ],
    } as const;
    const at = { now, minutes: 15 };
    expect(hasProof({ ...session, secondFactor: true }, 'second', at)).toBe(false);
    expect(hasProof({ ...session, secondFactor: true }, true, at)).toBe(true);
    expect(hasProof({ ...session, secondFactor: false }, 'second', at)).toBe(true);
    expect(hasProof({ proved: [], secondFactor: true }, undefined, at)).toBe(true);
  });

  it('by a provider of identity is one factor, unless the provider asked for a second one', () => {
    const weak = [{ by: 'provider', at: now }] as const;
    const strong = [{ by: 'strongProvider', at: now }] as const;
    expect([bySecond(weak).length, bySecond(strong).length]).toEqual([0, 1]);
    expect([provedElsewhere(weak), provedElsewhere(strong)]).toEqual([false, true]);
  });

  it('is needed: a session that nobody knows the proof of has none', () => {
    expect(isFresh([], now, 15)).toBe(false);
  });
});
