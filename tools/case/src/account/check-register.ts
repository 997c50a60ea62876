import type { AssessmentFact, BodyCode, IndicatorCode } from '@selaras/domain';
import { ofType, type Log } from './log.js';

/** Who held each indicator at the end, as far as the register's changes hang together. */
export interface Ownership {
  readonly owners: ReadonlyMap<IndicatorCode, BodyCode>;
  readonly violations: readonly string[];
}

/**
 * Follows the lead of every indicator through the register: one assignment, and every change of lead from the body
 * that held it to another, so that at each instant exactly one body holds it.
 */
export function followOwners(log: Log): Ownership {
  const owners = new Map<IndicatorCode, BodyCode>();
  const violations: string[] = [];
  const enrolled = new Set<BodyCode>();
  const take = (indicator: string, to: string): void => {
    if (!enrolled.has(to)) violations.push(`owner: ${indicator} went to ${to}, which does not take part`);
    owners.set(indicator, to);
  };
  const move = (indicator: string, from: string, to: string): void => {
    const holder = owners.get(indicator);
    if (holder !== from) violations.push(`owner: ${indicator} moved from ${from}, but ${holder ?? 'nobody'} held it`);
    take(indicator, to);
  };
  for (const fact of log.assessment) {
    if (fact.type === 'BodyEnrolled') enrolled.add(fact.body);
    if (fact.type === 'IndicatorAssigned') {
      if (owners.has(fact.indicator)) violations.push(`owner: ${fact.indicator} was assigned twice`);
      take(fact.indicator, fact.lead);
    }
    const moves = fact.type === 'HandoffDecided' && fact.outcome === 'move';
    if (moves || fact.type === 'IndicatorReassigned' || fact.type === 'HandoffAccepted') {
      move(fact.indicator, fact.from, fact.to);
    }
  }
  return { owners, violations };
}

/** The dossiers hold at the end what the register says, each indicator once. */
export function checkHolders(log: Log, owners: Ownership['owners']): readonly string[] {
  const holders = new Map<IndicatorCode, Set<BodyCode>>();
  for (const [body, facts] of log.dossiers) {
    for (const fact of facts) {
      if (fact.type === 'ItemAssigned') {
        holders.set(fact.indicator, (holders.get(fact.indicator) ?? new Set()).add(body));
      }
      if (fact.type === 'ItemReleased') holders.get(fact.indicator)?.delete(body);
    }
  }
  return [...owners].flatMap(([indicator, owner]) => {
    const held = [...(holders.get(indicator) ?? [])].sort();
    return held.length === 1 && held[0] === owner
      ? []
      : [`owner: ${indicator} belongs to ${owner}, but the dossiers that hold it are: ${held.join(', ') || 'none'}`];
  });
}

/** An outcome for every indicator that was given out, and nothing that still waits for somebody. */
export function checkSettled(log: Log, owners: Ownership['owners']): readonly string[] {
  const outcomes = new Set(
    ofType(log.assessment, 'OutcomesNoted').flatMap((fact) => fact.outcomes.map(({ indicator }) => indicator)),
  );
  const missing = [...owners.keys()].filter((indicator) => !outcomes.has(indicator));
  const open = new Set<string>();
  for (const fact of log.assessment) {
    const [opens, settles] = openedOrSettled(fact);
    if (opens !== null) open.add(opens);
    if (settles !== null) open.delete(settles);
  }
  return [
    ...missing.map((indicator) => `outcome: ${indicator} has none`),
    ...[...open].map((one) => `${one} is still open`),
  ];
}

/** What a fact opens for somebody to settle, and what it settles. */
function openedOrSettled(fact: AssessmentFact): readonly [opens: string | null, settles: string | null] {
  if (fact.type === 'HandoffProposed' || fact.type === 'HandoffHopLimit') return [`handoff: ${fact.offer}`, null];
  if (fact.type === 'HandoffAccepted' || fact.type === 'HandoffRefused') return [null, `handoff: ${fact.offer}`];
  if (fact.type === 'HandoffRevoked' || fact.type === 'HandoffDecided') return [null, `handoff: ${fact.offer}`];
  if (fact.type === 'ContradictionOpened') return [`contradiction: ${fact.contradiction}`, null];
  if (fact.type === 'ContradictionResolved') return [null, `contradiction: ${fact.contradiction}`];
  if (fact.type === 'RoundOpened') return [`round: ${fact.round}`, null];
  if (fact.type === 'RoundClosed') return [null, `round: ${fact.round}`];
  return [null, null];
}
