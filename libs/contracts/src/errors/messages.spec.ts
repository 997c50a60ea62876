import { describe, expect, it } from '@jest/globals';
import { refusalCodes } from '@selaras/domain';
import { borderCodes, langs, outOfUse, vocabulary } from '@selaras/language';
import type { ErrorText, Lang, Zone } from '@selaras/language';
import { isCodeKind } from '../text/code-words.js';
import { errorCodes, type ErrorCode } from './codes.js';
import { fillMessage as fill } from './messages.js';
import { messageWords, problemOf } from './problem-document.js';
import { errorStatus, isErrorCode } from './statuses.js';

const fillMessage = (template: string, details: Record<string, unknown> = {}, zone?: Zone, lang: Lang = 'en'): string =>
  fill(template, details, { lang, zone, words: messageWords(lang) });
const textOf = (code: ErrorCode, lang: Lang): ErrorText => vocabulary[lang].problems.problems[code];

describe('messages of error codes', () => {
  it('exist for every code and for nothing else', () => {
    for (const lang of langs) {
      expect(Object.keys(vocabulary[lang].problems.problems).sort()).toEqual([...refusalCodes, ...borderCodes].sort());
    }
  });

  it.each(errorCodes.map((code) => [code]))('%s reads well in every language, with and without details', (code) => {
    const status = errorStatus[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(new Set(langs.map((lang) => textOf(code, lang).message)).size).toBe(langs.length);
    for (const lang of langs) {
      const { title, message } = textOf(code, lang);
      expect(title.length).toBeGreaterThan(3);
      expect(title).not.toMatch(/[.[\]{}]/);
      const names = [...message.matchAll(/\{(\w+)(?::\w+)?\}/g)].map((match) => match[1] ?? '');
      const filled = fillMessage(message, Object.fromEntries(names.map((name) => [name, 'X1'])));
      for (const text of [filled, fillMessage(message)]) {
        expect(text).toMatch(/[.!]$/);
        expect(text).not.toMatch(/[[\]{}]|undefined|null| {2}| [.,;:]/);
      }
    }
  });

  it('gives every language the same placeholders', () => {
    const names = (code: ErrorCode, lang: Lang) =>
      [...textOf(code, lang).message.matchAll(/\{[\w:]+\}/g)].map(String).sort();
    for (const code of errorCodes) {
      for (const lang of langs) expect([code, names(code, lang)]).toEqual([code, names(code, langs[0])]);
    }
  });

  it('drops a bracketed part without its value, shortens long lists and writes instants in the zone', () => {
    expect(fillMessage('A[ and {b}] end', {})).toBe('A end');
    expect(fillMessage('A[ and {b}] end', { b: [] })).toBe('A end');
    expect(fillMessage('A {list}', { list: Array.from({ length: 14 }, (_x, n) => n) })).toBe(
      'A 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 (+2)',
    );
    const zone = [{ from: 0, minutes: 420, name: 'WIB' }];
    const until = Date.parse('2023-06-21T16:00:00+07:00');
    expect(fillMessage('until {until}', { until }, zone)).toBe('until Wednesday, 21 June 2023, 16:00 WIB');
    expect(fillMessage('sampai {until}', { until }, zone, 'id')).toBe('sampai Rabu, 21 Juni 2023, pukul 16.00 WIB');
    expect(fillMessage('{body} is', { body: 'a\u202e\r\nb' })).toBe('a b is');
    expect(fillMessage('until {until}', { until })).toBe('until Wednesday, 21 June 2023, 09:00 UTC');
  });

  it('writes codes in words of the reader, and a code without words as it is', () => {
    const missing = ['allSubmitted', 'toString'];
    const detail = (lang: 'id' | 'en'): string =>
      problemOf('GATE_NOT_MET', lang, { details: { to: 'crosscheck', missing } }).detail;
    expect(detail('id')).toContain('Tahap pemeriksaan silang belum dapat dimulai; yang belum terpenuhi: semua jawaban');
    expect(detail('en')).toContain(
      'The stage cross-check cannot begin; still missing: all answers submitted, toString.',
    );
    const held = problemOf('ENGINE_UNAVAILABLE', 'id', { details: { reason: 'clockBusy' } });
    expect(held.detail).toContain('belum dapat dijalankan: jam latihan sedang digerakkan.');
    expect(held.details).toEqual({ reason: 'clockBusy' });
    // Nothing that a plain object inherits is a value.
    expect(fillMessage('A[ {constructor}] {toString}')).toBe('A –');
  });

  it('knows every kind of words that a template asks for', () => {
    for (const code of errorCodes) {
      for (const lang of langs) {
        for (const [, kind = ''] of textOf(code, lang).message.matchAll(/\{\w+:(\w+)\}/g)) {
          expect([code, kind, isCodeKind(kind)]).toEqual([code, kind, true]);
        }
      }
    }
  });

  it('uses the words of the glossary', () => {
    for (const lang of langs) {
      const texts = errorCodes.flatMap((code) => Object.values<string>({ ...textOf(code, lang) }));
      expect(texts.filter((text) => outOfUse(text, lang))).toEqual([]);
    }
  });

  it('makes a problem document of a refusal', () => {
    const problem = problemOf('STALE_VERSION', 'id', { details: { expected: 2, actual: 3 } });
    expect(problem).toMatchObject({
      type: 'urn:selaras:problem:STALE_VERSION',
      status: 412,
      code: 'STALE_VERSION',
      title: 'Sudah diubah orang lain',
      details: { expected: 2, actual: 3 },
    });
    expect(problem.detail).toContain('versi Anda 2, sekarang 3');
    expect(isErrorCode('STALE_VERSION')).toBe(true);
    expect(isErrorCode('toString')).toBe(false);
  });
});
