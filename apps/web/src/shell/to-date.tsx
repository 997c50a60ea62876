import { Stack } from '@mantine/core';
import { useTexts } from '../i18n/index.js';
import { civilDate, instantOf, isoWithOffset, longDate, offsetAt } from '../lib/instants.js';
import { typedDate } from '../lib/typed-date.js';
import { DateField } from '../dialogs/date-field.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import { FormButtons } from '../dialogs/form-buttons.js';
import { useDialogForm } from '../dialogs/use-dialog-form.js';
import { useCase } from './case-context.js';

interface ToDateProps {
  readonly onClose: () => void;
  readonly onMove: (iso: string) => void;
}

/** Asks up to which date the clock of a rehearsal is to move. */
export function ToDate(props: ToDateProps) {
  const { t } = useTexts();
  return (
    <FormDialog title={t('clock.toTitle')} onClose={props.onClose}>
      <ToDateForm {...props} />
    </FormDialog>
  );
}

function ToDateForm({ onMove }: ToDateProps) {
  const { t, lang } = useTexts();
  const { zone, now } = useCase();
  const today = civilDate(zone, now);
  const { form, props } = useDialogForm<{ date: string }>({
    initial: { date: today },
    validate: {
      date: (typed) => {
        const date = typedDate(typed);
        if (date === null) return t('app.dateWrong');
        return date < today ? t('clock.tooEarly', { date: longDate(lang, zone, now) }) : null;
      },
    },
    onSubmit: ({ date }) => onMove(isoWithOffset(zone, instantOf(zone, typedDate(date) ?? today, '23:59'))),
  });
  const { date } = form.values;
  const fault = form.errors.date;
  return (
    <form {...props}>
      <Stack>
        <DateField
          label={t('clock.toField')}
          help={t('clock.toHelp', { zone: offsetAt(zone, now).name })}
          value={date}
          error={typeof fault === 'string' ? fault : null}
          onChange={(typed) => form.setFieldValue('date', typed)}
        />
        <FormButtons submit={t('clock.toSubmit')} />
      </Stack>
    </form>
  );
}
