import type { CaseFile } from '../format.js';
import { smallCase } from './small-case.js';

/** Instants of the case, each a clock time in Jakarta. */
const at = (date: string, time: string): string => `${date}T${time}:00+07:00`;
const coordinator = 'a.coordinator';

/**
 * A body owes the acceptance of two indicators. On 14 March it is late: at midnight a reminder is decided, which waits for
 * the opening of the office at 07:30. At five in the morning another person becomes its main focal point.
 */
export function successorCase(): CaseFile {
  const file = smallCase();
  const [enrol] = file.script.steps;
  if (enrol === undefined) throw new Error('the small case has lost its steps');
  const act = (instant: string, what: string, more: object) => ({ at: instant, actor: coordinator, do: what, ...more });
  return {
    ...file,
    decreesKnownAtStart: ['D-1', 'D-2'],
    calendar: {
      ...file.calendar,
      decrees: file.calendar.decrees.map((decree) => ({ ...decree, knownOn: '2022-10-11' })),
    },
    script: {
      steps: [
        enrol,
        act(at('2023-03-06', '10:05'), 'assessment.advance', { body: { to: 'launched' } }),
        act(at('2023-03-06', '10:10'), 'assessment.assign', {
          body: { assignments: ['1.1', '1.2'].map((indicator) => ({ indicator, lead: 'A', contributors: [] })) },
        }),
        act(at('2023-03-15', '05:00'), 'assessment.replaceContact', {
          params: { bodyCode: 'A', contact: 'main' },
          body: { person: 'a.alternate', reason: { lang: 'id', text: 'Mutasi jabatan.' } },
        }),
        act(at('2023-03-15', '05:01'), 'assessment.replaceContact', {
          params: { bodyCode: 'A', contact: 'main' },
          body: { person: 'a.alternate', reason: { lang: 'id', text: 'Mutasi jabatan.' } },
          expect: { refused: 'SAME_HOLDER' },
        }),
        act(at('2023-03-15', '05:10'), 'assessment.replaceContact', {
          params: { bodyCode: 'A', contact: 'authority' },
          body: { person: null, reason: { lang: 'id', text: 'Masa tugas berakhir.' } },
        }),
        { at: at('2023-03-16', '10:00'), actor: coordinator, do: 'clock' },
      ],
    },
  };
}
