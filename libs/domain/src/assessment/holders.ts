import { withAbsencesOfHolders } from './absences.js';
import type { FactOf } from './rules.js';
import type { BodyEntry } from './types.js';

/** A body of which a contact has changed hands, with what followed from the former holder. */
export function contactReplaced(
  body: BodyEntry,
  { contact, to, at }: Pick<FactOf<'ContactReplaced'>, 'contact' | 'to' | 'at'>,
): BodyEntry {
  const { [contact]: _filled, ...others } = body.vacant;
  const { [contact]: planned, ...ahead } = body.planned;
  return withAbsencesOfHolders({
    ...body,
    contacts: { ...body.contacts, [contact]: to },
    vacant: to === null ? { ...others, [contact]: body.vacant[contact] ?? at } : others,
    // A succession planned for later still stands when somebody else takes over in the meantime.
    planned: planned === undefined || planned.effective <= at ? ahead : body.planned,
  });
}
