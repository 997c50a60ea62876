import type { ChangeEvent } from './types.js';

/** Something that a read depends on: kinds of documents, of one body when only those of that body matter. */
export interface Dependence {
  readonly kinds: readonly string[];
  readonly body?: string;
}

/** Whether a change may have touched what a read shows. One that says nothing of itself is touched by everything. */
export function touches({ kinds, bodies }: ChangeEvent, dependences: readonly Dependence[] | undefined): boolean {
  if (dependences === undefined || kinds === null) return true;
  return dependences.some(
    (dependence) =>
      kinds.some((kind) => dependence.kinds.includes(kind)) &&
      (bodies === null || dependence.body === undefined || bodies.includes(dependence.body)),
  );
}

/** Two changes as one. */
export function together(first: ChangeEvent | null, second: ChangeEvent): ChangeEvent {
  if (first === null) return second;
  return {
    ...second,
    kinds: first.kinds === null || second.kinds === null ? null : [...new Set([...first.kinds, ...second.kinds])],
    bodies: first.bodies === null || second.bodies === null ? null : [...new Set([...first.bodies, ...second.bodies])],
  };
}
