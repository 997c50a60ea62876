import { TextInput } from '@mantine/core';
import { languageName, useTexts } from '../i18n/index.js';

interface TextByLanguageProps {
  readonly label: string;
  readonly languages: readonly string[];
  readonly value: Readonly<Record<string, string>>;
  readonly onChange: (value: Record<string, string>) => void;
}

/** A text with a field for each language. */
export function TextByLanguage({ label, languages, value, onChange }: TextByLanguageProps) {
  const { t } = useTexts();
  return (
    <>
      {languages.map((tag) => (
        <TextInput
          key={tag}
          size="md"
          mb="sm"
          label={t('preparations.inLanguage', { label, language: languageName(tag) })}
          lang={tag}
          maxLength={300}
          value={value[tag] ?? ''}
          onChange={({ currentTarget }) => onChange({ ...value, [tag]: currentTarget.value })}
        />
      ))}
    </>
  );
}
