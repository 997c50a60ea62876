import { systemActor, type Instant } from '../core/types.js';
import { evolve } from './evolve.js';
import { obligations } from './obligations.js';
import type { DossierFact, DossierState } from './types.js';

/** The facts, and with them that escalated obligations which they end are settled: the coordinator need not chase. */
export function withSettlements(
  state: DossierState,
  facts: readonly DossierFact[],
  at: Instant,
): readonly DossierFact[] {
  if (facts.length === 0) return facts;
  const next = facts.reduce(evolve, state);
  if (next.escalated.length === 0) return facts;
  const open = new Set(obligations(next).map((obligation) => obligation.id));
  const settled = next.escalated.filter((id) => !open.has(id));
  return [...facts, ...settled.map((obligation) => settledFact(obligation, at))];
}

/** The fact that an escalated obligation is over. */
export function settledFact(obligation: string, at: Instant): DossierFact {
  return { type: 'ObligationSettled', at, by: systemActor, obligation };
}
