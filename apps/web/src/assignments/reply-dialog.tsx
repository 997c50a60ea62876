import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { command } from '../api/client.js';
import type { Question } from '../api/types.js';
import { titleIn, useTexts } from '../i18n/index.js';
import { textOf } from '../lib/contents.js';
import { draftSlot } from '../lib/drafts.js';
import { useCase } from '../shell/case-context.js';
import { FormDialog } from '../ui/dialog.js';
import { focusFirstFault } from '../ui/focus.js';
import { FormButtons } from '../ui/form-buttons.js';
import { DraftBack } from './draft-back.js';
import { useAct } from './use-act.js';
import css from './assignments.module.css';

const statuses = ['answered', 'evidenceAdded', 'cannotAnswer'] as const;

interface ReplyFields {
  readonly status: string;
  readonly text: string;
}

function isReply(value: unknown): value is ReplyFields {
  return (
    typeof value === 'object' &&
    value !== null &&
    'status' in value &&
    typeof value.status === 'string' &&
    'text' in value &&
    typeof value.text === 'string'
  );
}

interface ReplyDialogProps {
  readonly body: string;
  readonly question: Question;
  readonly onClose: () => void;
}

/** The reply to a clarification question. What is written here survives a closed dialog and a lost connection. */
export function ReplyDialog({ body, question, onClose }: ReplyDialogProps) {
  const { t, lang } = useTexts();
  const { key, session } = useCase();
  const act = useAct();
  const asked = textOf(question.content);
  const [slot] = useState(() => draftSlot(['reply', session.person, key, question.id], isReply));
  const [draft] = useState(() => slot.load());
  const form = useForm<ReplyFields>({
    initialValues: draft?.fields ?? { status: '', text: '' },
    onValuesChange: (fields) => slot.save({ base: 0, fields }),
    validate: {
      status: (value) => (value === '' ? t('tasks.answer.required') : null),
      text: (value) => (value.trim() === '' ? t('tasks.answer.required') : null),
    },
  });
  const place = useRef<HTMLFormElement>(null);
  return (
    <FormDialog
      onClose={onClose}
      dirty={draft !== null || form.isDirty()}
      onDiscard={slot.drop}
      size="lg"
      title={t('tasks.questions.formTitle', { code: question.indicator })}
    >
      <form
        ref={place}
        noValidate
        onSubmit={form.onSubmit(
          ({ status, text }) => {
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
                slot.drop();
                onClose();
              },
            });
          },
          () => requestAnimationFrame(() => focusFirstFault(place.current)),
        )}
      >
        <Stack>
          <Text size="sm" className="soft">
            {titleIn(lang, question)}
          </Text>
          {asked === null ? null : (
            <div className={`prose ${css.answerView}`} lang={asked.lang}>
              {asked.text}
            </div>
          )}
          {draft === null ? null : <DraftBack />}
          <Radio.Group label={t('tasks.questions.status')} {...form.getInputProps('status')}>
            <Stack gap={6} mt={6}>
              {statuses.map((status) => (
                <Radio key={status} value={status} label={t(`tasks.questions.statuses.${status}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('tasks.questions.text')}
            autosize
            minRows={4}
            maxRows={14}
            maxLength={20_000}
            {...form.getInputProps('text')}
          />
          <FormButtons submit={t('tasks.questions.submit')} pending={act.pending} />
        </Stack>
      </form>
    </FormDialog>
  );
}
