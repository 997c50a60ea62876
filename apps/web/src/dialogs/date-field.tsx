import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/index.js';
import { longCivil } from '../lib/instants.js';
import { dateToType, typedDate } from '../lib/typed-date.js';

interface DateFieldProps {
  readonly label: string;
  readonly help?: string;
  /** `YYYY-MM-DD`, empty, or what was typed that is no date. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
}

/**
 * A date, typed and shown in the language and order of the app: a browser's own field follows the browser. What was
 * understood stands below it with its weekday.
 */
export function DateField({ label, help, value, onChange, error }: DateFieldProps) {
  const { t, lang } = useTexts();
  const date = typedDate(value);
  const [text, setText] = useState(() => (date === null ? value : dateToType(lang, date)));
  const wrong = value !== '' && date === null;
  return (
    <TextInput
      label={label}
      description={`${help === undefined ? '' : `${help} `}${date === null ? t('app.dateHelp') : longCivil(lang, date)}`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      maxLength={40}
      value={text}
      error={error ?? (wrong && text.length > 9 ? t('app.dateWrong') : null)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(typedDate(typed) ?? typed.trim());
      }}
      onBlur={() => {
        if (date !== null) setText(dateToType(lang, date));
      }}
    />
  );
}
