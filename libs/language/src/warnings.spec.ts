import { describe, expect, it } from '@jest/globals';
import { warningCodes, type Warning } from '@selaras/domain';
import { langs } from './lang.js';
import { outOfUse } from './out-of-use.js';
import { warningSentence } from './warnings.js';

const zone = [{ from: 0, minutes: 420, name: 'WIB' }];
const [startsAt, endsAt] = [Date.parse('2023-05-16T19:00:00+07:00'), Date.parse('2023-05-20T12:00:00+07:00')];
const hours = { opens: '07:30', closes: '16:00' };
const all: readonly Warning[] = [
  { code: 'MEETING_STARTS_ON_DAY_OFF', details: { startsAt } },
  { code: 'MEETING_ENDS_ON_DAY_OFF', details: { endsAt } },
  { code: 'MEETING_STARTS_OUTSIDE_HOURS', details: { startsAt, ...hours } },
  { code: 'MEETING_ENDS_OUTSIDE_HOURS', details: { endsAt, ...hours } },
];

describe('warnings', () => {
  it('are whole sentences in every language, each its own', () => {
    expect(all.map(({ code }) => code)).toEqual(warningCodes);
    for (const lang of langs) {
      const sentences = all.map((warning) => warningSentence(warning, lang, zone));
      expect(new Set(sentences).size).toBe(all.length);
      for (const sentence of sentences) {
        expect(sentence).toMatch(/^[A-Z].*\.$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|[{}]/);
        expect(outOfUse(sentence, lang)).toBe(false);
      }
    }
  });

  it('name the day, the hour and the office hours as the language writes them', () => {
    const evening: Warning = { code: 'MEETING_STARTS_OUTSIDE_HOURS', details: { startsAt, ...hours } };
    expect(warningSentence(evening, 'en', zone)).toBe(
      'The meeting begins outside office hours (07:30–16:00): Tuesday, 16 May 2023, 19:00 WIB.',
    );
    expect(warningSentence(evening, 'id', zone)).toBe(
      'Rapat dimulai di luar jam kerja (07.30–16.00): Selasa, 16 Mei 2023, pukul 19.00 WIB.',
    );
  });
});
