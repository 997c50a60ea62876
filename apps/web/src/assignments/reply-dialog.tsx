import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { command } from '../api/client.js';
import type { DossierItem, Question } from '../api/types.js';
import { DraftBack, DraftGate, DraftStanding, useKept } from '../drafts/draft-gate.js';
import type { DraftPlace } from '../drafts/queries.js';
import type { FoundDraft } from '../drafts/use-draft.js';
import { useTexts } from '../i18n/index.js';
import { answerOf, textOf } from '../lib/contents.js';
import type { DraftFields } from '../lib/local-drafts.js';
import { CaseText, useCase } from '../shell/case-context.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import { FormButtons } from '../dialogs/form-buttons.js';
import { useDialogForm } from '../dialogs/use-dialog-form.js';
import { WritingField } from '../dialogs/writing-field.js';
import { writingLanguage } from '../lib/written-in.js';
import { useNarrow } from '../ui/use-narrow.js';
import { AnswerView } from './answer-view.js';
import { Due } from './item-line.js';
import { useAct } from '../shell/use-act.js';
import css from './assignments.module.css';

const statuses = ['answered', 'evidenceAdded', 'cannotAnswer'] as const;

// A type alias: drafts are records, which an interface does not fit.
// What was kept before texts had a language of their own has none.
type ReplyFields = { readonly status: string; readonly text: string; readonly lang?: string };

function isReplyFields(fields: DraftFields): fields is ReplyFields {
  return [fields.status, fields.text, fields.lang ?? ''].every((one) => typeof one === 'string');
}

interface ReplyDialogProps {
  readonly body: string;
  readonly question: Question;
  /** The indicator that is asked about, with the body's answer; null when it is no longer with the body. */
  readonly item: DossierItem | null;
  readonly onClose: () => void;
}

/** The reply to a clarification question, with the answer in question beside it. */
export function ReplyDialog({ body, question, item, onClose }: ReplyDialogProps) {
  const { t } = useTexts();
  const narrow = useNarrow();
  const [place] = useState<DraftPlace>({ form: 'reply', matter: question.id });
  return (
    <FormDialog
      onClose={onClose}
      size="lg"
      fullScreen={narrow}
      title={t('tasks.questions.formTitle', { code: question.indicator })}
    >
      <Stack>
        <InQuestion question={question} item={item} />
        <DraftGate place={place}>
          {(found) => <ReplyForm body={body} question={question} onClose={onClose} place={place} found={found} />}
        </DraftGate>
      </Stack>
    </FormDialog>
  );
}

/** What was asked, and the answer it is about in the version that stands. */
function InQuestion({ question, item }: Pick<ReplyDialogProps, 'question' | 'item'>) {
  const { t } = useTexts();
  const asked = textOf(question.content);
  const answer = item === null ? null : answerOf(item.content);
  return (
    <>
      <p className={css.questionText}>
        <CaseText text={question.title} />
      </p>
      <Due at={question.deadline} />
      {item === null || answer === null ? null : (
        <section aria-label={t('tasks.questions.answerInQuestion', { version: item.version })}>
          <div className="small soft">{t('tasks.questions.answerInQuestion', { version: item.version })}</div>
          <AnswerView answer={answer} asked={item} />
        </section>
      )}
      {asked === null ? null : (
        <section aria-label={t('tasks.questions.asked')}>
          <div className="small soft">{t('tasks.questions.asked')}</div>
          <div className={`prose ${css.answerView} ${css.askedAgain}`} lang={asked.lang} dir="auto">
            {asked.text}
          </div>
        </section>
      )}
    </>
  );
}

interface ReplyFormProps extends Omit<ReplyDialogProps, 'item'> {
  readonly place: DraftPlace;
  readonly found: FoundDraft | null;
}

function ReplyForm({ body, question, onClose, place, found }: ReplyFormProps) {
  const { t, lang: screen } = useTexts();
  const { key, detail } = useCase();
  const usual = writingLanguage(screen, detail.languages);
  const act = useAct();
  const { kept, state } = useKept(place, { found, isFields: isReplyFields, base: 0 });
  const dialog = useDialogForm<ReplyFields>({
    initial: { status: '', text: '', lang: usual },
    kept,
    validate: {
      status: (value) => (value === '' ? t('tasks.answer.required') : null),
      text: (value) => (value.trim() === '' ? t('tasks.answer.required') : null),
    },
    onSubmit: ({ status, text, lang = usual }) => {
      const chosen = statuses.find((one) => one === status);
      if (chosen === undefined) return;
      act.run({
        send: () =>
          command(
            '/api/assessments/{key}/dossiers/{bodyCode}/questions/{question}/reply',
            { key, bodyCode: body, question: question.id },
            { status: chosen, text: { lang, text: text.trim() } },
          ),
        done: t('tasks.questions.done'),
        after: () => {
          kept.drop();
          onClose();
        },
      });
    },
  });
  const { form } = dialog;
  return (
    <form {...dialog.props}>
      <Stack>
        <DraftBack found={found} dialog={dialog} />
        <Radio.Group label={t('tasks.questions.status')} {...form.getInputProps('status')}>
          <Stack gap={6} mt={6}>
            {statuses.map((status) => (
              <Radio key={status} value={status} label={t(`tasks.questions.statuses.${status}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <WritingField
          label={t('tasks.questions.text')}
          minRows={4}
          maxRows={14}
          languages={detail.languages}
          lang={form.values.lang ?? usual}
          onLang={(lang) => form.setFieldValue('lang', lang)}
          {...form.getInputProps('text')}
        />
        <DraftStanding state={state} />
        <FormButtons submit={t('tasks.questions.submit')} pending={act.pending} />
      </Stack>
    </form>
  );
}
