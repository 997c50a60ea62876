import { newPreparation, proposeMilestones, calendarOf } from '../defaults.js';
import type { PartName } from '../names.js';
import type { Preparation, PreparedPerson } from '../sections.js';

const person = (body: string, part: PartName): PreparedPerson => ({
  account: '',
  name: `${part} of ${body}`,
  email: `${body}.${part}@selaras.example`.toLowerCase(),
  lang: 'en',
  body,
  parts: [part],
});

/** The indicators of the framework that the preparation names. */
export const preparedIndicators = ['1.1', '1.2', '2.1'] as const;

/** An assessment of three bodies and nine people with which nothing is wrong; it begins on Monday, 4 January 2027. */
export function prepared(): Preparation {
  const empty = newPreparation();
  const calendar = {
    ...empty.calendar,
    source: { en: 'Decree 1' },
    daysOff: [{ date: '2027-01-01', name: 'New Year' }],
  };
  const counted = calendarOf(calendar, ['en'], Date.UTC(2027, 0, 1));
  if (counted === null) throw new Error('the calendar cannot be counted with');
  return {
    basics: {
      key: 'readiness-2027',
      title: { en: 'Readiness 2027', id: '' },
      languages: ['en', 'id'],
      level: 'national',
      convener: 'CONV',
      framework: { id: 'F', version: '1' },
    },
    people: {
      bodies: ['CONV', 'A', 'B'].map((code) => ({ code, name: { en: `Body ${code}` } })),
      people: [
        person('CONV', 'coordinator'),
        person('CONV', 'programOfficer'),
        person('CONV', 'researcher'),
        ...['A', 'B'].flatMap((body) =>
          (['main', 'alternate', 'authority'] as const).map((part) => person(body, part)),
        ),
      ],
    },
    calendar,
    plan: proposeMilestones(empty.plan, counted, '2027-01-02'),
    assignments: preparedIndicators.map((indicator, index) => ({
      indicator,
      lead: index === 0 ? 'A' : 'B',
      contributors: index === 0 ? ['B'] : [],
    })),
  };
}
