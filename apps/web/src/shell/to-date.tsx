import { Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTexts } from '../i18n/index.js';
import { civilDate, instantOf, isoWithOffset, longDate, offsetAt } from '../lib/instants.js';
import { typedDate } from '../lib/typed-date.js';
import { DateField } from '../ui/date-field.js';
import { FormDialog } from '../ui/dialog.js';
import { focusFirstFault } from '../ui/focus.js';
import { FormButtons } from '../ui/form-buttons.js';
import { useCase } from './case-context.js';

interface ToDateProps {
  readonly onClose: () => void;
  readonly onMove: (iso: string) => void;
}

/** Asks up to which date the clock of a rehearsal is to move. */
export function ToDate({ onClose, onMove }: ToDateProps) {
  const { t, lang } = useTexts();
  const { zone, now } = useCase();
  const today = civilDate(zone, now);
  const [value, setValue] = useState(today);
  const place = useRef<HTMLFormElement>(null);
  const date = typedDate(value);
  const tooEarly = date !== null && date < today;
  const [tried, setTried] = useState(false);
  return (
    <FormDialog title={t('clock.toTitle')} dirty={false} onDiscard={() => undefined} onClose={onClose}>
      <form
        ref={place}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (date !== null && !tooEarly) onMove(isoWithOffset(zone, instantOf(zone, date, '23:59')));
          else requestAnimationFrame(() => focusFirstFault(place.current));
        }}
      >
        <Stack>
          <DateField
            label={t('clock.toField')}
            help={t('clock.toHelp', { zone: offsetAt(zone, now).name })}
            value={value}
            error={
              tooEarly
                ? t('clock.tooEarly', { date: longDate(lang, zone, now) })
                : tried && date === null
                  ? t('app.dateWrong')
                  : null
            }
            onChange={setValue}
          />
          <FormButtons submit={t('clock.toSubmit')} />
        </Stack>
      </form>
    </FormDialog>
  );
}
