import { NumberInput } from '@mantine/core';
import type { NumberInputProps } from '@mantine/core';

/** What stands before the decimals of a number in a language. */
const decimals = (lang: string): string =>
  new Intl.NumberFormat(lang).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';

interface NumberFieldProps extends Pick<NumberInputProps, 'label' | 'description' | 'error'> {
  readonly lang: string;
  /** As the API takes it, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A number, typed and shown with the marks of the reader's language. Fetched when it is needed: few questions ask for one. */
export function NumberField({ lang, onChange, ...field }: NumberFieldProps) {
  const mark = decimals(lang);
  return (
    <NumberInput
      decimalSeparator={mark}
      thousandSeparator={mark === ',' ? '.' : ','}
      decimalScale={6}
      hideControls
      onChange={(value) => onChange(String(value))}
      {...field}
    />
  );
}
