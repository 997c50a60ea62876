import { addWorkingDays, isWorkingDay } from '@selaras/domain';
import type { Calendar, Instant, LocalDate, Stage } from '@selaras/domain';
import { makeCalendar } from '../calendar/make-calendar.js';
import type { CalendarInput } from '../calendar/make-calendar.js';
import { isZoneName } from '../calendar/zone-name.js';
import type { Preparation, PreparedCalendar, PreparedHours, PreparedPlan } from './sections.js';

/** Working days from the launch to each stage: bodies accept and answer in the first thirty. */
const usualDays: Readonly<Partial<Record<Stage, number>>> = {
  launched: 0,
  collecting: 5,
  crosscheck: 30,
  validation: 45,
  analysis: 55,
  consultation: 75,
  clearance: 90,
  published: 100,
  closed: 110,
};

/** A preparation of which nobody has said anything yet, with what is usual. */
export function newPreparation(): Preparation {
  return {
    basics: { key: '', title: {}, languages: ['id', 'en'], level: 'national', convener: '', framework: null },
    people: { bodies: [], people: [] },
    calendar: {
      country: 'ID',
      zone: 'Asia/Jakarta',
      weekend: [6, 7],
      opens: '07:30',
      closes: '16:00',
      source: {},
      daysOff: [],
    },
    plan: usualPlan,
    assignments: [],
  };
}

const usualPlan: PreparedPlan = {
  acceptance: 5,
  answering: 20,
  offer: 3,
  roundReply: 5,
  silence: 10,
  hopLimit: 2,
  maxRounds: 2,
  ladder: [
    { days: -3, to: 'main' },
    { days: 1, to: 'main' },
    { days: 3, to: 'authority' },
    { days: 5, to: 'coordinator' },
  ],
  openDrafting: false,
  openViews: false,
  clearance: '',
  fourEyesExcept: [],
  milestones: [],
};

/** The plan with a date for each stage, counted in working days from the day on which the assessment is to begin. */
export function proposeMilestones(plan: PreparedPlan, calendar: Calendar, from: LocalDate): PreparedPlan {
  return {
    ...plan,
    milestones: Object.entries(usualDays).map(([stage, days]) => ({
      // The record has no other keys.
      stage: stage as Stage,
      plannedOn: addWorkingDays(calendar, addWorkingDays(calendar, from, 0, null), days, null),
    })),
  };
}

/** A prepared calendar as it is handed in when an assessment is created; the sources of its days off as one decree. */
export function calendarInput(
  { country, zone, weekend, opens, closes, hours = [], source, daysOff }: PreparedCalendar,
  languages: readonly string[],
): CalendarInput {
  const [first = 'en'] = languages;
  const named = Object.fromEntries(Object.entries(source).filter(([, text]) => text.trim() !== ''));
  const dates = daysOff.map(({ date }) => date).sort();
  return {
    id: `${country.trim()}-${(dates[0] ?? '').slice(0, 4) || 'days'}`,
    country: country.trim(),
    zone: zone.trim(),
    weekend: [...weekend].sort((a, b) => a - b),
    officeHours: [{ from: '2000-01-01', opens, closes }, ...hours],
    decrees:
      daysOff.length === 0
        ? []
        : [
            {
              id: 'days-off',
              title: first in named ? named : { ...named, [first]: country.trim() || 'days-off' },
              knownOn: '2000-01-01',
              adds: daysOff.map(({ date, name }) => ({
                date,
                name: { [first]: name.trim() || date },
                kind: 'holiday',
              })),
              removes: [],
            },
          ],
  };
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
/** 30 February is none: it would read as another day, or as nothing. */
const isDate = (date: string): boolean => {
  const at = /^(19|20)\d\d-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
};

/** Whether office hours of a period can be counted with. */
export function areHours({ from, to, opens, closes }: PreparedHours): boolean {
  return isDate(from) && isDate(to) && to >= from && time.test(opens) && time.test(closes) && closes > opens;
}

/**
 * The calendar to count with; null as long as it cannot be counted with. Looked at without the contract's schemas, which a
 * page would have to fetch for it; the review holds everything against those.
 */
export function calendarOf(section: PreparedCalendar, languages: readonly string[], around: Instant): Calendar | null {
  const { opens, closes, zone, weekend } = section;
  const counts =
    time.test(opens) && time.test(closes) && closes > opens && weekend.length < 7 && isZoneName(zone.trim());
  if (!counts) return null;
  const hours = (section.hours ?? []).filter(areHours);
  const usable = { ...section, hours, daysOff: section.daysOff.filter(({ date }) => isDate(date)) };
  return makeCalendar(calendarInput(usable, languages), around);
}

/** Whether people work on a date, by everything that a calendar holds. */
export function isWorkday(calendar: Calendar, date: LocalDate): boolean {
  return isWorkingDay(calendar, date, null);
}
