import { describe, expect, it } from '@jest/globals';
import { skb2023no624 } from '../calendar/testing/indonesia-2023.js';
import type { Deadline } from '../calendar/types.js';
import { dossierMachine } from './dossier.machine.js';
import { assign, at, content, deadline, dossierInput, officer, Scenario } from './testing/builders.js';
import { monday, codes, assigned, accepted, ask, offer } from './testing/situations.js';
import type { DossierInput, DossierMessage } from './types.js';

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
      ['decideOffer', 'escalateToCoordinator', ['3.1.1']],
      ['replyQuestions', 'roundCloses', ['1.1.1']],
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

  it('tells the coordinator again when a late clearance is voided, and that is another notice', () => {
    const scenario = accepted();
    scenario.answers(['1.1.1'], at('2023-05-10'));
    scenario.tickTo(at('2023-06-27'));
    scenario.clears(['1.1.1'], at('2023-06-27', '10:00'));
    scenario.answers(['1.1.1'], at('2023-06-27', '11:00'));
    scenario.tickTo(at('2023-06-27', '12:00'));
    const told = scenario
      .notices()
      .filter(({ kind, data }) => kind === 'escalation' && data['what'] === 'clearAnswers');
    expect(told).toHaveLength(2);
    expect(new Set(told.map(({ purposeKey }) => purposeKey)).size).toBe(2);
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

  it('is not silent beyond the bound of the plan, and never towards the coordinator', () => {
    const call = (promise: DossierInput['promise']) => {
      const scenario = new Scenario(dossierInput({ promise }));
      scenario.receives(assign(codes, monday), monday);
      const promisedUntil = at('2024-05-20', '10:00');
      scenario.does(officer, { type: 'dossier.logCall', note: content('call'), promisedUntil }, monday);
      return { silent: scenario.state.pausedUntil, fired: scenario.tickTo(at('2023-05-31')) };
    };
    const usual = call(undefined);
    // Ten working days after 8 May: 18 May is Ascension Day.
    expect(usual.silent).toBe(at('2023-05-23', '16:00'));
    expect(usual.fired).toMatchObject([
      { type: 'LadderStepped', to: 'coordinator', at: at('2023-05-23', '00:00') },
      { type: 'ObligationEscalated' },
      { type: 'LadderStepped', to: 'main', at: at('2023-05-23', '16:00') },
      { type: 'LadderStepped', to: 'authority', at: at('2023-05-23', '16:00') },
    ]);
    expect(call({ amount: 2, unit: 'workingDays' }).silent).toBe(at('2023-05-10', '16:00'));
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

  it('moves every question that ends on one day, also when each counts from another day', () => {
    const scenario = new Scenario();
    for (const [id, days, from] of [
      ['q1', 7, '2023-06-19'],
      ['q2', 5, '2023-06-21'],
    ] as const) {
      const question = { question: id, round: 1, indicator: '1.1.1', text: content(id) };
      const ends = deadline(days, at(from));
      scenario.receives({ type: 'register.questions', questions: [{ ...question, deadline: ends }] }, at(from));
    }
    const ends = () => Object.values(scenario.state.questions).map((question) => question.deadline.instant);
    expect(ends()).toEqual([at('2023-06-28', '16:00'), at('2023-06-28', '16:00')]);
    scenario.receives(decree, june21 + 1000);
    expect(ends()).toEqual([at('2023-07-03', '16:00'), at('2023-07-03', '16:00')]);
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

  it('that comes after the deadline still moves it, and the body is chased no longer', () => {
    const scenario = new Scenario();
    scenario.receives(assign(codes, june21), june21);
    scenario.tickTo(at('2023-06-30'));
    scenario.tickTo(at('2023-07-02'));
    const facts = scenario.receives(decree, at('2023-07-02', '10:00'));
    expect(facts.map(({ type }) => type)).toEqual(['DeadlinesMoved']);
    expect(scenario.item('1.1.1').acceptance?.instant).toBe(at('2023-07-03', '16:00'));
    // Of the rungs that the later deadline has, only those still ahead are taken.
    expect(scenario.tickTo(at('2023-07-10'))).toMatchObject([
      { type: 'LadderStepped', to: 'main', at: at('2023-07-04', '00:00') },
      { type: 'LadderStepped', to: 'authority', at: at('2023-07-06', '00:00') },
      { type: 'LadderStepped', to: 'coordinator', at: at('2023-07-10', '00:00') },
      { type: 'ObligationEscalated' },
    ]);
  });

  it('that comes too late to give more time leaves the deadline where it was', () => {
    const scenario = new Scenario();
    scenario.receives(assign(codes, june21), june21);
    scenario.tickTo(at('2023-07-06'));
    expect(scenario.state.escalated).toHaveLength(1);
    const facts = scenario.receives(decree, at('2023-07-06', '10:00'));
    expect(facts).toMatchObject([
      {
        type: 'DeadlinesMoved',
        moves: [{ byRule: at('2023-07-03', '16:00'), to: { instant: at('2023-06-28', '16:00') } }, {}],
      },
    ]);
    expect(scenario.item('1.1.1').acceptance?.instant).toBe(at('2023-06-28', '16:00'));
    expect(scenario.state.escalated).toHaveLength(1);
  });

  describe('and takes days off away', () => {
    const known: DossierMessage = {
      type: 'register.decree',
      decree: { id: 'BACK', title: 'BACK', knownOn: '2023-05-24', adds: [], removes: ['2023-06-01', '2023-06-02'] },
    };
    const soon = at('2023-05-24');
    const asked = (ends: Deadline): DossierMessage => ({
      type: 'register.questions',
      questions: [{ question: 'q1', round: 1, indicator: '1.1.1', text: content('q1'), deadline: ends }],
    });

    it('leaves the next working day where the rule leads into the past, and says so', () => {
      const scenario = new Scenario();
      scenario.receives(assign(codes, soon), soon);
      expect(scenario.item('1.1.1').acceptance?.instant).toBe(at('2023-05-31', '16:00'));
      const late = at('2023-06-05', '18:00');
      const eight = deadline(8, soon);
      scenario.receives(asked(eight), soon);
      expect(eight.instant).toBe(at('2023-06-07', '16:00'));
      scenario.tickTo(late);
      scenario.receives(known, late);
      expect(scenario.state.questions['q1']?.deadline).toMatchObject({
        instant: at('2023-06-06', '16:00'),
        known: late,
      });
      expect(scenario.notices().at(-1)).toMatchObject({
        kind: 'deadlineMoved',
        data: { from: at('2023-06-07', '16:00'), to: at('2023-06-06', '16:00'), byRule: at('2023-06-05', '16:00') },
      });
    });

    it('keeps the promise where that comes first, and says so', () => {
      const scenario = new Scenario();
      scenario.receives(asked(deadline(8, soon)), soon);
      const late = at('2023-06-06', '18:00');
      scenario.receives(known, late);
      expect(scenario.state.questions['q1']?.deadline.instant).toBe(at('2023-06-07', '16:00'));
      expect(scenario.notices().at(-1)).toMatchObject({
        kind: 'deadlineMoved',
        data: { from: at('2023-06-07', '16:00'), to: at('2023-06-07', '16:00'), byRule: at('2023-06-05', '16:00') },
      });
    });
  });

  it('is told at once when the old date would pass before the next opening, and the new date is reminded of', () => {
    const scenario = new Scenario();
    scenario.receives(assign(codes, june21), june21);
    scenario.tickTo(at('2023-06-28'));
    const morning = at('2023-06-28', '15:00');
    scenario.receives(decree, morning);
    expect(scenario.notices().at(-1)).toMatchObject({ kind: 'deadlineMoved', dueAt: morning, form: 'single' });
    const fired = scenario.tickTo(at('2023-07-03'));
    expect(fired).toMatchObject([{ type: 'LadderStepped', to: 'main', at: at('2023-07-03', '00:00') }]);
    expect(scenario.notices().at(-1)).toMatchObject({
      kind: 'reminder',
      dueAt: at('2023-07-03', '07:30'),
      data: { until: at('2023-07-03', '16:00') },
    });
  });

  it('moves acceptance and answering together where they are one deadline', () => {
    const scenario = new Scenario(dossierInput({ answeringNotAfter: at('2023-06-23', '16:00') }));
    const both = deadline(5, june21);
    scenario.receives(assign(codes, june21, { acceptance: both, answering: both }), june21);
    scenario.receives(decree, june21 + 1000);
    expect(scenario.item('1.1.1').acceptance?.instant).toBe(at('2023-07-03', '16:00'));
    expect(scenario.item('1.1.1').answering?.instant).toBe(at('2023-07-03', '16:00'));
  });

  it('takes a cap of the plan with it when the cap falls on a day off', () => {
    const cap = at('2023-06-28', '12:00');
    const scenario = new Scenario(dossierInput({ answeringNotAfter: cap }));
    const byRule = deadline(20, at('2023-06-19'));
    scenario.receives(assign(codes, at('2023-06-19'), { answering: { ...byRule, instant: cap } }), at('2023-06-19'));
    scenario.receives(decree, june20);
    expect(scenario.item('1.1.1').answering).toMatchObject({
      instant: at('2023-06-27', '16:00'),
      calendarVersion: 'SKB-2023-624',
    });
  });

  it('gives a capped deadline the next working day when the one before is over', () => {
    const cap = at('2023-06-28', '12:00');
    const scenario = new Scenario(dossierInput({ answeringNotAfter: cap }));
    const byRule = deadline(20, at('2023-06-19'));
    scenario.receives(assign(codes, at('2023-06-19'), { answering: { ...byRule, instant: cap } }), at('2023-06-19'));
    scenario.receives(decree, at('2023-06-27', '18:00'));
    expect(scenario.item('1.1.1').answering?.instant).toBe(at('2023-07-03', '16:00'));
  });

  it('does not move an answering deadline past the cap of the plan', () => {
    const cap = at('2023-07-20', '12:00');
    const scenario = new Scenario(dossierInput({ answeringNotAfter: cap }));
    scenario.receives(assign(codes, at('2023-06-19')), at('2023-06-19'));
    scenario.receives(decree, june20);
    expect(scenario.item('1.1.1').answering?.instant).toBe(cap);
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

  it('ask for clearance also when the last open indicator goes to another body', () => {
    const scenario = accepted();
    scenario.answers(['1.1.1', '1.1.2'], at('2023-05-10'));
    scenario.receives({ type: 'register.released', indicator: '2.1.1' }, at('2023-05-11'));
    expect(scenario.notices().at(-1)).toMatchObject({
      kind: 'clearanceRequested',
      recipient: 'bnpb.authority',
      items: ['1.1.1', '1.1.2'],
    });
    const asked = scenario.notices().length;
    scenario.receives({ type: 'register.released', indicator: '1.1.2' }, at('2023-05-11'));
    expect(scenario.notices()).toHaveLength(asked);
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
