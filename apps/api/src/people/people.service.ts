import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { membershipFor } from '@selaras/contracts';
import type { Person } from '@selaras/contracts';
import { systemActor } from '@selaras/domain';
import { PeopleRepository, ViewRepository, parts } from '@selaras/persistence';
import type { MemberRow, PutPerson } from '@selaras/persistence';
import { definitionOf } from '../commands/command.handler.js';
import { CommandService } from '../commands/command.service.js';
import { actorOf } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { ApiProblem, invalidRequest } from '../http/problem.js';
import { wrong } from '../http/words.js';
import { ReferenceChecks } from '../reference/reference.checks.js';
import { hashOfList } from '../session/hashing.js';
import { operatorId } from '../session/operator-id.js';
import type { Origin } from '../session/origin.js';
import { OwnerLetters } from '../session/owner-letters.js';
import { isCommon } from '../session/password-rules.js';
import { SecurityLog } from '../session/security-log.js';
import { SessionService } from '../session/session.service.js';

/** Who puts accounts, and where from. */
interface PutBy {
  readonly person: string;
  readonly origin: Origin;
}

/** As many as one command takes. */
const mostAtOnce = 200;
const join = definitionOf('assessment.join');

/** Accounts, and who takes part in which assessment. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly views: ViewRepository,
    private readonly commands: CommandService,
    private readonly checks: ReferenceChecks,
    private readonly sessions: SessionService,
    private readonly log: SecurityLog,
    private readonly owners: OwnerLetters,
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
    for (const { id } of changed) {
      if (stored.get(id)?.passwordHash != null) await this.owners.tell(id, 'passwordChanged', by.person);
    }
    return rows.length;
  }

  /** @throws ApiProblem UNKNOWN_PERSON, UNKNOWN_BODY, INVALID_REQUEST, STEERS_AND_SPEAKS */
  async checkMembers(assessment: string, members: readonly MemberRow[]): Promise<void> {
    const { doc } = await this.views.together(assessment, { doc: parts.doc('assessment', assessment) });
    await this.checks.checkMembers(members, doc?.convener ?? '');
  }

  /**
   * Lets a list of people join, by commands of the assessment's process; who is a member already stays one.
   *
   * @throws ApiProblem UNKNOWN_PERSON, UNKNOWN_BODY, INVALID_REQUEST, and whatever refuses `assessment.join`
   */
  async putMembers(
    member: Member,
    { members, letter }: { readonly members: readonly MemberRow[]; readonly letter?: string | undefined },
  ): Promise<number> {
    await this.checkMembers(member.assessment.key, members);
    const membership = membershipFor(join, member.allowed, {});
    if (membership === null) throw new ApiProblem('FORBIDDEN');
    for (let from = 0; from < members.length; from += mostAtOnce) {
      try {
        await this.commands.run({
          definition: join,
          assessment: member.assessment,
          actor: actorOf(member, membership),
          key: `members-${randomUUID()}`,
          params: {},
          body: { members: members.slice(from, from + mostAtOnce), letter },
          ifSeq: null,
        });
      } catch (error) {
        if (!(error instanceof ApiProblem && error.code === 'SAME_HOLDER')) throw error;
      }
    }
    return members.length;
  }
}
