import { Injectable } from '@nestjs/common';
import type { AssessmentRun, CreateAssessment, Framework } from '@selaras/contracts';
import { assessmentInput, catalogueUnfit, makeCalendar, membersUnfit, membersWithSteering } from '@selaras/contracts';
import { refuseLaunch, workflowIds } from '@selaras/domain';
import type { Actor, Calendar, Instant } from '@selaras/domain';
import {
  AssessmentRepository,
  ReferenceRepository,
  RequestRepository,
  ViewRepository,
  canonicalJson,
  sha256,
} from '@selaras/persistence';
import { EngineService } from '../engine/engine.service.js';
import { settled } from '../engine/quiescence.js';
import { ApiProblem, invalidRequest } from '../http/problem.js';
import { wrong } from '../http/words.js';
import { ReferenceChecks } from '../reference/reference.checks.js';

/** Histories stay small enough to be read in a second. */
const usualContinueAfterEvents = 2_000;
const readyMs = 5_000;

export interface CreatedAssessment {
  readonly key: string;
  readonly workflow: string;
  readonly ready: boolean;
}

/** Creating assessments. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly reference: ReferenceRepository,
    private readonly requests: RequestRepository,
    private readonly views: ViewRepository,
    private readonly checks: ReferenceChecks,
    private readonly engine: EngineService,
  ) {}

  /**
   * Creates an assessment and starts its workflow. The key of the assessment is the key of the request: the same again
   * goes on where the first was interrupted and gives the same reply.
   *
   * @throws ApiProblem ALREADY_EXISTS, UNKNOWN_BODY, UNKNOWN_PERSON, INVALID_REQUEST, ENGINE_UNAVAILABLE, and
   * what refuses to enrol or to assign what was prepared
   */
  async create(person: string, given: CreateAssessment): Promise<CreatedAssessment> {
    const framework = await this.reference.framework(given.framework.id, given.framework.version);
    if (framework === null)
      throw invalidRequest([
        {
          pointer: '/framework',
          message: wrong(({ catalogueNotStored }) => catalogueNotStored),
        },
      ]);
    const unfit = catalogueUnfit(given.languages, framework);
    if (unfit !== null) throw invalidRequest([unfit]);
    const misplaced = membersUnfit(given);
    if (misplaced.length > 0) throw invalidRequest(misplaced);
    const members = membersWithSteering(given);
    await this.checks.checkMembers(members, given.convener);
    await this.checks.checkBodies([
      given.convener,
      given.plan.clearance ?? given.convener,
      ...(given.launch?.bodies ?? []).map(({ body }) => body),
    ]);
    await this.checkLink(given);
    const startAt = given.startAt === null ? Date.now() : Date.parse(given.startAt);
    const plan = {
      openedBy: { person, role: 'operator', body: null } as const,
      framework,
      startAt,
      calendar: makeCalendar(given.calendar, startAt),
    };
    // The process itself refuses nothing when it begins.
    const refused = refuseLaunch(assessmentInput({ ...given, ...plan }, framework, plan.calendar), startAt);
    if (refused !== null) throw new ApiProblem(refused.refusal.code, { details: refused.refusal.details });
    const workflow = workflowIds.assessment(given.key);
    const requestKey = `create:${given.key}`;
    const begun = await this.requests.begin({
      key: requestKey,
      person,
      route: 'POST /api/assessments',
      bodyHash: sha256(canonicalJson(given)),
      assessment: given.key,
      workflow,
      contents: [],
    });
    if (begun.outcome === 'mismatch') throw new ApiProblem('ALREADY_EXISTS', { details: { key: given.key } });
    if (begun.outcome !== 'done') await this.start(given, { ...plan, workflow, requestKey });
    return { key: given.key, workflow, ready: await this.isReady(given.key) };
  }

  /** What is linked to must exist: a province names a nation that is there before it. */
  private async checkLink({ key, linkedTo }: CreateAssessment): Promise<void> {
    if (linkedTo === null || (linkedTo !== key && (await this.assessments.get(linkedTo)) !== null)) return;
    throw invalidRequest([
      {
        pointer: '/linkedTo',
        message: wrong(({ noAssessment }) => noAssessment(linkedTo)),
      },
    ]);
  }

  private async start(
    given: CreateAssessment,
    plan: {
      readonly openedBy: Actor;
      readonly framework: Framework;
      readonly startAt: Instant;
      readonly calendar: Calendar;
      readonly workflow: string;
      readonly requestKey: string;
    },
  ): Promise<void> {
    await this.assessments.create({
      key: given.key,
      languages: given.languages,
      title: given.title,
      clock: given.clock,
      clockAt: plan.startAt,
      frameworkId: plan.framework.id,
      frameworkVersion: plan.framework.version,
      illustrative: plan.framework.illustrative,
      calendar: plan.calendar,
      linkedTo: given.linkedTo,
    });
    const run: AssessmentRun = {
      v: 1,
      assessment: given.key,
      clock: given.clock,
      startAt: plan.startAt,
      continueAfterEvents: given.continueAfterEvents ?? usualContinueAfterEvents,
      input: assessmentInput({ ...given, openedBy: plan.openedBy }, plan.framework, plan.calendar),
    };
    await this.engine.startAssessment(plan.workflow, run);
    await this.requests.finish(plan.requestKey, 201, { key: given.key, workflow: plan.workflow });
  }

  /** The first facts are there a moment after the start. */
  private isReady(key: string): Promise<boolean> {
    return settled(async () => ((await this.views.one(key, 'assessment', key)) === null ? 1 : 0), readyMs);
  }
}
