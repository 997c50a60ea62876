/** Own entry of a record. Codes come from outside, so `constructor` must be as unknown as any other stranger. */
export function lookUp<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
