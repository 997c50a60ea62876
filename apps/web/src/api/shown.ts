import { bare } from '@selaras/language';

/**
 * What came from the service, fit to be shown: in no text of it does a character turn its neighbours around or show nothing.
 * The one border over which text of other people reaches a screen. What needs no change is handed on as it is.
 */
export function shown<T>(value: T): T {
  return shownValue(value) as T;
}

function shownValue(value: unknown): unknown {
  if (typeof value === 'string') return bare(value);
  if (Array.isArray(value)) {
    const items = value.map(shownValue);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inside]) => [name, shownValue(inside), inside] as const);
  return entries.some(([, now, before]) => now !== before)
    ? Object.fromEntries(entries.map(([name, now]) => [name, now]))
    : value;
}
