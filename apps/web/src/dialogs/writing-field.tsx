import { Group, NativeSelect, Text, Textarea } from '@mantine/core';
import { useId } from 'react';
import type { ComponentProps } from 'react';
import { languageName, useTexts } from '../i18n/index.js';
import { languagesToWrite } from '../lib/written-in.js';

interface WritingFieldProps extends Pick<
  ComponentProps<typeof Textarea>,
  'label' | 'description' | 'minRows' | 'maxRows' | 'error' | 'onChange' | 'onBlur' | 'onFocus'
> {
  readonly value?: string;
  /** The language that the text is written in, and the choice of another one. */
  readonly lang: string;
  readonly onLang: (lang: string) => void;
  /** Those of the assessment. */
  readonly languages: readonly string[];
}

/**
 * Text that a person writes, with the language it is in: readers, their browsers and their screen readers go by it. Where
 * the assessment speaks one language there is nothing to choose and nothing to see.
 */
export function WritingField({ lang, onLang, languages, ...text }: WritingFieldProps) {
  const { t } = useTexts();
  const id = useId();
  const choice = languagesToWrite(languages, lang);
  return (
    <div>
      <Textarea autosize maxLength={20_000} lang={lang} dir="auto" {...text} />
      {choice.length < 2 ? null : (
        <Group gap={6} mt={4} justify="flex-end">
          <Text component="label" htmlFor={id} size="xs" className="soft">
            {t('app.writtenIn')}
          </Text>
          <NativeSelect
            id={id}
            size="xs"
            value={lang}
            data={choice.map((value) => ({ value, label: languageName(value) }))}
            onChange={(event) => onLang(event.currentTarget.value)}
          />
        </Group>
      )}
    </div>
  );
}
