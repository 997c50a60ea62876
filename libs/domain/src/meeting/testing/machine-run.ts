import { fold } from '../../core/fold.js';
import { Interpreter } from '../../interpreter/interpreter.js';
import type {
  Actor,
  AnyMessageBody,
  Decision,
  Effect,
  FactBase,
  Instant,
  Machine,
  RefusalCode,
} from '../../core/types.js';

/** One process in a spec: what happened so far, what state that gives and what went out. */
export interface Run<S, C, M, F> {
  state(): S;
  facts(): readonly F[];
  effects(): readonly Effect[];
  /** Judges a command and takes over its facts when it was accepted. */
  attempt(command: C, actor: Actor, now: Instant): Decision<F>;
  /** As `attempt`, but a refusal fails the spec. Returns the effects of the new facts. */
  act(command: C, actor: Actor, now: Instant): readonly Effect[];
  /** Code with which a command is refused, or `accepted`. */
  codeOf(command: C, actor: Actor, now: Instant): RefusalCode | 'accepted';
  tell(message: M, now: Instant): readonly Effect[];
  tick(now: Instant): readonly Effect[];
}

/** Starts a process of a machine for a spec. */
export function runOf<I, S, C extends { readonly type: string }, M extends AnyMessageBody, F extends FactBase>(
  machine: Machine<I, S, C, M, F>,
  input: I,
  openedAt: Instant,
): Run<S, C, M, F> {
  const facts: F[] = [];
  const effects: Effect[] = [];
  const rules = new Interpreter(machine, input);
  const take = (added: readonly F[]): readonly Effect[] => {
    facts.push(...added);
    const raised = rules.take(added);
    effects.push(...raised);
    return raised;
  };
  take(rules.opening(openedAt));
  const attempt = (command: C, actor: Actor, now: Instant): Decision<F> => {
    const decision = rules.decide(command, { now, actor });
    if (decision.ok) take(decision.facts);
    return decision;
  };
  return {
    state: () => rules.state,
    facts: () => facts,
    effects: () => effects,
    attempt,
    act: (command, actor, now) => {
      const before = effects.length;
      const decision = attempt(command, actor, now);
      if (!decision.ok) throw new Error(`${command.type} refused: ${JSON.stringify(decision.refusal)}`);
      return effects.slice(before);
    },
    codeOf: (command, actor, now) => {
      const decision = attempt(command, actor, now);
      return decision.ok ? 'accepted' : decision.refusal.code;
    },
    tell: (message, now) => take(rules.receive(message, now)),
    tick: (now) => take(machine.onDue(rules.state, now)),
  };
}

/** The state that the recorded facts alone give, as they come back from the log; must equal the state of the run. */
export function replayed<I, S, C extends { readonly type: string }, M extends AnyMessageBody, F extends FactBase>(
  machine: Machine<I, S, C, M, F>,
  input: I,
  run: Run<S, C, M, F>,
): S {
  const facts: F[] = JSON.parse(JSON.stringify(run.facts()));
  return fold(machine, input, facts);
}
