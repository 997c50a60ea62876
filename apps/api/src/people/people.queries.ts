import { Injectable } from '@nestjs/common';
import { codeSchema } from '@selaras/contracts';
import type { BodyPeople, MemberList } from '@selaras/contracts';
import { tenuresOf } from '@selaras/domain';
import type { Actor } from '@selaras/domain';
import { parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import { ApiProblem } from '../http/problem.js';
import { Screen } from '../http/screen.js';
import { namesOf } from '../reads/names.service.js';

export const members = new Screen(() => ({ members: parts.membersWithNames, bodies: parts.bodiesTakingPart }));

export const bodyPeople = new Screen(({ params: { bodyCode } }) => {
  const { success, data: body } = codeSchema.safeParse(bodyCode);
  if (!success) throw new ApiProblem('NOT_FOUND');
  return { entry: parts.doc('body', body), facts: parts.factsOfPeople(body), people: parts.peopleInFacts(body) };
});

/** Who takes part. */
@Injectable()
export class PeopleQueries {
  /** Everybody who takes part, and the bodies they belong to. */
  members(member: Member): MemberList {
    const { members: all, bodies } = members.of(member);
    return {
      members: [...all],
      bodies: bodies.map(({ remit, ...body }) => ({ ...body, ...(remit === null ? {} : { remit }) })),
    };
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
    return { body, tenures: tenures.reverse() };
  }
}
