import type { Instant, Provenance } from '@selaras/domain';
import { ofType, type Log } from './log.js';

export interface PublishedProfile {
  readonly statements: number;
  readonly statementsWithProvenance: number;
  readonly violations: readonly string[];
}

/**
 * Every published statement rests on answers and outcomes that stand in the log, on what the register said in the hour of
 * publication, and on nothing that changed after its words were written or confirmed.
 */
export function checkProfile(log: Log): PublishedProfile {
  const answers = new Set<string>();
  for (const facts of log.dossiers.values()) {
    for (const { indicator, answer } of ofType(facts, 'ItemAnswered')) answers.add(`${indicator} ${answer.hash}`);
  }
  const outcomes = new Set(
    ofType(log.assessment, 'OutcomesNoted').flatMap(({ number, outcomes: set }) =>
      set.map(({ indicator, item, outcome }) => `${indicator} ${outcome} ${number}/${item}`),
    ),
  );
  const faults = ({ indicator, answer, outcome, outcomeAt }: Provenance): readonly string[] => [
    ...(answer !== null && !answers.has(`${indicator} ${answer.hash}`)
      ? [`the answer to ${indicator}, which nobody gave`]
      : []),
    ...(outcomes.has(`${indicator} ${outcome} ${outcomeAt}`)
      ? []
      : [`the outcome ${outcome} of ${indicator} at ${outcomeAt}, which was not set`]),
  ];
  const publication = ofType(log.profile, 'ProfilePublished').at(-1);
  // Of what came in the same instant the log of another process does not tell whether it came before.
  const hours = publication === undefined ? [] : [registerAt(log, publication.at), registerAt(log, publication.at - 1)];
  const late = (one: Provenance): readonly string[] => {
    const found = hours.map((register) => outdated(one, register.get(one.indicator)));
    return found.every((faults) => faults.length > 0) ? (found[0] ?? []) : [];
  };
  const checked = (publication?.statements ?? []).map(({ id, provenance }) => ({
    id,
    faults: provenance.length === 0 ? ['nothing'] : provenance.flatMap((one) => [...faults(one), ...late(one)]),
  }));
  return {
    statements: checked.length,
    statementsWithProvenance: checked.filter((one) => one.faults.length === 0).length,
    violations: checked.flatMap((one) => one.faults.map((fault) => `provenance: ${one.id} rests on ${fault}`)),
  };
}

/** What the register said of an indicator. */
interface Said {
  lead?: string;
  answer?: string;
  outcome?: string;
  readonly contradictions: Map<string, string>;
}

/** What the register said at an instant, all of it included. */
function registerAt(log: Log, at: Instant): ReadonlyMap<string, Said> {
  const register = new Map<string, Said>();
  const disputed = new Map<string, string>();
  const of = (indicator: string): Said => {
    const said = register.get(indicator) ?? { contradictions: new Map<string, string>() };
    register.set(indicator, said);
    return said;
  };
  for (const fact of log.assessment) {
    if (fact.at > at) break;
    const moves = fact.type === 'HandoffDecided' && fact.outcome === 'move';
    if (fact.type === 'IndicatorAssigned') of(fact.indicator).lead = fact.lead;
    if (moves || fact.type === 'IndicatorReassigned' || fact.type === 'HandoffAccepted') {
      of(fact.indicator).lead = fact.to;
    }
    if (fact.type === 'SubmissionNoted') {
      for (const { indicator, answer } of fact.answers) of(indicator).answer = answer.hash;
    }
    if (fact.type === 'OutcomesNoted') {
      for (const { indicator, item, outcome } of fact.outcomes) {
        of(indicator).outcome = `${outcome} at ${fact.number}/${item}`;
      }
    }
    if (fact.type === 'ContradictionOpened') {
      disputed.set(fact.contradiction, fact.indicator);
      of(fact.indicator).contradictions.set(fact.contradiction, 'open');
    }
    if (fact.type === 'ContradictionResolved') {
      of(disputed.get(fact.contradiction) ?? '').contradictions.set(fact.contradiction, fact.outcome);
    }
  }
  return register;
}

/** Where a published statement rests on something else than what the register said. */
function outdated(
  { indicator, lead, answer, outcome, outcomeAt, contradictions }: Provenance,
  said: Said | undefined,
): readonly string[] {
  const words = (all: Iterable<readonly [string, string]>): string => [...all].map((one) => one.join(' ')).join(', ');
  const pairs: readonly (readonly [what: string, published: string, register: string])[] = [
    ['lead', lead, said?.lead ?? ''],
    ['answer', answer?.hash ?? '', said?.answer ?? ''],
    ['outcome', `${outcome} at ${outcomeAt}`, said?.outcome ?? ''],
    ['contradictions', words(contradictions.map(({ id, status }) => [id, status])), words(said?.contradictions ?? [])],
  ];
  return pairs.flatMap(([what, published, register]) =>
    published === register
      ? []
      : [`the ${what} “${published}” of ${indicator}, while the register of that hour said “${register}”`],
  );
}
