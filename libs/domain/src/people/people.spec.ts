import { describe, expect, it } from '@jest/globals';
import {
  AssessmentCase,
  contactsOf,
  content,
  coordinator,
  focalPoint,
  hourMs,
  noticesIn,
  officer,
  planOf,
  told,
  wib,
  workingDays,
} from '../assessment/testing/builders.js';
import { JoinedProcesses } from '../assessment/testing/joined-processes.js';
import { assessmentMachine } from '../assessment/assessment.machine.js';
import type { ContactKind } from '../assessment/types.js';
import type { NoticeIntent, PersonId, WaitingOn } from '../core/types.js';
import { dossierMachine } from '../dossier/dossier.machine.js';
import { meetingMachine } from '../meeting/meeting.machine.js';
import { runOf } from '../meeting/testing/machine-run.js';
import { meetingInput } from '../meeting/testing/meeting-builder.js';
import { profileMachine } from '../profile/profile.machine.js';
import { profileInput, startedAt } from '../profile/testing/profile-builder.js';
import { holdsOffice } from './offices.js';

const ladder = [
  { offset: workingDays(-2), to: 'main' as const },
  { offset: workingDays(-1), to: 'alternate' as const },
  { offset: workingDays(1), to: 'authority' as const },
  { offset: workingDays(3), to: 'coordinator' as const },
];
const body = 'KEMNAKER';
const before = contactsOf(body);

/** KEMNAKER has to accept two indicators, and to decide on a third that KEMENKES offers it. */
function collecting(): JoinedProcesses {
  const joined = new JoinedProcesses(new AssessmentCase({ plan: planOf({ ladder }) }).to('launched'));
  const assign = (lead: string, indicators: readonly string[]) =>
    joined.act(coordinator, {
      type: 'assessment.assign',
      assignments: indicators.map((indicator) => ({ indicator, lead, contributors: [] })),
    });
  assign(body, ['1.1.1', '1.1.2']);
  assign('KEMENKES', ['2.1.1']);
  joined.act(focalPoint('KEMENKES'), {
    type: 'handoff.propose',
    offer: 'o1',
    indicator: '2.1.1',
    to: body,
    reason: 'outsideMandate',
  });
  joined.settle();
  return joined;
}

const replace = (contact: ContactKind, person: PersonId | null, of = body) =>
  ({ type: 'assessment.replaceContact', body: of, contact, person, reason: content('reason') }) as const;

const noticesOf = (joined: JoinedProcesses): readonly NoticeIntent[] => [
  ...noticesIn(joined.one.run.effects()),
  ...[...joined.dossiers.values()].flatMap((dossier) => noticesIn(dossier.effects())),
];
const ofBody = (joined: JoinedProcesses): readonly WaitingOn[] => {
  const dossier = joined.dossiers.get(body);
  if (dossier === undefined) throw new Error('no dossier');
  return dossierMachine.waitingOn(dossier.state());
};

describe('a contact who is replaced', () => {
  it('hands over at once: two reminders that are gathered, an offer that is open, and whatever comes next', () => {
    const joined = collecting();
    // Reminders are decided at midnight and wait for the opening of the office.
    joined.wait(wib('2023-03-16', '05:00') - joined.one.now);
    const owedBefore = noticesOf(joined);
    const gathered = owedBefore.filter(({ recipient }) => recipient === before.main);
    expect(gathered.map(({ kind, data }) => `${kind} ${'what' in data ? data.what : ''}`)).toEqual([
      'assigned acceptIndicators',
      'handoffOffered decideOffer',
      'reminder acceptIndicators',
      'reminder decideOffer',
    ]);

    joined.act(coordinator, replace('main', 'successor'));
    joined.settle();
    expect(ofBody(joined).map(({ what, persons }) => [what, persons])).toEqual([
      ['acceptIndicators', ['successor', before.alternate]],
      ['decideOffer', ['successor', before.alternate]],
    ]);
    // What is owed to the former holder is dropped when it would be sent.
    for (const notice of gathered) expect(holdsOffice(joined.one.state, notice)).toBe(false);

    joined.wait(20 * 24 * hourMs);
    joined.settle();
    const later = noticesOf(joined).filter((notice) => !owedBefore.includes(notice));
    expect(later.filter(({ recipient }) => recipient === before.main)).toEqual([]);
    const letters = later.filter(({ kind }) => kind === 'handedOver');
    expect(letters).toMatchObject([{ recipient: 'successor', why: 'mainFocalPoint', form: 'single', body }]);
    expect(later.every((notice) => holdsOffice(joined.one.state, notice))).toBe(true);
  });

  it('asks the new authority for the sign-off that the former was asked for', () => {
    const joined = collecting();
    joined.actOn(body, { type: 'dossier.accept', indicators: ['1.1.1', '1.1.2'] });
    for (const indicator of ['1.1.1', '1.1.2']) {
      joined.actOn(body, { type: 'dossier.answer', indicator, answer: content(indicator), expectedVersion: 0 });
    }
    const asked = noticesOf(joined).filter(({ kind }) => kind === 'clearanceRequested');
    expect(asked).toMatchObject([{ recipient: before.authority }]);
    joined.act(coordinator, replace('authority', 'successor'));
    joined.settle();
    expect(ofBody(joined).filter(({ what }) => what === 'clearAnswers')).toMatchObject([{ persons: ['successor'] }]);
    expect(asked.filter((notice) => holdsOffice(joined.one.state, notice))).toEqual([]);
    const letters = noticesOf(joined).filter(({ recipient }) => recipient === 'successor');
    expect(letters).toMatchObject([{ kind: 'handedOver', why: 'validatingAuthority' }]);
  });

  it('may be known ahead: until the day nothing changes, then everything does, by whoever decided it', () => {
    const joined = collecting();
    const effective = wib('2023-03-16', '05:00');
    const planned = { ...replace('main', 'successor'), effective };
    expect(joined.one.code(coordinator, { ...planned, effective: joined.one.now - 1 })).toBe('DATE_PAST');
    joined.act(coordinator, { ...replace('main', 'nobody-yet'), effective: effective + hourMs });
    joined.act(coordinator, planned);
    expect(assessmentMachine.nextDue(joined.one.state)).toBe(effective);
    joined.wait(effective - 1 - joined.one.now);
    expect(joined.one.state.bodies[body]?.contacts.main).toBe(before.main);
    joined.wait(1);
    joined.settle();
    expect(joined.one.run.facts().at(-1)).toMatchObject({ type: 'ContactReplaced', at: effective, by: coordinator });
    for (const { persons } of ofBody(joined)) expect(persons).toContain('successor');
    expect(joined.one.state.bodies[body]?.planned).toEqual({});
    const letters = noticesOf(joined).filter(({ kind }) => kind === 'handedOver');
    expect(letters).toMatchObject([{ recipient: 'successor' }]);
  });

  it('who takes over before the day that was planned for it gets no second letter', () => {
    const { one } = collecting();
    const effective = wib('2023-03-16', '05:00');
    one.act(coordinator, { ...replace('main', 'successor'), effective });
    expect(told(one.act(coordinator, replace('main', 'successor')))).toEqual(['handedOver → successor']);
    one.at(effective);
    expect(told(one.run.tick(effective))).toEqual([]);
    expect(one.state.bodies[body]?.planned).toEqual({});
  });

  it('is written of in the log with who, whom and why; nothing changes without a change', () => {
    const { one } = collecting();
    expect(one.code(coordinator, replace('main', before.main))).toBe('SAME_HOLDER');
    expect(one.code(officer, replace('main', 'successor'))).toBe('NOT_PERMITTED');
    expect(one.code(coordinator, replace('main', 'successor', 'NOBODY'))).toBe('UNKNOWN_BODY');
    one.act(coordinator, replace('authority', 'successor'));
    expect(one.run.facts().at(-1)).toMatchObject({
      type: 'ContactReplaced',
      contact: 'authority',
      from: before.authority,
      to: 'successor',
      reason: content('reason'),
    });
  });
});

describe('a vacancy', () => {
  it('of the main contact is told to the coordinators at once and to the alternate, who stands in', () => {
    const joined = collecting();
    const effects = joined.one.act(coordinator, replace('main', null));
    expect(told(effects)).toEqual([
      'vacancy → coordinator-1',
      'vacancy → coordinator-2',
      `handedOver → ${before.alternate}`,
    ]);
    expect(noticesIn(effects)[0]).toMatchObject({ dueAt: joined.one.now, data: { office: 'mainFocalPoint' } });
    const [asked] = assessmentMachine.waitingOn(joined.one.state).filter(({ what }) => what === 'appointContact');
    expect(asked).toMatchObject({ body, items: ['main'], id: noticesIn(effects)[0]?.subject });
  });

  it('of both focal points leaves the duty with nobody, and the ladder goes to the coordinators', () => {
    const joined = collecting();
    joined.act(coordinator, replace('main', null));
    joined.act(coordinator, replace('alternate', null));
    joined.settle();
    expect(ofBody(joined).map(({ persons }) => persons)).toEqual([[], []]);
    const known = noticesOf(joined);
    joined.wait(24 * hourMs);
    const rungs = noticesOf(joined).filter((notice) => !known.includes(notice) && notice.body === body);
    expect(rungs.length).toBeGreaterThan(0);
    expect(new Set(rungs.map(({ kind, recipient }) => `${kind} → ${recipient}`))).toEqual(
      new Set(['escalation → coordinator-1', 'escalation → coordinator-2']),
    );
  });

  it('ends with the appointment', () => {
    const { one } = collecting();
    one.act(coordinator, replace('authority', null));
    expect(told(one.act(coordinator, replace('authority', 'successor')))).toEqual(['handedOver → successor']);
    expect(assessmentMachine.waitingOn(one.state).filter(({ what }) => what === 'appointContact')).toEqual([]);
  });
});

describe('people who steer', () => {
  const steer = (role: 'coordinator' | 'programOfficer' | 'researcher', ...persons: readonly PersonId[]) =>
    ({ type: 'assessment.replaceSteering', role, persons, reason: content('reason') }) as const;

  it('are replaced as a whole; who is new gets the letter, who stays gets none', () => {
    const joined = collecting();
    const effects = joined.one.act(coordinator, steer('coordinator', 'coordinator-2', 'successor'));
    expect(told(effects)).toEqual(['handedOver → successor']);
    for (const { persons } of assessmentMachine.waitingOn(joined.one.state)) {
      expect(persons).toEqual(['coordinator-2', 'successor']);
    }
  });

  it('may be nobody, of which the coordinators hear; a coordinator there always is', () => {
    const { one } = collecting();
    expect(told(one.act(coordinator, steer('researcher')))).toEqual([
      'vacancy → coordinator-1',
      'vacancy → coordinator-2',
    ]);
    expect(one.code(coordinator, steer('coordinator'))).toBe('EMPTY');
    expect(one.code(coordinator, steer('programOfficer', 'officer-1', 'officer-1'))).toBe('SAME_HOLDER');
  });

  it('are told to meetings and to the profile, which turn to them', () => {
    const meeting = runOf(meetingMachine, meetingInput(), 0);
    meeting.tell({ type: 'register.people', coordinators: ['successor'] }, 1);
    expect(meetingMachine.waitingOn(meeting.state())).toMatchObject([{ what: 'holdMeeting', persons: ['successor'] }]);
    expect(meeting.tell({ type: 'register.people', coordinators: ['successor'] }, 2)).toEqual([]);
    expect(meeting.facts().map(({ type }) => type)).toEqual(['MeetingDrafted', 'PeopleChanged']);

    const profile = runOf(profileMachine, profileInput(), startedAt);
    const people = { focalPoints: ['successor'], steering: { coordinators: ['c'], officers: [], researchers: [] } };
    profile.tell({ type: 'register.people', people }, startedAt);
    expect(profileMachine.waitingOn(profile.state())).toMatchObject([{ what: 'writeProfile', persons: [] }]);
    profile.tell({ type: 'register.people', people }, startedAt);
    expect(profile.facts().map(({ type }) => type)).toEqual(['ProfileDrafted', 'PeopleChanged']);
  });
});
