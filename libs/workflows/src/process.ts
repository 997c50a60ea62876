import type {
  CommandEnvelope,
  CommandOutcome,
  Delivery,
  DoneRequest,
  ExchangeInput,
  ExchangeReply,
  RecordInput,
  RunInput,
  Snapshot,
} from '@selaras/contracts';
import { exchangeFailures, startedBody } from '@selaras/contracts';
import type { AnyMessageBody, Decision, FactBase, Instant, Machine } from '@selaras/domain';
import { Interpreter } from '@selaras/domain';
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
import { carrier } from './activity-profiles.js';
import { Answers } from './answers.js';
import type { Projected } from './diff.js';
import { changes, nothingProjected } from './diff.js';
import type { Draft } from './drafts.js';
import { emptyDraft, fitting, isKnown } from './drafts.js';
import { exchangeUpdate, inspectQuery } from './handlers.js';

/** Records that wait for somebody to fetch them; beyond that the process writes them by itself. */
const mostPending = 100;
/** Pauses between repeats of a record that the database refuses for good: each repeat grows the history. */
const firstRepairPauseMs = 1_000;
const longestRepairPauseMs = 3_600_000;

/**
 * One running process: a pure machine behind one update. Whoever brings something (commands, messages, a move of the
 * clock) takes home the records that the log lacks and writes them: what leaves a workflow is in its history, so every
 * attempt at a task and every writer writes the same. What nobody fetches the process writes itself, by an activity.
 * Handlers never wait, so nothing happens between a command and its answer.
 */
export class Process<I, S, C extends { readonly type: string }, M extends AnyMessageBody, F extends FactBase> {
  private readonly rules: Interpreter<I, S, C, M, F>;
  private clock: Instant;
  private shown: Projected;
  private draft: Draft | null = null;
  /** Cut, and not known to be in the log. */
  private pending: RecordInput[];
  private readonly answers: Answers;
  private readonly seen: Map<string, number>;
  private sent: number;
  private readonly continued: number;
  /** Nobody comes to fetch what is pending: a timer made it. */
  private unasked = false;
  private repairPauseMs = firstRepairPauseMs;
  /** Length of the history in the task that answered last. */
  private answeredAt = 0;

  constructor(
    private readonly machine: Machine<I, S, C, M, F>,
    private readonly run: RunInput<I, S>,
    private readonly onStep: (state: S) => void = () => undefined,
  ) {
    const resume = run.resume;
    this.rules = new Interpreter(machine, run.input, resume);
    this.clock = resume === undefined ? this.startInstant() : resume.clock;
    this.continued = resume?.continued ?? 0;
    this.seen = new Map(resume?.seen ?? []);
    this.sent = resume?.sent ?? 0;
    this.answers = new Answers(resume?.replies ?? [], resume?.forgotten ?? 0);
    this.pending = [...(resume?.pending ?? [])];
    if (resume === undefined) {
      this.shown = nothingProjected;
      this.apply(this.rules.opening(this.clock));
    } else {
      this.shown = this.projected();
      // The continuation itself is shown to the operator.
      this.drafted();
      this.unasked = true;
    }
  }

  /** Runs until the machine is closed; continues as new in between. */
  async main(): Promise<void> {
    this.registerHandlers();
    while (!(this.isClosed() && this.isIdle())) {
      if (this.mustCarry()) await this.carry();
      else if (this.wantsContinuation()) await this.continueAsNew();
      else await this.waitAndFire();
    }
    // Answers of the last handlers must leave before the run completes, in a task of their own: an update that completes
    // together with its workflow may never be answered.
    await condition(() => allHandlersFinished());
    await sleep(1);
  }

  private registerHandlers(): void {
    setHandler(exchangeUpdate, (input) => this.exchange(input), { validator: (input) => this.validate(input) });
    setHandler(inspectQuery, () => ({
      seq: this.rules.seq,
      clock: this.clock,
      nextDue: this.rules.due,
      pending: this.pending.length + (this.draft === null ? 0 : 1),
      continued: this.continued,
    }));
  }

  /** Synchronous by necessity: a promise here would be ignored and the refusal lost. A refused update leaves no event. */
  private validate(input: ExchangeInput): void {
    if (input.tick) {
      if (this.run.clock !== 'held') throw refused('CLOCK_NOT_HELD', {});
      if (input.at !== null && input.at < this.clock) {
        throw refused('CLOCK_BACKWARDS', { at: input.at, clock: this.clock });
      }
      return;
    }
    if (input.messages.length > 0) return;
    if (input.commands.length === 0) {
      if (this.isIdle()) throw refused(exchangeFailures.nothing, {});
      return;
    }
    const now = this.instantOf(input.at);
    const outcomes: CommandOutcome[] = [];
    for (const envelope of input.commands) {
      if (this.answers.of(envelope) !== undefined) return;
      const decision = this.decide(envelope, now);
      if (decision.ok) return;
      outcomes.push({ kind: 'refused', ...decision.refusal });
    }
    throw refused(exchangeFailures.refused, outcomes);
  }

  private exchange(input: ExchangeInput): ExchangeReply {
    this.answeredAt = workflowInfo().historyLength;
    this.pending = this.pending.filter((record) => !isKnown(record, input.known));
    this.answers.known(input.known);
    this.moveClock(input.at);
    for (const message of input.messages) this.take(message);
    const outcomes = input.commands.map((envelope) => this.command(envelope));
    this.cut();
    const records = fitting(this.pending);
    return { outcomes, records, more: records.length < this.pending.length };
  }

  private command(envelope: CommandEnvelope): CommandOutcome {
    const known = this.answers.of(envelope);
    if (known !== undefined) return known;
    const decision = this.decide(envelope, this.clock);
    if (!decision.ok) return { kind: 'refused', ...decision.refusal };
    this.apply(decision.facts);
    const done: DoneRequest = {
      key: envelope.requestId,
      seq: this.rules.seq,
      facts: decision.facts.map((fact) => fact.type),
      warnings: decision.warnings ?? [],
    };
    this.answers.add(done);
    this.drafted().requests.push(done);
    return { kind: 'done', seq: done.seq, facts: done.facts, warnings: done.warnings };
  }

  /** One that came before is told again that it has arrived: its sender's carrier may not know. */
  private take({ id, at, body }: Delivery): void {
    this.moveClock(at);
    this.drafted().received.push(id);
    const mark = id.lastIndexOf('#');
    const [sender, number] = [id.slice(0, mark), Number(id.slice(mark + 1))];
    if (number <= (this.seen.get(sender) ?? 0)) return;
    this.seen.set(sender, number);
    if (body.type === startedBody.type) return;
    // Bodies are typed by the sender's machine; the receiver's machine ignores types it does not know.
    this.apply(this.rules.receive(body as M, this.clock));
  }

  private decide(envelope: CommandEnvelope, now: Instant): Decision<F> {
    const { ifSeq } = envelope;
    if (ifSeq !== undefined && ifSeq !== this.rules.seq) {
      return { ok: false, refusal: { code: 'STALE_VERSION', details: { expected: ifSeq, actual: this.rules.seq } } };
    }
    return this.rules.decide(envelope.command as C, { now, actor: envelope.actor });
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
    // A due instant without a fact throws, a plain error: it fails the task, not the assessment, and a corrected worker heals it.
    for (;;) {
      const facts = this.rules.overdue(this.clock);
      if (facts.length === 0) return;
      this.apply(facts);
    }
  }

  /** New state, and what follows for people and other workflows. */
  private apply(facts: readonly F[]): void {
    if (facts.length === 0) return;
    const draft = this.drafted();
    draft.facts.push(...facts);
    const at = this.clock;
    for (const effect of this.rules.take(facts)) {
      switch (effect.kind) {
        case 'notice':
          draft.notices.push(effect.notice);
          break;
        case 'send':
          draft.outbox.push({ kind: 'send', id: this.nextItemId(), to: effect.to, at, body: effect.body });
          break;
        case 'start': {
          const { workflow, id: to, input } = effect;
          draft.outbox.push({ kind: 'start', id: this.nextItemId(), to, at, workflow, run: this.childRun(input) });
          break;
        }
      }
    }
    this.onStep(this.rules.state);
  }

  private nextItemId(): string {
    this.sent += 1;
    return `${workflowInfo().workflowId}#${this.sent}`;
  }

  private childRun(input: unknown): RunInput<unknown, unknown> {
    const { v, assessment, clock, continueAfterEvents } = this.run;
    return { v, assessment, clock, continueAfterEvents, startAt: this.clock, input };
  }

  private drafted(): Draft {
    this.draft ??= emptyDraft(this.rules.seq + 1);
    return this.draft;
  }

  private projected(): Projected {
    const { state } = this.rules;
    return { views: this.machine.project(state), waiting: this.machine.waitingOn(state) };
  }

  /** Cuts the record of everything that happened since the last one. */
  private cut(): void {
    if (this.draft === null) return;
    const after = this.projected();
    this.pending.push({
      workflowId: workflowInfo().workflowId,
      assessment: this.run.assessment,
      kind: this.machine.kind,
      ...this.draft,
      ...changes(this.shown, after),
      nextDue: this.rules.due,
      caseAt: this.clock,
      closed: this.isClosed(),
      continued: this.continued,
    });
    this.shown = after;
    this.draft = null;
  }

  private isClosed(): boolean {
    return this.rules.isClosed;
  }

  private isIdle(): boolean {
    return this.draft === null && this.pending.length === 0;
  }

  private mustCarry(): boolean {
    return !this.isIdle() && (this.unasked || this.isClosed() || this.pending.length > mostPending);
  }

  /**
   * Writes what is pending without being asked, as long as the database needs. People go on meanwhile: whoever comes takes
   * the same records home, and writing them twice changes nothing.
   */
  private async carry(): Promise<void> {
    this.cut();
    const records = fitting(this.pending);
    this.unasked = records.length < this.pending.length;
    try {
      await carrier.carry({ records });
      const written = new Set(records);
      this.pending = this.pending.filter((record) => !written.has(record));
      this.repairPauseMs = firstRepairPauseMs;
    } catch (error) {
      if (isCancellation(error)) throw error;
      log.error('a record cannot be written; it is kept', { error: rootCause(error) });
      this.unasked = true;
      await sleep(this.repairPauseMs);
      this.repairPauseMs = Math.min(this.repairPauseMs * 2, longestRepairPauseMs);
    }
  }

  private wantsContinuation(): boolean {
    const info = workflowInfo();
    return info.continueAsNewSuggested || info.historyLength >= this.run.continueAfterEvents;
  }

  private async waitAndFire(): Promise<void> {
    const awaited = this.rules.due;
    const woken = (): boolean =>
      this.rules.due !== awaited || this.mustCarry() || this.wantsContinuation() || (this.isClosed() && this.isIdle());
    if (this.run.clock === 'held' || awaited === null) {
      await condition(woken);
      return;
    }
    // A timer of 0 is no timer; the lower bound keeps `condition` on its timed path.
    if (await condition(woken, Math.max(1, awaited - Date.now()))) return;
    this.clock = Date.now();
    const before = this.rules.seq;
    this.fire();
    if (this.rules.seq > before) this.unasked = true;
  }

  private async continueAsNew(): Promise<void> {
    // One task of its own for the answers of finished updates: a completion in the same task as the continuation may be lost.
    do await sleep(1);
    while (this.answeredAt === workflowInfo().historyLength);
    this.cut();
    const resume: Snapshot<S> = {
      state: this.rules.state,
      clock: this.clock,
      seq: this.rules.seq,
      seen: [...this.seen],
      sent: this.sent,
      replies: this.answers.toArray(),
      forgotten: this.answers.forgotten,
      pending: this.pending,
      continued: this.continued + 1,
    };
    await makeContinueAsNewFunc<(run: RunInput<I, S>) => Promise<void>>()({ ...this.run, resume });
  }
}

function refused(type: string, details: unknown): ApplicationFailure {
  return ApplicationFailure.nonRetryable(type, type, details);
}
