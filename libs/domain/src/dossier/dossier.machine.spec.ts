import { describe, expect, it } from '@jest/globals';
import { skb2023no624 } from '../calendar/testing/indonesia-2023.js';
import { fold } from '../core/fold.js';
import { cellState } from './cell-state.js';
import { dossierMachine } from './dossier.machine.js';
import {
  assign,
  at,
  authority,
  content,
  coordinator,
  deadline,
  dossierInput,
  focalPoint,
  foreigner,
  officer,
  operator,
  researcher,
  Scenario,
} from './testing/builders.js';
import type { DossierMessage } from './types.js';

const monday = at('2023-05-08');
const codes = ['1.1.1', '1.1.2', '2.1.1'] as const;

function assigned(): Scenario {
  const scenario = new Scenario();
  scenario.receives(assign(codes, monday), monday);
  return scenario;
}

function accepted(): Scenario {
  const scenario = assigned();
  scenario.accepts(codes, at('2023-05-09'));
  return scenario;
}

function submitted(): Scenario {
  const scenario = accepted();
  scenario.answers(codes, at('2023-05-10'));
  scenario.clears(codes, at('2023-05-11'));
  scenario.submits(codes, at('2023-05-12'));
  return scenario;
}

const ask = (id: string, indicator: string, round = 1, from = at('2023-05-15')): DossierMessage => ({
  type: 'register.questions',
  questions: [{ question: id, round, indicator, text: content(id), deadline: deadline(5, from) }],
});

const offer = (id: string, from = monday): DossierMessage => ({
  type: 'register.offered',
  offer: id,
  indicator: '3.1.1',
  from: 'KEMNAKER',
  reason: 'outsideMandate',
  deadline: deadline(5, from),
});

describe('the way of an indicator through a dossier', () => {
  it('runs from assignment over acceptance, answer, clearance and submission to its outcome and the end', () => {
    const scenario = submitted();
    expect(scenario.sent('dossier.accepted')).toEqual([{ type: 'dossier.accepted', body: 'BNPB', indicators: codes }]);
    expect(scenario.sent('dossier.submitted')).toEqual([
      {
        type: 'dossier.submitted',
        body: 'BNPB',
        answers: codes.map((indicator) => ({ indicator, answer: content(`${indicator}/1`) })),
      },
    ]);
    expect(dossierMachine.waitingOn(scenario.state)).toEqual([]);
    expect(dossierMachine.nextDue(scenario.state)).toBeNull();
    scenario.receives(
      {
        type: 'register.outcome',
        outcomes: [
          { indicator: '1.1.1', outcome: 'agreed' },
          { indicator: '1.1.2', outcome: 'contested' },
          { indicator: '2.1.1', outcome: 'notApplicable' },
          { indicator: '9.9.9', outcome: 'agreed' },
        ],
      },
      at('2023-06-21'),
    );
    expect(scenario.statuses()).toEqual({ '1.1.1': 'agreed', '1.1.2': 'contested', '2.1.1': 'notApplicable' });
    scenario.receives({ type: 'register.closed' }, at('2024-06-12'));
    expect(new Set(Object.values(scenario.statuses()))).toEqual(new Set(['closed']));
    expect(dossierMachine.isClosed(scenario.state)).toBe(true);
    expect(scenario.refusal(focalPoint, { type: 'dossier.accept', indicators: ['1.1.1'] }, at('2024-06-13'))).toBe(
      'CLOSED',
    );
    expect(scenario.receives(assign(['4.1.1'], at('2024-06-13')), at('2024-06-13'))).toEqual([]);
    expect(fold(dossierMachine, scenario.input, scenario.facts)).toEqual(scenario.state);
  });

  it('goes back to the coordinator when the body refuses, and can come again', () => {
    const scenario = assigned();
    scenario.does(
      focalPoint,
      { type: 'dossier.refuse', indicator: '1.1.2', reason: 'sharedMandate', note: content('note') },
      at('2023-05-09'),
    );
    expect(scenario.sent('dossier.refused')).toEqual([
      { type: 'dossier.refused', body: 'BNPB', indicator: '1.1.2', reason: 'sharedMandate' },
    ]);
    expect(dossierMachine.waitingOn(scenario.state).map(({ items }) => items)).toEqual([['1.1.1', '2.1.1']]);
    scenario.receives(assign(['1.1.2'], at('2023-05-15')), at('2023-05-15'));
    expect(scenario.item('1.1.2')).toMatchObject({ status: 'assigned', refusal: null, since: at('2023-05-15') });
  });

  it('keeps answer and version of an item that is handed on and comes back', () => {
    const scenario = accepted();
    scenario.answers(['1.1.1'], at('2023-05-10'));
    scenario.receives({ type: 'register.released', indicator: '1.1.1' }, at('2023-05-15'));
    expect(scenario.item('1.1.1').status).toBe('released');
    expect(
      scenario.refusal(
        focalPoint,
        { type: 'dossier.answer', indicator: '1.1.1', answer: content('x'), expectedVersion: 1 },
        at('2023-05-15'),
      ),
    ).toBe('UNKNOWN_INDICATOR');
    scenario.receives(assign(['1.1.1'], at('2023-05-22'), { accepted: true }), at('2023-05-22'));
    expect(scenario.item('1.1.1')).toMatchObject({ status: 'accepted', version: 1, answer: content('1.1.1/1') });
  });

  it('lets go of a submission that crossed with a change of lead', () => {
    const scenario = submitted();
    const facts = scenario.receives({ type: 'register.released', indicator: '1.1.1' }, at('2023-05-15'));
    expect(facts.map(({ type }) => type)).toEqual(['ItemReleased']);
  });

  it('ends wherever it stands with the outcome of a meeting, and nobody is waited for any more', () => {
    const scenario = assigned();
    const outcomes = [{ indicator: '1.1.1', outcome: 'notApplicable' as const }];
    scenario.receives({ type: 'register.outcome', outcomes }, at('2023-05-15'));
    expect(scenario.state.items['1.1.1']?.status).toBe('notApplicable');
    expect(dossierMachine.waitingOn(scenario.state).flatMap(({ items }) => items)).not.toContain('1.1.1');
  });

  it('voids a clearance by a new answer, and asks the authority again', () => {
    const scenario = accepted();
    scenario.answers(codes, at('2023-05-10'));
    scenario.clears(codes, at('2023-05-11'));
    scenario.answers(['1.1.1'], at('2023-05-12'));
    expect(scenario.item('1.1.1')).toMatchObject({ status: 'answered', version: 2 });
    const asked = scenario.notices().filter(({ kind }) => kind === 'clearanceRequested');
    expect(asked.map(({ items }) => items)).toEqual([[...codes], ['1.1.1']]);
    expect(new Set(asked.map(({ purposeKey }) => purposeKey)).size).toBe(2);
  });
});

describe('refusals', () => {
  const accept = { type: 'dossier.accept', indicators: ['1.1.1'] } as const;
  const tuesday = at('2023-05-09');

  it('know who may do what', () => {
    const scenario = assigned();
    expect(scenario.refusal(foreigner, accept, tuesday)).toBe('FOREIGN_BODY');
    expect(scenario.refusal(researcher, accept, tuesday)).toBe('FOREIGN_BODY');
    expect(scenario.refusal(coordinator, accept, tuesday)).toBe('NOT_PERMITTED');
    expect(scenario.refusal(operator, accept, tuesday)).toBe('NOT_PERMITTED');
    expect(scenario.refusal(authority, accept, tuesday)).toBe('NOT_PERMITTED');
    expect(scenario.refusal({ ...focalPoint, person: 'bnpb.alternate' }, accept, tuesday)).toBeNull();
    const call = { type: 'dossier.logCall', note: content('call'), promisedUntil: null } as const;
    expect(scenario.refusal(focalPoint, call, tuesday)).toBe('NOT_PERMITTED');
    expect(scenario.refusal(coordinator, call, tuesday)).toBeNull();
    expect(scenario.refusal(officer, call, tuesday)).toBeNull();
  });

  it('take several items as all or nothing', () => {
    const scenario = assigned();
    const several = (indicators: readonly string[]) =>
      scenario.refusal(focalPoint, { type: 'dossier.accept', indicators }, tuesday);
    expect(several([])).toBe('EMPTY');
    expect(several(['1.1.1', '7.7.7'])).toBe('UNKNOWN_INDICATOR');
    for (const name of ['constructor', '__proto__', 'toString']) expect(several([name])).toBe('UNKNOWN_INDICATOR');
    scenario.accepts(['1.1.1'], tuesday);
    expect(several(['1.1.2', '1.1.1'])).toBe('WRONG_STATE');
    expect(scenario.statuses()).toEqual({ '1.1.1': 'accepted', '1.1.2': 'assigned', '2.1.1': 'assigned' });
  });

  it('name the version that stands', () => {
    const scenario = accepted();
    const answer = (expectedVersion: number) =>
      ({ type: 'dossier.answer', indicator: '1.1.1', answer: content('x'), expectedVersion }) as const;
    scenario.does(focalPoint, answer(0), tuesday);
    const decision = dossierMachine.decide(scenario.state, answer(0), { now: tuesday, actor: focalPoint });
    expect(decision).toEqual({
      ok: false,
      refusal: { code: 'STALE_VERSION', details: { indicators: ['1.1.1'], version: 1, expectedVersion: 0 } },
    });
    scenario.does(focalPoint, answer(1), tuesday);
    const clear = { type: 'dossier.clear', indicators: [{ indicator: '1.1.1', version: 1 }] } as const;
    expect(scenario.refusal(authority, clear, tuesday)).toBe('STALE_VERSION');
  });

  it('need acceptance before an answer, an answer before clearance, clearance before submission', () => {
    const scenario = assigned();
    const answer = { type: 'dossier.answer', indicator: '1.1.1', answer: content('x'), expectedVersion: 0 } as const;
    expect(scenario.refusal(focalPoint, answer, tuesday)).toBe('WRONG_STATE');
    scenario.accepts(['1.1.1'], tuesday);
    const clear = { type: 'dossier.clear', indicators: [{ indicator: '1.1.1', version: 0 }] } as const;
    expect(scenario.refusal(authority, clear, tuesday)).toBe('WRONG_STATE');
    scenario.answers(['1.1.1'], tuesday);
    const submit = { type: 'dossier.submit', indicators: ['1.1.1'] } as const;
    expect(scenario.refusal(focalPoint, submit, tuesday)).toBe('WRONG_STATE');
    const refuse = { type: 'dossier.refuse', indicator: '1.1.1', reason: 'needsTime' } as const;
    expect(scenario.refusal(focalPoint, refuse, tuesday)).toBe('WRONG_STATE');
  });

  it('do not take a promise for yesterday', () => {
    const call = { type: 'dossier.logCall', note: content('call'), promisedUntil: monday } as const;
    expect(assigned().refusal(coordinator, call, tuesday)).toBe('DATE_PAST');
  });
});

describe('what is waited for', () => {
  it('is one obligation for each kind and deadline, whatever the number of items', () => {
    const scenario = assigned();
    const until = at('2023-05-15', '16:00');
    expect(dossierMachine.waitingOn(scenario.state)).toEqual([
      {
        id: `BNPB/acceptIndicators@${until}`,
        assessment: 'ID-2023',
        body: 'BNPB',
        role: 'focalPoint',
        persons: ['bnpb.main', 'bnpb.alternate'],
        what: 'acceptIndicators',
        items: [...codes],
        since: monday,
        until,
        then: 'remindAgain',
        step: 0,
      },
    ]);
    scenario.accepts(['1.1.1'], at('2023-05-09'));
    scenario.receives(offer('o1'), monday);
    scenario.receives(ask('q1', '1.1.1'), at('2023-05-15'));
    expect(dossierMachine.waitingOn(scenario.state).map(({ what, then, items }) => [what, then, items])).toEqual([
      ['acceptIndicators', 'remindAgain', ['1.1.2', '2.1.1']],
      ['decideOffer', 'escalateToCoordinator', ['o1']],
      ['replyQuestions', 'roundCloses', ['q1']],
      ['answerIndicators', 'remindAgain', ['1.1.1']],
    ]);
  });

  it('lies with the authority once everything is answered', () => {
    const scenario = accepted();
    scenario.answers(codes, at('2023-05-10'));
    expect(dossierMachine.waitingOn(scenario.state)).toMatchObject([
      { what: 'clearAnswers', role: 'authority', persons: ['bnpb.authority'], items: codes },
    ]);
  });
});

describe('the ladder', () => {
  it('climbs in working days, each rung at local midnight, each mail at the opening of that day', () => {
    const scenario = assigned();
    const fired = scenario.tickTo(at('2023-06-30'));
    expect(fired.map((fact) => [fact.type, fact.at])).toEqual([
      ['LadderStepped', at('2023-05-11', '00:00')],
      ['LadderStepped', at('2023-05-16', '00:00')],
      // 18 May is Ascension Day: three working days after the 15th are the 19th.
      ['LadderStepped', at('2023-05-19', '00:00')],
      ['LadderStepped', at('2023-05-23', '00:00')],
      ['ObligationEscalated', at('2023-05-23', '00:00')],
    ]);
    const mails = scenario.notices().filter(({ kind }) => kind !== 'assigned');
    expect(mails.map(({ kind, recipient, dueAt }) => [kind, recipient, dueAt])).toEqual([
      ['reminder', 'bnpb.main', at('2023-05-11', '07:30')],
      ['overdue', 'bnpb.main', at('2023-05-16', '07:30')],
      ['overdue', 'bnpb.authority', at('2023-05-19', '07:30')],
      ['escalation', 'kemlu.coordinator', at('2023-05-23', '07:30')],
    ]);
    expect(new Set(mails.map(({ subject }) => subject))).toEqual(
      new Set(dossierMachine.waitingOn(scenario.state).map(({ id }) => id)),
    );
    expect(dossierMachine.waitingOn(scenario.state)).toMatchObject([{ then: 'nothingAutomatic', step: 4 }]);
  });

  it('tells the assessment when an obligation reaches the coordinator and when it is over', () => {
    const scenario = assigned();
    scenario.tickTo(at('2023-05-24'));
    const obligation = `BNPB/acceptIndicators@${at('2023-05-15', '16:00')}`;
    expect(scenario.sent('dossier.escalated')).toEqual([
      { type: 'dossier.escalated', body: 'BNPB', obligation, what: 'acceptIndicators', items: [...codes] },
    ]);
    scenario.accepts(['1.1.1'], at('2023-05-24'));
    expect(scenario.sent('dossier.settled')).toEqual([]);
    scenario.accepts(['1.1.2', '2.1.1'], at('2023-05-25'));
    expect(scenario.sent('dossier.settled')).toEqual([{ type: 'dossier.settled', body: 'BNPB', obligation }]);
    expect(scenario.state.escalated).toEqual([]);
    expect(scenario.state.ladder).toEqual({});
  });

  it('does not make up for rungs that were past when the obligation came into being, except to the coordinator', () => {
    const scenario = accepted();
    scenario.tickTo(at('2023-06-27'));
    const before = scenario.facts.length;
    scenario.answers(codes, at('2023-06-28'));
    scenario.tickTo(at('2023-06-28'));
    const steps = scenario.facts.slice(before).filter((fact) => fact.type === 'LadderStepped');
    expect(steps).toMatchObject([{ what: 'clearAnswers', step: 4, to: 'coordinator', at: at('2023-06-28') }]);
    expect(scenario.sent('dossier.settled')).toHaveLength(1);
  });

  it('is silent until a promise ends, and then says the last thing to each person only', () => {
    const scenario = assigned();
    scenario.does(
      officer,
      { type: 'dossier.logCall', note: content('call'), promisedUntil: at('2023-05-20', '10:00') },
      monday,
    );
    expect(scenario.tickTo(at('2023-05-20', '12:00'))).toEqual([]);
    // The promise ends on a Saturday: nobody is reminded before Monday.
    expect(dossierMachine.nextDue(scenario.state)).toBe(at('2023-05-22', '00:00'));
    const fired = scenario.tickTo(at('2023-05-22'));
    expect(fired).toMatchObject([
      { type: 'LadderStepped', step: 2, to: 'main' },
      { type: 'LadderStepped', step: 3, to: 'authority' },
    ]);
    expect(dossierMachine.nextDue(scenario.state)).toBe(at('2023-05-23', '00:00'));
  });

  it('reminds the authority, who alone can clear', () => {
    const scenario = accepted();
    scenario.answers(codes, at('2023-05-10'));
    scenario.tickTo(at('2023-06-08'));
    const last = scenario.notices().at(-1);
    expect(last).toMatchObject({ recipient: 'bnpb.authority', why: 'validatingAuthority', kind: 'reminder' });
  });

  it('counts seconds in a drill on the real clock', () => {
    const seconds = (amount: number) => ({ amount, unit: 'seconds' }) as const;
    const input = dossierInput({
      clock: 'live',
      calendar: { ...dossierInput().calendar, alwaysOpen: true },
      ladder: [
        { offset: seconds(-1), to: 'main' },
        { offset: seconds(1), to: 'coordinator' },
      ],
    });
    const start = at('2023-05-06');
    const scenario = new Scenario(input, start);
    const soon = { rule: seconds(3), from: start, instant: start + 3000, calendarVersion: '-' };
    scenario.receives(assign(['1.1.1'], start, { acceptance: soon, answering: soon }), start);
    expect(scenario.tickTo(start + 10_000).map((fact) => [fact.type, fact.at - start])).toEqual([
      ['LadderStepped', 2000],
      ['LadderStepped', 4000],
      ['ObligationEscalated', 4000],
    ]);
    expect(scenario.notices().map(({ dueAt }) => dueAt - start)).toEqual([0, 2000, 4000]);
  });
});

describe('offers', () => {
  it('are reminded of before their deadline, and lapse by silence without moving anything', () => {
    const scenario = new Scenario();
    scenario.receives(offer('o1'), monday);
    expect(scenario.receives(offer('o1'), monday)).toEqual([]);
    const fired = scenario.tickTo(at('2023-06-30'));
    expect(fired.map((fact) => [fact.type, fact.at])).toEqual([
      ['LadderStepped', at('2023-05-11', '00:00')],
      ['OfferLapsed', at('2023-05-15', '16:00')],
    ]);
    expect(scenario.sent('dossier.offerLapsed')).toEqual([{ type: 'dossier.offerLapsed', body: 'BNPB', offer: 'o1' }]);
    expect(scenario.state.items).toEqual({});
    expect(scenario.notices().map(({ kind }) => kind)).toEqual(['handoffOffered', 'reminder']);
    scenario.receives({ type: 'register.offerClosed', offer: 'o1' }, at('2023-06-30'));
    expect(scenario.state.offers['o1']?.status).toBe('closed');
  });

  it('of one day are separate obligations with separate reminders', () => {
    const scenario = new Scenario();
    scenario.receives(offer('o1'), monday);
    scenario.receives(offer('o2'), monday);
    scenario.tickTo(at('2023-05-12'));
    const keys = scenario.notices().map(({ purposeKey }) => purposeKey);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
  });

  it('that are closed are no longer reminded of', () => {
    const scenario = new Scenario();
    scenario.receives(offer('o1'), monday);
    scenario.receives({ type: 'register.offerClosed', offer: 'o1' }, at('2023-05-09'));
    expect(scenario.tickTo(at('2023-06-30'))).toEqual([]);
    expect(scenario.receives({ type: 'register.offerClosed', offer: 'o1' }, at('2023-06-30'))).toEqual([]);
  });
});

describe('questions of a round', () => {
  const wednesday = at('2023-05-17');

  it('are answered, referred to evidence, or left open until the round closes', () => {
    const scenario = submitted();
    for (const [id, code] of [
      ['q1', '1.1.1'],
      ['q2', '1.1.2'],
      ['q3', '8.8.8'],
    ] as const) {
      scenario.receives(ask(id, code), at('2023-05-15'));
    }
    const reply = (question: string, status: 'answered' | 'cannotAnswer') =>
      ({ type: 'dossier.reply', question, status }) as const;
    scenario.does(focalPoint, reply('q1', 'answered'), wednesday);
    expect(scenario.sent('dossier.replied')).toEqual([
      { type: 'dossier.replied', body: 'BNPB', question: 'q1', status: 'answered', answer: null },
    ]);
    expect(scenario.refusal(focalPoint, reply('q1', 'answered'), wednesday)).toBe('WRONG_STATE');
    expect(scenario.refusal(focalPoint, reply('q9', 'answered'), wednesday)).toBe('UNKNOWN_QUESTION');
    expect(scenario.refusal(focalPoint, reply('q3', 'answered'), wednesday)).toBe('EMPTY');
    scenario.does(focalPoint, reply('q3', 'cannotAnswer'), wednesday);
    scenario.receives({ type: 'register.roundClosed', round: 1 }, at('2023-05-23'));
    expect(Object.values(scenario.state.questions).map(({ status }) => status)).toEqual([
      'answered',
      'unanswered',
      'cannotAnswer',
    ]);
    expect(scenario.refusal(focalPoint, reply('q2', 'answered'), at('2023-05-23'))).toBe('ROUND_CLOSED');
    expect(scenario.receives({ type: 'register.roundClosed', round: 1 }, at('2023-05-24'))).toEqual([]);
  });

  it('open a submitted answer for clarification, to be cleared and submitted again by the end of the round', () => {
    const scenario = submitted();
    const change = { type: 'dossier.answer', indicator: '1.1.1', answer: content('new'), expectedVersion: 1 } as const;
    expect(scenario.refusal(focalPoint, change, wednesday)).toBe('WRONG_STATE');
    scenario.receives(ask('q1', '1.1.1'), at('2023-05-15'));
    expect(scenario.refusal(focalPoint, { ...change, indicator: '1.1.2' }, wednesday)).toBe('WRONG_STATE');
    scenario.does(focalPoint, change, wednesday);
    expect(dossierMachine.waitingOn(scenario.state)).toMatchObject([
      { what: 'clearAnswers', until: deadline(5, at('2023-05-15')).instant },
      { what: 'replyQuestions' },
    ]);
    scenario.clears(['1.1.1'], wednesday);
    scenario.submits(['1.1.1'], wednesday);
    expect(scenario.sent('dossier.submitted').at(-1)).toEqual({
      type: 'dossier.submitted',
      body: 'BNPB',
      answers: [{ indicator: '1.1.1', answer: content('new') }],
    });
  });

  it('are told in one letter for each round', () => {
    const scenario = submitted();
    const first = ask('q1', '1.1.1');
    const second = ask('q2', '1.1.2');
    if (first.type !== 'register.questions' || second.type !== 'register.questions') throw new Error('no questions');
    const both: DossierMessage = { ...first, questions: [...first.questions, ...second.questions] };
    scenario.receives(both, at('2023-05-15'));
    expect(scenario.receives(both, at('2023-05-15'))).toEqual([]);
    expect(scenario.notices().filter(({ kind }) => kind === 'questions')).toMatchObject([
      { recipient: 'bnpb.main', items: ['1.1.1', '1.1.2'], data: { round: 1, count: 2 } },
    ]);
  });
});

describe('a decree that becomes known', () => {
  const decree: DossierMessage = { type: 'register.decree', decree: skb2023no624 };
  const june20 = at('2023-06-20', '11:00');
  const june21 = at('2023-06-21');

  it('moves the open deadlines that count working days, in one fact and one letter', () => {
    const scenario = new Scenario();
    scenario.receives(assign(codes, at('2023-06-19')), at('2023-06-19'));
    scenario.receives(offer('o1', at('2023-06-19')), at('2023-06-19'));
    const id = `BNPB/acceptIndicators@${at('2023-06-26', '16:00')}`;
    expect(dossierMachine.waitingOn(scenario.state)[0]?.id).toBe(id);
    const facts = scenario.receives(decree, june20);
    expect(facts).toMatchObject([{ type: 'DeadlinesMoved', moves: [{ what: 'answerIndicators' }] }]);
    // Acceptance (26 June) and the offer stay; the answering deadline goes from 18 to 21 July over two more days off.
    expect(scenario.item('1.1.1').acceptance?.instant).toBe(at('2023-06-26', '16:00'));
    const moved = scenario.item('1.1.1').answering;
    expect(moved).toMatchObject({ instant: at('2023-07-21', '16:00'), calendarVersion: 'SKB-2023-624' });
    expect(scenario.notices().filter(({ kind }) => kind === 'deadlineMoved')).toMatchObject([
      { recipient: 'bnpb.main', subject: null, data: { decree: 'SKB-2023-624', to: at('2023-07-21', '16:00') } },
    ]);
    expect(scenario.receives(decree, june20)).toEqual([]);
  });

  it('makes a moved obligation a new one, with the rungs ahead of it only', () => {
    const scenario = new Scenario();
    scenario.receives(assign(codes, june21, { acceptance: deadline(5, june21) }), june21);
    expect(dossierMachine.nextDue(scenario.state)).toBe(at('2023-06-26', '00:00'));
    scenario.receives(decree, june21 + 1000);
    const [waiting] = dossierMachine.waitingOn(scenario.state);
    expect(waiting).toMatchObject({ until: at('2023-07-03', '16:00'), step: 0 });
    expect(scenario.tickTo(at('2023-07-02')).map((fact) => fact.at)).toEqual([at('2023-06-26', '00:00')]);
    expect(scenario.notices().at(-1)).toMatchObject({ kind: 'reminder', data: { until: at('2023-07-03', '16:00') } });
  });

  it('settles an escalation whose deadline it moves', () => {
    const early = {
      ...dossierInput(),
      ladder: [{ offset: { amount: -4, unit: 'workingDays' }, to: 'coordinator' }],
    } as const;
    const scenario = new Scenario(early);
    scenario.receives(assign(codes, june21), june21);
    scenario.tickTo(at('2023-06-22'));
    expect(scenario.state.escalated).toHaveLength(1);
    scenario.receives(decree, at('2023-06-22', '10:00'));
    expect(scenario.sent('dossier.settled')).toHaveLength(1);
    expect(scenario.state.escalated).toEqual([]);
  });

  it('is recorded even when it moves nothing', () => {
    const scenario = new Scenario();
    expect(scenario.receives(decree, june20)).toMatchObject([{ type: 'DeadlinesMoved', moves: [] }]);
    expect(scenario.notices()).toEqual([]);
    expect(scenario.state.calendar.decrees.map(({ id }) => id)).toContain('SKB-2023-624');
  });

  it('does not move an answering deadline past the cap of the plan', () => {
    const cap = at('2023-07-19', '12:00');
    const scenario = new Scenario(dossierInput({ answeringNotAfter: cap }));
    scenario.receives(assign(codes, at('2023-06-19')), at('2023-06-19'));
    scenario.receives(decree, june20);
    expect(scenario.item('1.1.1').answering?.instant).toBe(cap);
  });
});

describe('the read model', () => {
  it('shows the line of the grid and a row for each item', () => {
    const scenario = assigned();
    scenario.accepts(['1.1.1', '1.1.2'], at('2023-05-09'));
    scenario.does(focalPoint, { type: 'dossier.refuse', indicator: '2.1.1', reason: 'needsTime' }, at('2023-05-09'));
    scenario.answers(['1.1.1'], at('2023-05-10'));
    scenario.receives(ask('q1', '1.1.1'), at('2023-05-15'));
    const [line, ...items] = dossierMachine.project(scenario.state);
    expect(items.map(({ kind, id, body }) => [kind, id, body])).toEqual(
      codes.map((code) => ['dossierItem', `BNPB/${code}`, 'BNPB']),
    );
    const answering = deadline(20, monday).instant;
    expect(line).toEqual({
      kind: 'dossier',
      id: 'BNPB',
      body: 'BNPB',
      doc: {
        body: 'BNPB',
        accept: { state: 'done', done: 2, total: 2, until: null },
        answer: { state: 'waiting', done: 1, total: 2, until: answering },
        clear: { state: 'waiting', done: 0, total: 2, until: answering },
        submit: { state: 'notYet', done: 0, total: 2, until: null },
        questions: { state: 'waiting', done: 0, total: 1, until: deadline(5, at('2023-05-15')).instant },
        outcome: { state: 'notYet', done: 0, total: 2, until: null },
        pausedUntil: null,
      },
    });
  });

  it('is empty before anything is assigned, and in review when everything is submitted', () => {
    const cells = (scenario: Scenario) => dossierMachine.project(scenario.state)[0]?.doc;
    expect(cells(new Scenario())).toMatchObject({ accept: { state: 'none' }, questions: { state: 'none' } });
    expect(cells(submitted())).toMatchObject({ submit: { state: 'done' }, outcome: { state: 'inReview' } });
  });

  it('lets the reader say soon and late', () => {
    const cell = { state: 'waiting', done: 0, total: 1, until: at('2023-05-15', '16:00') } as const;
    const cal = dossierInput().calendar;
    expect(cellState(cell, at('2023-05-10'), cal)).toBe('waiting');
    expect(cellState(cell, at('2023-05-11'), cal)).toBe('dueSoon');
    expect(cellState(cell, at('2023-05-15', '16:00'), cal)).toBe('dueSoon');
    expect(cellState(cell, at('2023-05-15', '16:01'), cal)).toBe('late');
    expect(cellState({ ...cell, state: 'done' }, at('2023-05-16'), cal)).toBe('done');
  });
});

describe('notices of an assignment', () => {
  it('are one for a batch with one deadline, and one more for a second batch of the same instant', () => {
    const scenario = assigned();
    scenario.receives(assign(['4.1.1', '4.1.2'], monday), monday);
    scenario.receives(assign(['5.1.1'], monday, { accepted: true }), monday);
    const told = scenario.notices();
    expect(told.map(({ kind, items, recipient }) => [kind, items, recipient])).toEqual([
      ['assigned', [...codes], 'bnpb.main'],
      ['assigned', ['4.1.1', '4.1.2'], 'bnpb.main'],
      ['assigned', ['5.1.1'], 'bnpb.main'],
    ]);
    expect(new Set(told.map(({ purposeKey }) => purposeKey)).size).toBe(3);
    expect(told[2]?.subject).toBe(`BNPB/answerIndicators@${deadline(20, monday).instant}`);
  });

  it('ask for clearance once everything of one deadline is answered, and tell when it can be submitted', () => {
    const scenario = accepted();
    scenario.answers(['1.1.1', '1.1.2'], at('2023-05-10'));
    expect(scenario.notices().map(({ kind }) => kind)).not.toContain('clearanceRequested');
    scenario.answers(['2.1.1'], at('2023-05-10'));
    expect(scenario.notices().at(-1)).toMatchObject({
      kind: 'clearanceRequested',
      recipient: 'bnpb.authority',
      items: [...codes],
    });
    scenario.clears(codes, at('2023-05-11'));
    expect(scenario.notices().at(-1)).toMatchObject({ kind: 'reminder', recipient: 'bnpb.main', items: [...codes] });
  });
});
