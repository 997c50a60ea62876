import { describe, expect, it } from '@jest/globals';
import { dateToType, typedDate } from './typed-date.js';

describe('a typed date', () => {
  it.each([
    ['4/6/2023', '2023-06-04'],
    ['04-06-2023', '2023-06-04'],
    ['4.6.2023', '2023-06-04'],
    ['4 6 2023', '2023-06-04'],
    ['4 Juni 2023', '2023-06-04'],
    ['4 june 2023', '2023-06-04'],
    ['17 Agu 2023', '2023-08-17'],
    ['17 Aug. 2023', '2023-08-17'],
    ['2023-06-04', '2023-06-04'],
    ['29/2/2024', '2024-02-29'],
  ])('%s is %s: day before month, in either language', (typed, date) => {
    expect(typedDate(typed)).toBe(date);
  });

  it.each(['', '31/2/2023', '29/2/2023', '6/13/2023', '4/6/23', 'besok', '4 Foo 2023'])('%p is none', (typed) => {
    expect(typedDate(typed)).toBeNull();
  });

  it('is written in the language of the app, and read back as the same', () => {
    expect(dateToType('id', '2023-08-17')).toBe('17 Agustus 2023');
    expect(dateToType('en', '2023-08-17')).toBe('17 August 2023');
    for (const lang of ['id', 'en'] as const) {
      for (let month = 1; month <= 12; month += 1) {
        const date = `2024-${String(month).padStart(2, '0')}-09`;
        expect(typedDate(dateToType(lang, date))).toBe(date);
      }
    }
  });
});
