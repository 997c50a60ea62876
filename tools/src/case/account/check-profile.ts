import type { Provenance } from '@selaras/domain';
import { ofType, type Log } from './log.js';

export interface PublishedProfile {
  readonly statements: number;
  readonly statementsWithProvenance: number;
  readonly violations: readonly string[];
}

/** Every published statement rests on answers and outcomes that stand in the log. */
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
  const published = ofType(log.profile, 'ProfilePublished').at(-1)?.statements ?? [];
  const checked = published.map(({ id, provenance }) => ({
    id,
    faults: provenance.length === 0 ? ['nothing'] : provenance.flatMap(faults),
  }));
  return {
    statements: checked.length,
    statementsWithProvenance: checked.filter((one) => one.faults.length === 0).length,
    violations: checked.flatMap((one) => one.faults.map((fault) => `provenance: ${one.id} rests on ${fault}`)),
  };
}
