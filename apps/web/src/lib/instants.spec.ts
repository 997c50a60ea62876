import { describe, expect, it } from '@jest/globals';
import {
  civilDate,
  instantOf,
  isoWithOffset,
  longCivil,
  longDate,
  longInstant,
  shortInstant,
  timeOfDay,
  zoneOf,
} from './instants.js';

const fixed = (minutes: number, name: string) => zoneOf({ offsets: [{ from: 0, minutes, name }] });
const wib = fixed(420, 'WIB');
const wit = fixed(540, 'WIT');
const berlin = zoneOf({
  offsets: [
    { from: Date.UTC(2022, 9, 30, 1), minutes: 60, name: 'CET' },
    { from: Date.UTC(2023, 2, 26, 1), minutes: 120, name: 'CEST' },
    { from: Date.UTC(2023, 9, 29, 1), minutes: 60, name: 'CET' },
  ],
});
const fgd = Date.parse('2023-06-20T02:00:00Z');

describe('instants as people read them', () => {
  it('name weekday, date, time and zone in Indonesian', () => {
    expect(longInstant('id', wib, fgd)).toBe('Selasa, 20 Juni 2023, pukul 09.00 WIB');
    expect(shortInstant('id', wib, fgd)).toBe('Sel, 20 Jun 2023, 09.00 WIB');
  });

  it('name weekday, date, time and zone in English', () => {
    expect(longInstant('en', wib, fgd)).toBe('Tuesday, 20 June 2023, 09:00 WIB');
    expect(shortInstant('en', wib, fgd)).toBe('Tue, 20 Jun 2023, 09:00 WIB');
  });

  it('follow the zone across midnight', () => {
    const late = Date.parse('2023-06-20T16:30:00Z');
    expect(longDate('id', wib, late)).toBe('Selasa, 20 Juni 2023');
    expect(longDate('id', wit, late)).toBe('Rabu, 21 Juni 2023');
    expect(timeOfDay('en', wit, late)).toBe('01:30 WIT');
  });

  it('read a civil date without shifting it', () => {
    expect(longCivil('id', '2024-06-12')).toBe('Rabu, 12 Juni 2024');
    expect(longCivil('en', '2023-12-19')).toBe('Tuesday, 19 December 2023');
  });

  it('come back from date and time to the same instant', () => {
    expect(instantOf(wib, '2023-06-20', '09:00')).toBe(fgd);
    expect(civilDate(wib, fgd)).toBe('2023-06-20');
    expect(isoWithOffset(wib, fgd)).toBe('2023-06-20T09:00:00.000+07:00');
    expect(isoWithOffset(fixed(-210, 'NST'), fgd)).toBe('2023-06-19T22:30:00.000-03:30');
  });

  it('follow summer time', () => {
    expect(longInstant('en', berlin, Date.UTC(2023, 3, 3, 15))).toBe('Monday, 3 April 2023, 17:00 CEST');
    expect(longInstant('en', berlin, Date.UTC(2023, 0, 2, 16))).toBe('Monday, 2 January 2023, 17:00 CET');
    expect(instantOf(berlin, '2023-04-03', '17:00')).toBe(Date.UTC(2023, 3, 3, 15));
    expect(isoWithOffset(berlin, Date.UTC(2023, 3, 3, 15))).toBe('2023-04-03T17:00:00.000+02:00');
  });

  it('say UTC for a zone without offsets', () => {
    expect(timeOfDay('en', zoneOf({ offsets: [] }), fgd)).toBe('02:00 UTC');
  });
});
