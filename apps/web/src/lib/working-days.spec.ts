import { describe, expect, it } from '@jest/globals';
import { workingDaysUntil } from '@selaras/domain';
import type { Calendar } from '@selaras/domain';
import fc from 'fast-check';
import { workingDaysLeft } from './working-days.js';

const calendar: Calendar = {
  id: 'ID-2023',
  country: 'ID',
  weekend: [6, 7],
  zone: 'WIB',
  offsets: [{ from: 0, minutes: 420, name: 'WIB' }],
  officeHours: [
    { from: '2023-01-01', opens: '07:30', closes: '16:00' },
    { from: '2023-03-23', to: '2023-04-21', opens: '08:00', closes: '15:00' },
  ],
  decrees: [
    {
      id: 'D2',
      title: 'later',
      knownOn: '2023-06-20',
      adds: [
        { date: '2023-06-28', nameId: '', nameEn: '', kind: 'cuti_bersama' },
        { date: '2023-06-30', nameId: '', nameEn: '', kind: 'cuti_bersama' },
      ],
      removes: ['2023-04-26'],
      works: ['2023-07-08', '2023-04-24'],
    },
    {
      id: 'D1',
      title: 'first',
      knownOn: '2022-10-11',
      adds: ['2023-03-22', '2023-03-23', '2023-04-21', '2023-04-24', '2023-04-25', '2023-04-26', '2023-06-29'].map(
        (date) => ({ date, nameId: '', nameEn: '', kind: 'national' }),
      ),
      removes: [],
    },
  ],
};
const from = Date.parse('2023-01-01T00:00:00Z');
const to = Date.parse('2023-12-31T00:00:00Z');
const instant = fc.integer({ min: from, max: to });

describe('working days in the browser', () => {
  it('are those of the rules on the server', () => {
    fc.assert(
      fc.property(instant, instant, (now, until) => {
        expect(workingDaysLeft(calendar, now, until)).toBe(workingDaysUntil(calendar, now, until, now));
      }),
      { verbose: 1 },
    );
  });

  it('count a decree only from the day it is known', () => {
    const dayBefore = Date.parse('2023-06-19T03:00:00Z');
    const dayItself = Date.parse('2023-06-20T03:00:00Z');
    const until = Date.parse('2023-07-03T03:00:00Z');
    expect(workingDaysLeft(calendar, dayBefore, until)).toBe(9);
    expect(workingDaysLeft(calendar, dayItself, until)).toBe(6);
  });
});
