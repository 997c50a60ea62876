/** `1 indicator`, `4 indicators`. */
export function indicators(count: number): string {
  return `${count} ${count === 1 ? 'indicator' : 'indicators'}`;
}

/** How indicators that are listed below are pointed to. */
export function following(count: number): string {
  return count === 1 ? 'the following indicator' : 'the following indicators';
}

export function itOrThem(count: number): string {
  return count === 1 ? 'it' : 'them';
}
