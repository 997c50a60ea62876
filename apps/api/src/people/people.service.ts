import { Injectable } from '@nestjs/common';
import type { Person } from '@selaras/contracts';
import { systemActor } from '@selaras/domain';
import { AssessmentRepository, PeopleRepository } from '@selaras/persistence';
import type { MemberRow, PutPerson } from '@selaras/persistence';
import { ApiProblem, invalidRequest } from '../http/problem.js';
import { wrong } from '../http/words.js';
import { ReferenceChecks } from '../reference/reference.checks.js';
import { hashOfList } from '../session/hashing.js';
import { operatorId } from '../session/operator-account.js';
import type { Origin } from '../session/origin.js';
import { isCommon } from '../session/password-rules.js';
import { SecurityLog } from '../session/security-log.js';
import { SessionService } from '../session/session.service.js';

/** Who puts accounts, and where from. */
interface PutBy {
  readonly person: string;
  readonly origin: Origin;
}

/** Accounts, and who takes part in which assessment. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly assessments: AssessmentRepository,
    private readonly checks: ReferenceChecks,
    private readonly sessions: SessionService,
    private readonly log: SecurityLog,
  ) {}

  /** Stores accounts. A password that is the stored one leaves account and sessions alone. */
  async putPeople(people: readonly Person[], by: PutBy): Promise<number> {
    const reserved = people.flatMap((person, index) =>
      person.id === operatorId || person.id === systemActor.person
        ? [{ pointer: `/people/${index}/id`, message: wrong(({ reserved }) => reserved) }]
        : [],
    );
    if (reserved.length > 0) throw invalidRequest(reserved);
    for (const { id, password } of people) {
      if (password !== undefined && (await isCommon(password))) {
        throw new ApiProblem('PASSWORD_COMMON', { details: { person: id } });
      }
    }
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
    await this.log.note(
      by.origin,
      ...rows.map(({ id, passwordHash }) => ({
        kind: passwordHash === undefined ? ('accountPut' as const) : ('passwordPutByOperator' as const),
        person: id,
        by: by.person,
      })),
    );
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
