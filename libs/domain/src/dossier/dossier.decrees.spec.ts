import { describe, expect, it } from '@jest/globals';
import { skb2023no624 } from '../calendar/testing/indonesia-2023.js';
import type { Deadline, Decree } from '../calendar/types.js';
import { dossierMachine } from './dossier.machine.js';
import { assign, at, content, deadline, dossierInput, Scenario } from './testing/builders.js';
import { codes, offer } from './testing/situations.js';
import type { DossierMessage } from './types.js';

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
      decree: {
        id: 'BACK',
        title: { id: 'BACK' },
        knownOn: '2023-05-24',
        adds: [],
        removes: ['2023-06-01', '2023-06-02'],
      },
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

  it('of which the second takes back what the first gave reminds of the old date once more', () => {
    const scenario = new Scenario();
    const from = at('2023-05-08');
    scenario.receives(assign(codes, from), from);
    const reminders = () => scenario.notices().filter(({ kind }) => kind === 'reminder');
    scenario.tickTo(at('2023-05-11'));
    const [first] = reminders();
    expect(reminders()).toMatchObject([
      { dueAt: at('2023-05-11', '07:30'), data: { until: at('2023-05-15', '16:00') } },
    ]);
    const decreed = (id: string, change: Partial<Decree>): DossierMessage => ({
      type: 'register.decree',
      decree: { id, title: { id }, knownOn: '2023-05-11', adds: [], removes: [], ...change },
    });
    const off = { date: '2023-05-15', name: { id: 'libur', en: 'day off' }, kind: 'national' as const };
    scenario.receives(decreed('OFF', { adds: [off] }), at('2023-05-11', '08:00'));
    expect(scenario.item('1.1.1').acceptance?.instant).toBe(at('2023-05-16', '16:00'));
    scenario.receives(decreed('BACK', { removes: ['2023-05-15'] }), at('2023-05-11', '09:00'));
    expect(scenario.item('1.1.1').acceptance?.instant).toBe(at('2023-05-15', '16:00'));
    scenario.tickTo(at('2023-05-15'));
    expect(reminders()).toHaveLength(2);
    expect(reminders()[1]).toMatchObject({ data: { until: at('2023-05-15', '16:00'), step: 1 } });
    expect(reminders()[1]?.purposeKey).not.toBe(first?.purposeKey);
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
