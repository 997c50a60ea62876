import { describe, expect, it } from '@jest/globals';
import { isWorkingDay } from '@selaras/domain';
import { calendarOf, newPreparation, proposeMilestones } from './defaults.js';
import { preparationSchema } from './sections.js';
import { prepared } from './testing/prepared.js';

const { calendar } = prepared();
const counted = calendarOf(calendar, ['en'], Date.UTC(2027, 0, 1));
if (counted === null) throw new Error('the calendar cannot be counted with');

describe('what is usual', () => {
  it('has the shape of a preparation', () => {
    expect(preparationSchema.safeParse(newPreparation())).toMatchObject({ success: true });
  });

  it('proposes a working day for each stage, in their order, from the first one that people work', () => {
    const { milestones } = proposeMilestones(newPreparation().plan, counted, '2027-01-01');
    expect(milestones[0]).toEqual({ stage: 'launched', plannedOn: '2027-01-04' });
    const dates = milestones.map(({ plannedOn }) => plannedOn);
    expect(dates).toEqual([...dates].sort());
    expect(dates.every((date) => isWorkingDay(counted, date, null))).toBe(true);
    expect(milestones.map(({ stage }) => stage)).toEqual([
      'launched',
      'collecting',
      'crosscheck',
      'validation',
      'analysis',
      'consultation',
      'clearance',
      'published',
      'closed',
    ]);
  });

  it('cannot be counted with while the calendar is not complete', () => {
    expect(calendarOf({ ...calendar, opens: 'early' }, ['en'], 0)).toBeNull();
    expect(calendarOf({ ...calendar, weekend: [1, 2, 3, 4, 5, 6, 7] }, ['en'], 0)).toBeNull();
  });
});
