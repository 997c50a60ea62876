import { describe, expect, it } from '@jest/globals';
import { dossierMachine } from './dossier.machine.js';
import { assign, at, content, deadline, dossierInput, officer, Scenario } from './testing/builders.js';
import { monday, codes, assigned, accepted, ask, offer } from './testing/situations.js';
import type { DossierInput } from './types.js';

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
