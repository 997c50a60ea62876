import { itemTransitions, type DossierFact, type ItemStatus } from '@selaras/domain';
import type { Log } from './log.js';

/** Every step of every item within the transition table. */
export function checkItems(log: Log): readonly string[] {
  const violations: string[] = [];
  for (const [body, facts] of log.dossiers) {
    const statuses = new Map<string, ItemStatus>();
    for (const fact of facts) {
      for (const [indicator, status] of stepsOf(fact)) {
        const before = statuses.get(indicator);
        const allowed: readonly ItemStatus[] = before === undefined ? ['assigned'] : itemTransitions[before];
        if (!allowed.includes(status)) {
          violations.push(`item: ${body} ${indicator} went from ${before ?? 'nothing'} to ${status}`);
        }
        statuses.set(indicator, status);
      }
    }
  }
  return violations;
}

/** The statuses that a fact gives to items, one after the other. */
function stepsOf(fact: DossierFact): readonly (readonly [string, ItemStatus])[] {
  const all = (indicators: readonly string[], status: ItemStatus) =>
    indicators.map((indicator) => [indicator, status] as const);
  switch (fact.type) {
    case 'ItemAssigned':
      return fact.accepted
        ? [...all([fact.indicator], 'assigned'), ...all([fact.indicator], 'accepted')]
        : all([fact.indicator], 'assigned');
    case 'ItemsAccepted':
      return all(fact.indicators, 'accepted');
    case 'ItemRefused':
      return all([fact.indicator], 'refused');
    case 'ItemAnswered':
      return all([fact.indicator], 'answered');
    case 'ItemsCleared':
      return all(fact.indicators, 'cleared');
    case 'ItemsSubmitted':
      return all(fact.indicators, 'submitted');
    case 'ItemReleased':
      return all([fact.indicator], 'released');
    case 'ItemOutcome':
      return all([fact.indicator], fact.outcome);
    case 'DossierOpened':
    case 'OfferReceived':
    case 'OfferClosed':
    case 'OfferLapsed':
    case 'QuestionsReceived':
    case 'QuestionReplied':
    case 'RoundEnded':
    case 'LadderStepped':
    case 'ObligationEscalated':
    case 'ObligationSettled':
    case 'DeadlinesMoved':
    case 'CallLogged':
    case 'PeopleChanged':
    case 'MembershipNoted':
    case 'DossierClosed':
      return [];
  }
}
