import { NativeSelect, Textarea, TextInput, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Preparation } from '@selaras/contracts';
import { languageWords } from '@selaras/language';
import { useTexts } from '../i18n/index.js';
import { longCivil } from '../lib/instants.js';
import { typedDate } from '../lib/typed-date.js';
import { Hours } from './hours.js';
import css from './preparations.module.css';
import { TextByLanguage } from './text-by-language.js';
import type { Editing } from './use-editing.js';
import { Year } from './year.js';

type PreparedCalendar = Preparation['calendar'];

/** When people work: country, zone, weekend, office hours, and the days off. */
export function CalendarStep({ preparation, change }: Editing) {
  const { t, lang } = useTexts();
  const { calendar, basics } = preparation;
  const set = (part: Partial<PreparedCalendar>): void => change('calendar', { ...calendar, ...part });
  const zones = useMemo(() => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])], []);
  const years = [...new Set(calendar.daysOff.map(({ date }) => date.slice(0, 4)))].sort();
  const [shown, setShown] = useState(() => years[0] ?? String(new Date().getFullYear()));
  const choices = [...new Set([...years, ...yearsFrom(new Date().getFullYear())])].sort();
  return (
    <>
      <div className={css.fields}>
        <TextInput
          size="md"
          label={t('preparations.calendar.country')}
          description={t('preparations.calendar.countryHelp')}
          maxLength={8}
          value={calendar.country}
          onChange={({ currentTarget }) => set({ country: currentTarget.value })}
        />
        <NativeSelect
          size="md"
          label={t('preparations.calendar.zone')}
          description={t('preparations.calendar.zoneHelp')}
          value={calendar.zone}
          onChange={({ currentTarget }) => set({ zone: currentTarget.value })}
          data={zones}
        />
        <TextInput
          size="md"
          label={t('preparations.calendar.opens')}
          description={t('preparations.calendar.timeHelp')}
          maxLength={5}
          value={calendar.opens}
          onChange={({ currentTarget }) => set({ opens: currentTarget.value.replace('.', ':') })}
        />
        <TextInput
          size="md"
          label={t('preparations.calendar.closes')}
          description={t('preparations.calendar.closesHelp')}
          maxLength={5}
          value={calendar.closes}
          onChange={({ currentTarget }) => set({ closes: currentTarget.value.replace('.', ':') })}
        />
      </div>
      <fieldset className={css.choices}>
        <legend>{t('preparations.calendar.weekend')}</legend>
        {languageWords[lang].weekdays.map((name, index) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={calendar.weekend.includes(index + 1)}
              onChange={({ currentTarget }) =>
                set({
                  weekend: currentTarget.checked
                    ? [...calendar.weekend, index + 1].slice(0, 6)
                    : calendar.weekend.filter((day) => day !== index + 1),
                })
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      <Hours hours={calendar.hours ?? []} onChange={(hours) => set({ hours })} />
      <Title order={3} size="h4" mt="md">
        {t('preparations.calendar.daysOff')} ({calendar.daysOff.length})
      </Title>
      <DaysOff days={calendar.daysOff} onChange={(daysOff) => set({ daysOff })} />
      <TextByLanguage
        label={t('preparations.calendar.source')}
        languages={basics.languages}
        value={calendar.source}
        onChange={(source) => set({ source })}
      />
      <NativeSelect
        size="md"
        label={t('preparations.calendar.year')}
        value={shown}
        onChange={({ currentTarget }) => setShown(currentTarget.value)}
        data={choices}
      />
      <Year calendar={calendar} languages={basics.languages} year={Number(shown)} />
    </>
  );
}

const yearsFrom = (year: number): readonly string[] => [0, 1, 2, 3].map((more) => String(year + more));

interface DaysOffProps {
  readonly days: PreparedCalendar['daysOff'];
  readonly onChange: (days: PreparedCalendar['daysOff']) => void;
}

/** A line for each day: the date as people write it, then what it is called. */
function DaysOff({ days, onChange }: DaysOffProps) {
  const { t, lang } = useTexts();
  const [text, setText] = useState(() => days.map(({ date, name }) => `${date}  ${name}`).join('\n'));
  const unread = days.filter(({ date }) => typedDate(date) === null);
  return (
    <>
      <Textarea
        size="md"
        autosize
        minRows={4}
        maxRows={16}
        mb="xs"
        label={t('preparations.calendar.list')}
        description={t('preparations.calendar.listHelp')}
        value={text}
        error={
          unread.length === 0
            ? null
            : t('preparations.calendar.unread', { lines: unread.map(({ date, name }) => `${date} ${name}`).join('; ') })
        }
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          onChange(daysIn(currentTarget.value));
        }}
      />
      <ul className="plain-list small soft">
        {days.map(({ date, name }, index) =>
          typedDate(date) === null ? null : (
            <li key={`${date} ${index}`}>
              {longCivil(lang, date)}
              {name === '' ? '' : ` · ${name}`}
            </li>
          ),
        )}
      </ul>
    </>
  );
}

const dateAhead = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}\s+[\p{L}.]+\s+\d{4})[\s,;:·–-]*(.*)$/u;

/** What the lines say; one whose beginning is no date stands as it is, so that it can be told. */
function daysIn(text: string): PreparedCalendar['daysOff'] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 400)
    .map((line) => {
      const [, written = '', name = ''] = dateAhead.exec(line) ?? [];
      const date = typedDate(written);
      return date === null
        ? { date: line.slice(0, 10), name: line.slice(10, 210) }
        : { date, name: name.slice(0, 200) };
    });
}
