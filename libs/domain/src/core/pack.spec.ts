import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from './fold.js';
import { pack, unpack } from './pack.js';
import { hexOf, packedHex } from './packed-hex.js';
import { largeCases, uuid } from './testing/large-cases.js';
import { asJson } from './testing/read-model.js';
import type { AnyMessageBody, FactBase, Machine } from './types.js';

const journey = (value: unknown): unknown => unpack(asJson(pack(value)));

describe('a packed value', () => {
  it('comes back as JSON has it', () => {
    const deadline = { from: 1_700_000_000_000, instant: 1_700_000_100_000 };
    const value = {
      items: [
        { code: '1.1.1', deadline, since: 0, answer: null, none: undefined },
        { code: '1.1.2', deadline: { ...deadline }, since: -1.5, answer: { id: uuid(1), hash: 'ab'.repeat(32) } },
      ],
      byCode: { '1.1.1': true, '10': false, '2': [] },
      empty: {},
    };
    expect(journey(value)).toEqual(asJson(value));
    expect(JSON.stringify(journey(value))).toBe(JSON.stringify(value));
  });

  it('comes back whatever it holds', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{0,70}$/);
    const text = fc.oneof(
      fc.string(),
      hex,
      fc.uuid(),
      fc.constantFrom("'a", '=1', '#ab', '~', '0123456789ABCDEF', '__proto__'),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(null, true, false),
        fc.array(tie('value'), { maxLength: 5 }),
        fc.dictionary(text, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        expect(JSON.stringify(journey([one, one]))).toBe(JSON.stringify([one, one]));
      }),
    );
  });

  it('says once what repeats, and gives it back as one object', () => {
    const deadline = (): object => ({ rule: { unit: 'workingDays', amount: 5 }, version: 'SKB-2022-1066' });
    const back = journey([deadline(), deadline()]) as readonly unknown[];
    expect(back[0]).toBe(back[1]);
    const many = Array.from({ length: 100 }, deadline);
    expect(JSON.stringify(pack(many)).length).toBeLessThan(JSON.stringify(many).length / 10);
  });

  it('has hexadecimal digits back in any number', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{1,70}$/), (hex) => expect(hexOf(packedHex(hex))).toBe(hex)));
    expect(packedHex('0'.repeat(64))).toHaveLength(43);
  });
});

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

/** The engine takes 2 MB, and every task of a run that was not cached reads it again. */
describe('what travels by continue-as-new at 1,000 indicators × 100 bodies', () => {
  const size = { indicators: 1_000, bodies: 100 };

  it.each([
    ['assessment', () => folded(largeCases.assessment(size))],
    ['dossier', () => folded(largeCases.dossier(size))],
    ['meeting', () => folded(largeCases.meeting(size))],
    ['profile', () => folded(largeCases.profile(size))],
  ] as const)('is less than 256 kB for a large %s', (_kind, stateOf) => {
    const snapshot = { ...beside, state: stateOf() };
    const text = JSON.stringify(pack(snapshot));
    expect(text.length).toBeLessThan(256_000);
    expect(unpack(JSON.parse(text))).toEqual(asJson(snapshot));
  });
});
