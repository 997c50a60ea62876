import type { WaitingOn } from '../api/types.js';

/** Nearest deadline first; what has none stands last. */
export function byUntil(a: WaitingOn, b: WaitingOn): number {
  return (
    (a.until ?? Number.MAX_SAFE_INTEGER) - (b.until ?? Number.MAX_SAFE_INTEGER) ||
    a.since - b.since ||
    a.id.localeCompare(b.id)
  );
}

/** What waits for one person, and what waits for the others. */
export function mineFirst(
  items: readonly WaitingOn[],
  person: string,
): readonly [mine: readonly WaitingOn[], others: readonly WaitingOn[]] {
  const mine = items.filter((item) => item.persons.includes(person));
  return [mine, items.filter((item) => !mine.includes(item))];
}
