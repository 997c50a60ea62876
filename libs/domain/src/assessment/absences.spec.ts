import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor, NoticeIntent, PersonId } from '../core/types.js';
import { absenceModes, systemActor } from '../core/types.js';
import { dossierMachine } from '../dossier/dossier.machine.js';
import { holderOf, obligations } from '../dossier/obligations.js';
import type { DossierState } from '../dossier/types.js';
import { addresseeOf, fresh } from '../people/absence.js';
import { holdsOffice } from '../people/offices.js';
import { contactsNow } from './absences.js';
import { assessmentMachine } from './assessment.machine.js';
import { tenureFacts, absencesOf, type TenureFact } from './tenures.js';
import {
  AssessmentCase,
  actorOf,
  contactsOf,
  content,
  coordinator,
  focalPoint,
  hourMs,
  noticesIn,
  planOf,
  told,
  workingDays,
} from './testing/builders.js';
import { JoinedProcesses } from './testing/joined-processes.js';

const body = 'KEMNAKER';
const { main, alternate, authority } = contactsOf(body);
const dayMs = 24 * hourMs;
const ladder = [
  { offset: workingDays(-2), to: 'main' as const },
  { offset: workingDays(-1), to: 'alternate' as const },
  { offset: workingDays(1), to: 'authority' as const },
  { offset: workingDays(3), to: 'coordinator' as const },
];
const as = (person: PersonId, role: 'focalPoint' | 'authority' = 'focalPoint'): Actor => ({ person, role, body });

/** KEMNAKER has two indicators to accept. */
function collecting(): JoinedProcesses {
  const joined = new JoinedProcesses(new AssessmentCase({ plan: planOf({ ladder }) }).to('launched'));
  assign(joined, '1.1.1', '1.1.2');
  return joined;
}
function assign(joined: JoinedProcesses, ...indicators: readonly string[]): void {
  joined.act(coordinator, {
    type: 'assessment.assign',
    assignments: indicators.map((indicator) => ({ indicator, lead: body, contributors: [] })),
  });
  joined.settle();
}
function away(
  joined: JoinedProcesses,
  mode: 'finishes' | 'unavailable',
  person: PersonId = main,
  more: { readonly from?: number; readonly days?: number } = {},
) {
  const { from, days = 5 } = more;
  const { now } = joined.one;
  return {
    type: 'assessment.enterAbsence' as const,
    body,
    person,
    mode,
    ...(from === undefined ? {} : { from }),
    until: (from ?? now) + days * dayMs,
  };
}
const back = (person: PersonId = main) => ({ type: 'assessment.endAbsence', body, person }) as const;
const dossierOf = (joined: JoinedProcesses): DossierState => {
  const dossier = joined.dossiers.get(body);
  if (dossier === undefined) throw new Error('no dossier');
  return dossier.state();
};
const noticesOf = (joined: JoinedProcesses): readonly NoticeIntent[] => [
  ...noticesIn(joined.one.run.effects()),
  ...[...joined.dossiers.values()].flatMap((dossier) => noticesIn(dossier.effects())),
];
const persons = (joined: JoinedProcesses): readonly (readonly PersonId[])[] =>
  dossierMachine.waitingOn(dossierOf(joined)).map((one) => one.persons);

describe('a focal point who is unavailable', () => {
  it('gives all work and mails to the alternate, what is gathered too, and has it back afterwards', () => {
    const joined = collecting();
    const gathered = noticesOf(joined).filter(({ recipient }) => recipient === main);
    expect(gathered.map(({ kind }) => kind)).toEqual(['assigned']);
    const effects = joined.one.act(as(main), away(joined, 'unavailable'));
    expect(told(effects)).toEqual([`absenceNoted → ${main}`, `standIn → ${alternate}`]);
    joined.act(as(main), away(joined, 'unavailable'));
    joined.settle();
    expect(persons(joined)).toEqual([[alternate]]);
    expect(gathered.filter((notice) => holdsOffice(joined.one.state, notice))).toEqual([]);

    const known = noticesOf(joined);
    joined.wait(4 * dayMs);
    joined.settle();
    const meanwhile = noticesOf(joined).filter((one) => !known.includes(one) && one.body === body);
    expect(meanwhile.map(({ kind, recipient, why }) => `${kind} ${recipient} ${why}`)).toContain(
      `reminder ${alternate} standIn`,
    );
    expect(meanwhile.filter(({ recipient }) => recipient === main)).toEqual([]);

    joined.wait(2 * dayMs);
    joined.settle();
    expect(joined.one.run.facts().at(-1)).toMatchObject({ type: 'AbsenceEnded', cause: 'over', by: systemActor });
    expect(joined.one.state.bodies[body]).not.toHaveProperty('absences');
    expect(persons(joined)).toEqual([[main, alternate]]);
    // What the alternate would have got in the place of who is back is theirs no more.
    expect(meanwhile.filter((one) => one.why === 'standIn' && holdsOffice(joined.one.state, one))).toEqual([]);
    expect(noticesOf(joined).filter(({ kind }) => kind === 'absenceOver')).toMatchObject([
      { recipient: main, why: 'mainFocalPoint', form: 'single', data: { began: true } },
    ]);
  });

  it('keeps their rights, and is back by their own word', () => {
    const joined = collecting();
    joined.act(as(main), away(joined, 'unavailable'));
    joined.settle();
    joined.actOn(body, { type: 'dossier.accept', indicators: ['1.1.1'] });
    expect(dossierOf(joined).items['1.1.1']?.status).toBe('accepted');
    joined.act(as(main), back());
    joined.settle();
    expect(persons(joined).every((one) => one.includes(main))).toBe(true);
    expect(joined.one.code(as(main), back())).toBe('NOT_ABSENT');
  });
});

describe('a focal point who finishes what is open', () => {
  it('keeps what was asked before with all that follows from it; new work and mails go to the alternate', () => {
    const joined = collecting();
    joined.wait(hourMs);
    joined.act(as(main), away(joined, 'finishes', main, { days: 30 }));
    joined.settle();
    joined.wait(hourMs);
    joined.actOn(body, { type: 'dossier.accept', indicators: ['1.1.1', '1.1.2'] });
    joined.wait(2 * dayMs);
    const known = noticesOf(joined);
    assign(joined, '1.3.1');
    const state = dossierOf(joined);
    expect(obligations(state).map((one) => [one.what, holderOf(state, one)])).toEqual([
      ['acceptIndicators', alternate],
      ['answerIndicators', main],
    ]);
    const fresh = noticesOf(joined).filter((one) => !known.includes(one));
    expect(fresh.map(({ kind, recipient, why }) => [kind, recipient, why])).toEqual([
      ['assigned', alternate, 'standIn'],
    ]);
    expect(noticesOf(joined).filter(({ kind }) => kind === 'standIn')).toMatchObject([{ data: { mode: 'finishes' } }]);
  });
});

describe('nobody available', () => {
  const asked = ({ one }: JoinedProcesses) =>
    assessmentMachine.waitingOn(one.state).filter(({ what }) => what === 'findStandIn');

  it('is told to the coordinators at once when the alternate is away too, and ends when one of them is back', () => {
    const joined = collecting();
    joined.act(as(alternate), away(joined, 'finishes', alternate));
    expect(asked(joined)).toEqual([]);
    const effects = joined.one.act(as(main), away(joined, 'unavailable'));
    expect(told(effects)).toEqual([
      `absenceNoted → ${main}`,
      'nobodyAvailable → coordinator-1',
      'nobodyAvailable → coordinator-2',
    ]);
    const [notice] = noticesIn(effects).filter(({ kind }) => kind === 'nobodyAvailable');
    expect(notice).toMatchObject({ dueAt: joined.one.now, data: { office: 'mainFocalPoint', person: main } });
    expect(asked(joined)).toMatchObject([{ id: notice?.subject, items: ['main'], body }]);
    expect(told(joined.one.act(as(alternate), back(alternate)))).toEqual([`standIn → ${alternate}`]);
    expect(asked(joined)).toEqual([]);
  });

  it('of an authority: nobody signs for them, what was to be signed off goes to the coordinators', () => {
    const joined = collecting();
    joined.act(as(authority, 'authority'), away(joined, 'unavailable', authority, { days: 60 }));
    joined.settle();
    expect(asked(joined)).toMatchObject([{ items: ['authority'] }]);
    joined.actOn(body, { type: 'dossier.accept', indicators: ['1.1.1', '1.1.2'] });
    for (const indicator of ['1.1.1', '1.1.2']) {
      joined.actOn(body, { type: 'dossier.answer', indicator, answer: content(indicator), expectedVersion: 0 });
    }
    expect(noticesOf(joined).filter(({ kind }) => kind === 'clearanceRequested')).toEqual([]);
    const state = dossierOf(joined);
    expect(obligations(state).map((one) => [one.what, holderOf(state, one)])).toEqual([['clearAnswers', null]]);
  });
});

describe('an absence that is entered', () => {
  it('ahead changes nothing until its day, then begins by itself; called off, it does not come', () => {
    const joined = collecting();
    const from = joined.one.now + 3 * dayMs;
    expect(told(joined.one.act(as(main), away(joined, 'unavailable', main, { from })))).toEqual([
      `absenceNoted → ${main}`,
    ]);
    expect(joined.one.state.bodies[body]?.absences).toMatchObject({ [main]: { from, since: null } });
    expect(persons(joined)).toEqual([[main, alternate]]);
    expect(told(joined.one.act(as(main), back()))).toEqual([`absenceOver → ${main}`]);
    joined.act(as(main), away(joined, 'unavailable', main, { from }));
    joined.wait(3 * dayMs);
    joined.settle();
    expect(joined.one.run.facts().at(-1)).toMatchObject({ type: 'AbsenceBegan', at: from, by: systemActor });
    expect(persons(joined)).toEqual([[alternate]]);
  });

  it('anew changes how and until when', () => {
    const joined = collecting();
    joined.act(as(main), away(joined, 'finishes'));
    const since = joined.one.now;
    joined.wait(dayMs);
    joined.act(coordinator, { ...away(joined, 'unavailable', main, { days: 20 }), letter: 'B-7' });
    expect(joined.one.state.bodies[body]?.absences).toMatchObject({
      [main]: { mode: 'unavailable', since, until: joined.one.now + 20 * dayMs, letter: 'B-7' },
    });
    joined.settle();
    expect(persons(joined)).toEqual([[alternate]]);
  });

  it('is by their own word, or by the authority of the body or the coordinator on it', () => {
    const { one } = collecting();
    const of = (person: PersonId, until = one.now + dayMs) =>
      ({ type: 'assessment.enterAbsence', body, person, mode: 'unavailable', until }) as const;
    expect(one.code(as(alternate), of(main))).toBe('NOT_PERMITTED');
    expect(one.code(focalPoint('KEMENKES'), of(main))).toBe('FOREIGN_BODY');
    expect(one.code(as(authority, 'authority'), of(main))).toBe('accepted');
    expect(one.code(actorOf('authority', 'KEMENKES'), of(main))).toBe('FOREIGN_BODY');
    expect(one.code(coordinator, of(authority))).toBe('accepted');
    expect(one.code(coordinator, of('somebody'))).toBe('NOT_A_CONTACT');
    expect(one.code(coordinator, { ...of(main), body: 'NOBODY' })).toBe('UNKNOWN_BODY');
    expect(one.code(coordinator, of(main, one.now))).toBe('DATE_PAST');
    expect(one.code(actorOf('researcher'), of(main))).toBe('NOT_PERMITTED');
  });

  it('is over for whoever holds no contact any more, and stands in the history of the body', () => {
    const { one } = collecting();
    const absence = away(new JoinedProcesses(one), 'unavailable');
    one.act(coordinator, { ...absence, letter: 'B-7' });
    one.act(coordinator, {
      type: 'assessment.replaceContact',
      body,
      contact: 'main',
      person: 'successor',
      reason: content('reason'),
    });
    expect(one.state.bodies[body]).not.toHaveProperty('absences');
    const isOf = (fact: { readonly type: string }): fact is TenureFact =>
      tenureFacts.some((type) => type === fact.type);
    expect(absencesOf(one.run.facts().filter(isOf), body)).toMatchObject([
      { person: main, mode: 'unavailable', letter: 'B-7', until: absence.until, by: coordinator, endedBy: coordinator },
    ]);
  });
});

/** Absences of all three contacts, with waits between them. */
const course = fc.array(
  fc.record({
    who: fc.constantFrom(main, alternate, authority),
    mode: fc.constantFrom(...absenceModes),
    ahead: fc.integer({ min: 0, max: 4 }),
    days: fc.integer({ min: 1, max: 8 }),
    early: fc.boolean(),
    wait: fc.integer({ min: 1, max: 96 }),
    act: fc.constantFrom('none' as const, 'accept' as const, 'answer' as const, 'assign' as const),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('however contacts leave and come back', () => {
  it('each open obligation has one holder while somebody is there for it, and afterwards the former one', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const joined = collecting();
        const check = (): void => {
          const state = dossierOf(joined);
          const entry = joined.one.state.bodies[body];
          if (entry === undefined) throw new Error('no body');
          expect(state.people).toEqual({ ...contactsNow(entry), coordinators: joined.one.state.steering.coordinators });
          const gone = Object.keys(state.people.away ?? {});
          for (const one of obligations(state)) {
            const holder = holderOf(state, one);
            const waiting = dossierMachine.waitingOn(state).filter(({ id }) => id === one.id);
            expect(waiting).toHaveLength(1);
            const those = one.what === 'clearAnswers' ? [authority] : [main, alternate];
            if (those.some((person) => !gone.includes(person))) {
              expect(those).toContain(holder);
              expect(waiting[0]?.persons).toContain(holder);
            }
            if (holder !== null) expect(waiting[0]?.persons[0]).toBe(holder);
            else expect(waiting[0]?.persons).toEqual([]);
            // Nobody holds what they left to others.
            if (holder !== null && gone.includes(holder)) expect(state.people.away?.[holder]?.mode).toBe('finishes');
          }
        };
        let next = 0;
        for (const { who, mode, ahead, days, early, wait, act } of steps) {
          const from = joined.one.now + ahead * dayMs;
          joined.act(coordinator, away(joined, mode, who, { from, days }));
          joined.settle();
          check();
          if (act === 'accept') joined.actOn(body, { type: 'dossier.accept', indicators: ['1.1.1', '1.1.2'] });
          if (act === 'answer') joined.handIn(body, '1.1.1');
          if (act === 'assign' && next < 2) assign(joined, ['1.3.1', '2.1.1'][next++] ?? '');
          joined.settle();
          for (let hours = 0; hours < wait; hours += 12) {
            joined.wait(12 * hourMs);
            joined.settle();
            check();
          }
          if (early) joined.act(coordinator, back(who));
          joined.settle();
          check();
        }
        joined.wait(60 * dayMs);
        joined.settle();
        const state = dossierOf(joined);
        expect(state.people).toEqual({ contacts: contactsOf(body), coordinators: state.people.coordinators });
        for (const one of obligations(state)) {
          expect(holderOf(state, one)).toBe(one.what === 'clearAnswers' ? authority : main);
        }
        expect(addresseeOf(state.people, fresh)).toEqual({ person: main, why: 'mainFocalPoint' });
      }),
      { numRuns: 60 },
    );
  });
});
