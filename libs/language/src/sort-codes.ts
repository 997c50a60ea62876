// Made once: making one costs more than the sorting.
const collator = new Intl.Collator('en', { numeric: true });

/** Codes in the order people count: `2.9` before `2.10`, each once. */
export function sortCodes(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].sort(collator.compare);
}
