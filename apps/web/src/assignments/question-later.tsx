import { useTexts } from '../i18n/index.js';
import { later } from '../ui/later.js';
import type { Asked } from './question-view.js';

/*
 * Questions as rows and their dialogs show them: folded or in front of the page, so that no first screen waits for them.
 */

export const AskedFor = later(async () => (await import('./question-view.js')).AskedFor);
export const QuestionView = later(async () => (await import('./question-view.js')).QuestionView);

/** What a question asks, folded below a row until somebody wants to read it. */
export function ReadQuestion({ asked }: { readonly asked: Asked }) {
  const { t } = useTexts();
  return (
    <details className="small">
      <summary>{t('tasks.readQuestion')}</summary>
      <AskedFor asked={asked} />
    </details>
  );
}
