import { Injectable } from '@nestjs/common';
import { PeopleRepository, ReferenceRepository } from '@selaras/persistence';
import type { MemberRow } from '@selaras/persistence';
import { steersAndSpeaks } from '@selaras/domain';
import { ApiProblem, invalidRequest } from '../http/problem.js';
import { wrong } from '../http/words.js';

/** Whether the people and bodies that a request names are stored. */
@Injectable()
export class ReferenceChecks {
  constructor(
    private readonly people: PeopleRepository,
    private readonly reference: ReferenceRepository,
  ) {}

  /**
   * Members must be known people, of known bodies; whoever speaks for a body needs one, and an operator of the installation
   * speaks for none but the convener's.
   */
  async checkMembers(members: readonly MemberRow[], convener: string): Promise<void> {
    const bodiless = members.flatMap((member, index) =>
      (member.role === 'focalPoint' || member.role === 'authority') && member.body === null
        ? [
            {
              pointer: `/members/${index}/body`,
              message: wrong(({ needsBody }) => needsBody),
            },
          ]
        : [],
    );
    if (bodiless.length > 0) throw invalidRequest(bodiless);
    const operators = await this.checkPeople(members.map((member) => member.person));
    const steering = members.find(
      ({ person, role, body }) =>
        operators.has(person) &&
        steersAndSpeaks(
          [
            { role: 'operator', body: null },
            { role, body },
          ],
          convener,
        ) !== null,
    );
    if (steering !== undefined) {
      throw new ApiProblem('STEERS_AND_SPEAKS', { details: { person: steering.person, body: steering.body } });
    }
    await this.checkBodies(members.flatMap((member) => (member.body === null ? [] : [member.body])));
  }

  /** People must have accounts. Gives those who are operators of the installation. */
  async checkPeople(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.people.byIds([...new Set(ids)]);
    const known = new Set(found.map((person) => person.id));
    const persons = [...new Set(ids)].filter((id) => !known.has(id));
    if (persons.length > 0) throw new ApiProblem('UNKNOWN_PERSON', { details: { persons } });
    return new Set(found.flatMap(({ id, operator }) => (operator ? [id] : [])));
  }

  async checkBodies(codes: readonly string[]): Promise<void> {
    const known = new Set((await this.reference.bodies([...new Set(codes)])).map((body) => body.code));
    const bodies = [...new Set(codes)].filter((code) => !known.has(code));
    if (bodies.length > 0) throw new ApiProblem('UNKNOWN_BODY', { details: { bodies } });
  }
}
