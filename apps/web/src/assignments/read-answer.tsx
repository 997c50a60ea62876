import type { DossierItem } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { answerOf } from '../lib/contents.js';
import { AnswerView } from './answer-view.js';

interface ReadAnswerProps {
  readonly item: DossierItem;
  readonly open?: boolean;
  /** Says which version it is: who signs, signs that one. */
  readonly version?: boolean;
}

/** The body's answer, folded until somebody wants to read it; nothing where there is none. */
export function ReadAnswer({ item, open = false, version = false }: ReadAnswerProps) {
  const { t } = useTexts();
  const answer = answerOf(item.content);
  if (answer === null) return null;
  return (
    <details className="small" open={open}>
      <summary>
        {t('tasks.sign.read')}
        {version ? ` · ${t('tasks.sign.version', { version: item.version })}` : null}
      </summary>
      <AnswerView answer={answer} />
    </details>
  );
}
