import type {
  CommandEnvelope,
  CommandReply,
  Delivery,
  OutboxItem,
  RecordInput,
  RunInput,
  Snapshot,
  Tick,
  TickReply,
} from '@selaras/contracts';
import type { AnyMessageBody, Decision, FactBase, Instant, Machine } from '@selaras/domain';
import { batchEffects } from '@selaras/domain';
import { ApplicationFailure, rootCause } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  isCancellation,
  log,
  makeContinueAsNewFunc,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { recordLater, recordNow } from './activity-profiles.js';
import { BoundedMap } from './bounded.js';
import type { Projected } from './diff.js';
import { changes, nothingProjected, projected } from './diff.js';
import { sendMessage, startProcess } from './hand-over.js';
import { commandUpdate, deliverSignal, inspectQuery, tickUpdate } from './handlers.js';

/** Replies that a workflow remembers for repeated requests; the final guard is the request table. */
const rememberedReplies = 256;
/** Message ids that a workflow remembers to drop repeats. */
const rememberedMessages = 1024;
/** Pauses between repeats of a record that the database refuses for good: each repeat grows the history. */
const firstRepairPauseMs = 1_000;
const longestRepairPauseMs = 3_600_000;

/**
 * One running process: a pure machine behind Temporal's messages. It asks the machine what follows, writes the facts
 * in one local activity, hands messages to other workflows, and sleeps until something changes or is due.
 */
export class Process<I, S, C extends { readonly type: string }, M extends AnyMessageBody, F extends FactBase> {
  private state: S;
  private clock: Instant;
  private seq: number;
  private due: Instant | null;
  private shown: Projected;
  private readonly seen: BoundedMap<true>;
  private readonly replies: BoundedMap<CommandReply>;
  private readonly pending: RecordInput[];
  private readonly outbox: OutboxItem[];
  private readonly continued: number;
  private settling = false;
  /** The database was away: what is pending waits for the main loop. */
  private degraded = false;
  private repairPauseMs = firstRepairPauseMs;

  constructor(
    private readonly machine: Machine<I, S, C, M, F>,
    private readonly run: RunInput<I, S>,
    private readonly onStep: (state: S) => void = () => undefined,
  ) {
    const resume = run.resume;
    this.state = resume === undefined ? machine.initial(run.input) : resume.state;
    this.clock = resume === undefined ? this.startInstant() : resume.clock;
    this.seq = resume?.seq ?? 0;
    this.continued = resume?.continued ?? 0;
    this.seen = new BoundedMap<true>(
      rememberedMessages,
      (resume?.seen ?? []).map((id) => [id, true] as const),
    );
    this.replies = new BoundedMap<CommandReply>(rememberedReplies, resume?.replies ?? []);
    this.pending = [...(resume?.pending ?? [])];
    this.outbox = [...(resume?.outbox ?? [])];
    this.due = machine.nextDue(this.state);
    if (resume === undefined) {
      this.shown = nothingProjected;
      this.apply(machine.open(run.input, this.clock));
    } else {
      this.shown = projected(machine.project(this.state), machine.waitingOn(this.state));
    }
  }

  /** Runs until the machine is closed; continues as new in between. */
  async main(): Promise<void> {
    this.registerHandlers();
    // The continuation itself is shown to the operator.
    if (this.continued > 0 && this.pending.length === 0) this.step([], []);
    await this.settle();
    while (!(this.machine.isClosed(this.state) && this.isIdle())) {
      if (this.degraded) await this.repair();
      else if (this.wantsContinuation()) await this.continueAsNew();
      else await this.waitAndFire();
    }
    // Replies of the last handlers must leave before the run completes, in a task of their own: an update that completes
    // together with its workflow may never be answered.
    await condition(() => allHandlersFinished());
    await sleep(1);
  }

  private registerHandlers(): void {
    // Before the updates: what came in before the first task is dispatched in the order of registration, and a person
    // must not act on a dossier that has not yet heard what the register sent it first.
    setHandler(deliverSignal, (delivery) => this.onDelivery(delivery));
    setHandler(commandUpdate, (envelope) => this.onCommand(envelope), {
      validator: (envelope) => this.validate(envelope),
    });
    setHandler(tickUpdate, (tick) => this.onTick(tick), {
      validator: (tick) => {
        if (this.run.clock !== 'held') throw refused('CLOCK_NOT_HELD', {});
        if (tick.at < this.clock) throw refused('CLOCK_BACKWARDS', { at: tick.at, clock: this.clock });
      },
    });
    setHandler(inspectQuery, () => ({
      seq: this.seq,
      clock: this.clock,
      nextDue: this.due,
      pending: this.pending.length,
      outbox: this.outbox.length,
      continued: this.continued,
    }));
  }

  /** Synchronous by necessity: a promise here would be ignored and the refusal lost. A refused update leaves no event. */
  private validate(envelope: CommandEnvelope): void {
    if (this.replies.has(envelope.requestId)) return;
    const decision = this.decide(envelope, this.instantOf(envelope.at));
    if (!decision.ok) throw refused(decision.refusal.code, decision.refusal.details);
  }

  private async onCommand(envelope: CommandEnvelope): Promise<CommandReply> {
    const known = this.replies.get(envelope.requestId);
    if (known !== undefined) return known;
    this.moveClock(envelope.at);
    const decision = this.decide(envelope, this.clock);
    if (!decision.ok) {
      await this.settle();
      throw refused(decision.refusal.code, decision.refusal.details);
    }
    this.apply(decision.facts);
    const reply: CommandReply = { seq: this.seq, facts: decision.facts.map((fact) => fact.type), recorded: true };
    this.replies.set(envelope.requestId, reply);
    return (await this.settle()) ? reply : { ...reply, recorded: false };
  }

  private async onTick(tick: Tick): Promise<TickReply> {
    this.moveClock(tick.at);
    await this.settle();
    return { seq: this.seq, nextDue: this.due };
  }

  private async onDelivery(delivery: Delivery): Promise<void> {
    if (this.seen.has(delivery.id)) return;
    this.seen.set(delivery.id, true);
    this.moveClock(delivery.at);
    // Bodies are typed by the sender's machine; the receiver's machine ignores types it does not know.
    this.step(this.machine.receive(this.state, delivery.body as M, this.clock), [delivery.id]);
    await this.settle();
  }

  private decide(envelope: CommandEnvelope, now: Instant): Decision<F> {
    const { ifSeq } = envelope;
    if (ifSeq !== undefined && ifSeq !== this.seq) {
      return { ok: false, refusal: { code: 'STALE_VERSION', details: { expected: ifSeq, actual: this.seq } } };
    }
    return this.machine.decide(this.state, envelope.command as C, { now, actor: envelope.actor });
  }

  private startInstant(): Instant {
    return this.run.clock === 'held' ? this.run.startAt : Date.now();
  }

  private instantOf(at: Instant | null): Instant {
    return this.run.clock === 'held' ? Math.max(this.clock, at ?? this.clock) : Date.now();
  }

  /** Moves the clock forward and lets fire what is due by then, so that nobody acts on a state that time has left behind. */
  private moveClock(at: Instant | null): void {
    this.clock = this.instantOf(at);
    if (this.run.clock === 'held') this.fire();
  }

  private fire(): void {
    while (this.due !== null && this.due <= this.clock) {
      const facts = this.machine.onDue(this.state, this.clock);
      // A bug, not an outcome: a plain error fails the task and not the assessment, and a corrected worker heals it.
      if (facts.length === 0)
        throw new Error(`${workflowInfo().workflowId}: the due instant ${this.due} yields no fact`);
      this.apply(facts);
    }
  }

  private apply(facts: readonly F[]): void {
    if (facts.length > 0) this.step(facts, []);
  }

  /** One step: new state, what changed in the read model, what is owed to people and to other workflows. */
  private step(facts: readonly F[], received: readonly string[]): void {
    const self = workflowInfo().workflowId;
    const fromSeq = this.seq + 1;
    const effects = facts.flatMap((fact) => {
      this.state = this.machine.evolve(this.state, fact);
      this.seq += 1;
      return [...this.machine.effects(this.state, fact)];
    });
    this.due = this.machine.nextDue(this.state);
    const notices: RecordInput['notices'][number][] = [];
    const messages: Delivery[] = [];
    for (const effect of batchEffects(effects)) {
      switch (effect.kind) {
        case 'notice':
          notices.push(effect.notice);
          break;
        case 'send':
          messages.push({
            id: `${self}#${this.seq}.${messages.length}`,
            to: effect.to,
            at: this.clock,
            body: effect.body,
          });
          break;
        case 'start':
          this.outbox.push({
            kind: 'start',
            workflow: effect.workflow,
            id: effect.id,
            run: this.childRun(effect.input),
          });
          break;
      }
    }
    this.outbox.push(...messages.map((message) => ({ kind: 'send', message }) as const));
    const views = this.machine.project(this.state);
    const waiting = this.machine.waitingOn(this.state);
    const after = projected(views, waiting);
    this.pending.push({
      workflowId: self,
      assessment: this.run.assessment,
      kind: this.machine.kind,
      fromSeq,
      facts,
      ...changes(this.shown, after, views, waiting),
      notices,
      sent: messages.map(({ id, to }) => ({ id, to })),
      received,
      nextDue: this.due,
      caseAt: this.clock,
      closed: this.machine.isClosed(this.state),
      continued: this.continued,
    });
    this.shown = after;
    this.onStep(this.state);
  }

  private childRun(input: unknown): RunInput<unknown, unknown> {
    const { v, assessment, clock, continueAfterEvents } = this.run;
    return { v, assessment, clock, continueAfterEvents, startAt: this.clock, input };
  }

  /** Writes what is pending, then hands over what is in the outbox. False when the database was away. */
  private async settle(): Promise<boolean> {
    // Everybody who waits is woken at once, so each looks again: one at a time writes and hands over.
    while (this.settling && !this.degraded) await condition(() => !this.settling || this.degraded);
    if (this.degraded) return false;
    this.settling = true;
    try {
      for (;;) {
        const [record] = this.pending;
        if (record !== undefined) {
          await recordNow.record(record);
          this.pending.shift();
          continue;
        }
        const [item] = this.outbox;
        if (item === undefined) return true;
        await this.handOver();
      }
    } catch (error) {
      if (isCancellation(error)) throw error;
      log.warn('the database did not take a record; it is kept and repeated', { error: rootCause(error) });
      this.degraded = true;
      return false;
    } finally {
      this.settling = false;
    }
  }

  /** Starts first, one by one; then all messages at once: they go to different workflows, each in order. */
  private async handOver(): Promise<void> {
    while (this.outbox[0]?.kind === 'start') {
      await startProcess(this.outbox[0], this.run.assessment);
      this.outbox.shift();
    }
    const end = this.outbox.findIndex((item) => item.kind === 'start');
    const batch = this.outbox.slice(0, end === -1 ? undefined : end);
    await Promise.all(batch.map((item) => (item.kind === 'send' ? sendMessage(item.message) : undefined)));
    this.outbox.splice(0, batch.length);
  }

  /**
   * Repeats what the database did not take, as long as it needs. Only the main loop does; people go on meanwhile and
   * hear that their acts are accepted but not yet visible.
   */
  private async repair(): Promise<void> {
    while (this.settling) await condition(() => !this.settling);
    this.settling = true;
    try {
      for (let [record] = this.pending; record !== undefined; [record] = this.pending) {
        await recordLater.record(record);
        this.pending.shift();
      }
      this.degraded = false;
      this.repairPauseMs = firstRepairPauseMs;
    } catch (error) {
      if (isCancellation(error)) throw error;
      log.error('a record cannot be written; it is kept', { error: rootCause(error) });
    } finally {
      this.settling = false;
    }
    if (!this.degraded) {
      await this.settle();
      return;
    }
    await sleep(this.repairPauseMs);
    this.repairPauseMs = Math.min(this.repairPauseMs * 2, longestRepairPauseMs);
  }

  private isIdle(): boolean {
    return !this.settling && this.pending.length === 0 && this.outbox.length === 0;
  }

  private isReadyToLeave(): boolean {
    return this.isIdle() && allHandlersFinished();
  }

  private wantsContinuation(): boolean {
    const info = workflowInfo();
    return info.continueAsNewSuggested || info.historyLength >= this.run.continueAfterEvents;
  }

  private async waitAndFire(): Promise<void> {
    const awaited = this.due;
    const woken = (): boolean =>
      this.due !== awaited ||
      this.degraded ||
      this.wantsContinuation() ||
      (this.machine.isClosed(this.state) && this.isIdle());
    if (this.run.clock === 'held' || awaited === null) {
      await condition(woken);
      return;
    }
    // A timer of 0 is no timer; the lower bound keeps `condition` on its timed path.
    await condition(woken, Math.max(1, awaited - Date.now()));
    this.clock = Date.now();
    this.fire();
    await this.settle();
  }

  private async continueAsNew(): Promise<void> {
    // The database may go away while a handler still records; only the main loop repairs that, so it must not wait here.
    await condition(() => this.degraded || this.isReadyToLeave());
    if (this.degraded) return;
    // One task of its own for the replies of finished updates: a completion in the same task as the continuation may be lost.
    await sleep(1);
    if (!this.isReadyToLeave()) return;
    const resume: Snapshot<S> = {
      state: this.state,
      clock: this.clock,
      seq: this.seq,
      seen: this.seen.toArray().map(([id]) => id),
      replies: this.replies.toArray(),
      pending: this.pending,
      outbox: this.outbox,
      continued: this.continued + 1,
    };
    await makeContinueAsNewFunc<(run: RunInput<I, S>) => Promise<void>>()({ ...this.run, resume });
  }
}

function refused(code: string, details: Readonly<Record<string, unknown>>): ApplicationFailure {
  return ApplicationFailure.nonRetryable(code, code, details);
}
