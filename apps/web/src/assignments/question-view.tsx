import type { ReactNode } from 'react';
import type { DossierItem } from '../api/types.js';
import { evidenceIn, titleIn, useTexts } from '../i18n/index.js';
import { valuesOf } from '../lib/contents.js';
import css from './assignments.module.css';

/** What an indicator asks: its wording, how it is answered, what is to be shown for it. */
export type Asked = Pick<DossierItem, 'titleId' | 'titleEn' | 'answerType' | 'evidenceId' | 'evidenceEn'>;

/** The question in full, for whoever decides on it or answers it. */
export function QuestionView({ asked, children }: { readonly asked: Asked; readonly children?: ReactNode }) {
  const { lang } = useTexts();
  return (
    <div className={css.question}>
      <p className={css.questionText}>{titleIn(lang, asked)}</p>
      <AskedFor asked={asked} />
      {children}
    </div>
  );
}

/** How a question is answered and what it wants to see; its wording stands beside it. */
export function AskedFor({ asked }: { readonly asked: Asked }) {
  const { t, lang } = useTexts();
  const evidence = evidenceIn(lang, asked);
  return (
    <dl className={css.asked}>
      <dt>{t('tasks.answeredWith')}</dt>
      <dd>
        {valuesOf(asked.answerType)
          .map((value) => t(`value.${value}`))
          .join(' · ')}
      </dd>
      {evidence === '' ? null : (
        <>
          <dt>{t('tasks.evidenceAsked')}</dt>
          <dd>{evidence}</dd>
        </>
      )}
    </dl>
  );
}

/** The same, folded below a row until somebody wants to read it. */
export function ReadQuestion({ asked }: { readonly asked: Asked }) {
  const { t } = useTexts();
  return (
    <details className="small">
      <summary>{t('tasks.readQuestion')}</summary>
      <AskedFor asked={asked} />
    </details>
  );
}
