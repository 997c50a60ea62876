import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOfDay, dayNumber } from './civil-date.js';
import {
  addWorkingDays,
  atLocal,
  calendarVersion,
  computeDeadline,
  decreedDaysOff,
  extendCalendar,
  isWorkingDay,
  localDate,
  moveDeadline,
  nextOpening,
  officeHoursOn,
  stepInstant,
  workingDaysUntil,
} from './calendar.js';
import {
  alwaysOpen,
  finallyOff2023,
  indonesia2023,
  skb2022no1066,
  skb2023no327,
  skb2023no624,
} from './testing/indonesia-2023.js';
import type { Calendar, Rule } from './types.js';

const cal = indonesia2023;
const at = (date: string, time: string): number => atLocal(cal, date, time);
const asOf = (date: string): number => at(date, '09:00');
const fiveWorkingDays: Rule = { amount: 5, unit: 'workingDays' };

const anyDay = fc.integer({ min: dayNumber('2022-11-01'), max: dayNumber('2024-03-31') });
const anyDate = anyDay.map(dateOfDay);
const anyInstant = fc.integer({ min: at('2022-11-01', '00:00'), max: at('2024-03-31', '00:00') });
const anyCount = fc.integer({ min: -60, max: 60 });
const anyKnown = fc.option(anyDate, { nil: null });

describe('local time', () => {
  it('is the offset of the zone in which deadlines are set', () => {
    expect(new Date(at('2023-06-21', '07:30')).toISOString()).toBe('2023-06-21T00:30:00.000Z');
    expect(localDate(cal, Date.UTC(2023, 5, 20, 16, 59))).toBe('2023-06-20');
    expect(localDate(cal, Date.UTC(2023, 5, 20, 17, 0))).toBe('2023-06-21');
    const ahead = (minutes: number): Calendar => ({ ...cal, offsets: [{ from: 0, minutes, name: 'X' }] });
    expect(localDate(ahead(540), Date.UTC(2023, 5, 20, 15, 0))).toBe('2023-06-21');
    expect(localDate(ahead(-210), Date.UTC(2023, 5, 21, 3, 29))).toBe('2023-06-20');
  });

  it('refuses a zone without offsets', () => {
    expect(() => localDate({ ...cal, offsets: [] }, 0)).toThrow(RangeError);
  });
});

describe('working days by decree', () => {
  it('end in the non-working days of 2023 as finally in force', () => {
    expect(decreedDaysOff(cal, null)).toEqual(finallyOff2023);
  });

  it('know a decree only from the day on which it became known', () => {
    expect(isWorkingDay(cal, '2023-06-28', '2023-06-19')).toBe(true);
    expect(isWorkingDay(cal, '2023-06-28', '2023-06-20')).toBe(false);
    expect(isWorkingDay(cal, '2023-06-28', null)).toBe(false);
    expect(isWorkingDay(cal, '2023-04-26', '2023-03-28')).toBe(false);
    expect(isWorkingDay(cal, '2023-04-26', '2023-03-29')).toBe(true);
  });

  it('apply in the order of knowledge, whatever the order of writing', () => {
    const shuffled: Calendar = { ...cal, decrees: [skb2023no624, skb2023no327, skb2022no1066] };
    expect(decreedDaysOff(shuffled, null)).toEqual(finallyOff2023);
    expect(isWorkingDay(shuffled, '2023-04-26', null)).toBe(true);
  });

  it('leave a weekend a weekend when a holiday is taken from it', () => {
    const removed = extendCalendar(cal, {
      id: 'X',
      title: { id: 'X' },
      knownOn: '2023-07-01',
      adds: [],
      removes: ['2023-01-22'],
    });
    expect(isWorkingDay(removed, '2023-01-22', null)).toBe(false);
  });

  it('make a usual day off a working day when a decree says so, until a later one takes it back', () => {
    const saturday = {
      id: 'S',
      title: { id: 'S' },
      knownOn: '2023-07-01',
      adds: [],
      removes: [],
      works: ['2023-07-08'],
    };
    const working = extendCalendar(cal, saturday);
    expect(isWorkingDay(working, '2023-07-08', '2023-06-30')).toBe(false);
    expect(isWorkingDay(working, '2023-07-08', '2023-07-01')).toBe(true);
    expect(addWorkingDays(working, '2023-07-07', 1, null)).toBe('2023-07-08');
    expect(decreedDaysOff(working, null)).toEqual(finallyOff2023);
    const off = { date: '2023-07-08', name: { id: 'libur', en: 'day off' }, kind: 'national' };
    const again = extendCalendar(working, { ...saturday, id: 'T', knownOn: '2023-07-02', adds: [off], works: [] });
    expect(isWorkingDay(again, '2023-07-08', null)).toBe(false);
  });

  it.each([
    ['2023-06-19', '2023-06-28'],
    ['2023-06-20', '2023-07-03'],
  ])('five working days after 21 June 2023, as known on %s, are %s', (knownOn, expected) => {
    expect(addWorkingDays(cal, '2023-06-21', 5, knownOn)).toBe(expected);
  });

  it('count backwards too, and take zero for the same or the next working day', () => {
    expect(addWorkingDays(cal, '2023-07-03', -5, '2023-06-20')).toBe('2023-06-21');
    expect(addWorkingDays(cal, '2023-06-21', 0, null)).toBe('2023-06-21');
    expect(addWorkingDays(cal, '2023-06-28', 0, null)).toBe('2023-07-03');
  });

  it('refuse a calendar in which nobody ever works', () => {
    expect(() => addWorkingDays({ ...cal, weekend: [1, 2, 3, 4, 5, 6, 7] }, '2023-06-21', 1, null)).toThrow(RangeError);
  });

  it('always end on a working day, strictly on the side asked for, with exactly that many between', () => {
    fc.assert(
      fc.property(anyDate, anyCount, anyKnown, (date, n, knownOn) => {
        const end = addWorkingDays(cal, date, n, knownOn);
        expect(isWorkingDay(cal, end, knownOn)).toBe(true);
        if (n > 0) expect(end > date).toBe(true);
        if (n < 0) expect(end < date).toBe(true);
        if (n === 0) expect(end >= date).toBe(true);
        let between = 0;
        const [low, high] = n >= 0 ? [addDays(date, 1), end] : [end, addDays(date, -1)];
        for (let day = low; day <= high; day = addDays(day, 1)) if (isWorkingDay(cal, day, knownOn)) between += 1;
        if (n !== 0) expect(between).toBe(Math.abs(n));
      }),
    );
  });

  it('undo themselves from a working day', () => {
    fc.assert(
      fc.property(anyDate, anyCount, anyKnown, (date, n, knownOn) => {
        const start = addWorkingDays(cal, date, 0, knownOn);
        expect(addWorkingDays(cal, addWorkingDays(cal, start, n, knownOn), -n, knownOn)).toBe(start);
      }),
    );
  });

  it('take a decree once', () => {
    expect(extendCalendar(cal, skb2023no624)).toBe(cal);
    const first: Calendar = { ...cal, decrees: [skb2022no1066] };
    expect(extendCalendar(first, skb2023no327).decrees).toEqual([skb2022no1066, skb2023no327]);
  });

  it('name the decree that was last known', () => {
    expect(calendarVersion(cal, asOf('2022-10-10'))).toBe('-');
    expect(calendarVersion(cal, asOf('2022-10-11'))).toBe('SKB-2022-1066');
    expect(calendarVersion(cal, asOf('2023-06-19'))).toBe('SKB-2023-327');
    expect(calendarVersion(cal, asOf('2023-06-20'))).toBe('SKB-2023-624');
  });
});

describe('office hours', () => {
  it('follow the latest entry that covers the date', () => {
    expect(officeHoursOn(cal, '2023-03-22').opens).toBe('07:30');
    expect(officeHoursOn(cal, '2023-03-23')).toEqual({ opens: '08:00', closes: '15:00' });
    expect(officeHoursOn(cal, '2023-04-21').opens).toBe('08:00');
    expect(officeHoursOn(cal, '2023-04-27').opens).toBe('07:30');
    expect(officeHoursOn({ ...cal, officeHours: [...cal.officeHours].reverse() }, '2023-04-03').opens).toBe('08:00');
  });

  it('fall back to the first entry, and to the whole day without any', () => {
    expect(officeHoursOn(cal, '2022-12-30').opens).toBe('07:30');
    expect(officeHoursOn({ ...cal, officeHours: [] }, '2023-03-22')).toEqual({ opens: '00:00', closes: '23:59' });
  });
});

describe('deadlines', () => {
  it('in working days end at the closing of the office, with what was known', () => {
    expect(computeDeadline(cal, fiveWorkingDays, at('2023-06-21', '10:00'), asOf('2023-06-19'))).toEqual({
      rule: fiveWorkingDays,
      from: at('2023-06-21', '10:00'),
      instant: at('2023-06-28', '16:00'),
      calendarVersion: 'SKB-2023-327',
    });
    expect(computeDeadline(cal, fiveWorkingDays, at('2023-06-21', '10:00'), asOf('2023-06-20')).instant).toBe(
      at('2023-07-03', '16:00'),
    );
  });

  it('in calendar days count every day, in seconds plainly elapse', () => {
    expect(
      computeDeadline(cal, { amount: 3, unit: 'calendarDays' }, at('2023-06-21', '10:00'), asOf('2023-06-21')).instant,
    ).toBe(at('2023-06-24', '16:00'));
    expect(computeDeadline(cal, { amount: 90, unit: 'seconds' }, 1000, asOf('2023-06-21')).instant).toBe(91_000);
  });

  it('in working days never end on a non-working day or outside office hours', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 60 }), anyInstant, (from, amount, now) => {
        const { instant } = computeDeadline(cal, { amount, unit: 'workingDays' }, from, now);
        const date = localDate(cal, instant);
        expect(isWorkingDay(cal, date, localDate(cal, now))).toBe(true);
        expect(instant).toBe(at(date, officeHoursOn(cal, date).closes));
      }),
    );
  });

  it('move when a decree becomes known, once', () => {
    const before: Calendar = { ...cal, decrees: [skb2022no1066, skb2023no327] };
    const now = asOf('2023-06-20');
    const deadline = computeDeadline(before, fiveWorkingDays, asOf('2023-06-21'), asOf('2023-06-19'));
    const after = extendCalendar(before, skb2023no624);
    const moved = moveDeadline(before, after, deadline, now);
    const to = { ...deadline, instant: at('2023-07-03', '16:00'), calendarVersion: 'SKB-2023-624' };
    expect(moved).toEqual({ to, byRule: to.instant });
    expect(moveDeadline(after, after, to, now)).toBeNull();
  });

  it('begin no sooner than their clock: the end of a day that is over is the end of the next', () => {
    const today: Rule = { amount: 0, unit: 'workingDays' };
    const friday = at('2023-06-16', '16:00');
    expect(computeDeadline(cal, today, friday - 1, friday).instant).toBe(friday);
    expect(computeDeadline(cal, today, friday, friday).instant).toBe(at('2023-06-19', '16:00'));
    const anyDay: Rule = { amount: 0, unit: 'calendarDays' };
    expect(computeDeadline(cal, anyDay, friday, friday).instant).toBe(at('2023-06-17', '16:00'));
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -3, max: 9 }), anyInstant, (from, amount, now) => {
        expect(computeDeadline(cal, { amount, unit: 'workingDays' }, from, now).instant).toBeGreaterThan(from);
        expect(computeDeadline(cal, { amount, unit: 'calendarDays' }, from, now).instant).toBeGreaterThan(from);
        expect(computeDeadline(cal, { amount, unit: 'seconds' }, from, now).instant).toBeGreaterThanOrEqual(from);
      }),
    );
  });

  describe('when a decree takes days off away', () => {
    const before: Calendar = { ...cal, decrees: [skb2022no1066, skb2023no327, skb2023no624] };
    const takenBack = { id: 'BACK', title: { id: 'BACK' }, adds: [], removes: ['2023-06-28', '2023-06-30'] };
    const start = at('2023-06-23', '10:00');
    const deadline = computeDeadline(before, { amount: 5, unit: 'workingDays' }, start, start);
    const known = (date: string, time: string) =>
      moveDeadline(before, extendCalendar(before, { ...takenBack, knownOn: date }), deadline, at(date, time));

    it('come earlier when that is far enough ahead', () => {
      expect(deadline.instant).toBe(at('2023-07-05', '16:00'));
      expect(known('2023-06-26', '09:00')?.to.instant).toBe(at('2023-07-03', '16:00'));
    });

    it('leave the next working day where the rule leads into the past, and say where it led', () => {
      expect(known('2023-07-03', '18:00')).toEqual({
        to: {
          ...deadline,
          instant: at('2023-07-04', '16:00'),
          calendarVersion: 'BACK',
          known: at('2023-07-03', '18:00'),
        },
        byRule: at('2023-07-03', '16:00'),
      });
      const move = known('2023-07-03', '18:00');
      const after = extendCalendar(before, { ...takenBack, knownOn: '2023-07-03' });
      // The next decree moves it like any other.
      const next = { id: 'NEXT', title: { id: 'NEXT' }, knownOn: '2023-07-04', removes: [] };
      const off = { date: '2023-07-04', name: { id: 'libur', en: 'day off' }, kind: 'national' };
      const moved =
        move &&
        moveDeadline(after, extendCalendar(after, { ...next, adds: [off] }), move.to, at('2023-07-04', '08:00'));
      expect(moved?.to.instant).toBe(at('2023-07-05', '16:00'));
    });

    it('keep the promise where that comes first or has passed', () => {
      expect(known('2023-07-04', '09:00')).toEqual({ to: deadline, byRule: at('2023-07-03', '16:00') });
      expect(known('2023-07-06', '09:00')).toEqual({ to: deadline, byRule: at('2023-07-03', '16:00') });
    });
  });

  it('never move to before the decree became known, nor off a working day', () => {
    const dates = fc.array(anyDate, { maxLength: 12 });
    const moment = fc.tuple(anyInstant, fc.integer({ min: 0, max: 40 * 86_400_000 }));
    const named = (date: string) => ({ date, name: { id: 'libur', en: 'day off' }, kind: 'national' });
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 30 }),
        dates,
        dates,
        dates,
        ([from, later], amount, off, on, works) => {
          const now = from + later;
          const decree = {
            id: 'X',
            title: { id: 'X' },
            knownOn: localDate(cal, now),
            adds: off.map(named),
            removes: on,
            works,
          };
          const after = extendCalendar(cal, decree);
          const deadline = computeDeadline(cal, { amount, unit: 'workingDays' }, from, from);
          const move = moveDeadline(cal, after, deadline, now);
          if (move === null || move.to === deadline) return;
          expect(move.to.instant).toBeGreaterThan(now);
          const date = localDate(after, move.to.instant);
          expect(isWorkingDay(after, date, localDate(after, now))).toBe(true);
          // Never shorter than both what was promised and the next working day.
          const next = computeDeadline(after, { amount: 1, unit: 'workingDays' }, now, now).instant;
          expect(move.to.instant).toBeGreaterThanOrEqual(Math.min(deadline.instant, next));
          expect(moveDeadline(after, after, move.to, now)).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });

  it('stay when the decree does not touch them, when counted otherwise, or when set by hand', () => {
    const before: Calendar = { ...cal, decrees: [skb2022no1066, skb2023no327] };
    const now = asOf('2023-06-20');
    const early = computeDeadline(before, fiveWorkingDays, asOf('2023-06-12'), asOf('2023-06-12'));
    const calendarDays = computeDeadline(
      before,
      { amount: 9, unit: 'calendarDays' },
      asOf('2023-06-19'),
      asOf('2023-06-19'),
    );
    const capped = {
      ...computeDeadline(before, fiveWorkingDays, asOf('2023-06-21'), asOf('2023-06-19')),
      instant: at('2023-06-26', '12:00'),
    };
    for (const deadline of [early, calendarDays, capped]) {
      expect(moveDeadline(before, extendCalendar(before, skb2023no624), deadline, now)).toBeNull();
    }
  });
});

describe('rungs and openings', () => {
  const deadline = at('2023-07-03', '16:00');

  it('decide a rung at local midnight of its working day, and send at that opening', () => {
    const rung = stepInstant(cal, { amount: -1, unit: 'workingDays' }, deadline, asOf('2023-06-21'));
    expect(rung).toBe(at('2023-06-27', '00:00'));
    expect(nextOpening(cal, rung, rung)).toBe(at('2023-06-27', '07:30'));
    expect(stepInstant(cal, { amount: 2, unit: 'calendarDays' }, deadline, null)).toBe(at('2023-07-05', '00:00'));
    expect(stepInstant(cal, { amount: -5, unit: 'seconds' }, deadline, null)).toBe(deadline - 5000);
  });

  it('open strictly later, on a working day as known', () => {
    expect(nextOpening(cal, at('2023-06-27', '07:30'), asOf('2023-06-19'))).toBe(at('2023-06-28', '07:30'));
    expect(nextOpening(cal, at('2023-06-27', '07:30'), asOf('2023-06-20'))).toBe(at('2023-07-03', '07:30'));
    expect(nextOpening(cal, at('2023-04-03', '05:00'), asOf('2023-04-03'))).toBe(at('2023-04-03', '08:00'));
    expect(nextOpening(alwaysOpen, 12_345, 12_345)).toBe(12_345);
  });

  it('never open on a day off and never skip a working one', () => {
    fc.assert(
      fc.property(anyInstant, (after) => {
        const opening = nextOpening(cal, after, after);
        const known = localDate(cal, after);
        expect(opening > after).toBe(true);
        expect(isWorkingDay(cal, localDate(cal, opening), known)).toBe(true);
        for (let day = addDays(known, 1); day < localDate(cal, opening); day = addDays(day, 1)) {
          expect(isWorkingDay(cal, day, known)).toBe(false);
        }
      }),
    );
  });

  it('decide working-day rungs on working days only, in the order of their offsets', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -10, max: 10 }), (instant, amount) => {
        const rung = stepInstant(cal, { amount, unit: 'workingDays' }, instant, null);
        expect(isWorkingDay(cal, localDate(cal, rung), null)).toBe(true);
        expect(stepInstant(cal, { amount: amount + 1, unit: 'workingDays' }, instant, null) >= rung).toBe(true);
      }),
    );
  });
});

describe('working days left', () => {
  it('count from tomorrow to the deadline, and are negative when late', () => {
    expect(workingDaysUntil(cal, at('2023-06-21', '23:00'), at('2023-07-03', '16:00'), asOf('2023-06-20'))).toBe(5);
    expect(workingDaysUntil(cal, at('2023-07-03', '09:00'), at('2023-07-03', '16:00'), null)).toBe(0);
    expect(workingDaysUntil(cal, at('2023-07-05', '09:00'), at('2023-07-03', '16:00'), null)).toBe(-2);
    expect(workingDaysUntil(cal, at('2023-07-01', '09:00'), at('2023-06-28', '16:00'), null)).toBe(0);
  });

  it('agree with the rule that set the deadline', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 40 }), (from, amount) => {
        const { instant } = computeDeadline(cal, { amount, unit: 'workingDays' }, from, from);
        const today = localDate(cal, from);
        const open = isWorkingDay(cal, today, today) && from < at(today, officeHoursOn(cal, today).closes);
        expect(workingDaysUntil(cal, from, instant, from)).toBe(amount === 0 && !open ? 1 : amount);
      }),
    );
  });
});
