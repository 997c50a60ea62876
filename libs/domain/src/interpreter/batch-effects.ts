import type { AnyMessageBody, Effect } from '../core/types.js';
import type { DossierMessage } from '../dossier/types.js';
import type { ProfileMessage } from '../profile/types.js';

type Send = Extract<Effect, { readonly kind: 'send' }>;
type Batchable = Extract<
  DossierMessage | ProfileMessage,
  | { readonly type: 'register.assigned' }
  | { readonly type: 'register.questions' }
  | { readonly type: 'register.outcome' }
  | { readonly type: 'register.provenance' }
>;

/**
 * Joins the effects of one decision: lists for the same receiver become one message, and a notice that is owed twice
 * under one purpose key is owed once. What one receiver gets keeps its order: a message is only joined with the last
 * one before it to that receiver. For the effects of every machine.
 */
export function batchEffects(effects: readonly Effect[]): readonly Effect[] {
  const batched: Effect[] = [];
  const lastSendTo = new Map<string, number>();
  const noticed = new Set<string>();
  for (const effect of effects) {
    switch (effect.kind) {
      case 'start':
        batched.push(effect);
        break;
      case 'notice':
        if (!noticed.has(effect.notice.purposeKey)) batched.push(effect);
        noticed.add(effect.notice.purposeKey);
        break;
      case 'send': {
        const index = lastSendTo.get(effect.to);
        const last = index === undefined ? undefined : batched[index];
        const joined = last?.kind === 'send' ? join(last, effect) : null;
        if (joined === null || index === undefined) {
          lastSendTo.set(effect.to, batched.length);
          batched.push(effect);
        } else {
          batched[index] = joined;
        }
        break;
      }
    }
  }
  return batched;
}

/** Two messages as one; null when they do not join. */
function join(first: Send, second: Send): Send | null {
  const [a, b] = [first.body, second.body];
  if (!isBatchable(a) || !isBatchable(b)) return null;
  const body = joinBodies(a, b);
  return body === null ? null : { kind: 'send', to: first.to, body };
}

function joinBodies(a: Batchable, b: Batchable): Batchable | null {
  if (a.type === 'register.assigned' && b.type === 'register.assigned') {
    return { type: a.type, indicators: [...a.indicators, ...b.indicators] };
  }
  if (a.type === 'register.questions' && b.type === 'register.questions') {
    return { type: a.type, questions: [...a.questions, ...b.questions] };
  }
  if (a.type === 'register.outcome' && b.type === 'register.outcome') {
    return { type: a.type, outcomes: [...a.outcomes, ...b.outcomes] };
  }
  if (a.type === 'register.provenance' && b.type === 'register.provenance') return laterProvenance(a, b);
  return null;
}

/** Of each indicator the later word counts. */
function laterProvenance<M extends Extract<Batchable, { readonly type: 'register.provenance' }>>(a: M, b: M): M {
  const later = new Set([...b.changed.map(({ indicator }) => indicator), ...b.withdrawn]);
  return {
    ...b,
    changed: [...a.changed.filter(({ indicator }) => !later.has(indicator)), ...b.changed],
    withdrawn: [...a.withdrawn.filter((indicator) => !later.has(indicator)), ...b.withdrawn],
  };
}

const batchableTypes: readonly string[] = [
  'register.assigned',
  'register.questions',
  'register.outcome',
  'register.provenance',
] satisfies Batchable['type'][];

function isBatchable(body: AnyMessageBody): body is Batchable {
  return batchableTypes.includes(body.type);
}
