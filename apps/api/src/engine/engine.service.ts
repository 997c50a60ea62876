import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { handlerNames, searchAttributes, workflowTypes } from '@selaras/contracts';
import type { AssessmentRun, CommandEnvelope, CommandReply, DomainCommand, Tick, TickReply } from '@selaras/contracts';
import {
  Client,
  Connection,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  defaultGrpcRetryOptions,
  isGrpcDeadlineError,
  isGrpcServiceError,
  makeGrpcRetryInterceptor,
} from '@temporalio/client';
import { ApplicationFailure, SearchAttributeType, defineSearchAttributeKey } from '@temporalio/common';
import type { ApiConfig } from '../config.js';
import { ApiProblem, notJustNow } from '../http/problem.js';
import { tokens } from '../tokens.js';

const updateMs = 10_000;
const tickMs = 20_000;
const pingMs = 1_500;

/** How an update of a workflow ended, as far as that is certain. */
export type UpdateOutcome<R> =
  | { readonly kind: 'done'; readonly reply: R }
  /** The workflow refused; nothing was changed. `type` is a code of the domain unless something is broken. */
  | { readonly kind: 'refused'; readonly type: string; readonly details: Readonly<Record<string, unknown>> }
  /** No such workflow is running. */
  | { readonly kind: 'notRunning' };

const assessmentAttribute = defineSearchAttributeKey(searchAttributes.assessment, SearchAttributeType.KEYWORD);

/** The way to the process engine; errors of its client do not leave this class. */
@Injectable()
export class EngineService implements OnApplicationShutdown {
  private readonly connection: Connection;
  private readonly client: Client;

  constructor(@Inject(tokens.config) private readonly config: ApiConfig) {
    // Lazy: the api starts and says so in its health when the engine is away.
    this.connection = Connection.lazy({
      address: config.temporalAddress,
      connectTimeout: 5_000,
      // About three seconds of trying; the caller then hears that it is away, and repeats with the same key.
      interceptors: [makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts: 6 }))],
    });
    this.client = new Client({ connection: this.connection, namespace: config.temporalNamespace });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }

  /**
   * Hands a command to its workflow under the request's key: a repeat finds the first one's outcome.
   *
   * @throws ApiProblem ENGINE_UNAVAILABLE or OUTCOME_UNKNOWN
   */
  command(workflowId: string, envelope: CommandEnvelope<DomainCommand>): Promise<UpdateOutcome<CommandReply>> {
    return this.update(workflowId, {
      name: handlerNames.command,
      argument: envelope,
      updateId: envelope.requestId,
      deadlineMs: updateMs,
    });
  }

  /**
   * Moves the held clock of one workflow; `notRunning` when it is over.
   *
   * @throws ApiProblem ENGINE_UNAVAILABLE or OUTCOME_UNKNOWN
   */
  tick(workflowId: string, tick: Tick): Promise<UpdateOutcome<TickReply>> {
    return this.update(workflowId, { name: handlerNames.tick, argument: tick, deadlineMs: tickMs });
  }

  /** Starts the workflow of an assessment; one that runs already, or is over, stays as it is. */
  async startAssessment(workflowId: string, run: AssessmentRun): Promise<void> {
    try {
      await this.withDeadline(updateMs, () =>
        this.client.workflow.start(workflowTypes.assessment, {
          taskQueue: this.config.taskQueue,
          workflowId,
          args: [run],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          typedSearchAttributes: [{ key: assessmentAttribute, value: run.assessment }],
        }),
      );
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return;
      throw await this.asProblem(error);
    }
  }

  /** Events in the history of a workflow's current run; null when the engine does not know it. */
  async historyLength(workflowId: string): Promise<number | null> {
    try {
      const description = await this.withDeadline(updateMs, () =>
        this.client.workflow.getHandle(workflowId).describe(),
      );
      return description.historyLength;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw await this.asProblem(error);
    }
  }

  /** Whether the engine answers. */
  async ping(): Promise<boolean> {
    try {
      await this.withDeadline(pingMs, () => this.connection.workflowService.getSystemInfo({}));
      return true;
    } catch (error) {
      if (isGrpcServiceError(error) || isGrpcDeadlineError(error) || error instanceof Error) return false;
      throw error;
    }
  }

  private async update<R>(
    workflowId: string,
    call: {
      readonly name: string;
      readonly argument: unknown;
      readonly updateId?: string;
      readonly deadlineMs: number;
    },
  ): Promise<UpdateOutcome<R>> {
    try {
      const reply = await this.withDeadline(call.deadlineMs, () =>
        this.client.workflow.getHandle(workflowId).executeUpdate<R, [unknown]>(call.name, {
          args: [call.argument],
          ...(call.updateId === undefined ? {} : { updateId: call.updateId }),
        }),
      );
      return { kind: 'done', reply };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return { kind: 'notRunning' };
      const refused = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
      // The workflow ended between accepting the update and answering it.
      if (refused instanceof ApplicationFailure && refused.type !== 'AcceptedUpdateCompletedWorkflow') {
        return { kind: 'refused', type: refused.type ?? '', details: firstDetails(refused) };
      }
      throw await this.asProblem(error);
    }
  }

  private withDeadline<T>(deadlineMs: number, call: () => Promise<T>): Promise<T> {
    return this.client.withDeadline(Date.now() + deadlineMs, call);
  }

  /** A call that got no answer: either the engine is away, or only the answer is. */
  private async asProblem(error: unknown): Promise<unknown> {
    const unanswered =
      error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
      error instanceof WorkflowUpdateFailedError ||
      isGrpcServiceError(error) ||
      isGrpcDeadlineError(error) ||
      (error instanceof Error && isGrpcServiceError(error.cause));
    if (!unanswered) return error;
    if (await this.ping()) return new ApiProblem('OUTCOME_UNKNOWN', { retryAfterSeconds: 2, cause: error });
    return notJustNow('engineAway', 5, error);
  }
}

function firstDetails(failure: ApplicationFailure): Readonly<Record<string, unknown>> {
  const first: unknown = failure.details?.[0];
  return first !== null && typeof first === 'object' && !Array.isArray(first) ? { ...first } : {};
}
