import type { PreparedAssignment } from '@selaras/contracts';

/** What a body does for an indicator: nothing, answer it, or contribute. */
export const cellStates = ['none', 'lead', 'contributes'] as const;
export type CellState = (typeof cellStates)[number];

/** What a body does by an assignment. */
export function stateOf(assignment: PreparedAssignment | undefined, body: string): CellState {
  if (assignment?.lead === body) return 'lead';
  return assignment?.contributors.includes(body) === true ? 'contributes' : 'none';
}

/** The assignment with another state for one body; whoever led before makes room for a new lead. */
export function withState(assignment: PreparedAssignment, body: string, state: CellState): PreparedAssignment {
  const { indicator, lead, contributors } = assignment;
  const others = contributors.filter((one) => one !== body);
  const kept = lead === body ? '' : lead;
  switch (state) {
    case 'lead':
      return { indicator, lead: body, contributors: others };
    case 'contributes':
      return { indicator, lead: kept, contributors: [...others, body] };
    case 'none':
      return { indicator, lead: kept, contributors: others };
  }
}

/** What one press after the other leads through. */
export function stateAfter(state: CellState): CellState {
  return cellStates[(cellStates.indexOf(state) + 1) % cellStates.length] ?? 'none';
}
