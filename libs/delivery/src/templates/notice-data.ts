import type { LedgerNotice } from '@selaras/contracts';

/** Reads the data of a notice by type; what is missing or of another type counts as absent. */
export interface NoticeData {
  text(name: string): string | null;
  number(name: string): number | null;
  flag(name: string): boolean | null;
}

/** Line breaks and other control characters have no place inside a sentence or a header. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

export function noticeData(data: LedgerNotice['data']): NoticeData {
  const value = (name: string): LedgerNotice['data'][string] | undefined =>
    Object.hasOwn(data, name) ? data[name] : undefined;
  return {
    text: (name) => {
      const found = value(name);
      return typeof found === 'string' && plain(found) !== '' ? plain(found) : null;
    },
    number: (name) => {
      const found = value(name);
      return typeof found === 'number' && Number.isFinite(found) ? found : null;
    },
    flag: (name) => {
      const found = value(name);
      return typeof found === 'boolean' ? found : null;
    },
  };
}
