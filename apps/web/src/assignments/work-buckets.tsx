import { Button } from '@mantine/core';
import type { DossierItem, Offer, Question } from '../api/types.js';
import type { Drafts } from '../drafts/queries.js';
import { useTexts } from '../i18n/index.js';
import { runningDeadline } from '../lib/buckets.js';
import { textOf } from '../lib/contents.js';
import { Bucket } from './bucket.js';
import { ItemLine } from './item-line.js';
import { BegunMark, OwnItemLine } from './own-item-line.js';
import { ReadAnswer } from './read-answer.js';
import { RowButton } from './row-button.js';
import css from './assignments.module.css';

interface AnswerBucketProps {
  readonly items: readonly DossierItem[];
  readonly offersOut: readonly Offer[];
  readonly drafts: Drafts;
  readonly onAnswer: (item: DossierItem) => void;
  readonly onPass: (item: DossierItem) => void;
}

/** Forms in which something may have been begun about an accepted indicator. */
const answering = ['answer', 'pass'] as const;

/** Accepted indicators that have no answer yet. */
export function AnswerBucket({ items, offersOut, drafts, onAnswer, onPass }: AnswerBucketProps) {
  const { t } = useTexts();
  const first = items[0];
  return (
    <Bucket
      title={t('tasks.answer.title')}
      count={items.length}
      help={t('tasks.answer.help')}
      primary={
        first === undefined ? undefined : (
          <Button onClick={() => onAnswer(first)}>{t('tasks.answer.openNext', { code: first.indicator })}</Button>
        )
      }
    >
      {items.map((item) => (
        <OwnItemLine
          key={item.indicator}
          item={item}
          offersOut={offersOut}
          drafts={drafts}
          forms={answering}
          actions={(offered) => (
            <>
              <RowButton
                label={t('tasks.answer.open')}
                code={item.indicator}
                variant="light"
                onClick={() => onAnswer(item)}
              />
              {offered ? null : (
                <RowButton label={t('tasks.accept.pass')} code={item.indicator} onClick={() => onPass(item)} />
              )}
            </>
          )}
        />
      ))}
    </Bucket>
  );
}

interface QuestionsBucketProps {
  readonly questions: readonly Question[];
  readonly drafts: Drafts;
  readonly onReply: (question: Question) => void;
}

/** Questions of the researchers that wait for a reply. */
export function QuestionsBucket({ questions, drafts, onReply }: QuestionsBucketProps) {
  const { t } = useTexts();
  const first = questions[0];
  return (
    <Bucket
      title={t('tasks.questions.title')}
      count={questions.length}
      help={t('tasks.questions.help')}
      primary={
        first === undefined ? undefined : (
          <Button onClick={() => onReply(first)}>{t('tasks.questions.replyNext', { code: first.indicator })}</Button>
        )
      }
    >
      {questions.map((question) => {
        const asked = textOf(question.content);
        return (
          <ItemLine
            key={question.id}
            indicator={question.indicator}
            titles={question}
            due={question.deadline}
            actions={
              <RowButton
                label={t('tasks.questions.reply')}
                code={question.indicator}
                variant="light"
                onClick={() => onReply(question)}
              />
            }
          >
            <div className="small soft">{t('tasks.questions.round', { round: question.round })}</div>
            {asked === null ? null : (
              <div className={`prose ${css.answerView}`} lang={asked.lang} dir="auto">
                {asked.text}
              </div>
            )}
            <BegunMark drafts={drafts} forms={['reply']} matter={question.id} code={question.indicator} />
          </ItemLine>
        );
      })}
    </Bucket>
  );
}

interface AnsweredBucketProps {
  readonly items: readonly DossierItem[];
  readonly drafts: Drafts;
  readonly onAnswer: (item: DossierItem) => void;
}

/** For the focal point: answers that wait for the authority and can still be changed. */
export function AwaitingSignOff({ items, drafts, onAnswer }: AnsweredBucketProps) {
  const { t } = useTexts();
  return (
    <Bucket title={t('tasks.sign.waiting')} count={items.length} help={t('tasks.sign.waitingHelp')}>
      {items.map((item) => (
        <ItemLine
          key={item.indicator}
          indicator={item.indicator}
          titles={item}
          due={runningDeadline(item)}
          actions={<RowButton label={t('tasks.answer.edit')} code={item.indicator} onClick={() => onAnswer(item)} />}
        >
          <ReadAnswer item={item} />
          <BegunMark drafts={drafts} forms={answering} matter={item.indicator} />
        </ItemLine>
      ))}
    </Bucket>
  );
}
