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
        decrees: [
          {
            id: 'BE-2026',
            title: 'Feiertage in Berlin 2026',
            knownOn: '2025-01-01',
            adds: [
              { date: '2026-04-03', nameId: 'Jumat Agung', nameEn: 'Good Friday', kind: 'national' },
              { date: '2026-04-06', nameId: 'Senin Paskah', nameEn: 'Easter Monday', kind: 'national' },
            ],
            removes: [],
          },
        ],
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

it('days off and summer time follow from data alone', () => {
  const file = join(__dirname, '../../../../tools/cases/berlin-2026/calendar.json');
  const input = calendarSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const berlin = makeCalendar(input, Date.UTC(2026, 2, 1));
  const march = atLocal(berlin, '2026-03-26', '09:00');
  expect(march).toBe(Date.UTC(2026, 2, 26, 8));
  // Six working days later, over the change of the clocks and Easter: Tuesday at closing time, in summer time.
  const { instant } = computeDeadline(berlin, { amount: 7, unit: 'workingDays' }, march, march);
  expect(new Date(instant).toISOString()).toBe('2026-04-08T15:00:00.000Z');
});
`,
    },
  ],
};
