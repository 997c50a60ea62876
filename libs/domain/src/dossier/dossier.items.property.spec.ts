import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../core/fold.js';
import { ReadModel } from '../core/testing/read-model.js';
import { dossierMachine } from './dossier.machine.js';
import { content, Scenario, workingDays } from './testing/builders.js';
import { play, property, turnsArbitrary } from './testing/random-runs.js';
import { itemTransitions, type DossierFact } from './types.js';

/** Without what only a dossier hears whose assessment records who takes part. */
const factTypes: Readonly<Record<Exclude<DossierFact['type'], 'MembershipNoted'>, true>> = {
  DossierOpened: true,
  ItemAssigned: true,
  ItemsAccepted: true,
  ItemRefused: true,
  ItemAnswered: true,
  ItemsCleared: true,
  ItemsSubmitted: true,
  ItemReleased: true,
  ItemOutcome: true,
  OfferReceived: true,
  OfferClosed: true,
  OfferLapsed: true,
  QuestionsReceived: true,
  QuestionReplied: true,
  RoundEnded: true,
  LadderStepped: true,
  ObligationEscalated: true,
  ObligationSettled: true,
  DeadlinesMoved: true,
  CallLogged: true,
  PeopleChanged: true,
  DossierClosed: true,
};

describe('for any sequence of commands and messages', () => {
  it('(the sequences reach every fact there is, deadlines that move, and clarifications after submission)', () => {
    const reached = new Set<string>();
    for (const turns of fc.sample(turnsArbitrary(workingDays), { numRuns: 500, seed: 2023 })) {
      const { facts } = play(new Scenario(), turns);
      const submitted = new Set<string>();
      for (const fact of facts) {
        reached.add(fact.type);
        if (fact.type === 'DeadlinesMoved' && fact.moves.length > 0) reached.add('moved');
        if (fact.type === 'ItemsSubmitted') fact.indicators.forEach((indicator) => submitted.add(indicator));
        if (fact.type === 'ItemAnswered' && submitted.has(fact.indicator)) reached.add('clarified');
      }
    }
    expect([...reached].sort()).toEqual([...Object.keys(factTypes), 'moved', 'clarified'].sort());
  });

  it('the read model that is written by changes alone is what the state gives as a whole', () => {
    property(workingDays, (turns) => {
      const shown = new ReadModel(dossierMachine);
      play(new Scenario(), turns, (state) => shown.follow(state));
    });
  });

  it('no item is ever outside the transition table', () => {
    property(workingDays, (turns) => {
      const { facts, input } = play(new Scenario(), turns);
      facts.reduce((before, fact) => {
        const after = dossierMachine.evolve(before, fact);
        for (const [indicator, item] of Object.entries(after.items)) {
          const from = before.items[indicator]?.status;
          if (from === undefined) expect(['assigned', 'accepted']).toContain(item.status);
          else if (from !== item.status) expect(pathExists(from, item.status, fact)).toBe(true);
        }
        return after;
      }, dossierMachine.initial(input));
    });
  });

  it('replaying the facts, also from their JSON, gives the same state, views and waiting list', () => {
    property(workingDays, (turns) => {
      const scenario = play(new Scenario(), turns);
      const facts = JSON.parse(JSON.stringify(scenario.facts)) as DossierFact[];
      const replayed = fold(dossierMachine, scenario.input, facts);
      expect(replayed).toEqual(scenario.state);
      expect(JSON.parse(JSON.stringify(scenario.state))).toEqual(scenario.state);
      expect(dossierMachine.project(replayed)).toEqual(dossierMachine.project(scenario.state));
      expect(dossierMachine.waitingOn(replayed)).toEqual(dossierMachine.waitingOn(scenario.state));
    });
  });

  it('answers are never lost, and their versions only grow', () => {
    property(workingDays, (turns) => {
      const { facts, state } = play(new Scenario(), turns);
      const versions = new Map<string, number>();
      for (const fact of facts) {
        if (fact.type !== 'ItemAnswered') continue;
        expect(fact.version).toBe((versions.get(fact.indicator) ?? 0) + 1);
        versions.set(fact.indicator, fact.version);
        expect(fact.answer).toEqual(content(`${fact.indicator}/${fact.version}`));
      }
      for (const [indicator, version] of versions) {
        expect(state.items[indicator]).toMatchObject({ version, answer: content(`${indicator}/${version}`) });
      }
    });
  });
});

/** One step of the table; an item that comes already accepted (an agreed handoff) passes through `assigned`. */
function pathExists(from: keyof typeof itemTransitions, to: keyof typeof itemTransitions, fact: DossierFact): boolean {
  if (itemTransitions[from].includes(to)) return true;
  return (
    fact.type === 'ItemAssigned' &&
    fact.accepted &&
    to === 'accepted' &&
    itemTransitions[from].includes('assigned') &&
    itemTransitions.assigned.includes('accepted')
  );
}
