import { Button, NativeSelect, TextInput, Title } from '@mantine/core';
import { memo, useCallback, useEffect, useRef } from 'react';
import { accountOf, partNames, sheetsOfPeople } from '@selaras/contracts';
import type { Preparation, PreparedBody, PreparedPerson } from '@selaras/contracts';
import { langs, languageWords } from '@selaras/language';
import { languageName, useTexts } from '../i18n/index.js';
import { Choices } from './choices.js';
import { Duplicates } from './duplicates.js';
import css from './preparations.module.css';
import { TableFile } from './table-file.js';
import type { Editing } from './use-editing.js';

type People = Preparation['people'];

/** Always the latest of what changes with each letter, for functions that stay the same. */
function useLatest<T>(value: T) {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** Bodies and people as tables, by hand or by file. */
export function PeopleStep({ id, preparation, change, flush }: Editing) {
  const { t } = useTexts();
  const { people, basics } = preparation;
  const latest = useLatest(people);
  const set = useCallback(
    (part: Partial<People>): void => change('people', { ...latest.current, ...part }),
    [change, latest],
  );
  const setBody = useCallback(
    (index: number, body: PreparedBody | null): void => set({ bodies: replaced(latest.current.bodies, index, body) }),
    [set, latest],
  );
  const setPerson = useCallback(
    (index: number, person: PreparedPerson | null): void =>
      set({ people: replaced(latest.current.people, index, person) }),
    [set, latest],
  );
  return (
    <>
      <p className="soft">{t('preparations.people.help')}</p>
      <TableFile
        id={id}
        name={t('preparations.people.file')}
        sheets={() => sheetsOfPeople(preparation)}
        flush={flush}
        onRead={({ people: read }) => {
          if (read === null) return false;
          set({
            bodies: read.bodies.length > 0 ? read.bodies : latest.current.bodies,
            people: read.people.length > 0 ? read.people : latest.current.people,
          });
          return true;
        }}
      />
      <Duplicates preparation={preparation} change={change} />
      <Title order={3} size="h4" mt="md">
        {t('preparations.people.bodies')} ({people.bodies.length})
      </Title>
      <Bodies bodies={people.bodies} languages={basics.languages} onChange={setBody} />
      <Button variant="default" mih={44} onClick={() => set({ bodies: [...people.bodies, { code: '', name: {} }] })}>
        {t('preparations.people.addBody')}
      </Button>
      <Title order={3} size="h4" mt="md">
        {t('preparations.people.people')} ({people.people.length})
      </Title>
      <Persons people={people.people} bodies={people.bodies} onChange={setPerson} />
      <Button variant="default" mih={44} onClick={() => set({ people: [...people.people, nobody] })}>
        {t('preparations.people.addPerson')}
      </Button>
    </>
  );
}

const nobody: PreparedPerson = { account: '', name: '', email: '', lang: langs[0], body: '', parts: [] };

function replaced<T>(list: readonly T[], index: number, value: T | null): T[] {
  return list.flatMap((one, at) => (at === index ? (value === null ? [] : [value]) : [one]));
}

interface BodiesProps {
  readonly bodies: readonly PreparedBody[];
  readonly languages: readonly string[];
  readonly onChange: (index: number, body: PreparedBody | null) => void;
}

function Bodies({ bodies, languages, onChange }: BodiesProps) {
  const { t } = useTexts();
  if (bodies.length === 0) return null;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('preparations.people.code')}</th>
          {languages.map((tag) => (
            <th key={tag} scope="col">
              {t('preparations.inLanguage', { label: t('preparations.people.name'), language: languageName(tag) })}
            </th>
          ))}
          <th scope="col">{t('preparations.people.act')}</th>
        </tr>
      </thead>
      <tbody>
        {bodies.map((body, index) => (
          <BodyRow key={index} body={body} index={index} languages={languages} onChange={onChange} />
        ))}
      </tbody>
    </table>
  );
}

const BodyRow = memo(function BodyRow({
  body,
  index,
  languages,
  onChange,
}: { readonly body: PreparedBody; readonly index: number } & Omit<BodiesProps, 'bodies'>) {
  const { t } = useTexts();
  const row = index + 1;
  const field = (label: string): string => t('preparations.people.inRow', { label, row });
  return (
    <tr>
      <td data-label={t('preparations.people.code')}>
        <TextInput
          aria-label={field(t('preparations.people.code'))}
          maxLength={64}
          value={body.code}
          onChange={({ currentTarget }) => onChange(index, { ...body, code: currentTarget.value.trim() })}
        />
      </td>
      {languages.map((tag) => {
        const label = t('preparations.inLanguage', {
          label: t('preparations.people.name'),
          language: languageName(tag),
        });
        return (
          <td key={tag} data-label={label}>
            <TextInput
              aria-label={field(label)}
              lang={tag}
              maxLength={300}
              value={body.name[tag] ?? ''}
              onChange={({ currentTarget }) =>
                onChange(index, { ...body, name: { ...body.name, [tag]: currentTarget.value } })
              }
            />
          </td>
        );
      })}
      <td>
        <Button
          variant="default"
          aria-label={t('preparations.people.removeBody', { name: body.code === '' ? row : body.code })}
          onClick={() => onChange(index, null)}
        >
          {t('preparations.people.remove')}
        </Button>
      </td>
    </tr>
  );
});

interface PersonsProps {
  readonly people: readonly PreparedPerson[];
  readonly bodies: readonly PreparedBody[];
  readonly onChange: (index: number, person: PreparedPerson | null) => void;
}

function Persons({ people, bodies, onChange }: PersonsProps) {
  const { t } = useTexts();
  if (people.length === 0) return null;
  const heads = ['name', 'email', 'body', 'parts', 'lang', 'account', 'act'] as const;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`preparations.people.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person, index) => (
          <PersonRow key={index} person={person} index={index} bodies={bodies} onChange={onChange} />
        ))}
      </tbody>
    </table>
  );
}

const PersonRow = memo(function PersonRow({
  person,
  index,
  bodies,
  onChange,
}: { readonly person: PreparedPerson; readonly index: number } & Omit<PersonsProps, 'people'>) {
  const { t } = useTexts();
  const row = index + 1;
  const set = (part: Partial<PreparedPerson>): void => onChange(index, { ...person, ...part });
  const field = (name: 'name' | 'email' | 'body' | 'parts' | 'lang' | 'account'): string =>
    t('preparations.people.inRow', { label: t(`preparations.people.${name}`), row });
  const codes = [...new Set([...bodies.map(({ code }) => code), person.body])].filter((code) => code !== '');
  return (
    <tr>
      <td data-label={t('preparations.people.name')}>
        <TextInput
          aria-label={field('name')}
          maxLength={200}
          value={person.name}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </td>
      <td data-label={t('preparations.people.email')}>
        <TextInput
          aria-label={field('email')}
          type="email"
          autoComplete="off"
          maxLength={254}
          value={person.email}
          onChange={({ currentTarget }) => set({ email: currentTarget.value })}
        />
      </td>
      <td data-label={t('preparations.people.body')}>
        <NativeSelect
          aria-label={field('body')}
          value={person.body}
          onChange={({ currentTarget }) => set({ body: currentTarget.value })}
          data={[{ value: '', label: '–' }, ...codes]}
        />
      </td>
      <td data-label={t('preparations.people.parts')}>
        <Choices
          label={field('parts')}
          none={t('preparations.people.noPart')}
          all={partNames.map((part) => ({ value: part, label: t(`preparations.part.${part}`) }))}
          chosen={person.parts}
          onChange={(parts) => set({ parts: partNames.filter((part) => parts.includes(part)) })}
        />
      </td>
      <td data-label={t('preparations.people.lang')}>
        <NativeSelect
          aria-label={field('lang')}
          value={person.lang}
          onChange={({ currentTarget }) => set({ lang: langs.find((one) => one === currentTarget.value) ?? langs[0] })}
          data={langs.map((one) => ({ value: one, label: languageWords[one].name }))}
        />
      </td>
      <td data-label={t('preparations.people.account')}>
        <TextInput
          aria-label={field('account')}
          autoCapitalize="none"
          maxLength={64}
          placeholder={accountOf(person)}
          value={person.account}
          onChange={({ currentTarget }) => set({ account: currentTarget.value })}
        />
      </td>
      <td>
        <Button
          variant="default"
          aria-label={t('preparations.people.removePerson', { name: person.name === '' ? row : person.name })}
          onClick={() => onChange(index, null)}
        >
          {t('preparations.people.remove')}
        </Button>
      </td>
    </tr>
  );
});
