import type { DossierItem } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { answerOf } from '../lib/contents.js';
import { shortInstant } from '../lib/instants.js';
import { useCase } from '../shell/case-context.js';
import { later } from '../ui/later.js';

const AnswerView = later(async () => (await import('./answer-view.js')).AnswerView);

interface ReadAnswerProps {
  readonly item: DossierItem;
  readonly open?: boolean;
  /** Says which version it is: who signs, signs that one. */
  readonly version?: boolean;
}

/** The body's answer, folded until somebody wants to read it; nothing where there is none. */
export function ReadAnswer({ item, open = false, version = false }: ReadAnswerProps) {
  const { t, lang } = useTexts();
  const { zone } = useCase();
  const answer = answerOf(item.content);
  if (answer === null) return null;
  const { signOff } = item;
  return (
    <>
      {signOff === undefined ? null : (
        <div className="small soft">
          {t(`signOff.signed.${signOff.capacity}`, { at: shortInstant(lang, zone, signOff.at) })}
          {signOff.alone ? `, ${t('signOff.alone')}` : null}
        </div>
      )}
      <details className="small" open={open}>
        <summary>
          {t('tasks.sign.read')}
          {version ? ` · ${t('tasks.sign.version', { version: item.version })}` : null}
        </summary>
        <AnswerView answer={answer} asked={item} />
      </details>
    </>
  );
}
