import type { AnyMessageBody, FactBase, Machine } from './types.js';

/** State after the given facts; the only way any state comes to be. */
export function fold<I, S, C extends { readonly type: string }, M extends AnyMessageBody, F extends FactBase>(
  machine: Machine<I, S, C, M, F>,
  input: I,
  facts: readonly F[],
): S {
  return facts.reduce((state, fact) => machine.evolve(state, fact), machine.initial(input));
}
