import type {
  CommandEnvelope,
  CommandOutcome,
  Delivery,
  ExchangeInput,
  ExchangeReply,
  OutboxItem,
} from '@selaras/contracts';
import { startedBody } from '@selaras/contracts';
import type { Instant, Warning } from '@selaras/domain';
import { Pace } from './pace.js';
import type { CourierLog, EnginePort, LogPort, LookedUp, Written } from './ports.js';
import { isFinal } from './to-application-failure.js';

/** How a command ended. */
export type Carried =
  | {
      readonly kind: 'done';
      readonly seq: number;
      readonly facts: readonly string[];
      readonly warnings: readonly Warning[];
      /** False when the database was away: accepted, kept, not yet visible. */
      readonly recorded: boolean;
      /** Whether the request's row was closed by this very writing. */
      readonly closed: boolean;
    }
  | { readonly kind: 'refused'; readonly code: string; readonly details: Readonly<Record<string, unknown>> }
  | { readonly kind: 'notRunning' }
  /** It waited too long in line and was not handed over. */
  | { readonly kind: 'busy' };

interface Handed<R> {
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}
interface WaitingCommand extends Handed<Carried> {
  readonly envelope: CommandEnvelope;
  asOf: number;
  readonly at: Instant | null;
  readonly since: number;
  /** Whether the answer waits until everything that the command set off elsewhere is recorded as well. */
  readonly through: boolean;
}
interface WaitingTick extends Handed<'done' | 'notRunning'> {
  readonly at: Instant;
}
type WaitingFetch = Handed<void>;

export interface LanePorts {
  readonly log: LogPort;
  readonly engine: EnginePort;
  readonly logger: CourierLog;
  /** Real milliseconds, monotonic; for how long somebody waits. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** Carries what is under way to these workflows. */
  readonly carryTo: (receivers: readonly string[]) => Promise<void>;
}

const commandsAtOnce = 64;
/** People are asked to come again rather than kept waiting longer. */
const longestWaitMs = 8_000;
const longestLine = 5_000;
/** A command whose place in the log was looked up this many facts ago is looked up again before it is handed over. */
const freshFacts = 256;
const writeAttempts = 5;
const interruptions = 20;

/**
 * Everything that one process of ours hands over to one workflow: one update at a time, which takes along all that has
 * gathered meanwhile, while the records of the one before are being written. However many act at once, the engine sees
 * one update in flight, and the database one transaction.
 */
export class Lane {
  private commands: WaitingCommand[] = [];
  private ticks: WaitingTick[] = [];
  private fetches: WaitingFetch[] = [];
  private running = false;
  private writing: Promise<unknown> = Promise.resolve();
  private known = 0;
  private readonly pace = new Pace();
  /** Commands whose answers are awaited. */
  private open = 0;
  /** Ends the pause in which others may join. */
  private stopGathering: () => void = () => undefined;

  constructor(
    private readonly workflowId: string,
    private readonly ports: LanePorts,
    private readonly onIdle: () => void,
  ) {}

  command(
    envelope: CommandEnvelope,
    options: { readonly at: Instant | null; readonly through: boolean },
  ): Promise<Carried> {
    if (this.commands.length >= longestLine) return Promise.resolve({ kind: 'busy' });
    const since = this.ports.now();
    this.open += 1;
    this.pace.came(this.open, since);
    return new Promise<Carried>((resolve, reject) => {
      this.commands.push({ envelope, asOf: envelope.asOf, since, ...options, resolve, reject });
      this.wake();
    }).finally(() => (this.open -= 1));
  }

  tick(at: Instant): Promise<'done' | 'notRunning'> {
    return new Promise((resolve, reject) => {
      this.ticks.push({ at, resolve, reject });
      this.wake();
    });
  }

  /** Brings what is under way to the workflow, and fetches what the log lacks of it. */
  fetch(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.fetches.push({ resolve, reject });
      this.wake();
    });
  }

  private wake(): void {
    if (!this.mayGather()) this.stopGathering();
    if (this.running) return;
    this.running = true;
    void this.run();
  }

  private async run(): Promise<void> {
    // What comes in the same turn travels together.
    await Promise.resolve();
    while (this.commands.length + this.ticks.length + this.fetches.length > 0) await this.round();
    this.running = false;
    await this.writing;
    if (!this.running) this.onIdle();
  }

  /**
   * Whether others may join: nobody waits for more than a command's answer, there is room, and most of those whose answers
   * are awaited are still on their way, so that one half travels while the other is written.
   */
  private mayGather(): boolean {
    const { length } = this.commands;
    return this.ticks.length + this.fetches.length === 0 && length < commandsAtOnce && length * 2 < this.open;
  }

  private async gather(): Promise<void> {
    const waitMs = this.mayGather() ? this.pace.waitMs(this.ports.now()) : 0;
    if (waitMs > 0) {
      const stopped = new Promise<void>((resolve) => (this.stopGathering = resolve));
      await Promise.race([this.ports.pause(waitMs), stopped]);
    }
    this.pace.begins(this.ports.now());
  }

  private async round(): Promise<void> {
    await this.gather();
    const fetches = this.fetches.splice(0);
    const ticks = this.ticks.splice(0);
    const commands = ticks.length > 0 ? [] : this.takeCommands();
    try {
      await this.handOver(commands, ticks, fetches);
    } catch (error) {
      for (const waiting of [...commands, ...ticks, ...fetches]) waiting.reject(error);
    }
  }

  private takeCommands(): WaitingCommand[] {
    const tooOld = this.ports.now() - longestWaitMs;
    const late = this.commands.filter(({ since }) => since < tooOld);
    for (const waiting of late) waiting.resolve({ kind: 'busy' });
    if (late.length > 0) this.commands = this.commands.filter(({ since }) => since >= tooOld);
    return this.commands.splice(0, commandsAtOnce);
  }

  private async handOver(
    given: readonly WaitingCommand[],
    ticks: readonly WaitingTick[],
    fetches: readonly WaitingFetch[],
  ): Promise<void> {
    const stale = given.some(({ asOf }) => asOf < this.known - freshFacts);
    const looked = fetches.length > 0 || stale ? await this.look(given) : null;
    const commands = looked === null ? given : this.answerDone(given, looked);
    if (looked?.closed === true) {
      if (looked.mail.length > 0) await this.ports.log.drop(this.workflowId);
      for (const waiting of commands) waiting.resolve({ kind: 'notRunning' });
      for (const waiting of ticks) waiting.resolve('notRunning');
      for (const waiting of fetches) waiting.resolve();
      return;
    }
    if (commands.length + ticks.length + fetches.length === 0) return;
    const mail = looked?.mail ?? [];
    for (const item of mail) if (item.kind === 'start') await this.ports.engine.start(item);
    const instants = [...ticks, ...commands].flatMap(({ at }) => (at === null ? [] : [at]));
    const exchanged = await this.exchange({
      v: 1,
      known: Math.max(this.known, ...commands.map(({ asOf }) => asOf)),
      at: instants.length === 0 ? null : Math.max(...instants),
      tick: ticks.length > 0,
      messages: mail.map(toDelivery),
      commands: commands.map(({ envelope, asOf }) => ({ ...envelope, asOf })),
    });
    switch (exchanged.kind) {
      case 'notRunning':
        for (const waiting of commands) waiting.resolve({ kind: 'notRunning' });
        for (const waiting of ticks) waiting.resolve('notRunning');
        // It may be over without having told the log, or not begun; whoever looks after what is owed comes again.
        for (const waiting of fetches) waiting.resolve();
        return;
      case 'nothing':
        for (const waiting of fetches) waiting.resolve();
        return;
      case 'interrupted':
        throw new Error(`${this.workflowId} did not come to answer`);
      case 'rejected':
        for (const waiting of [...commands, ...ticks, ...fetches]) {
          waiting.reject(new ExchangeRejected(this.workflowId, exchanged.code, exchanged.details));
        }
        return;
      case 'refused':
        this.settle(commands, exchanged.outcomes);
        // A refusal as a whole brings no records: who came for some comes again.
        this.fetches.unshift(...fetches);
        return;
      case 'done':
        this.settle(commands, exchanged.reply.outcomes);
        // Whatever is left comes along with the next round.
        if (exchanged.reply.more || looked?.more === true) this.fetchQuietly();
        this.keep(exchanged.reply, { commands, ticks, fetches });
    }
  }

  /** Answers at once what needs no writing: refusals. One that must look again goes back to the front of the line. */
  private settle(commands: readonly WaitingCommand[], outcomes: readonly CommandOutcome[]): void {
    const again: WaitingCommand[] = [];
    commands.forEach((waiting, index) => {
      const outcome = outcomes[index];
      if (outcome === undefined) waiting.reject(new Error(`${this.workflowId} left a command unanswered`));
      else if (outcome.kind === 'refused') waiting.resolve(outcome);
      else if (outcome.kind === 'lookAgain') again.push(waiting);
    });
    for (const waiting of again) waiting.asOf = Number.NEGATIVE_INFINITY;
    this.commands.unshift(...again);
  }

  /** Writes what the workflow answered with, after what it answered before; those who wait hear then. */
  private keep(
    reply: ExchangeReply,
    waiting: {
      readonly commands: readonly WaitingCommand[];
      readonly ticks: readonly WaitingTick[];
      readonly fetches: readonly WaitingFetch[];
    },
  ): void {
    const done = waiting.commands.flatMap((command, index) => {
      const outcome = reply.outcomes[index];
      return outcome?.kind === 'done' ? [{ command, outcome }] : [];
    });
    this.writing = this.writing.then(async () => {
      try {
        const written = await this.write(reply);
        const closed = new Set(written.closed);
        const elsewhere = this.ports.carryTo(written.receivers);
        const through = elsewhere.catch((error: unknown) => {
          this.ports.logger.warn(
            { err: error, workflow: this.workflowId },
            'messages between workflows are still under way',
          );
        });
        for (const { command, outcome } of done) {
          const result: Carried = { ...outcome, recorded: true, closed: closed.has(command.envelope.requestId) };
          if (command.through) void through.then(() => command.resolve(result));
          else command.resolve(result);
        }
        for (const tick of waiting.ticks) elsewhere.then(() => tick.resolve('done'), tick.reject);
        for (const fetch of waiting.fetches) elsewhere.then(() => fetch.resolve(), fetch.reject);
      } catch (error) {
        this.ports.logger.error(
          { err: error, workflow: this.workflowId },
          'records could not be written; the process keeps them',
        );
        for (const { command, outcome } of done) command.resolve({ ...outcome, recorded: false, closed: false });
        for (const { reject } of [...waiting.ticks, ...waiting.fetches]) reject(error);
      }
    });
  }

  private async write({ records }: ExchangeReply): Promise<Written> {
    if (records.length === 0) return { seq: this.known, receivers: [], closed: [] };
    for (let attempt = 1; ; attempt += 1) {
      try {
        const written = await this.ports.log.write(records);
        this.known = Math.max(this.known, written.seq);
        return written;
      } catch (error) {
        if (attempt >= writeAttempts || isFinal(error)) throw error;
        await this.ports.pause(25 * 2 ** attempt);
      }
    }
  }

  private async exchange(input: ExchangeInput): ReturnType<EnginePort['exchange']> {
    for (let attempt = 1; ; attempt += 1) {
      const exchanged = await this.ports.engine.exchange(this.workflowId, input);
      if (exchanged.kind !== 'interrupted' || attempt >= interruptions) return exchanged;
      await this.ports.pause(5 * attempt);
    }
  }

  private async look(commands: readonly WaitingCommand[]): Promise<LookedUp> {
    const looked = await this.ports.log.look(
      this.workflowId,
      commands.map(({ envelope }) => envelope.requestId),
    );
    this.known = Math.max(this.known, looked.seq);
    return looked;
  }

  /** Answers those that the log has; the others are known to be new as of this look. */
  private answerDone(commands: readonly WaitingCommand[], { seq, done }: LookedUp): readonly WaitingCommand[] {
    const byKey = new Map(done.map((request) => [request.key, request]));
    return commands.filter((waiting) => {
      const known = byKey.get(waiting.envelope.requestId);
      waiting.asOf = seq;
      if (known !== undefined) {
        const { seq: at, facts, warnings } = known;
        waiting.resolve({ kind: 'done', seq: at, facts, warnings, recorded: true, closed: true });
      }
      return known === undefined;
    });
  }

  private fetchQuietly(): void {
    const { logger } = this.ports;
    this.fetches.push({
      resolve: () => undefined,
      reject: (error) =>
        logger.warn({ err: error, workflow: this.workflowId }, 'the rest of the records was not fetched'),
    });
  }
}

/** The exchange as a whole was refused: the caller brought something that this workflow never takes. */
export class ExchangeRejected extends Error {
  override readonly name = 'ExchangeRejected';
  constructor(
    readonly workflowId: string,
    readonly code: string,
    readonly details: Readonly<Record<string, unknown>>,
  ) {
    super(`${workflowId} rejected an exchange with ${code}`);
  }
}

function toDelivery(item: OutboxItem): Delivery {
  const { id, to, at } = item;
  return { id, to, at, body: item.kind === 'start' ? startedBody : item.body };
}
