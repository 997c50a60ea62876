import { describe, expect, it } from '@jest/globals';
import { refusalCodes } from '@selaras/domain';
import { outOfUse } from '@selaras/language';
import { isCodeKind } from '../text/code-words.js';
import { borderCodes, errorCodes } from './codes.js';
import { errorMessages, fillMessage, isErrorCode, problemOf } from './messages.js';

const langs = ['id', 'en'] as const;

describe('messages of error codes', () => {
  it('exist for every code and for nothing else', () => {
    expect(Object.keys(errorMessages).sort()).toEqual([...refusalCodes, ...borderCodes].sort());
  });

  it.each(errorCodes.map((code) => [code]))('%s reads well in both languages, with and without details', (code) => {
    const { status } = errorMessages[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(errorMessages[code].id.message).not.toBe(errorMessages[code].en.message);
    for (const lang of langs) {
      const { title, message } = errorMessages[code][lang];
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

  it('gives both languages the same placeholders', () => {
    for (const code of errorCodes) {
      const [id, en] = langs.map((lang) =>
        [...errorMessages[code][lang].message.matchAll(/\{[\w:]+\}/g)].map(String).sort(),
      );
      expect([code, id]).toEqual([code, en]);
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
        for (const [, kind = ''] of errorMessages[code][lang].message.matchAll(/\{\w+:(\w+)\}/g)) {
          expect([code, kind, isCodeKind(kind)]).toEqual([code, kind, true]);
        }
      }
    }
  });

  it('uses the words of the glossary', () => {
    const texts = errorCodes.flatMap((code) => Object.values(errorMessages[code].id));
    expect(texts.filter((text) => outOfUse.test(text))).toEqual([]);
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
