import { asProblem } from '../api/problem.js';
import { needProblems, useTexts } from '../i18n/index.js';
import type { Zone } from '../lib/instants.js';
import { IconAlertTriangle, IconCheck } from './icons.js';

/** What tells things is seldom needed at once: it comes when the page stands, or when there is something to tell. */
const told = () => import('./told.js');

/** Tells the outcome of an act: what was done, or what stood in the way. */
export function useNotify(zone?: Zone) {
  const { t, lang } = useTexts();
  const closeButtonProps = { 'aria-label': t('app.close') };
  return {
    done(message: string, detail?: string): void {
      void told().then(({ show }) =>
        show({
          title: message,
          message: detail ?? null,
          color: 'teal',
          icon: <IconCheck size={18} aria-hidden />,
          autoClose: 6000,
          closeButtonProps,
        }),
      );
    },
    failed(error: unknown): void {
      const problem = asProblem(error);
      // Without a network nothing can be fetched, and what is said of it is there from the start.
      const words = problem.code === 'NETWORK' ? undefined : needProblems();
      void Promise.all([told(), words]).then(([{ show, describeProblem }]) => {
        const text = describeProblem(problem, { t, lang, zone });
        show({
          title: text.title,
          message: [text.message, ...text.places].join(' '),
          color: 'red.8',
          icon: <IconAlertTriangle size={18} aria-hidden />,
          autoClose: 15_000,
          closeButtonProps,
        });
      });
    },
  };
}
