import { Alert, Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { command } from '../api/client.js';
import type { DossierItem } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { runningDeadline } from '../lib/buckets.js';
import { typedDate } from '../lib/typed-date.js';
import { choicesOf } from '../lib/choices.js';
import { answerOf } from '../lib/contents.js';
import { DraftBack, DraftGate, DraftStanding, useKept } from '../drafts/draft-gate.js';
import type { DraftPlace } from '../drafts/queries.js';
import type { FoundDraft } from '../drafts/use-draft.js';
import { CaseText, useCase } from '../shell/case-context.js';
import { DateField } from '../dialogs/date-field.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import { FormButtons } from '../dialogs/form-buttons.js';
import { IconAlertTriangle, IconInfoCircle, IconPlus } from '../ui/icons.js';
import { useDialogForm } from '../dialogs/use-dialog-form.js';
import { WritingField } from '../dialogs/writing-field.js';
import { writingLanguage } from '../lib/written-in.js';
import { later } from '../ui/later.js';
import { useNarrow } from '../ui/use-narrow.js';
import { answerFrom, emptySource, fieldsOf, isAnswerFields, isNumber, isWebAddress } from './answer-draft.js';
import type { AnswerFields } from './answer-draft.js';
import { AnswerView } from './answer-view.js';
import { ChoiceWord } from './choice-word.js';
import { Due } from './item-line.js';
import { QuestionView } from './question-view.js';
import { useAct } from '../shell/use-act.js';
import css from './assignments.module.css';

interface AnswerDialogProps {
  readonly body: string;
  /** The item as it stands now: it may be newer than when the form was opened. */
  readonly item: DossierItem;
  readonly onClose: () => void;
}

/** The form of an answer. What is written here survives a conflict, a lost connection and a closed tab. */
export function AnswerDialog({ body, item, onClose }: AnswerDialogProps) {
  const { t } = useTexts();
  const narrow = useNarrow();
  const [place] = useState<DraftPlace>({ form: 'answer', matter: item.indicator });
  return (
    <FormDialog
      onClose={onClose}
      size="xl"
      fullScreen={narrow}
      title={t('tasks.answer.formTitle', { code: item.indicator })}
    >
      <DraftGate place={place}>
        {(found) => <AnswerForm body={body} item={item} onClose={onClose} place={place} found={found} />}
      </DraftGate>
    </FormDialog>
  );
}

const NumberField = later(async () => (await import('../dialogs/number-field.js')).NumberField);

interface AnswerFormProps extends AnswerDialogProps {
  readonly place: DraftPlace;
  readonly found: FoundDraft | null;
}

function AnswerForm({ body, item, onClose, place, found }: AnswerFormProps) {
  const { t, lang: screen } = useTexts();
  const { key, detail } = useCase();
  const act = useAct();
  const [version] = useState(item.version);
  const { kept, base, state } = useKept(place, { found, isFields: isAnswerFields, base: version });
  const choices = choicesOf(item);
  const initial = fieldsOf(item, writingLanguage(screen, detail.languages));
  const save = (fields: AnswerFields): void => {
    const choice = choices.find(({ code }) => code === fields.value);
    if (choice === undefined) return form.setFieldError('value', t('tasks.answer.required'));
    act.run({
      send: () =>
        command(
          '/api/assessments/{key}/dossiers/{bodyCode}/items/{indicator}/answer',
          { key, bodyCode: body, indicator: item.indicator },
          // The newest version that this dialog has shown to the author.
          { answer: answerFrom(fields, choice), expectedVersion: item.version },
        ),
      done: t('tasks.answer.done', { code: item.indicator }),
      after: () => {
        kept.drop();
        onClose();
      },
      // The refreshed item brings the other version into the dialog.
      handle: (problem) => problem.code === 'STALE_VERSION',
    });
  };
  const dialog = useDialogForm<AnswerFields>({
    initial,
    kept,
    validate: {
      value: (value) => (value === '' ? t('tasks.answer.required') : null),
      number: (number, { value }) =>
        value === 'number' && !isNumber(number) ? t('tasks.answer.numberRequired') : null,
      text: (value) => (value.trim() === '' ? t('tasks.answer.required') : null),
      asOf: (value) => (value === '' || typedDate(value) !== null ? null : t('app.dateWrong')),
      sources: {
        title: (value: string) => (value.trim() === '' ? t('tasks.answer.required') : null),
        url: (value: string) =>
          value.trim() === '' || isWebAddress(value.trim()) ? null : t('tasks.answer.urlInvalid'),
      },
    },
    onSubmit: save,
  });
  const { form } = dialog;
  // A scale is read from its lowest step down, everything else in a row.
  const Choices = item.answerType === 'level' ? Stack : Group;
  const theirs = item.version > base ? answerOf(item.content) : null;
  return (
    <form {...dialog.props}>
      <Stack>
        <QuestionView asked={item}>
          {runningDeadline(item) === null ? null : <Due at={runningDeadline(item) ?? 0} />}
        </QuestionView>
        {theirs === null ? null : (
          <Alert
            color="orange"
            variant="light"
            icon={<IconAlertTriangle aria-hidden />}
            title={t('tasks.answer.stale')}
            c="var(--ink)"
          >
            <Text size="sm">{t('tasks.answer.staleHelp', { version: item.version })}</Text>
            <Text size="sm" fw={600} mt="xs">
              {t('tasks.answer.staleTheirs', { version: item.version })}
            </Text>
            <AnswerView answer={theirs} asked={item} />
          </Alert>
        )}
        <DraftBack found={found} dialog={dialog} />
        {item.status === 'cleared' ? (
          <Alert color="orange" variant="light" icon={<IconInfoCircle aria-hidden />} c="var(--ink)">
            {t('tasks.answer.voids')}
          </Alert>
        ) : null}
        <Radio.Group label={t('tasks.answer.value')} {...form.getInputProps('value')}>
          <Choices mt={6} gap={item.answerType === 'level' ? 'xs' : 'lg'}>
            {choices.map((choice) => (
              <Radio key={choice.code} value={choice.code} label={<ChoiceWord choice={choice} asked={item} />} />
            ))}
          </Choices>
        </Radio.Group>
        {form.values.value === 'number' ? (
          <NumberField
            lang={screen}
            label={t('tasks.answer.number')}
            description={item.unit === undefined ? undefined : <CaseText text={item.unit} />}
            error={form.errors.number}
            value={form.values.number ?? ''}
            onChange={(number) => form.setFieldValue('number', number)}
          />
        ) : null}
        <WritingField
          label={t('tasks.answer.text')}
          description={t('tasks.answer.textHelp')}
          minRows={5}
          maxRows={18}
          languages={detail.languages}
          lang={form.values.lang}
          onLang={(lang) => form.setFieldValue('lang', lang)}
          {...form.getInputProps('text')}
        />
        <DateField
          // It keeps what was typed, so beginning anew needs another one.
          key={String(dialog.restored)}
          label={t('tasks.answer.asOf')}
          value={form.values.asOf}
          error={typeof form.errors.asOf === 'string' ? form.errors.asOf : null}
          onChange={(asOf) => form.setFieldValue('asOf', asOf)}
        />
        {form.values.sources.map((_source, index) => (
          <fieldset key={index} className={css.source}>
            <legend>{t('tasks.answer.sourceN', { n: index + 1 })}</legend>
            <Stack gap="xs">
              <TextInput
                label={t('tasks.answer.sourceTitle')}
                maxLength={500}
                {...form.getInputProps(`sources.${index}.title`)}
              />
              <Group grow align="flex-start">
                <TextInput
                  label={t('tasks.answer.sourceReference')}
                  maxLength={500}
                  {...form.getInputProps(`sources.${index}.reference`)}
                />
                <TextInput
                  label={t('tasks.answer.sourceUrl')}
                  type="url"
                  maxLength={2000}
                  {...form.getInputProps(`sources.${index}.url`)}
                />
              </Group>
              <div>
                <Button size="xs" variant="default" onClick={() => form.removeListItem('sources', index)}>
                  {t('tasks.answer.removeSource', { n: index + 1 })}
                </Button>
              </div>
            </Stack>
          </fieldset>
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.insertListItem('sources', emptySource)}
          >
            {t('tasks.answer.addSource')}
          </Button>
        </div>
        <DraftStanding state={state} />
        <FormButtons submit={t('tasks.answer.submit')} pending={act.pending} />
      </Stack>
    </form>
  );
}
