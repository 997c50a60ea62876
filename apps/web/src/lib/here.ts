import type { Lang } from '@selaras/language';
import type { Zone } from './instants.js';

/** The zone of the browser at an instant, for what belongs to no assessment. */
export function zoneHere(at: number, lang: Lang): Zone {
  const parts = new Intl.DateTimeFormat(lang, { timeZoneName: 'short' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC';
  return [{ from: 0, minutes: -new Date(at).getTimezoneOffset(), name }];
}
