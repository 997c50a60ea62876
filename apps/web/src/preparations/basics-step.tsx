import { NativeSelect, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../i18n/index.js';
import { useTake } from '../ui/in-language.js';
import { useStoredFrameworks } from './queries.js';
import { TextByLanguage } from './text-by-language.js';
import { titleOf } from './title.js';
import type { Editing } from './use-editing.js';

/** What the assessment is called, in which languages, who convenes it, and by which framework. */
export function BasicsStep({ preparation, change }: Editing) {
  const { t, lang } = useTexts();
  const { basics, people } = preparation;
  const set = (part: Partial<typeof basics>): void => change('basics', { ...basics, ...part });
  return (
    <>
      <TextInput
        size="md"
        mb="sm"
        label={t('preparations.basics.languages')}
        description={t('preparations.basics.languagesHelp')}
        defaultValue={basics.languages.join(', ')}
        onChange={({ currentTarget }) => set({ languages: tagsIn(currentTarget.value) })}
      />
      <TextByLanguage
        label={t('preparations.basics.title')}
        languages={basics.languages}
        value={basics.title}
        onChange={(title) => set({ title })}
      />
      <TextInput
        size="md"
        mb="sm"
        label={t('preparations.basics.key')}
        description={t('preparations.basics.keyHelp')}
        maxLength={63}
        autoCapitalize="none"
        value={basics.key}
        onChange={({ currentTarget }) => set({ key: currentTarget.value })}
      />
      <NativeSelect
        size="md"
        mb="sm"
        label={t('preparations.basics.level')}
        value={basics.level}
        onChange={({ currentTarget }) =>
          set({ level: currentTarget.value === 'subnational' ? 'subnational' : 'national' })
        }
        data={[
          { value: 'national', label: t('level.national') },
          { value: 'subnational', label: t('level.subnational') },
        ]}
      />
      <FrameworkField chosen={basics.framework} onChange={(framework) => set({ framework })} />
      <NativeSelect
        size="md"
        mb="sm"
        label={t('preparations.basics.convener')}
        description={t('preparations.basics.convenerHelp')}
        value={basics.convener}
        onChange={({ currentTarget }) => set({ convener: currentTarget.value })}
        data={[
          { value: '', label: t('preparations.choose') },
          ...people.bodies.map(({ code, name }) => ({
            value: code,
            label: `${code} · ${titleOf({ title: name, languages: basics.languages }, lang) ?? ''}`,
          })),
        ]}
      />
    </>
  );
}

function tagsIn(text: string): string[] {
  return [...new Set(text.split(/[,;\s]+/).filter((tag) => tag !== ''))].slice(0, 20);
}

interface FrameworkFieldProps {
  readonly chosen: { readonly id: string; readonly version: string } | null;
  readonly onChange: (chosen: { id: string; version: string } | null) => void;
}

function FrameworkField({ chosen, onChange }: FrameworkFieldProps) {
  const { t } = useTexts();
  const take = useTake();
  const all = useStoredFrameworks().data ?? [];
  const nameOf = (one: { readonly id: string; readonly version: string }): string => `${one.id} ${one.version}`;
  return (
    <>
      <NativeSelect
        size="md"
        mb="xs"
        label={t('preparations.basics.framework')}
        value={chosen === null ? '' : nameOf(chosen)}
        onChange={({ currentTarget }) => {
          const found = all.find((one) => nameOf(one) === currentTarget.value);
          onChange(found === undefined ? null : { id: found.id, version: found.version });
        }}
        data={[
          { value: '', label: t('preparations.choose') },
          ...all.map((one) => ({
            value: nameOf(one),
            label: t('preparations.basics.frameworkOption', {
              title: take(one.title).text,
              version: one.version,
              count: one.indicators,
            }),
          })),
        ]}
      />
      <p className="small">
        <Link to="/frameworks">{t('preparations.basics.frameworks')}</Link>
      </p>
    </>
  );
}
