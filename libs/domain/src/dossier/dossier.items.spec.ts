import { describe, expect, it } from '@jest/globals';
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
import { monday, codes, assigned, accepted, submitted, ask } from './testing/situations.js';
import type { DossierMessage } from './types.js';

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

  it('follows a meeting that corrects an outcome, whichever it was', () => {
    const scenario = submitted();
    const told: string[] = [];
    for (const outcome of ['agreed', 'contested', 'notApplicable', 'agreed', 'notApplicable', 'contested'] as const) {
      scenario.receives({ type: 'register.outcome', outcomes: [{ indicator: '1.1.1', outcome }] }, at('2023-06-21'));
      told.push(scenario.item('1.1.1').status);
    }
    expect(told).toEqual(['agreed', 'contested', 'notApplicable', 'agreed', 'notApplicable', 'contested']);
    const again = { type: 'register.outcome', outcomes: [{ indicator: '1.1.1', outcome: 'contested' }] } as const;
    expect(scenario.receives(again, at('2023-06-21'))).toEqual([]);
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

  it('says that a step is done in part when the rest waits for an earlier step', () => {
    const scenario = assigned();
    scenario.accepts(['1.1.1', '1.1.2'], at('2023-05-09'));
    scenario.answers(['1.1.1'], at('2023-05-10'));
    scenario.clears(['1.1.1'], at('2023-05-11'));
    scenario.submits(['1.1.1'], at('2023-05-12'));
    expect(dossierMachine.project(scenario.state)[0]?.doc).toMatchObject({
      accept: { state: 'waiting', done: 2, total: 3 },
      answer: { state: 'waiting', done: 1, total: 3 },
      clear: { state: 'partly', done: 1, total: 3, until: null },
      submit: { state: 'partly', done: 1, total: 3, until: null },
    });
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
