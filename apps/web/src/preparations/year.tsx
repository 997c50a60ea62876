import { calendarOf, isWorkday } from '@selaras/contracts';
import type { PreparedCalendar } from '@selaras/contracts';
import { languageWords } from '@selaras/language';
import { useMemo } from 'react';
import { useTexts } from '../i18n/index.js';
import css from './preparations.module.css';

interface YearProps {
  readonly calendar: PreparedCalendar;
  readonly languages: readonly string[];
  readonly year: number;
}

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A year at a glance: which days are off, and how many working days each month has. */
export function Year({ calendar, languages, year }: YearProps) {
  const { t, lang } = useTexts();
  const counted = useMemo(() => calendarOf(calendar, languages, Date.UTC(year, 0, 1)), [calendar, languages, year]);
  const off = useMemo(() => new Set(calendar.daysOff.map(({ date }) => date)), [calendar]);
  if (counted === null) return <p className="soft">{t('preparations.calendar.notYet')}</p>;
  return (
    <div className={css.year}>
      {languageWords[lang].months.map((name, month) => {
        const first = new Date(Date.UTC(year, month, 1));
        const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
        const days = Array.from({ length }, (_none, index) => iso(year, month, index + 1));
        const works = days.filter((date) => isWorkday(counted, date)).length;
        return (
          <div
            key={name}
            className={css.month}
            role="img"
            aria-label={t('preparations.calendar.month', { month: name, year, count: works })}
          >
            <b aria-hidden>{t('preparations.calendar.monthShort', { month: name, count: works })}</b>
            <div className={css.days} aria-hidden>
              {Array.from({ length: (first.getUTCDay() + 6) % 7 }, (_none, index) => (
                <span key={`before ${index}`} />
              ))}
              {days.map((date, index) => (
                <span key={date} className={off.has(date) ? css.holiday : isWorkday(counted, date) ? '' : css.off}>
                  {index + 1}
                </span>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}
