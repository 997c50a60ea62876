import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay, localDate, nextOpening } from '../calendar/calendar.js';
import type { Decree } from '../calendar/types.js';
import { ReadModel } from '../core/testing/read-model.js';
import { roles, systemActor, type Actor } from '../core/types.js';
import { meetingMachine } from './meeting.machine.js';
import { replayed, runOf } from './testing/machine-run.js';
import {
  attendance as attending,
  facilitator,
  fgdDay,
  focalPoint,
  invitee as invited,
  meetingInput,
  plannedAt,
  ref,
} from './testing/meeting-builder.js';
import { bodiesPresent } from './meeting.rules.js';
import { voicesOn } from './meeting.voices.js';
import { positions, type MeetingCommand, type MeetingInput, type MeetingMessage } from './types.js';

function dayOff(date: string): Decree {
  const adds = [{ date, name: { id: 'libur', en: 'day off' }, kind: 'national' }];
  return { id: `D-${date}`, title: { id: 'random' }, knownOn: '2023-06-19', adds, removes: [] };
}

const bodies = ['KEMLU', 'KEMNAKER', 'BPS', '__proto__'] as const;
const body = fc.constantFrom(...bodies);
const item = fc.oneof({ weight: 9, arbitrary: fc.constantFrom('1', '2', '3') }, fc.constantFrom('9', 'constructor'));
const person = fc.oneof(
  body.map((one) => focalPoint(one).person),
  fc.constantFrom('reviewer-1', 'toString', 'kemlu-coordinator'),
);
const mode = fc.constantFrom('inPerson' as const, 'online' as const);
const invitee = fc.record({ person, body: fc.option(body, { nil: null }), outside: fc.boolean() });
const attendance = fc.record({ person, body: fc.option(body, { nil: null }), outside: fc.boolean(), mode });

const command: fc.Arbitrary<MeetingCommand> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('meeting.open' as const), invitees: fc.array(invitee, { maxLength: 4 }) }),
  },
  fc.record({
    type: fc.constant('meeting.reply' as const),
    person,
    reply: fc.constantFrom('yes' as const, 'no' as const),
    mode: fc.option(mode, { nil: undefined }),
  }),
  { weight: 6, arbitrary: fc.constant<MeetingCommand>({ type: 'meeting.start' }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('meeting.attend' as const),
      attendances: fc.array(attendance, { maxLength: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('meeting.positions' as const),
      item,
      positions: fc.array(fc.record({ body, position: fc.constantFrom(...positions), onBehalf: fc.boolean() }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('meeting.outcomes' as const),
      outcomes: fc.uniqueArray(
        fc.record({
          item,
          outcome: fc.constantFrom(
            'agreed' as const,
            'contested' as const,
            'notApplicable' as const,
            'discussed' as const,
          ),
          wording: fc.constantFrom(ref('w1'), ref('w2')),
        }),
        { minLength: 1, maxLength: 3, selector: (one) => one.item },
      ),
    }),
  },
  fc.record({
    type: fc.constant('meeting.followUp' as const),
    followUp: fc.constantFrom('f1', 'f2'),
    body,
    text: fc.constant(ref('text')),
  }),
  fc.constant<MeetingCommand>({ type: 'meeting.close' }),
);

// Roles that run meetings come up most, so that sequences get somewhere.
const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Actor>({ person: 'f', role: 'facilitator', body: null }) },
  { weight: 2, arbitrary: body.map(focalPoint) },
  fc.record({ person, role: fc.constantFrom(...roles), body: fc.option(body, { nil: null }) }),
);
const message: fc.Arbitrary<MeetingMessage> = fc.oneof(
  fc.constantFrom<MeetingMessage>(
    { type: 'register.people', coordinators: ['kemlu-coordinator'] },
    { type: 'register.people', coordinators: ['kemlu-successor'] },
  ),
  {
    weight: 4,
    arbitrary: fc.uniqueArray(fc.constantFrom('2', 'offer:a', 'offer:b'), { minLength: 1 }).map((items) => ({
      type: 'register.agenda' as const,
      items: items.map((one) => ({ item: one, indicator: '2.1.1', offer: one })),
    })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('2023-06-20', '2023-06-21', '2023-06-22')
      .map((date) => ({ type: 'register.decree' as const, decree: dayOff(date) })),
  },
  { weight: 1, arbitrary: fc.constant<MeetingMessage>({ type: 'register.closed' }) },
);
const step = fc.record({
  command,
  actor,
  message: fc.option(message, { nil: null, freq: 5 }),
  laterMs: fc.integer({ min: 0, max: 6 * 3_600_000 }),
});
const steps = fc.array(step, { minLength: 5, maxLength: 40, size: 'max' });
const input: fc.Arbitrary<MeetingInput> = fc.constantFrom('coordination' as const, 'fgd' as const).map((kind) =>
  meetingInput({
    kind,
    agenda: [
      { item: '1', indicator: '1.1.1', offer: null },
      { item: '2', indicator: '1.1.2', offer: null },
      { item: '3', indicator: '1.1.3', offer: 'offer-1' },
    ],
  }),
);

/** How far the meeting has come before anything goes; every sequence from `draft` alone would rarely get anywhere. */
const prefix: fc.Arbitrary<readonly MeetingCommand[]> = fc
  .constantFrom(0, 1, 3)
  .map((length) =>
    (
      [
        { type: 'meeting.open', invitees: [invited('KEMLU'), invited('KEMNAKER')] },
        { type: 'meeting.start' },
        { type: 'meeting.attend', attendances: [attending('KEMLU'), attending('BPS')] },
      ] satisfies readonly MeetingCommand[]
    ).slice(0, length),
  );

const order = ['draft', 'open', 'inSession', 'closed'];

describe('any sequence of commands and messages to a meeting', () => {
  it('keeps its promises', () => {
    const accepted = new Map<string, number>();
    const told = new Set<string>();
    let closed = 0;
    fc.assert(
      fc.property(input, prefix, steps, (start, first, sequence) => {
        const run = runOf(meetingMachine, start, plannedAt);
        let now = first.length > 1 ? fgdDay : fgdDay - 24 * 3_600_000;
        for (const next of first) run.act(next, facilitator, now);
        const shown = new ReadModel(meetingMachine);
        shown.follow(run.state());
        for (const { command: next, actor: who, message: news, laterMs } of sequence) {
          now += laterMs;
          if (news !== null && run.state().status !== 'closed') told.add(news.type);
          if (news !== null) run.tell(news, now);
          const before = run.state();
          const frozen = JSON.stringify(before);
          const countBefore = run.facts().length;
          const decision = run.attempt(next, who, now);
          const after = run.state();
          expect(JSON.stringify(before)).toBe(frozen);

          if (decision.ok) {
            accepted.set(next.type, (accepted.get(next.type) ?? 0) + 1);
            expect(decision.facts.length).toBeGreaterThan(0);
            for (const fact of decision.facts) {
              expect({ at: fact.at, by: fact.by }).toEqual({ at: now, by: who });
              // Only who is there has a voice.
              if (fact.type !== 'PositionsRecorded') continue;
              const voices = fact.positions.filter(({ position }) => position !== 'absent');
              for (const { body: voice } of voices) expect(bodiesPresent(before)).toContain(voice);
            }
          } else {
            expect(after).toBe(before);
            expect(run.facts()).toHaveLength(countBefore);
          }

          // Status moves one step at a time, forward only.
          const moved = order.indexOf(after.status) - order.indexOf(before.status);
          expect([0, 1]).toContain(moved);
          expect(meetingMachine.nextDue(after)).toBeNull();
          shown.follow(after);

          // The agenda is as planned, with what joined it: one entry per item, so one outcome at most.
          const items = after.agenda.map((one) => one.item);
          expect(items.slice(0, 3)).toEqual(['1', '2', '3']);
          expect(new Set(items).size).toBe(items.length);
          for (const one of after.agenda) expect(one.outcome === null).toBe(one.wording === null);

          // Ids of the read model and of open obligations are unique.
          const ids = meetingMachine.project(after).map((row) => `${row.kind}:${row.id}`);
          expect(new Set(ids).size).toBe(ids.length);
          const waits = meetingMachine.waitingOn(after).map((one) => one.id);
          expect(new Set(waits).size).toBe(waits.length);
        }

        const state = run.state();
        expect(replayed(meetingMachine, start, run)).toEqual(state);
        if (state.status === 'closed') {
          closed += 1;
          expect(meetingMachine.waitingOn(state)).toEqual([]);
          const { by } = run.facts().at(-1) ?? { by: systemActor };
          if (start.kind === 'fgd' && by !== systemActor)
            expect(state.agenda.every((one) => one.outcome !== null)).toBe(true);
        }

        // One voice per body and item: the last position recorded for the body.
        for (const one of state.agenda) {
          const last = new Map<string, string>();
          for (const fact of run.facts()) {
            if (fact.type !== 'PositionsRecorded' || fact.item !== one.item) continue;
            expect(new Set(fact.positions.map((said) => said.body)).size).toBe(fact.positions.length);
            for (const said of fact.positions) last.set(said.body, said.position);
          }
          expect(
            Object.entries(voicesOn(one, state.speakers))
              .map(([name, said]) => [name, said.position])
              .sort(),
          ).toEqual([...last].sort());
        }

        // Nobody is invited twice, nothing is mailed from a draft, and no letter leaves on a day off known by then.
        let past = meetingMachine.initial(start);
        const keys = run.facts().flatMap((fact) => {
          past = meetingMachine.evolve(past, fact);
          return meetingMachine.effects(past, fact).flatMap((effect) => {
            if (effect.kind !== 'notice') return [];
            const { dueAt, purposeKey } = effect.notice;
            const { calendar } = past;
            if (dueAt === fact.at && effect.notice.kind === 'invitation') {
              // The one exception: by the next opening the meeting would have begun.
              expect(effect.notice.data.startsAt).toBeLessThanOrEqual(nextOpening(calendar, fact.at, fact.at));
              return [purposeKey];
            }
            expect(isWorkingDay(calendar, localDate(calendar, dueAt), localDate(calendar, fact.at))).toBe(true);
            return [purposeKey];
          });
        });
        expect(new Set(keys).size).toBe(keys.length);
        if (state.status === 'draft') expect(keys).toEqual([]);
      }),
      { numRuns: 300 },
    );
    // The generator must reach the interesting states, or the promises above are empty.
    expect([...accepted.keys()]).toHaveLength(8);
    expect([...told].sort()).toEqual(['register.agenda', 'register.closed', 'register.decree', 'register.people']);
    expect(closed).toBeGreaterThan(10);
  });
});
