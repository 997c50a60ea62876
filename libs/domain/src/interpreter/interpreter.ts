import { fold } from '../core/fold.js';
import type { AnyMessageBody, Context, Decision, Effect, FactBase, Instant, Machine } from '../core/types.js';
import { batchEffects } from './batch-effects.js';

/** Where a process stands: its state and the number of facts that led there. */
export interface Standing<S> {
  readonly state: S;
  /** Number of the last fact; 0 before the first. */
  readonly seq: number;
}

/**
 * One process, played by the rules of its machine. Live workflows, rehearsals by the rules alone and specs all run on
 * this: nowhere else do facts become state, numbers and effects.
 */
export class Interpreter<I, S, C extends { readonly type: string }, M extends AnyMessageBody, F extends FactBase> {
  private standing: Standing<S>;
  private dueAt: Instant | null;

  /** @param from where an earlier run of the process left off; without it the process has no facts yet */
  constructor(
    readonly machine: Machine<I, S, C, M, F>,
    private readonly input: I,
    from?: Standing<S>,
  ) {
    this.standing = from ?? { state: fold(machine, input, []), seq: 0 };
    this.dueAt = machine.nextDue(this.standing.state);
  }

  get state(): S {
    return this.standing.state;
  }

  get seq(): number {
    return this.standing.seq;
  }

  /** The instant at which something falls due; null when nothing is awaited. */
  get due(): Instant | null {
    return this.dueAt;
  }

  get isClosed(): boolean {
    return this.machine.isClosed(this.state);
  }

  /** The facts with which the process begins. */
  opening(now: Instant): readonly F[] {
    return this.machine.open(this.input, now);
  }

  /** What the rules say to a command. Nothing is taken over. */
  decide(command: C, context: Context): Decision<F> {
    return this.machine.decide(this.state, command, context);
  }

  /** What follows from a message of another process. Nothing is taken over. */
  receive(message: M, now: Instant): readonly F[] {
    return this.machine.receive(this.state, message, now);
  }

  /**
   * What has fallen due by now; empty when nothing has. Taking it over may make more fall due: ask until it is empty.
   *
   * @throws Error when a due instant yields no fact: a bug of the machine, which would ask for ever
   */
  overdue(now: Instant): readonly F[] {
    if (this.dueAt === null || this.dueAt > now) return [];
    const facts = this.machine.onDue(this.state, now);
    if (facts.length === 0) throw new Error(`${this.machine.kind}: the due instant ${this.dueAt} yields no fact`);
    return facts;
  }

  /** Takes facts over, in order; returns what they want to happen outside, batched as one step. */
  take(facts: readonly F[]): readonly Effect[] {
    if (facts.length === 0) return [];
    const effects: Effect[] = [];
    let { state, seq } = this.standing;
    for (const fact of facts) {
      state = this.machine.evolve(state, fact);
      seq += 1;
      effects.push(...this.machine.effects(state, fact));
    }
    this.standing = { state, seq };
    this.dueAt = this.machine.nextDue(state);
    return batchEffects(effects);
  }
}
