import type { Answer } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { longCivil } from '../lib/instants.js';
import css from './assignments.module.css';

/** An answer to read: value, explanation, sources. */
export function AnswerView({ answer }: { readonly answer: Answer }) {
  const { t, lang } = useTexts();
  const sources = answer.evidence ?? [];
  return (
    <div className={css.answerView}>
      <div>
        <strong>{t(`value.${answer.value}`)}</strong>
        {answer.asOf === undefined ? null : <span className="soft"> · {longCivil(lang, answer.asOf)}</span>}
      </div>
      <div className="prose" lang={answer.text.lang} dir="auto">
        {answer.text.text}
      </div>
      {sources.length === 0 ? null : (
        <div className="small">
          {t('tasks.answer.sources')}:
          <ul className={css.sources}>
            {sources.map((source, index) => (
              <li key={index}>
                {source.url === undefined ? (
                  source.title
                ) : (
                  <a href={source.url} target="_blank" rel="noreferrer noopener">
                    {source.title}
                  </a>
                )}
                {source.reference === undefined ? null : <span className="soft">, {source.reference}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
