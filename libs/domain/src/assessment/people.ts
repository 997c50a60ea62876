import { lookUp } from '../core/look-up.js';
import type { BodyCode, Context } from '../core/types.js';
import type { DossierPeople } from '../dossier/types.js';
import { addresseeOf, steeringGroup } from '../people/offices.js';
import type { ProfilePeople } from '../profile/types.js';
import { requireBodies } from './register.js';
import { accept, refuse, requireRole } from '../core/verdicts.js';
import type { CommandOf, Verdict } from './rules.js';
import type { AssessmentState } from './types.js';

/** Another person holds a contact of a body from an instant on, or nobody does until one is appointed. */
export function decideReplaceContact(
  state: AssessmentState,
  { body, contact, person, effective, reason }: CommandOf<'assessment.replaceContact'>,
  context: Context,
): Verdict {
  const refusal = requireRole(context, ['coordinator']) ?? requireBodies(state, [body]);
  if (refusal) return refusal;
  if (effective !== undefined && effective < context.now) {
    return refuse('DATE_PAST', { date: effective, now: context.now });
  }
  if (effective !== undefined && effective > context.now) {
    const planned = { body, contact, to: person, effective, reason };
    return accept([{ type: 'SuccessionPlanned', at: context.now, by: context.actor, ...planned }]);
  }
  const from = lookUp(state.bodies, body)?.contacts[contact] ?? null;
  if (from === person) return refuse('SAME_HOLDER', { persons: person === null ? [] : [person], body });
  return accept([
    { type: 'ContactReplaced', at: context.now, by: context.actor, body, contact, from, to: person, reason },
  ]);
}

/** Other people steer from now on. An assessment is never without a coordinator: nobody could appoint one. */
export function decideReplaceSteering(
  state: AssessmentState,
  { role, persons, reason }: CommandOf<'assessment.replaceSteering'>,
  context: Context,
): Verdict {
  const refusal = requireRole(context, ['coordinator']);
  if (refusal) return refusal;
  const from = state.steering[steeringGroup[role]];
  const to = [...new Set(persons)];
  if (role === 'coordinator' && to.length === 0) return refuse('EMPTY', { field: 'persons' });
  if (to.length === from.length && to.every((person) => from.includes(person))) {
    return refuse('SAME_HOLDER', { persons: to });
  }
  return accept([{ type: 'SteeringReplaced', at: context.now, by: context.actor, role, from, to, reason }]);
}

/** Whom the dossier of a body writes to and waits for. */
export function dossierPeople(state: AssessmentState, body: BodyCode): DossierPeople {
  const contacts = lookUp(state.bodies, body)?.contacts;
  if (contacts === undefined) throw new RangeError(`${body} takes no part in ${state.input.key}`);
  return { contacts, coordinators: state.steering.coordinators };
}

/** Whom the profile writes to and waits for. */
export function profilePeople(state: AssessmentState): ProfilePeople {
  const focalPoints = Object.values(state.bodies).flatMap(({ contacts }) => addresseeOf(contacts)?.person ?? []);
  return { steering: state.steering, focalPoints: [...new Set(focalPoints)] };
}
