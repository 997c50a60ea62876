import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, dateOfDay } from '../calendar/civil-date.js';
import { isWorkingDay, localDate } from '../calendar/calendar.js';
import type { Decree } from '../calendar/types.js';
import { ReadModel } from '../core/testing/read-model.js';
import { roles, type Actor } from '../core/types.js';
import { replayed, runOf } from '../meeting/testing/machine-run.js';
import { profileMachine } from './profile.machine.js';
import {
  authority,
  circulatedAt,
  coordinator,
  focalPoint,
  officer,
  overturned,
  profileInput,
  provenance,
  ref,
  researcher,
  silenceEnd,
  startedAt,
  statement,
} from './testing/profile-builder.js';
import type { ProfileCommand, ProfileMessage } from './types.js';

const hourMs = 3_600_000;
const statementId = fc.constantFrom('s1', 's2', 's3');
const strangeId = fc.constantFrom('nobody', 'constructor', '__proto__');
const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd });
const text = fc.constantFrom('t1', 't2', 't3').map(ref);
const commentId = fc.constantFrom('c1', 'c2', 'c3', 'c4');
const indicators = mostly(
  fc.subarray(['1.1.1', '1.1.2', '2.1.1'], { minLength: 1 }),
  fc.constantFrom<string[]>([], ['9.9.9'], ['1.1.1', '9.9.9']),
);

const writing = fc.record({
  type: fc.constant('profile.write' as const),
  statements: fc.array(
    fc
      .record({ id: mostly(statementId, strangeId), indicators, text })
      .map((one) => ({ ...statement(one.id, one.indicators), text: one.text })),
    { minLength: 1, maxLength: 2 },
  ),
});
const command: fc.Arbitrary<ProfileCommand> = fc.oneof(
  { weight: 2, arbitrary: writing },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('profile.confirm' as const),
      statements: fc.array(mostly(statementId, strangeId), { minLength: 1, maxLength: 2 }),
      reason: text,
    }),
  },
  { weight: 2, arbitrary: fc.constant<ProfileCommand>({ type: 'profile.circulate' }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('profile.comment' as const),
      comment: commentId,
      statement: mostly(statementId, strangeId),
      text,
      objection: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('profile.resolve' as const),
      comment: mostly(commentId, strangeId),
      outcome: fc.constantFrom('accepted' as const, 'noted' as const, 'notAccepted' as const),
      reason: text,
      text: fc.option(text, { nil: undefined }),
    }),
  },
  { weight: 4, arbitrary: fc.constant<ProfileCommand>({ type: 'profile.validate' }) },
  { weight: 4, arbitrary: fc.constant<ProfileCommand>({ type: 'profile.clear' }) },
  { weight: 4, arbitrary: fc.constant<ProfileCommand>({ type: 'profile.publish' }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('profile.erratum' as const),
      statement: mostly(statementId, strangeId),
      text,
      reason: text,
    }),
  },
);

const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(coordinator) },
  { weight: 3, arbitrary: fc.constantFrom(researcher, officer, authority, focalPoint) },
  {
    weight: 1,
    arbitrary: fc.record({
      person: fc.constantFrom('p1', 'p2'),
      role: fc.constantFrom(...roles),
      body: fc.constant(null),
    }),
  },
);
const day = fc.integer({ min: dayNumber('2023-06-13'), max: dayNumber('2023-09-30') }).map(dateOfDay);
const decree: fc.Arbitrary<Decree> = fc.record({
  id: fc.constantFrom('D1', 'D2', 'D3'),
  title: fc.constant({ en: 'decree' }),
  knownOn: fc.constant('2023-06-13'),
  adds: fc.array(
    day.map((date) => ({ date, name: { id: 'libur', en: 'holiday' }, kind: 'national' })),
    { maxLength: 4 },
  ),
  // Days off that lie within the silences of the runs: only those can bring its end forward.
  removes: fc.subarray(['2023-06-29', '2023-07-19', '2023-08-17']),
});
const indicator = fc.constantFrom('1.1.1', '1.1.2', '2.1.1');
const message: fc.Arbitrary<ProfileMessage> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('register.provenance' as const),
      changed: fc
        .array(fc.tuple(indicator, fc.boolean()), { minLength: 1, maxLength: 2 })
        .map((ones) =>
          [...new Map(ones)].map(([code, isOverturned]) => (isOverturned ? overturned(code) : provenance(code))),
        ),
      withdrawn: fc.constantFrom<readonly string[]>([], [], [], ['3.1.1']),
    }),
  },
  { weight: 20, arbitrary: decree.map((one) => ({ type: 'register.decree' as const, decree: one })) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        focalPoints: fc.subarray(['bnpb-main', 'kemlu-main']),
        researchers: fc.subarray(['peneliti', 'peneliti-2']),
      })
      .map(({ focalPoints, researchers }) => ({
        type: 'register.people' as const,
        people: { focalPoints, steering: { coordinators: [coordinator.person], officers: [], researchers } },
      })),
  },
  { weight: 1, arbitrary: fc.constant<ProfileMessage>({ type: 'register.closed' }) },
);
type Step =
  | { readonly kind: 'command'; readonly command: ProfileCommand; readonly actor: Actor }
  | { readonly kind: 'message'; readonly message: ProfileMessage }
  | { readonly kind: 'tick' };
const step: fc.Arbitrary<{ readonly laterMs: number; readonly what: Step }> = fc.record({
  laterMs: fc.integer({ min: 0, max: 60 * hourMs }),
  what: fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant('command' as const), command, actor }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('message' as const), message }) },
    { weight: 2, arbitrary: fc.constant<Step>({ kind: 'tick' }) },
  ),
});
const steps = fc.array(step, { minLength: 5, maxLength: 60, size: 'max' });
/** How far the profile has come before anything goes; from `draft` alone few sequences would reach publication. */
const start = fc.constantFrom('draft' as const, 'circulated' as const, 'validated' as const);
const order = ['draft', 'circulated', 'validated', 'cleared', 'published'];

describe('any sequence of commands, messages and ticks to a profile', () => {
  it('keeps its promises', () => {
    const accepted = new Set<string>();
    let publishedRuns = 0;
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 8 }), steps, (from, amount, sequence) => {
        const input = profileInput({ silence: { amount, unit: 'workingDays' } });
        const run = runOf(profileMachine, input, startedAt);
        let now = circulatedAt;
        const shown = new ReadModel(profileMachine);
        shown.follow(run.state());
        if (from !== 'draft') {
          const statements = [statement('s1'), statement('s2', ['2.1.1'])];
          run.act({ type: 'profile.write', statements }, researcher, now);
          run.act({ type: 'profile.circulate' }, coordinator, now);
        }
        if (from === 'validated') {
          now = silenceEnd(run);
          run.act({ type: 'profile.validate' }, coordinator, now);
        }

        for (const { laterMs, what } of sequence) {
          now += laterMs;
          const before = run.state();
          const frozen = JSON.stringify(before);
          const factsBefore = run.facts().length;
          switch (what.kind) {
            case 'command': {
              const decision = run.attempt(what.command, what.actor, now);
              if (decision.ok) accepted.add(what.command.type);
              else {
                expect(run.state()).toBe(before);
                expect(run.facts()).toHaveLength(factsBefore);
              }
              break;
            }
            case 'message':
              run.tell(what.message, now);
              break;
            case 'tick': {
              run.tick(now);
              const next = profileMachine.nextDue(run.state());
              expect(next === null || next > now).toBe(true);
              expect(profileMachine.onDue(run.state(), now)).toEqual([]);
              break;
            }
          }
          expect(JSON.stringify(before)).toBe(frozen);
          const after = run.state();
          shown.follow(after);

          const moved = order.indexOf(after.status) - order.indexOf(before.status);
          const reopened = run
            .facts()
            .slice(factsBefore)
            .some((fact) => fact.type === 'StatementsWritten' && fact.reopened);
          if (reopened) expect(after.status).toBe('circulated');
          else expect([0, 1]).toContain(moved);
          expect(after.version).toBeGreaterThanOrEqual(before.version);
          if (before.closed) expect(after).toBe(before);

          // An announced end of silence only ever moves later, and falls on a working day as far as is known.
          if (before.silence && after.silence && before.version === after.version) {
            expect(after.silence.deadline.instant).toBeGreaterThanOrEqual(before.silence.deadline.instant);
          }
          if (after.silence && after.silence !== before.silence && after.version !== before.version) {
            const ends = localDate(after.calendar, after.silence.deadline.instant);
            expect(
              after.status === 'published' || isWorkingDay(after.calendar, ends, localDate(after.calendar, now)),
            ).toBe(true);
          }
          // Validation means: nobody is still waiting for an answer and every word was shown to the readers.
          if (after.status === 'validated' || after.status === 'cleared' || after.status === 'published') {
            expect(Object.values(after.comments).filter((one) => one.outcome === 'open')).toEqual([]);
            expect(after.uncirculated).toEqual([]);
            expect(after.silence?.state).not.toBe('running');
          }
        }

        const state = run.state();
        expect(replayed(profileMachine, input, run)).toEqual(state);
        expect(state.errata.map((one) => one.number)).toEqual(state.errata.map((_, index) => index + 1));
        for (const fact of run.facts()) {
          if (fact.type !== 'ProfilePublished') continue;
          publishedRuns += 1;
          expect(fact.statements.length).toBeGreaterThan(0);
          for (const one of fact.statements) {
            const indicatorsOf = [...(state.statements[one.id]?.indicators ?? [])].sort();
            expect(indicatorsOf.length).toBeGreaterThan(0);
            expect(one.provenance.map((from) => from.indicator).sort()).toEqual(indicatorsOf);
          }
        }
        const keys = run.effects().flatMap((effect) => (effect.kind === 'notice' ? [effect.notice.purposeKey] : []));
        expect(new Set(keys).size).toBe(keys.length);
        const ids = profileMachine.project(state).map((row) => `${row.kind}:${row.id}`);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
    // The generator must reach the interesting states, or the promises above are empty.
    // Confirming needs ground that has changed: `provenance.property.spec.ts` goes there.
    accepted.delete('profile.confirm');
    expect(accepted.size).toBe(8);
    expect(publishedRuns).toBeGreaterThan(10);
  });
});
