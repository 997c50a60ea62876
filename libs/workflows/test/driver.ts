import { randomUUID } from 'node:crypto';
import type { Carried } from '@selaras/activities';
import { Courier, createActivities, temporalEngine } from '@selaras/activities';
import type { AssessmentRun, DomainCommand, ExchangeInput } from '@selaras/contracts';
import type { Actor, AssessmentInput, Instant } from '@selaras/domain';
import { workflowIds } from '@selaras/domain';
import { temporalAddress } from '@selaras/testing';
import { Client, Connection } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import { NativeConnection, Worker } from '@temporalio/worker';
import { exchangeUpdate, inspectQuery } from '../src/handlers.js';
import type { CommittedRun } from './histories.js';
import { MemoryLog } from './memory-log.js';

export { exchangeUpdate, inspectQuery };

type Done = Extract<Carried, { kind: 'done' }>;

/** Drives one small assessment on a real server, as the API would: commands by update, the held clock event by event. */
export class Driver {
  now: Instant;

  private constructor(
    readonly client: Client,
    readonly recorder: MemoryLog,
    private readonly courier: Courier,
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
    const recorder = new MemoryLog();
    const client = new Client({ connection });
    const silent = { warn: () => undefined, error: () => undefined };
    const courier = new Courier({ log: recorder, engine: temporalEngine(client, taskQueue), logger: silent });
    const start = async (): Promise<{ readonly worker: Worker; readonly done: Promise<void> }> => {
      const worker = await Worker.create({
        connection: native,
        taskQueue,
        workflowBundle: options.bundle,
        activities: createActivities(courier),
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
      const driver = new Driver(client, recorder, courier, taskQueue, options.input, options.startAt);
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
    const to = workflowIds.assessment(this.key);
    await temporalEngine(this.client, this.taskQueue).start({ workflow: 'assessment', to, run });
    await this.courier.carryTo([to]);
  }

  /** Sends a command to the workflow that owns it; fails when it is refused. */
  async command(
    workflowId: string,
    actor: Actor,
    command: DomainCommand,
    requestId: string = randomUUID(),
    ifSeq?: number,
  ): Promise<Done> {
    const carried = await this.send(workflowId, actor, command, requestId, ifSeq);
    if (carried.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(carried)}`);
    return carried;
  }

  /** The code with which a command is refused; fails when it is accepted. */
  async refusal(workflowId: string, actor: Actor, command: DomainCommand, ifSeq?: number): Promise<string> {
    const carried = await this.send(workflowId, actor, command, randomUUID(), ifSeq);
    if (carried.kind !== 'refused') throw new Error(`${command.type}: ${JSON.stringify(carried)}`);
    return carried.code;
  }

  private send(
    workflowId: string,
    actor: Actor,
    command: DomainCommand,
    requestId: string,
    ifSeq: number | undefined,
  ): Promise<Carried> {
    const asOf = this.recorder.facts.get(workflowId)?.length ?? 0;
    return this.courier.command(
      workflowId,
      { requestId, actor, ifSeq, asOf, command },
      { at: this.held ? this.now : null, through: true },
    );
  }

  assessment(actor: Actor, command: DomainCommand): Promise<Done> {
    return this.command(workflowIds.assessment(this.key), actor, command);
  }

  dossier(actor: Actor, command: DomainCommand): Promise<Done> {
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

  /** Carries whatever is under way between workflows to its end. */
  async quiet(): Promise<void> {
    for (let open = this.recorder.receivers(); open.length > 0; open = this.recorder.receivers()) {
      await this.courier.carryTo(open);
    }
  }

  /** Fetches what the log lacks of a workflow, as whoever looks after what is owed does. */
  async fetch(workflowId: string): Promise<void> {
    await this.courier.carryTo([workflowId]);
  }

  /** Hands something over as it is, without a courier. */
  exchange(workflowId: string, input: Partial<ExchangeInput>): Promise<unknown> {
    const nothing = {
      v: 1,
      known: 0,
      at: this.held ? this.now : null,
      tick: false,
      messages: [],
      commands: [],
    } as const;
    return this.client.workflow
      .getHandle(workflowId)
      .executeUpdate(exchangeUpdate, { args: [{ ...nothing, ...input }] });
  }

  private tick(workflowId: string): Promise<unknown> {
    return this.courier.tick(workflowId, this.now);
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
