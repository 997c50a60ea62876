import { describe, expect, it } from '@jest/globals';
import { isWorkingDay } from '@selaras/domain';
import { calendarOf } from './defaults.js';
import { nextFrom } from './next.js';
import type { Preparation } from './sections.js';
import { prepared } from './testing/prepared.js';

const counted = ({ calendar, basics }: Preparation) => calendarOf(calendar, basics.languages, Date.UTC(2027, 0, 1));
const next = (preparation: Preparation, from: string) =>
  nextFrom(preparation, { from, before: counted(preparation), now: Date.UTC(2028, 0, 1) });

describe('the next assessment', () => {
  it('keeps people, assignment and rules, and wants a short name of its own', () => {
    const last = prepared();
    const { preparation } = next(last, '2028-01-10');
    expect(preparation.basics).toEqual({ ...last.basics, key: '' });
    expect(preparation).toMatchObject({ people: last.people, assignments: last.assignments });
    expect(preparation.plan).toEqual({ ...last.plan, milestones: preparation.plan.milestones });
  });

  it('moves its dates to the new start, as many working days apart as before', () => {
    const last = prepared();
    const holiday = { date: '2028-01-17', name: 'Memorial Day' };
    const withOneMore = { ...last, calendar: { ...last.calendar, daysOff: [...last.calendar.daysOff, holiday] } };
    const { preparation } = next(withOneMore, '2028-01-08');
    const [launched, collecting] = preparation.plan.milestones;
    // The 8th is a Saturday. Five working days behind Monday are the Monday after, which is a day off.
    expect(launched).toEqual({ stage: 'launched', plannedOn: '2028-01-10' });
    expect(collecting).toEqual({ stage: 'collecting', plannedOn: '2028-01-18' });
    const calendar = counted(preparation);
    for (const { plannedOn } of preparation.plan.milestones) {
      expect(calendar !== null && isWorkingDay(calendar, plannedOn, null)).toBe(true);
    }
  });

  it('leaves days off behind that are past, and says how many', () => {
    const { preparation, left } = next(prepared(), '2028-01-10');
    expect(preparation.calendar.daysOff).toEqual([]);
    expect(left).toEqual([{ code: 'DAYS_OFF', details: { count: 1 } }]);
  });

  it('says that dates cannot be counted without a calendar', () => {
    const last = prepared();
    const { preparation, left } = next({ ...last, calendar: { ...last.calendar, opens: '' } }, '2028-01-10');
    expect(preparation.plan.milestones).toEqual([]);
    expect(left.map(({ code }) => code)).toContain('DATES');
  });
});
