import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Courier, ExchangeRejected, temporalEngine } from '@selaras/activities';
import type { Carried, EnginePort } from '@selaras/activities';
import type { AssessmentRun, CommandEnvelope, DomainCommand, FailureCause } from '@selaras/contracts';
import type { Instant } from '@selaras/domain';
import { factLog } from '@selaras/persistence';
import { dataConverter, engineRetries } from '@selaras/platform';
import {
  Client,
  Connection,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  isGrpcDeadlineError,
  isGrpcServiceError,
} from '@temporalio/client';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { ApiConfig } from '../config.js';
import { ApiProblem, notJustNow } from '../http/problem.js';
import { tokens } from '../tokens.js';

const describeMs = 10_000;
const pingMs = 1_500;
/** For how long a write that the engine refused for lack of space is taken as the state of its disk. */
const diskFullForMs = 15_000;

/** The engine's own database says so in its own words, which the error carries. */
function saysDiskFull(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const details = 'details' in at && typeof at.details === 'string' ? at.details : '';
    if (/disk is full|no space left/i.test(`${at.message} ${details}`)) return true;
  }
  return false;
}

/** The way to the process engine; errors of its client do not leave this class. */
@Injectable()
export class EngineService implements OnApplicationShutdown {
  private readonly connection: Connection;
  private readonly client: Client;
  private readonly engine: EnginePort;
  private readonly courier: Courier;
  private diskFullAt = 0;

  constructor(
    @Inject(tokens.config) config: ApiConfig,
    @Inject(tokens.dataSource) dataSource: DataSource,
    @Inject(tokens.logger) logger: Logger,
  ) {
    // Lazy, so that the api starts without the engine and says so in its health.
    this.connection = Connection.lazy({
      address: config.temporalAddress,
      connectTimeout: 5_000,
      // About three seconds of retries; then the caller is told that it is away, and may repeat with the same key.
      interceptors: [engineRetries(6)],
    });
    this.client = new Client({ connection: this.connection, namespace: config.temporalNamespace, dataConverter });
    this.engine = temporalEngine(this.client, config.taskQueue);
    this.courier = new Courier({
      log: factLog(dataSource),
      engine: this.engine,
      logger,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }

  /**
   * Hands a command over to its process; a repeat finds the first one's outcome. In a rehearsal (`heldAt`) the answer waits
   * until everything that the command set off in other processes is recorded as well; so it does where they have to hear of
   * it first (`heard`).
   *
   * @throws ApiProblem ENGINE_UNAVAILABLE or OUTCOME_UNKNOWN
   */
  async command(
    workflowId: string,
    envelope: CommandEnvelope<DomainCommand>,
    heldAt: Instant | null,
    heard = false,
  ): Promise<Exclude<Carried, { kind: 'busy' }>> {
    const carried = await this.answered(() =>
      this.courier.command(workflowId, envelope, { at: heldAt, through: heard || heldAt !== null }),
    );
    if (carried.kind === 'busy') throw notJustNow('busy', 2);
    return carried;
  }

  /**
   * Moves the held clock of one process, until everything that this set off is recorded; `notRunning` when it is over.
   *
   * @throws ApiProblem ENGINE_UNAVAILABLE or OUTCOME_UNKNOWN
   */
  tick(workflowId: string, at: Instant): Promise<'done' | 'notRunning'> {
    return this.answered(() => this.courier.tick(workflowId, at));
  }

  /** Carries what is under way to these processes, and what that sets off. */
  carryTo(workflowIds: readonly string[]): Promise<void> {
    return this.answered(() => this.courier.carryTo(workflowIds));
  }

  /** Starts the process of an assessment and has its beginning recorded; one that runs already, or is over, stays as it is. */
  async startAssessment(workflowId: string, run: AssessmentRun): Promise<void> {
    await this.answered(async () => {
      await this.engine.start({ workflow: 'assessment', to: workflowId, run });
      await this.courier.carryTo([workflowId]);
    });
  }

  /** Events in the history of a workflow's current run; null when the engine does not know it. */
  async historyLength(workflowId: string): Promise<number | null> {
    try {
      const description = await this.withDeadline(describeMs, () =>
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

  /** Why the engine cannot be worked with; null when it can. */
  async cause(): Promise<FailureCause | null> {
    if (!(await this.ping())) return 'away';
    // With a full disk it still answers calls that write nothing.
    return Date.now() - this.diskFullAt < diskFullForMs ? 'diskFull' : null;
  }

  private async answered<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      throw await this.asProblem(error);
    }
  }

  private withDeadline<T>(deadlineMs: number, call: () => Promise<T>): Promise<T> {
    return this.client.withDeadline(Date.now() + deadlineMs, call);
  }

  /** A call without an answer: either the engine is away, or only its answer was lost. */
  private async asProblem(error: unknown): Promise<unknown> {
    if (saysDiskFull(error)) this.diskFullAt = Date.now();
    const unanswered =
      error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
      error instanceof WorkflowUpdateFailedError ||
      isGrpcServiceError(error) ||
      isGrpcDeadlineError(error) ||
      (error instanceof Error && isGrpcServiceError(error.cause));
    // Somebody acted before the clock was moved.
    if (error instanceof ExchangeRejected && error.code === 'CLOCK_BACKWARDS') return notJustNow('clockBusy', 2, error);
    if (!unanswered) return error;
    if (await this.ping()) return new ApiProblem('OUTCOME_UNKNOWN', { retryAfterSeconds: 2, cause: error });
    return notJustNow('engineAway', 5, error);
  }
}
