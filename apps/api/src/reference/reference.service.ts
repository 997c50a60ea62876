import { Injectable } from '@nestjs/common';
import type { Body, Framework, Person } from '@selaras/contracts';
import { systemActor } from '@selaras/domain';
import { AssessmentRepository, PeopleRepository, ReferenceRepository, canonicalJson } from '@selaras/persistence';
import type { MemberRow, PutPerson } from '@selaras/persistence';
import { ApiProblem, invalidRequest } from '../http/problem.js';
import { operatorId } from '../session/operator-account.js';
import { hashOfList } from '../session/hashing.js';
import { SessionService } from '../session/session.service.js';

/** Catalogues, bodies and accounts. */
@Injectable()
export class ReferenceService {
  constructor(
    private readonly reference: ReferenceRepository,
    private readonly people: PeopleRepository,
    private readonly assessments: AssessmentRepository,
    private readonly sessions: SessionService,
  ) {}

  /**
   * Stores a version of a catalogue; the same again changes nothing.
   *
   * @throws ApiProblem ALREADY_EXISTS when the version holds something else: versions never change
   */
  async putFramework(framework: Framework): Promise<number> {
    const twice = repeated(framework.indicators.map((indicator) => indicator.code));
    const dimensions = new Set(framework.dimensions.map((dimension) => dimension.number));
    const errors = framework.indicators.flatMap((indicator, index) => [
      ...(twice.has(indicator.code)
        ? [{ pointer: `/indicators/${index}/code`, message: { id: 'kode ganda', en: 'not unique' } }]
        : []),
      ...(dimensions.has(indicator.dimension)
        ? []
        : [
            {
              pointer: `/indicators/${index}/dimension`,
              message: { id: 'dimensi tidak dikenal', en: 'unknown dimension' },
            },
          ]),
    ]);
    if (errors.length > 0) throw invalidRequest(errors);
    const stored = await this.reference.putFramework(framework);
    if (canonicalJson(stored) !== canonicalJson(framework)) {
      throw new ApiProblem('ALREADY_EXISTS', { details: { key: `${framework.id} ${framework.version}` } });
    }
    return framework.indicators.length;
  }

  async putBodies(bodies: readonly Body[]): Promise<number> {
    await this.reference.putBodies(bodies.map((body) => ({ ...body, remit: body.remit ?? null })));
    return bodies.length;
  }

  /** Stores accounts. A password that is the stored one leaves account and sessions alone. */
  async putPeople(people: readonly Person[]): Promise<number> {
    const reserved = people.flatMap((person, index) =>
      person.id === operatorId || person.id === systemActor.person
        ? [{ pointer: `/people/${index}/id`, message: { id: 'akun ini milik sistem', en: 'reserved' } }]
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
    await this.checkMembers(members);
    await this.assessments.putMembers(assessment, members);
    return members.length;
  }

  /** Members must be known people, of known bodies; whoever speaks for a body needs one. */
  async checkMembers(members: readonly MemberRow[]): Promise<void> {
    const bodiless = members.flatMap((member, index) =>
      (member.role === 'focalPoint' || member.role === 'authority') && member.body === null
        ? [
            {
              pointer: `/members/${index}/body`,
              message: { id: 'peran ini memerlukan lembaga', en: 'this role needs a body' },
            },
          ]
        : [],
    );
    if (bodiless.length > 0) throw invalidRequest(bodiless);
    await this.checkPeople(members.map((member) => member.person));
    await this.checkBodies(members.flatMap((member) => (member.body === null ? [] : [member.body])));
  }

  async checkPeople(ids: readonly string[]): Promise<void> {
    const known = new Set((await this.people.byIds([...new Set(ids)])).map((person) => person.id));
    const persons = [...new Set(ids)].filter((id) => !known.has(id));
    if (persons.length > 0) throw new ApiProblem('UNKNOWN_PERSON', { details: { persons } });
  }

  async checkBodies(codes: readonly string[]): Promise<void> {
    const known = new Set((await this.reference.bodies([...new Set(codes)])).map((body) => body.code));
    const bodies = [...new Set(codes)].filter((code) => !known.has(code));
    if (bodies.length > 0) throw new ApiProblem('UNKNOWN_BODY', { details: { bodies } });
  }
}

function repeated(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.filter((value, index) => values.indexOf(value) !== index));
}
