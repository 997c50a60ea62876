import { Button, Group, TextInput, Title } from '@mantine/core';
import type { PreparedCalendar, PreparedHours } from '@selaras/contracts';
import { DateField } from '../dialogs/date-field.js';
import { useTexts } from '../i18n/index.js';

interface HoursProps {
  readonly hours: readonly PreparedHours[];
  readonly onChange: (hours: NonNullable<PreparedCalendar['hours']>) => void;
}

/** Office hours of a time that differ from the usual ones: from when to when, and which. */
export function Hours({ hours, onChange }: HoursProps) {
  const { t } = useTexts();
  const put = (index: number, one: PreparedHours | null): void =>
    onChange(hours.flatMap((before, at) => (at === index ? (one === null ? [] : [one]) : [before])));
  return (
    <>
      <Title order={3} size="h4" mt="md">
        {t('preparations.calendar.hours')}
      </Title>
      <p className="soft">{t('preparations.calendar.hoursHelp')}</p>
      <ul className="plain-list rows">
        {hours.map((one, index) => (
          // How many there are is part of the key: the fields of a date show what was typed.
          <li key={`${index} of ${hours.length}`}>
            <Group align="flex-start">
              {(['from', 'to'] as const).map((name) => (
                <DateField
                  key={name}
                  label={t(`preparations.calendar.${name}`)}
                  value={one[name]}
                  onChange={(date) => put(index, { ...one, [name]: date.slice(0, 10) })}
                />
              ))}
              {(['opens', 'closes'] as const).map((name) => (
                <TextInput
                  key={name}
                  label={t(`preparations.calendar.${name}`)}
                  w={120}
                  maxLength={5}
                  value={one[name]}
                  onChange={({ currentTarget }) =>
                    put(index, { ...one, [name]: currentTarget.value.replace('.', ':') })
                  }
                />
              ))}
              <Button
                mih={44}
                mt="lg"
                variant="default"
                aria-label={t('preparations.calendar.removeHours', { row: index + 1 })}
                onClick={() => put(index, null)}
              >
                {t('preparations.people.remove')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <Button
        mih={44}
        variant="default"
        disabled={hours.length >= 40}
        onClick={() => onChange([...hours, { from: '', to: '', opens: '', closes: '' }])}
      >
        {t('preparations.calendar.addHours')}
      </Button>
    </>
  );
}
