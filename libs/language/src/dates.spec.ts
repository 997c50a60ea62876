import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateIn, formatDate, formatDay, formatDayTime, formatInstant, formatSpan, formatTime } from './dates.js';

const jakarta = [{ from: 0, minutes: 420, name: 'WIB' }];
const jayapura = [{ from: 0, minutes: 540, name: 'WIT' }];

describe('dates as people read them', () => {
  it('writes a deadline with weekday, date, time and zone in both languages', () => {
    const at = Date.UTC(2023, 5, 28, 9);
    expect(formatInstant(at, 'id', jakarta)).toBe('Rabu, 28 Juni 2023, pukul 16.00 WIB');
    expect(formatInstant(at, 'en', jakarta)).toBe('Wednesday, 28 June 2023, 16:00 WIB');
  });

  it('writes a day without its year for a subject', () => {
    const at = Date.UTC(2023, 4, 2, 9);
    expect(formatDay('2023-05-02', 'id')).toBe('Selasa, 2 Mei');
    expect(formatDay('2023-05-02', 'en')).toBe('Tuesday 2 May');
    expect(formatDayTime(at, 'id', jakarta)).toBe('Selasa, 2 Mei pukul 16.00 WIB');
    expect(formatDayTime(at, 'en', jakarta)).toBe('Tuesday 2 May, 16:00 WIB');
    expect(() => formatDay('2023-13-01', 'id')).toThrow(RangeError);
  });

  it('crosses midnight by the zone, not by UTC', () => {
    const at = Date.UTC(2023, 11, 31, 15, 5);
    expect(formatInstant(at, 'id', jakarta)).toBe('Minggu, 31 Desember 2023, pukul 22.05 WIB');
    expect(formatInstant(at, 'en', jayapura)).toBe('Monday, 1 January 2024, 00:05 WIT');
  });

  it('writes every month of a year in both languages', () => {
    const months = (lang: 'id' | 'en'): readonly (string | undefined)[] =>
      Array.from({ length: 12 }, (_, m) => formatDate(`2023-${String(m + 1).padStart(2, '0')}-01`, lang).split(' ')[2]);
    expect(months('id').join(' ')).toBe(
      'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
    );
    expect(months('en').join(' ')).toBe(
      'January February March April May June July August September October November December',
    );
  });

  it('names the day once for a span within it, both days for a span over two', () => {
    const from = Date.UTC(2023, 8, 20, 2);
    expect(formatSpan(from, from + 7 * 3_600_000, 'id', jakarta)).toBe(
      'Rabu, 20 September 2023, pukul 09.00–16.00 WIB',
    );
    expect(formatSpan(from, from + 31 * 3_600_000, 'en', jakarta)).toBe(
      'Wednesday, 20 September 2023, 09:00 WIB – Thursday, 21 September 2023, 16:00 WIB',
    );
  });

  it('refuses what is no date', () => {
    expect(() => formatDate('2023-13-01', 'id')).toThrow(RangeError);
    expect(() => formatTime(0, 'id', [])).toThrow(RangeError);
  });

  it('agrees with the platform on date and time at any instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 }), (at) => {
        const iso = new Date(at + 7 * 3_600_000).toISOString();
        expect(dateIn(at, jakarta)).toBe(iso.slice(0, 10));
        expect(formatTime(at, 'en', jakarta)).toBe(iso.slice(11, 16));
      }),
    );
  });
});
