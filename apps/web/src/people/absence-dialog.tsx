import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { command } from '../api/client.js';
import type { Body, MemberList } from '../api/types.js';
import { DateField } from '../dialogs/date-field.js';
import { FormButtons } from '../dialogs/form-buttons.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import { useDialogForm } from '../dialogs/use-dialog-form.js';
import { useTexts } from '../i18n/index.js';
import { civilDate, instantOf, isoWithOffset, longCivil } from '../lib/instants.js';
import { typedDate } from '../lib/typed-date.js';
import { writingLanguage } from '../lib/written-in.js';
import { useCase } from '../shell/case-context.js';
import { useAct } from '../shell/use-act.js';
import { useFieldProblems } from './field-problems.js';
import { useNameOf } from './names.js';
import { ReasonField } from './reason-field.js';

// A type alias: fields are records, which an interface does not fit.
type AbsenceFields = {
  /** `unavailable` or `finishes`. */
  readonly mode: string;
  readonly from: string;
  readonly until: string;
  readonly letter: string;
  readonly reason: string;
  readonly lang: string;
};

interface AbsenceProps {
  readonly body: Body;
  readonly person: string;
  readonly list: MemberList;
  readonly onClose: () => void;
}

/** A contact of a body is away for a while. What happens to their work meanwhile stands before the fields. */
export function AbsenceDialog(props: AbsenceProps) {
  const { t } = useTexts();
  const { session } = useCase();
  const { body, person, onClose } = props;
  const nameOf = useNameOf(props.list);
  return (
    <FormDialog
      title={
        person === session.person
          ? t('people.absence.titleOwn', { body: body.code })
          : t('people.absence.title', { person: nameOf(person), body: body.code })
      }
      onClose={onClose}
    >
      <Stack>
        <ul style={{ margin: 0, paddingInlineStart: 20 }} className="small">
          <li>{t('people.absence.access')}</li>
          <li>{t('people.absence.told')}</li>
          {body.contacts?.authority === person ? <li>{t('people.absence.nobodySigns')}</li> : null}
        </ul>
        <AbsenceForm {...props} />
      </Stack>
    </FormDialog>
  );
}

function AbsenceForm({ body, person, onClose }: AbsenceProps) {
  const { t, lang: screen } = useTexts();
  const { key, zone, now, detail } = useCase();
  const usual = writingLanguage(screen, detail.languages);
  const act = useAct();
  const today = civilDate(zone, now);
  const known = body.absences.find((one) => one.person === person);
  const began = known?.began === true;
  const dialog = useDialogForm<AbsenceFields>({
    initial: {
      mode: known?.mode ?? 'unavailable',
      from: known === undefined || began ? '' : civilDate(zone, known.from),
      until: known === undefined ? '' : civilDate(zone, known.until),
      letter: known?.letter ?? '',
      reason: '',
      lang: usual,
    },
    validate: {
      from: (value) => {
        if (value === '' || began) return null;
        const date = typedDate(value);
        if (date === null) return t('app.dateWrong');
        return date <= today ? t('people.absence.fromPast') : null;
      },
      until: (value, { from }) => {
        if (value === '') return t('people.required');
        const date = typedDate(value);
        if (date === null) return t('app.dateWrong');
        return date < (typedDate(from) ?? today) ? t('people.absence.untilPast') : null;
      },
    },
    onSubmit: (fields) => {
      const [from, until] = [began ? null : typedDate(fields.from), typedDate(fields.until)];
      const [letter, reason] = [fields.letter.trim(), fields.reason.trim()];
      if (until === null) return;
      act.run({
        send: () =>
          command(
            '/api/assessments/{key}/bodies/{bodyCode}/absences/{person}',
            { key, bodyCode: body.code, person },
            {
              mode: fields.mode === 'finishes' ? 'finishes' : 'unavailable',
              ...(from === null ? {} : { from: isoWithOffset(zone, instantOf(zone, from, '00:00')) }),
              until: isoWithOffset(zone, instantOf(zone, until, '23:59')),
              ...(letter === '' ? {} : { letter }),
              ...(reason === '' ? {} : { reason: { lang: fields.lang, text: reason } }),
            },
          ),
        done: t('people.absence.done', { date: longCivil(screen, until) }),
        after: onClose,
        handle: problemAtField,
      });
    },
  });
  const { form } = dialog;
  const problemAtField = useFieldProblems(form, dialog.props.ref, { DATE_PAST: 'until', NOT_A_CONTACT: 'until' });
  const { from, until, lang } = form.values;
  const date = (field: 'from' | 'until', value: string, label: string) => {
    const error = form.errors[field];
    return (
      <DateField
        label={label}
        value={value}
        error={typeof error === 'string' ? error : null}
        onChange={(typed) => form.setFieldValue(field, typed)}
      />
    );
  };
  return (
    <form {...dialog.props}>
      <Stack>
        <Radio.Group label={t('people.absence.mode')} {...form.getInputProps('mode')}>
          <Stack gap={6} mt={6}>
            <Radio value="unavailable" label={t('people.absence.unavailable')} />
            <Radio value="finishes" label={t('people.absence.finishes')} />
          </Stack>
        </Radio.Group>
        {began ? <Text size="sm">{t('people.absence.running')}</Text> : date('from', from, t('people.absence.from'))}
        {date('until', until, t('people.absence.until'))}
        <TextInput
          label={t('people.letter')}
          description={t('people.letterFree')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={120}
          autoComplete="off"
          {...form.getInputProps('letter')}
        />
        <ReasonField
          optional
          lang={lang}
          onLang={(tag) => form.setFieldValue('lang', tag)}
          {...form.getInputProps('reason')}
        />
        <FormButtons submit={t('people.absence.submit')} pending={act.pending} />
      </Stack>
    </form>
  );
}
