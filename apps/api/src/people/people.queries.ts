import { Injectable } from '@nestjs/common';
import { codeSchema, ownPartOf } from '@selaras/contracts';
import type { BodyPeople, MemberList, OwnPart } from '@selaras/contracts';
import { absencesOf, contactKinds, tenuresOf } from '@selaras/domain';
import type { Actor, BodyEntry } from '@selaras/domain';
import { parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import { ApiProblem } from '../http/problem.js';
import { Screen } from '../http/screen.js';
import { namesOf } from '../reads/names.service.js';
import { sees } from '../reads/sight.js';

export const members = new Screen(() => ({
  members: parts.membersWithNames,
  bodies: parts.bodiesTakingPart,
  entries: parts.docs('body'),
}));

export const bodyPeople = new Screen(({ params: { bodyCode } }) => {
  const { success, data: body } = codeSchema.safeParse(bodyCode);
  if (!success) throw new ApiProblem('NOT_FOUND');
  return { entry: parts.doc('body', body), facts: parts.factsOfPeople(body), people: parts.peopleInFacts(body) };
});

/** What is planned of a body's contacts; a document that was recorded before successions were has nothing of it. */
function planned({
  planned: ahead = {},
}: Partial<Pick<BodyEntry, 'planned'>>): MemberList['bodies'][number]['planned'] {
  return contactKinds.flatMap((contact) => {
    const succession = ahead[contact];
    if (succession === undefined) return [];
    const { to, effective, letter = null } = succession;
    return [{ contact, to, effective, letter }];
  });
}

/** Who of a body's contacts is away, and who is going to be. */
function absences({ absences: all = {} }: Pick<BodyEntry, 'absences'>): MemberList['bodies'][number]['absences'] {
  return Object.entries(all).map(([person, { mode, from, until, letter, since }]) => ({
    person,
    mode,
    from,
    until,
    letter,
    began: since !== null,
  }));
}

/** Who takes part. */
@Injectable()
export class PeopleQueries {
  /** Everybody who takes part, and the bodies they belong to. */
  members(member: Member): MemberList {
    const { members: all, bodies, entries } = members.of(member);
    const entryOf = new Map(entries.map((entry) => [entry.code, entry]));
    return {
      members: [...all],
      bodies: bodies.map(({ remit, ...body }) => {
        const entry = entryOf.get(body.code);
        const seesPlans = sees(member, 'member.history', { bodies: [body.code] });
        return {
          ...body,
          ...(remit === null ? {} : { remit }),
          contacts: entry?.contacts ?? null,
          planned: entry === undefined || !seesPlans ? [] : planned(entry),
          absences: entry === undefined || !seesPlans ? [] : absences(entry),
        };
      }),
    };
  }

  /** What whoever asks is here, and what follows from it: of the very policy and commands that the api goes by. */
  ownPart(member: Member): OwnPart {
    return ownPartOf(member.allowed);
  }

  /**
   * The history of a body's people, the latest first.
   *
   * @throws ApiProblem NOT_FOUND for a body that does not take part
   */
  bodyPeople(member: Member, body: string): BodyPeople {
    const { entry, facts, people } = bodyPeople.of(member);
    if (entry === null) throw new ApiProblem('NOT_FOUND');
    const names = namesOf({ people });
    const named = ({ person, role }: Actor) => ({ person, name: names.person(person).name, role });
    const tenures = tenuresOf(facts, body).map(({ by, endedBy, ...tenure }) => ({
      ...tenure,
      name: names.person(tenure.person).name,
      by: named(by),
      endedBy: endedBy === null ? null : named(endedBy),
    }));
    const away = absencesOf(facts, body).map(({ by, endedBy, ...absence }) => ({
      ...absence,
      name: names.person(absence.person).name,
      by: named(by),
      endedBy: endedBy === null ? null : named(endedBy),
    }));
    return { body, tenures: tenures.reverse(), absences: away.reverse() };
  }
}
