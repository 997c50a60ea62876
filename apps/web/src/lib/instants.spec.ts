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

const zones = { WIB: '+07:00', WIT: '+09:00', NST: '-03:30' };
const wib = zoneOf({ zone: 'WIB', zones });
const wit = zoneOf({ zone: 'WIT', zones });
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
    expect(isoWithOffset(zoneOf({ zone: 'NST', zones }), fgd)).toBe('2023-06-19T22:30:00.000-03:30');
  });

  it('say UTC when the calendar does not know its own zone', () => {
    expect(zoneOf({ zone: 'X', zones })).toEqual({ name: 'UTC', aheadMs: 0 });
  });
});
