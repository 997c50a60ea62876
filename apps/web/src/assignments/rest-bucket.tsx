import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DossierItem, Question } from '../api/types.js';
import { useLabels, useTexts } from '../i18n/index.js';
import { textOf } from '../lib/contents.js';
import { shortInstant } from '../lib/instants.js';
import { useCase } from '../shell/case-context.js';
import { Panel } from '../ui/panel.js';
import { IconCircleCheck, IconFlag } from '../ui/icons.js';
import { StateWord } from '../ui/state-word.js';
import { ItemLine } from './item-line.js';
import { ReadAnswer } from './read-answer.js';
import css from './assignments.module.css';

interface RestBucketProps {
  /** `done`: nothing more is asked for them. `refused`: they are with the coordinator. */
  readonly kind: 'done' | 'refused';
  readonly items: readonly DossierItem[];
}

/** What needs nothing more from this body; folded, but there. */
export function RestBucket({ kind, items }: RestBucketProps) {
  const { t } = useTexts();
  const label = useLabels();
  return (
    <FoldedPanel
      title={t(`tasks.${kind}.title`)}
      help={t(`tasks.${kind}.help`)}
      show={t('tasks.rest.show', { count: items.length })}
    >
      {items.map((item) => {
        const plain = item.status === 'refused' || item.status === 'contested';
        return (
          <ItemLine
            key={item.indicator}
            indicator={item.indicator}
            titles={item}
            due={null}
            actions={
              <StateWord tone={plain ? 'review' : 'done'} icon={plain ? IconFlag : IconCircleCheck}>
                {label('itemStatus', item.status)}
              </StateWord>
            }
          >
            {item.refusal === null || item.status !== 'refused' ? null : (
              <div className="small soft">{label('reason', item.refusal)}</div>
            )}
            <ReadAnswer item={item} version />
          </ItemLine>
        );
      })}
    </FoldedPanel>
  );
}

/** Clarification questions that are settled, with what was replied; folded, but there. */
export function RepliesBucket({ questions }: { readonly questions: readonly Question[] }) {
  const { t, lang } = useTexts();
  const { zone, detail } = useCase();
  return (
    <FoldedPanel
      title={t('tasks.replies.title')}
      help={t('tasks.replies.help')}
      show={t('tasks.replies.show', { count: questions.length })}
    >
      {questions.map((question) => {
        const asked = textOf(question.content);
        const unanswered = question.status === 'unanswered';
        return (
          <ItemLine
            key={question.id}
            indicator={question.indicator}
            titles={question}
            due={null}
            actions={
              <StateWord tone={unanswered ? 'review' : 'done'} icon={unanswered ? IconFlag : IconCircleCheck}>
                {t(`tasks.replies.statuses.${question.status}`)}
              </StateWord>
            }
          >
            <div className="small soft">{t('tasks.questions.round', { round: question.round })}</div>
            {asked === null ? null : (
              <div className={`prose ${css.answerView} ${css.askedAgain}`} lang={asked.lang} dir="auto">
                {asked.text}
              </div>
            )}
            {question.replies.map((reply) => {
              const text = textOf(reply);
              return text === null ? null : (
                <div key={reply.id} className={`prose ${css.answerView}`} lang={text.lang} dir="auto">
                  {/* When it was written is real time, which is not that of a rehearsal. */}
                  {detail.clock === 'held' ? null : (
                    <div className="small soft">
                      {t('tasks.replies.sent', { at: shortInstant(lang, zone, Date.parse(reply.createdAt)) })}
                    </div>
                  )}
                  {text.text}
                </div>
              );
            })}
          </ItemLine>
        );
      })}
    </FoldedPanel>
  );
}

interface FoldedPanelProps {
  readonly title: string;
  readonly help: string;
  readonly show: string;
  readonly children: ReactNode;
}

function FoldedPanel({ title, help, show, children }: FoldedPanelProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Panel
      title={title}
      help={help}
      aside={
        <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('tasks.rest.hide') : show}
        </Button>
      }
    >
      {open ? <ul className="plain-list rows">{children}</ul> : null}
    </Panel>
  );
}
