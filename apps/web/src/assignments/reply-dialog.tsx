import { Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { command } from '../api/client.js';
import type { Question } from '../api/types.js';
import { titleIn, useTexts } from '../i18n/index.js';
import { textOf } from '../lib/contents.js';
import { useCase } from '../shell/case-context.js';
import { FormButtons } from '../ui/form-buttons.js';
import { useAct } from './use-act.js';

const statuses = ['answered', 'evidenceAdded', 'cannotAnswer'] as const;

interface ReplyDialogProps {
  readonly body: string;
  readonly question: Question;
  readonly onClose: () => void;
}

/** The reply to a clarification question. */
export function ReplyDialog({ body, question, onClose }: ReplyDialogProps) {
  const { t, lang } = useTexts();
  const { key } = useCase();
  const act = useAct();
  const asked = textOf(question.content);
  const form = useForm<{ status: string; text: string }>({
    initialValues: { status: '', text: '' },
    validate: {
      status: (value) => (value === '' ? t('tasks.answer.required') : null),
      text: (value) => (value.trim() === '' ? t('tasks.answer.required') : null),
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<b>{t('tasks.questions.formTitle', { code: question.indicator })}</b>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        noValidate
        onSubmit={form.onSubmit(({ status, text }) => {
          const chosen = statuses.find((one) => one === status);
          if (chosen === undefined) return;
          act.run({
            send: () =>
              command(
                '/api/assessments/{key}/dossiers/{body}/questions/{question}/reply',
                { key, body, question: question.id },
                { status: chosen, text: { lang, text: text.trim() } },
              ),
            done: t('tasks.questions.done'),
            after: onClose,
          });
        })}
      >
        <Stack>
          <Text size="sm" className="soft">
            {titleIn(lang, question)}
          </Text>
          {asked === null ? null : (
            <div className="answer-view prose" lang={asked.lang}>
              {asked.text}
            </div>
          )}
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
          <FormButtons submit={t('tasks.questions.submit')} pending={act.pending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
