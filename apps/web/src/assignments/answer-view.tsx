import type { Answer } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import type { AnsweredWith } from '../lib/choices.js';
import { longCivil } from '../lib/instants.js';
import { CaseText } from '../shell/case-context.js';
import css from './assignments.module.css';
import { ChoiceWord } from './choice-word.js';

interface AnswerViewProps {
  readonly answer: Answer;
  /** The question, which names the steps of its scale and the unit of its number. */
  readonly asked: AnsweredWith;
}

/** An answer to read: value, explanation, sources. */
export function AnswerView({ answer, asked }: AnswerViewProps) {
  const { t, lang } = useTexts();
  const sources = answer.evidence ?? [];
  return (
    <div className={css.answerView}>
      <div>
        <strong>
          {answer.number === undefined ? (
            <ChoiceWord choice={answer} asked={asked} />
          ) : (
            <>
              {new Intl.NumberFormat(lang, { maximumFractionDigits: 6 }).format(answer.number)}{' '}
              {asked.unit === undefined ? null : <CaseText text={asked.unit} />}
            </>
          )}
        </strong>
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
