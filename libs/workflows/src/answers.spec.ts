import { describe, expect, it } from '@jest/globals';
import type { CommandEnvelope } from '@selaras/contracts';
import fc from 'fast-check';
import { Answers } from './answers.js';

const envelope = (requestId: string, asOf: number): CommandEnvelope => ({
  requestId,
  actor: { person: 'p', role: 'coordinator', body: null },
  asOf,
  command: { type: 'do it' },
});

const warning = { code: 'MEETING_STARTS_ON_DAY_OFF', details: { startsAt: 1 } } as const;

describe('answers for repeats', () => {
  it('are kept while the log may lack them, however many there are', () => {
    const answers = new Answers([], 0);
    for (let seq = 1; seq <= 2_000; seq += 1) answers.add({ key: `k${seq}`, seq, facts: ['F'], warnings: [warning] });
    expect(answers.of(envelope('k1', 0))).toEqual({ kind: 'done', seq: 1, facts: ['F'], warnings: [warning] });
    answers.known(2_000);
    expect(answers.of(envelope('k2000', 0))).toMatchObject({ kind: 'done', seq: 2_000 });
    expect(answers.of(envelope('k1', 0))).toEqual({ kind: 'lookAgain' });
    // Noted when the log had it all: one that was carried out would have been found there.
    expect(answers.of(envelope('new', 2_000))).toBeUndefined();
  });

  it('let no command through a second time, whatever was forgotten meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ known: fc.nat(40), repeats: fc.nat(900), lag: fc.nat(900) }), { maxLength: 60 }),
        (turns) => {
          let answers = new Answers([], 0);
          let seq = 0;
          let inLog = 0;
          for (const { known, repeats, lag } of turns) {
            for (let n = 0; n < 30; n += 1) {
              seq += 1;
              answers.add({ key: `k${seq}`, seq, facts: [], warnings: [] });
            }
            inLog = Math.min(seq, inLog + known);
            answers.known(inLog);
            // A continuation hands everything over.
            answers = new Answers(answers.toArray(), answers.forgotten);
            const carriedOut = Math.max(1, seq - repeats);
            // It was noted before it was in the log: otherwise its repeat is answered from there.
            const asOf = Math.max(0, Math.min(carriedOut - 1, inLog) - lag);
            expect(answers.of(envelope(`k${carriedOut}`, asOf))).toBeDefined();
          }
        },
      ),
    );
  });
});
