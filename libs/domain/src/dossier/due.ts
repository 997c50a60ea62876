import { systemActor, type Instant } from '../core/types.js';
import { evolve } from './evolve.js';
import { pendingRungs, type Rung } from './ladder.js';
import { obligations } from './obligations.js';
import { withSettlements } from './settle.js';
import type { DossierFact, DossierState, Obligation } from './types.js';

type DueEvent =
  | { readonly kind: 'lapse'; readonly due: Instant; readonly offer: string }
  | { readonly kind: 'rung'; readonly due: Instant; readonly obligation: Obligation; readonly rung: Rung };

/** The first thing each obligation waits for on the clock. */
function upcoming(state: DossierState, now: Instant | null): readonly DueEvent[] {
  return obligations(state).flatMap((obligation): readonly DueEvent[] => {
    const events: DueEvent[] = [];
    const { offer, deadline } = obligation;
    if (offer !== null) events.push({ kind: 'lapse', due: deadline.instant, offer });
    const rung = firstToTake(pendingRungs(state, obligation), now);
    if (rung !== undefined) events.push({ kind: 'rung', due: rung.due, obligation, rung });
    return events;
  });
}

/** After a pause or an outage, of several rungs that are due for the same person only the last is worth a mail. */
function firstToTake(rungs: readonly Rung[], now: Instant | null): Rung | undefined {
  if (now === null) return rungs.at(0);
  return rungs.find((rung, index) => !rungs.slice(index + 1).some((later) => later.due <= now && later.to === rung.to));
}

function earliest(events: readonly DueEvent[]): DueEvent | undefined {
  return events.reduce<DueEvent | undefined>(
    (best, event) =>
      best === undefined ||
      event.due < best.due ||
      (event.due === best.due && event.kind === 'lapse' && best.kind !== 'lapse')
        ? event
        : best,
    undefined,
  );
}

function factsOf(state: DossierState, event: DueEvent, at: Instant): readonly DossierFact[] {
  if (event.kind === 'lapse') return [{ type: 'OfferLapsed', at, by: systemActor, offer: event.offer }];
  const { id, what, items } = event.obligation;
  const { step, to } = event.rung;
  const stepped: DossierFact = { type: 'LadderStepped', at, by: systemActor, obligation: id, what, items, step, to };
  if (to !== 'coordinator' || state.escalated.includes(id)) return [stepped];
  return [stepped, { type: 'ObligationEscalated', at, by: systemActor, obligation: id, what, items }];
}

/** The earliest instant at which a rung is due or an offer lapses; null when nothing is awaited. */
export function nextDue(state: DossierState): Instant | null {
  return earliest(upcoming(state, null))?.due ?? null;
}

/** Everything due at or before `now`, in order of due instant; afterwards `nextDue` is later than `now`. */
export function onDue(state: DossierState, now: Instant): readonly DossierFact[] {
  const facts: DossierFact[] = [];
  let current = state;
  for (;;) {
    const event = earliest(upcoming(current, now).filter(({ due }) => due <= now));
    if (event === undefined) return withSettlements(state, facts, now);
    const batch = factsOf(current, event, now);
    facts.push(...batch);
    current = batch.reduce(evolve, current);
  }
}
