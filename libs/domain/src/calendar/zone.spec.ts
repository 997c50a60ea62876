import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atLocal, computeDeadline, localDate, nextOpening } from './calendar.js';
import { indonesia2023 } from './testing/indonesia-2023.js';
import type { Calendar, ZoneOffset } from './types.js';
import { clockOf, instantOfClock, offsetAt } from './zone.js';

/** Berlin in 2023: summer time from 26 March 01:00 UTC to 29 October 01:00 UTC. */
const berlin: readonly ZoneOffset[] = [
  { from: Date.UTC(2022, 9, 30, 1), minutes: 60, name: 'CET' },
  { from: Date.UTC(2023, 2, 26, 1), minutes: 120, name: 'CEST' },
  { from: Date.UTC(2023, 9, 29, 1), minutes: 60, name: 'CET' },
];
const calendar: Calendar = {
  ...indonesia2023,
  zone: 'Europe/Berlin',
  offsets: berlin,
  officeHours: [{ from: '2023-01-01', opens: '09:00', closes: '17:00' }],
  decrees: [],
};
const iso = (at: number): string => new Date(at).toISOString();

describe('a zone with summer time', () => {
  it('closes its offices at the same time on the wall all the year', () => {
    expect(iso(atLocal(calendar, '2023-03-24', '17:00'))).toBe('2023-03-24T16:00:00.000Z');
    expect(iso(atLocal(calendar, '2023-04-03', '17:00'))).toBe('2023-04-03T15:00:00.000Z');
    const start = atLocal(calendar, '2023-03-22', '10:00');
    const { instant } = computeDeadline(calendar, { amount: 5, unit: 'workingDays' }, start, start);
    expect(iso(instant)).toBe('2023-03-29T15:00:00.000Z');
    expect(iso(nextOpening(calendar, atLocal(calendar, '2023-03-24', '18:00'), start))).toBe(
      '2023-03-27T07:00:00.000Z',
    );
  });

  it('begins its days at midnight on the wall', () => {
    expect(localDate(calendar, Date.UTC(2023, 3, 2, 21, 59))).toBe('2023-04-02');
    expect(localDate(calendar, Date.UTC(2023, 3, 2, 22, 0))).toBe('2023-04-03');
    expect(localDate(calendar, Date.UTC(2023, 0, 2, 22, 30))).toBe('2023-01-02');
  });

  it('takes the first of a time that comes twice, and moves one that is skipped', () => {
    expect(iso(atLocal(calendar, '2023-10-29', '02:30'))).toBe('2023-10-29T00:30:00.000Z');
    expect(iso(atLocal(calendar, '2023-03-26', '02:30'))).toBe('2023-03-26T01:30:00.000Z');
  });

  it('agrees with its own clocks, whatever the instant', () => {
    const anyInstant = fc.integer({ min: Date.UTC(2022, 0, 1), max: Date.UTC(2024, 11, 31) });
    fc.assert(
      fc.property(anyInstant, (at) => {
        const back = instantOfClock(berlin, clockOf(berlin, at));
        // The second of a time that comes twice goes back to the first.
        expect([0, 3_600_000]).toContain(at - back);
        expect(clockOf(berlin, back)).toBe(clockOf(berlin, at));
      }),
    );
  });

  it('has an offset before the first and after the last that is written down', () => {
    expect(offsetAt(berlin, 0).name).toBe('CET');
    expect(offsetAt(berlin, Date.UTC(2050, 6, 1)).name).toBe('CET');
    expect(() => offsetAt([], 0)).toThrow(RangeError);
  });
});
