import type { Recipe } from './recipe.js';

/** The working days of another country, with summer time. */
export const calendar: Recipe = {
  title: 'A calendar',
  goal: 1,
  changes: [
    {
      file: 'tools/cases/berlin-2026/calendar.json',
      text: `${JSON.stringify({
        id: 'DE-BE-2026',
        country: 'DE',
        weekend: [6, 7],
        zone: 'Europe/Berlin',
        officeHours: [{ from: '2026-01-01', opens: '08:00', closes: '17:00' }],
        decrees: [],
      })}\n`,
    },
  ],
  proof: [
    {
      file: 'libs/contracts/src/calendar/recipe-calendar.spec.ts',
      text: `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { atLocal, computeDeadline } from '@selaras/domain';
import { calendarSchema } from '../http/shapes.js';
import { makeCalendar } from './make-calendar.js';

it('working hours and summer time follow from data alone', () => {
  const file = join(__dirname, '../../../../tools/cases/berlin-2026/calendar.json');
  const input = calendarSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const berlin = makeCalendar(input, Date.UTC(2026, 2, 1));
  const march = atLocal(berlin, '2026-03-26', '09:00');
  expect(march).toBe(Date.UTC(2026, 2, 26, 8));
  // Over the weekend on which clocks go forward: at closing time, an hour earlier by the world's clock.
  const { instant } = computeDeadline(berlin, { amount: 3, unit: 'workingDays' }, march, march);
  expect(new Date(instant).toISOString()).toBe('2026-03-31T15:00:00.000Z');
});
`,
    },
  ],
};
