import type { ReactNode } from 'react';
import type { DossierItem } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { choicesOf } from '../lib/choices.js';
import { CaseText } from '../shell/case-context.js';
import { ChoiceWord } from './choice-word.js';
import css from './assignments.module.css';

/** What an indicator asks: its wording, how it is answered, what is to be shown for it. */
export type Asked = Pick<DossierItem, 'title' | 'answerType' | 'levels' | 'unit' | 'evidence'>;

/** The question in full, for whoever decides on it or answers it. */
export function QuestionView({ asked, children }: { readonly asked: Asked; readonly children?: ReactNode }) {
  return (
    <div className={css.question}>
      <p className={css.questionText}>
        <CaseText text={asked.title} />
      </p>
      <AskedFor asked={asked} />
      {children}
    </div>
  );
}

/** How a question is answered and what it wants to see; its wording stands beside it. */
export function AskedFor({ asked }: { readonly asked: Asked }) {
  const { t } = useTexts();
  return (
    <dl className={css.asked}>
      <dt>{t('tasks.answeredWith')}</dt>
      <dd>
        {asked.answerType === 'level' ? (
          <ul className="plain-list">
            {choicesOf(asked).map((choice) => (
              <li key={choice.code}>
                <ChoiceWord choice={choice} asked={asked} />
              </li>
            ))}
          </ul>
        ) : (
          choicesOf(asked)
            .map(({ value }) => t(`value.${value}`))
            .join(' · ')
        )}
        {asked.unit === undefined ? null : (
          <>
            {' '}
            (<CaseText text={asked.unit} />)
          </>
        )}
      </dd>
      {asked.evidence === null ? null : (
        <>
          <dt>{t('tasks.evidenceAsked')}</dt>
          <dd>
            <CaseText text={asked.evidence} />
          </dd>
        </>
      )}
    </dl>
  );
}
