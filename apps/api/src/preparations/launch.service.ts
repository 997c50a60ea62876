import { Injectable } from '@nestjs/common';
import { composed, createAssessmentSchema, errorStatus } from '@selaras/contracts';
import type { Composed, CreateAssessment, Launched } from '@selaras/contracts';
import { AccountRepository, PeopleRepository, PreparationRepository, ReferenceRepository } from '@selaras/persistence';
import type { PreparationRow } from '@selaras/persistence';
import { AssessmentService } from '../assessment/assessment.service.js';
import { ApiProblem } from '../http/problem.js';
import { PeopleService } from '../people/people.service.js';
import { Invitations } from '../session/invitations.js';
import type { Origin } from '../session/origin.js';
import { plannedStart } from './planned-start.js';
import { PreparationsService } from './preparations.service.js';

/** A version of a preparation. */
export type Place = Pick<PreparationRow, 'id' | 'version'>;
/** Who acts, and where from. */
export interface By {
  readonly person: string;
  readonly origin: Origin;
}
/** What is added to the key of a rehearsal has room in it. */
const longestKey = 63;

/**
 * From a preparation to an assessment. Each step may be repeated: what is there already stays as it is, the assessment is
 * created whole by one request of its own key, and who has a link waiting gets no second one. A launch that was interrupted
 * is completed by the next.
 */
@Injectable()
export class LaunchService {
  constructor(
    private readonly preparations: PreparationsService,
    private readonly repository: PreparationRepository,
    private readonly assessments: AssessmentService,
    private readonly people: PeopleService,
    private readonly stored: PeopleRepository,
    private readonly reference: ReferenceRepository,
    private readonly accounts: AccountRepository,
    private readonly invitations: Invitations,
  ) {}

  /**
   * Launches a version for good.
   *
   * @throws ApiProblem NOT_FOUND, PREPARATION_CHANGED, PREPARATION_INCOMPLETE, and what refuses to create the assessment
   */
  async launch(place: Place, by: By): Promise<Launched> {
    const row = await this.preparations.row(place.id);
    const whole = composed(row.doc);
    if (row.launchedAs === null) {
      // A launch that was begun has been looked through.
      if (!row.launching) await this.requireWhole(row, place);
      if (!(await this.repository.freeze(place)))
        throw await this.preparations.conflict(await this.preparations.row(place.id));
    }
    const created = await this.create(whole, by).catch(async (error: unknown) => {
      if (isRefusal(error)) await this.repository.thaw(place.id);
      throw error;
    });
    let invited = 0;
    for (const person of await this.accounts.neverInvited(whole.people.map(({ id }) => id))) {
      // Of two who launch at the same time one invites.
      if (await this.invitations.inviteFirst(person, by.person, by.origin)) invited += 1;
    }
    await this.repository.launched(place.id, created.key);
    return { key: created.key, ready: created.ready, invited };
  }

  /**
   * Creates a rehearsal of a version: the same in everything, on a clock that is moved by hand, and nobody is invited. It
   * begins on the morning of the planned launch.
   */
  async rehearse(place: Place, by: By): Promise<Launched> {
    const row = await this.preparations.row(place.id);
    await this.requireWhole(row, place);
    const suffix = `-r${row.version}`;
    const key = `${row.doc.basics.key.trim().slice(0, longestKey - suffix.length)}${suffix}`;
    // The same for a version however often it is asked for.
    const startAt = new Date(plannedStart(row.doc, row.changedAt) ?? row.changedAt).toISOString();
    const created = await this.create(composed(row.doc, { key, startAt }), by);
    return { key: created.key, ready: created.ready, invited: 0 };
  }

  private async requireWhole(row: PreparationRow, { version }: Place): Promise<void> {
    if (row.version !== version) throw await this.preparations.conflict(row);
    const { missing } = await this.preparations.review(row);
    if (missing.length === 0) return;
    throw new ApiProblem('PREPARATION_INCOMPLETE', {
      details: { count: missing.length, codes: [...new Set(missing.map(({ code }) => code))] },
    });
  }

  /** What the installation knows already stays as it is: a launch changes nobody's name or address. */
  private async create({ bodies, people, assessment }: Composed, by: By) {
    const known = new Set((await this.reference.bodies(bodies.map(({ code }) => code))).map(({ code }) => code));
    await this.reference.putBodies(
      bodies.filter(({ code }) => !known.has(code)).map((body) => ({ ...body, remit: body.remit ?? null })),
    );
    const present = new Set((await this.stored.byIds(people.map(({ id }) => id))).map(({ id }) => id));
    const fresh = people.filter(({ id }) => !present.has(id));
    if (fresh.length > 0) await this.people.putPeople(fresh, by);
    const given: CreateAssessment = createAssessmentSchema.parse(assessment);
    return this.assessments.create(by.person, given);
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiProblem && errorStatus[error.code] < 500;
}
