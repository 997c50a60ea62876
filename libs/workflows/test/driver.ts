import { randomUUID } from 'node:crypto';
import type { AssessmentRun, CommandReply, DomainCommand } from '@selaras/contracts';
import { handlerNames, workflowTypes } from '@selaras/contracts';
import type { Actor, AssessmentInput, Instant } from '@selaras/domain';
import { workflowIds } from '@selaras/domain';
import { temporalAddress, waitFor } from '@selaras/testing';
import { Client, Connection, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { WorkflowBundle } from '@temporalio/worker';
import { NativeConnection, Worker } from '@temporalio/worker';
import { commandUpdate, deliverSignal, inspectQuery, tickUpdate } from '../src/handlers.js';
import type { CommittedRun } from './histories.js';
import { MemoryRecorder } from './memory-recorder.js';

export { deliverSignal, inspectQuery };

/** Drives one small assessment on a real server, as the API would: commands by update, the held clock event by event. */
export class Driver {
  now: Instant;

  private constructor(
    readonly client: Client,
    readonly recorder: MemoryRecorder,
    readonly taskQueue: string,
    readonly input: AssessmentInput,
    startAt: Instant,
  ) {
    this.now = startAt;
  }

  get key(): string {
    return this.input.key;
  }

  get held(): boolean {
    return this.input.clock === 'held';
  }

  /** Runs `work` with a worker of its own; `restartWorker` ends it and starts another, as a deployment would. */
  static async run(
    options: {
      readonly bundle: WorkflowBundle;
      readonly input: AssessmentInput;
      readonly startAt: Instant;
      readonly continueAfterEvents?: number;
      readonly maxCachedWorkflows?: number;
    },
    work: (driver: Driver, restartWorker: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const address = temporalAddress();
    const connection = await Connection.connect({ address });
    const native = await NativeConnection.connect({ address });
    const taskQueue = `test-${randomUUID()}`;
    const recorder = new MemoryRecorder();
    const start = async (): Promise<{ readonly worker: Worker; readonly done: Promise<void> }> => {
      const worker = await Worker.create({
        connection: native,
        taskQueue,
        workflowBundle: options.bundle,
        activities: { record: (input: Parameters<MemoryRecorder['record']>[0]) => recorder.record(input) },
        maxCachedWorkflows: options.maxCachedWorkflows ?? 100,
        shutdownGraceTime: '1s',
      });
      return { worker, done: worker.run() };
    };
    let current = await start();
    const stop = async (): Promise<void> => {
      current.worker.shutdown();
      await current.done;
    };
    try {
      const client = new Client({ connection });
      const driver = new Driver(client, recorder, taskQueue, options.input, options.startAt);
      await driver.open(options.continueAfterEvents ?? 20_000);
      await work(driver, async () => {
        await stop();
        current = await start();
      });
    } finally {
      await stop();
      await native.close();
      await connection.close();
    }
  }

  private async open(continueAfterEvents: number): Promise<void> {
    const run: AssessmentRun = {
      v: 1,
      assessment: this.key,
      clock: this.input.clock,
      startAt: this.now,
      continueAfterEvents,
      input: this.input,
    };
    await this.client.workflow.start(workflowTypes.assessment, {
      workflowId: workflowIds.assessment(this.key),
      taskQueue: this.taskQueue,
      args: [run],
    });
  }

  /** Sends a command to the workflow that owns it. */
  async command(
    workflowId: string,
    actor: Actor,
    command: DomainCommand,
    requestId: string = randomUUID(),
    ifSeq?: number,
  ): Promise<CommandReply> {
    return this.client.workflow.getHandle(workflowId).executeUpdate(commandUpdate, {
      args: [{ v: 1, requestId, actor, at: this.held ? this.now : null, ifSeq, command }],
      updateId: requestId,
    });
  }

  /** The code with which a command is refused; fails when it is accepted. */
  async refusal(workflowId: string, actor: Actor, command: DomainCommand, ifSeq?: number): Promise<string> {
    try {
      await this.command(workflowId, actor, command, randomUUID(), ifSeq);
    } catch (error) {
      if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
        return error.cause.type ?? '';
      throw error;
    }
    throw new Error(`${command.type} was accepted`);
  }

  assessment(actor: Actor, command: DomainCommand): Promise<CommandReply> {
    return this.command(workflowIds.assessment(this.key), actor, command);
  }

  dossier(actor: Actor, command: DomainCommand): Promise<CommandReply> {
    return this.command(workflowIds.dossier(this.key, actor.body ?? ''), actor, command);
  }

  /** Moves the held clock event by event, each time until every workflow has recorded. */
  async clockTo(target: Instant): Promise<void> {
    await this.quiet();
    for (;;) {
      const next = this.recorder.earliest();
      if (next === null || next > target) break;
      this.now = Math.max(this.now, next);
      for (const id of this.recorder.due(this.now)) await this.tick(id);
      await this.quiet();
    }
    this.now = target;
  }

  /** Waits until no message between workflows is under way. */
  async quiet(): Promise<void> {
    await waitFor('all messages recorded', () => this.recorder.inFlight().length === 0);
  }

  /**
   * Waits until a workflow knows that all it decided is written. The database knows it a task earlier, and an act in
   * between still hears "not yet visible".
   */
  async written(workflowId: string): Promise<void> {
    const handle = this.client.workflow.getHandle(workflowId);
    await waitFor('the kept records', async () => (await handle.query(inspectQuery)).pending === 0, 60_000);
  }

  private tick(workflowId: string): Promise<unknown> {
    return this.client.workflow.getHandle(workflowId).executeUpdate(tickUpdate, { args: [{ v: 1, at: this.now }] });
  }

  /** Histories of every run of every workflow of this assessment, as JSON for replay. */
  async histories(): Promise<CommittedRun[]> {
    const found: CommittedRun[] = [];
    for (const workflowId of this.recorder.facts.keys()) {
      let runId: string | undefined = (await this.client.workflow.getHandle(workflowId).describe()).runId;
      while (runId !== undefined && runId !== '') {
        const history = await this.client.workflow.getHandle(workflowId, runId).fetchHistory();
        found.push({ workflowId, runId, history });
        runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? undefined;
      }
    }
    return found;
  }
}

export const handlers = handlerNames;
