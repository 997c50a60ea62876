import { lookUp } from '../core/look-up.js';
import type { Effect, Instant, NoticeContent, NoticeWhy, PersonId } from '../core/types.js';
import type { NoticeOccasion } from '../notices/notice.js';
import { addresseeOf, fresh } from '../people/absence.js';
import { awayNow, officeOf, roleOf } from '../people/offices.js';
import { contactsNow, unattended } from './absences.js';
import type { FactOf } from './rules.js';
import type { AssessmentState, BodyEntry } from './types.js';
import { waitingIds } from './waiting-on.js';

/** What a fact says to people, with what the assessment knows of every notice. */
export type Tell = (recipients: readonly PersonId[], why: NoticeWhy, notice: Notice) => readonly Effect[];
export type Notice = Pick<NoticeOccasion, 'occurrence' | 'subject' | 'body' | 'items' | 'atOnce'> & NoticeContent;

/**
 * Who is going to be away has it confirmed. When it begins whoever stands in gets one letter, with what is now theirs, and
 * where nobody does the coordinators hear of it at once. Who is back gets one letter, with what is open.
 */
export function absenceNotices(
  state: AssessmentState,
  fact: FactOf<'AbsenceEntered'> | FactOf<'AbsenceBegan'> | FactOf<'AbsenceEnded'>,
  tell: Tell,
): readonly Effect[] {
  const { body, person, contacts, at } = fact;
  const entry = lookUp(state.bodies, body);
  if (entry === undefined) return [];
  const occurrence = `${body}/${person}@${at}`;
  switch (fact.type) {
    case 'AbsenceEntered': {
      const { mode, from, until, letter, by } = fact;
      const told = { mode, from, until, letter, enteredBy: by.role, person: substitute(entry, person) };
      return tell([person], 'ownRole', { kind: 'absenceNoted', occurrence, body, data: told });
    }
    case 'AbsenceBegan':
      return [
        ...(contacts.includes('main') ? standIn(entry, at, tell) : []),
        ...unattended(entry).flatMap(({ contact, since, ...away }) =>
          away.person === person
            ? tell(state.steering.coordinators, 'coordinator', {
                kind: 'nobodyAvailable',
                occurrence: `${body}/${contact}@${at}`,
                subject: waitingIds.standIn(body, { contact, since }),
                body,
                atOnce: true,
                data: { office: officeOf[contact], ...away },
              })
            : [],
        ),
      ];
    case 'AbsenceEnded': {
      const { began } = fact;
      // Back as the alternate of somebody who is away: there is more to be said than what is open.
      if (began && contacts.includes('alternate')) {
        const letter = standIn(entry, at, tell);
        if (letter.length > 0) return letter;
      }
      const offices = contacts.filter((one, n) => contacts.findIndex((other) => roleOf[other] === roleOf[one]) === n);
      return offices.flatMap((contact) => {
        const office = officeOf[contact];
        const over: Notice = {
          kind: 'absenceOver',
          occurrence: `${occurrence}/${contact}`,
          body,
          data: { office, began },
        };
        return tell([person], office, over);
      });
    }
  }
}

/** The letter to the alternate who stands in for the main focal point; none where nobody does. */
export function standIn(entry: BodyEntry, at: Instant, tell: Tell): readonly Effect[] {
  const { main } = entry.contacts;
  const absence = main === null ? undefined : awayNow(entry, main);
  const addressee = addresseeOf(contactsNow(entry), fresh);
  if (main === null || absence === undefined || addressee === null) return [];
  const { mode, until } = absence;
  return tell([addressee.person], addressee.why, {
    kind: 'standIn',
    occurrence: `${entry.code}/${main}@${at}`,
    body: entry.code,
    data: { person: main, mode, until },
  });
}

/** Who is going to take the work of the focal points on while one of them is away; nobody signs for an authority. */
function substitute(entry: BodyEntry, person: PersonId): PersonId | null {
  const { main, alternate } = entry.contacts;
  const other = main === person ? alternate : alternate === person ? main : null;
  return other === null || other === person || awayNow(entry, other) !== undefined ? null : other;
}
