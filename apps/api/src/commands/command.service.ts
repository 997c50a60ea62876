import { Inject, Injectable } from '@nestjs/common';
import { errorStatus, isErrorCode, knownOfAssessment, stageRefusal } from '@selaras/contracts';
import type { CommandDefinition } from '@selaras/contracts';
import type { Carried } from '@selaras/activities';
import { localDate, stages } from '@selaras/domain';
import type { Actor, Warning } from '@selaras/domain';
import { RequestRepository, ViewRepository, canonicalJson, parts, sha256 } from '@selaras/persistence';
import type { AssessmentRow, BeginRequest } from '@selaras/persistence';
import type { Logger } from 'pino';
import { EngineService } from '../engine/engine.service.js';
import { ApiProblem, invalidRequest } from '../http/problem.js';
import { caseNow } from '../reads/case-clock.js';
import { Frameworks } from '../reference/frameworks.js';
import { tokens } from '../tokens.js';
import { contentCollector } from './content-collector.js';

export interface CommandRequest {
  readonly definition: CommandDefinition;
  readonly assessment: AssessmentRow;
  readonly actor: Actor;
  /** The Idempotency-Key. */
  readonly key: string;
  /** Validated. */
  readonly params: unknown;
  readonly body: unknown;
  /** Version of the deciding process that the author saw; null when they did not say. */
  readonly ifSeq: number | null;
}
/** What is kept for repeats, which may come in another language: warnings are put into words on the way out. */
export interface KeptReply {
  readonly workflow: string;
  readonly seq: number;
  readonly facts: readonly string[];
  readonly recorded: boolean;
  readonly warnings: readonly Warning[];
}
export interface CommandResult {
  readonly status: number;
  readonly reply: KeptReply;
}

/** A command's way: content and request key, update of the workflow, reply (design §5). */
@Injectable()
export class CommandService {
  constructor(
    private readonly requests: RequestRepository,
    private readonly views: ViewRepository,
    private readonly frameworks: Frameworks,
    private readonly engine: EngineService,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  /**
   * Carries a command out, once per key.
   *
   * @throws ApiProblem with the refusal's code, or INVALID_REQUEST, NOT_FOUND, WRONG_STAGE, STALE_VERSION,
   * IDEMPOTENCY_KEY_REUSED, ENGINE_UNAVAILABLE, OUTCOME_UNKNOWN
   */
  async run(request: CommandRequest): Promise<CommandResult> {
    const { definition, key } = request;
    const assessment = request.assessment.key;
    await this.requireStageAndFit(request);
    const built = (ids: readonly string[]) => {
      const { tools, contents } = contentCollector({ assessment, actor: request.actor, ids });
      return { command: definition.build({ params: request.params, body: request.body, tools }), contents };
    };
    const first = built([]);
    const brought: BeginRequest = {
      key,
      person: request.actor.person,
      route: `POST /api/assessments/${assessment}${definition.path}`,
      bodyHash: sha256(canonicalJson({ params: request.params, body: request.body })),
      assessment,
      workflow: definition.workflow(assessment, request.params),
      contents: first.contents,
    };
    const begun = await this.requests.begin(brought);
    if (begun.outcome === 'mismatch') throw new ApiProblem('IDEMPOTENCY_KEY_REUSED');
    if (begun.outcome === 'done') return { status: begun.httpStatus, reply: begun.reply as KeptReply };
    // An earlier attempt may have been carried out: this one speaks of the same texts.
    const { command, contents } = begun.outcome === 'open' ? built(begun.contents.map(({ id }) => id)) : first;
    const noted: BeginRequest = { ...brought, contents };
    const { workflow } = noted;
    if (definition.hearsFirst === true) await this.engine.carryTo([workflow]);
    const outcome = await this.engine.command(
      workflow,
      {
        requestId: key,
        actor: request.actor,
        // Asked by the process itself: the read model may lag, and of two who saw the same only the first passes.
        ifSeq: request.ifSeq ?? undefined,
        asOf: begun.asOf,
        command,
      },
      begun.heldAt,
      definition.heardFirst === true,
    );
    switch (outcome.kind) {
      case 'done':
        return this.answer(noted, outcome);
      case 'notRunning':
        if (begun.outcome === 'new') await this.requests.discard(key);
        else await this.requests.leave(key);
        throw new ApiProblem((await this.views.workflow(workflow))?.closed === true ? 'CLOSED' : 'NOT_FOUND');
      case 'refused':
        // Only what never went there before is forgotten: of an earlier attempt nobody heard the outcome, and the process
        // may have carried it out, forgotten the key since and refuse it now. Its text must not go.
        if (begun.outcome === 'new') await this.requests.discard(key);
        else await this.requests.leave(key);
        throw this.refusal(request.assessment, outcome.code, outcome.details);
    }
  }

  private async answer(
    noted: BeginRequest,
    { seq, facts, warnings, recorded, closed }: Extract<Carried, { kind: 'done' }>,
  ): Promise<CommandResult> {
    const { workflow } = noted;
    const result = { status: recorded ? 200 : 202, reply: { workflow, seq, facts, recorded, warnings } };
    // Whoever wrote the facts closed the request with them. Of two that were sent at the same time the one that was refused
    // may have taken the request and its content away: then they are noted again.
    if (recorded && !closed) {
      try {
        await this.requests.keep(noted, result.status, result.reply);
      } catch (error) {
        // The command is done. A repeat finds the key open, and the process remembers its reply.
        this.logger.warn({ err: error, workflow }, 'the reply of a command could not be kept');
      }
    }
    return result;
  }

  /**
   * Whether the assessment is far enough for the command, and what the request says fits it. All that this is held against
   * is read once, in one statement, and only what the command asks for.
   */
  private async requireStageAndFit({ definition, assessment, params, body }: CommandRequest): Promise<void> {
    const { notBefore, unfit, needs = [] } = definition;
    if (notBefore === undefined && unfit === undefined) return;
    const [{ stage, plan, members }, framework] = await Promise.all([
      this.views.together(assessment.key, {
        stage: parts.stage,
        plan: parts.plan,
        members: needs.includes('members') ? parts.members : parts.nothing,
      }),
      needs.includes('catalogue') ? this.frameworks.get(assessment.frameworkId, assessment.frameworkVersion) : null,
    ]);
    // Stages only move forward, so the read model, however late, can refuse too early but never allow too early.
    const refusal = stageRefusal(definition, stage ?? stages[0]);
    if (refusal !== null) throw new ApiProblem(refusal.code, { details: refusal.details });
    if (unfit === undefined) return;
    const known = knownOfAssessment({
      framework,
      members: members ?? [],
      today: localDate(assessment.calendar, caseNow(assessment)),
      factsNotBefore: plan?.factsNotBefore,
      languages: assessment.languages,
    });
    const wrong = unfit({ params, body }, known);
    if (wrong.length > 0) throw invalidRequest(wrong);
  }

  private refusal(assessment: AssessmentRow, type: string, details: Readonly<Record<string, unknown>>): ApiProblem {
    if (isErrorCode(type) && errorStatus[type] < 500) {
      return new ApiProblem(type, { details, zone: assessment.calendar.offsets });
    }
    return new ApiProblem('INTERNAL', {
      cause: new Error(`a workflow failed a command with ${type}: ${JSON.stringify(details)}`),
    });
  }
}
