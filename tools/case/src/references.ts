import type { ScriptStep } from './format.js';
import { escape } from './schema.js';

export type ReferenceKind = 'body' | 'indicator' | 'person';

/** A code in a step that must name something of the case. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly code: string;
  /** JSON pointer inside the step. */
  readonly pointer: string;
}

const kindOfKey: Readonly<Record<string, ReferenceKind>> = {
  body: 'body',
  bodyCode: 'body',
  lead: 'body',
  contributors: 'body',
  bodies: 'body',
  indicator: 'indicator',
  indicators: 'indicator',
  agenda: 'indicator',
  person: 'person',
  persons: 'person',
  main: 'person',
  alternate: 'person',
  authority: 'person',
};
/** `to` is a body only where something is passed on; elsewhere it is a stage. */
const toIsBody = ['assessment.reassign', 'handoff.propose'];

/** Every body, indicator and person that a step names. */
export function referencesOf(step: ScriptStep): readonly Reference[] {
  const found: Reference[] = [];
  const visit = (value: unknown, key: string, pointer: string): void => {
    if (typeof value === 'string') {
      const kind = key === 'to' && toIsBody.includes(step.do) ? 'body' : kindOfKey[key];
      if (kind !== undefined) found.push({ kind, code: value, pointer });
      return;
    }
    if (Array.isArray(value)) {
      value.forEach((one, index) => visit(one, key, `${pointer}/${index}`));
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, one] of Object.entries(value)) visit(one, name, `${pointer}/${escape(name)}`);
  };
  visit(step.params ?? {}, '', '/params');
  visit(step.body ?? {}, '', '/body');
  return found;
}

/** A thing that steps create under an id of their own, and the steps that need it. */
interface Made {
  readonly what: string;
  /** Ids that a step brings into being. */
  made(step: ScriptStep): readonly string[];
  /** Ids that must have come into being before, with their place in the step. */
  needed(step: ScriptStep): readonly { readonly id: string; readonly pointer: string }[];
}

function text(value: unknown, key: string): readonly string[] {
  const one =
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof one === 'string' || typeof one === 'number' ? [String(one)] : [];
}
function entries(value: unknown, key: string): readonly unknown[] {
  const one =
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  return Array.isArray(one) ? one : [];
}
function texts(value: unknown, key: string): readonly string[] {
  return entries(value, key).filter((one) => typeof one === 'string');
}
const fromParams = (key: string) => (step: ScriptStep) =>
  text(step.params, key).map((id) => ({ id, pointer: `/params/${key}` }));
const fromBody = (key: string) => (step: ScriptStep) =>
  text(step.body, key).map((id) => ({ id, pointer: `/body/${key}` }));

/** Offers, rounds' questions, contradictions, meetings, statements and comments, each made before it is used. */
export const madeThings: readonly Made[] = [
  {
    what: 'offer',
    made: (step) => (step.do === 'handoff.propose' ? text(step.body, 'offer') : []),
    needed: (step) => (step.do === 'handoff.propose' ? [] : fromParams('offer')(step)),
  },
  {
    what: 'question',
    made: (step) => (step.do === 'round.open' ? entries(step.body, 'questions').flatMap((one) => text(one, 'id')) : []),
    needed: fromParams('question'),
  },
  {
    what: 'contradiction',
    made: (step) => (step.do === 'contradiction.open' ? text(step.body, 'contradiction') : []),
    needed: (step) => (step.do === 'contradiction.open' ? [] : fromParams('contradiction')(step)),
  },
  {
    what: 'meeting',
    made: (step) => (step.do === 'meeting.plan' ? text(step.body, 'number') : []),
    needed: (step) => (step.do === 'meeting.plan' ? [] : fromParams('number')(step)),
  },
  {
    what: 'statement',
    made: (step) =>
      step.do === 'profile.write' ? entries(step.body, 'statements').flatMap((one) => text(one, 'id')) : [],
    needed: (step) =>
      step.do === 'profile.confirm'
        ? texts(step.body, 'statements').map((id, place) => ({ id, pointer: `/body/statements/${place}` }))
        : step.do === 'profile.comment' || step.do === 'profile.erratum'
          ? fromBody('statement')(step)
          : [],
  },
  {
    what: 'comment',
    made: (step) => (step.do === 'profile.comment' ? text(step.body, 'comment') : []),
    needed: (step) => (step.do === 'profile.comment' ? [] : fromParams('comment')(step)),
  },
];
