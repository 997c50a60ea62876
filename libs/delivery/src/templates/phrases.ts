import type { Lang } from '@selaras/contracts';
import type { NoticeData } from '@selaras/domain';
import { sortCodes } from '../format/codes.js';

/** Which deadlines moved: one in its own words, of several the earliest. */
export function movedText(
  lang: Lang,
  body: string,
  duty: string,
  { count, byRule, from, to }: Extract<NoticeData<'deadlineMoved'>, { readonly of: 'duties' }>,
): string {
  if (byRule !== null && from === to) {
    return lang === 'id'
      ? `Perubahan hari kerja baru diketahui ketika tenggat yang lebih awal sudah terlewati atau terlalu dekat. Tenggat bagi ${body} untuk ${duty} tetap seperti semula.`
      : `A change of working days became known too late to shorten it: the deadline for ${body} ${duty} stays as it was.`;
  }
  if (count <= 1) {
    return lang === 'id'
      ? `Karena perubahan hari kerja, tenggat bagi ${body} untuk ${duty} berubah.`
      : `Because the working days have changed, the deadline for ${body} ${duty} has moved.`;
  }
  return lang === 'id'
    ? `Karena perubahan hari kerja, ${count} tenggat bagi ${body} berubah. Yang paling awal ialah tenggat untuk ${duty}.`
    : `Because the working days have changed, ${count} deadlines for ${body} have moved. The earliest is the one ${duty}.`;
}

/** More than this many items fill a screen of a letter with codes. */
const agendaItemsListed = 20;

/** Items of a meeting: indicators by their codes, and `offer:` before those whose handoff is to be talked about. */
export function agenda(items: readonly string[], lang: Lang): string | null {
  const offers = items.filter((item) => item.startsWith('offer:')).map((item) => item.slice('offer:'.length));
  const indicators = sortCodes(items.filter((item) => !item.startsWith('offer:')));
  const [first, last] = [indicators[0], indicators.at(-1)];
  const many = indicators.length > agendaItemsListed;
  const range = lang === 'id' ? `${first} sampai ${last}` : `${first} to ${last}`;
  const word = indicatorWord(indicators.length, lang);
  const listed = many ? `${indicators.length} ${word} (${range})` : `${word} ${indicators.join(', ')}`;
  const offered = sortCodes([...new Set(offers)]);
  const handoff = `${lang === 'id' ? 'pengalihan' : 'handoff of'} ${indicatorWord(offered.length, lang)}`;
  const parts = [
    ...(indicators.length === 0 ? [] : [listed]),
    ...(offered.length === 0 ? [] : [`${handoff} ${offered.join(', ')}`]),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

/** What one or several codes stand for. */
export function indicatorWord(count: number, lang: Lang): string {
  if (lang === 'id') return 'indikator';
  return count === 1 ? 'indicator' : 'indicators';
}

/** Which version of the profile, as a title ends. */
export function version(lang: Lang, n: number): string {
  return lang === 'id' ? `, versi ${n}` : `, version ${n}`;
}

/** A sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
