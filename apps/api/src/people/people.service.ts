import { Injectable } from '@nestjs/common';
import type { Person } from '@selaras/contracts';
import { systemActor } from '@selaras/domain';
import { AssessmentRepository, PeopleRepository } from '@selaras/persistence';
import type { MemberRow, PutPerson } from '@selaras/persistence';
import { invalidRequest } from '../http/problem.js';
import { wrong } from '../http/words.js';
import { ReferenceChecks } from '../reference/reference.checks.js';
import { hashOfList } from '../session/hashing.js';
import { operatorId } from '../session/operator-account.js';
import { SessionService } from '../session/session.service.js';

/** Accounts, and who takes part in which assessment. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly assessments: AssessmentRepository,
    private readonly checks: ReferenceChecks,
    private readonly sessions: SessionService,
  ) {}

  /** Stores accounts. A password that is the stored one leaves account and sessions alone. */
  async putPeople(people: readonly Person[]): Promise<number> {
    const reserved = people.flatMap((person, index) =>
      person.id === operatorId || person.id === systemActor.person
        ? [{ pointer: `/people/${index}/id`, message: wrong(({ reserved }) => reserved) }]
        : [],
    );
    if (reserved.length > 0) throw invalidRequest(reserved);
    const stored = new Map((await this.people.byIds(people.map((person) => person.id))).map((row) => [row.id, row]));
    const rows = await Promise.all(
      people.map(async ({ password, ...person }): Promise<PutPerson> => {
        if (password === undefined) return person;
        const passwordHash = await hashOfList(stored.get(person.id)?.passwordHash ?? null, password);
        return passwordHash === null ? person : { ...person, passwordHash };
      }),
    );
    await this.people.putPeople(rows);
    const changed = rows.filter((row) => 'passwordHash' in row && stored.has(row.id));
    await this.sessions.endAllOf(changed.map((row) => row.id));
    return rows.length;
  }

  /**
   * Adds members.
   *
   * @throws ApiProblem UNKNOWN_PERSON, UNKNOWN_BODY, INVALID_REQUEST
   */
  async putMembers(assessment: string, members: readonly MemberRow[]): Promise<number> {
    await this.checks.checkMembers(members);
    await this.assessments.putMembers(assessment, members);
    return members.length;
  }
}
