import { addDays, addWorkingDays, isWorkingDay } from '@selaras/domain';
import type {
  AssessmentView,
  BodyView,
  Calendar,
  IndicatorView,
  Instant,
  LocalDate,
  LocalizedText,
  Role,
  Rule,
} from '@selaras/domain';
import type { LeftCode, LeftDetails } from '@selaras/language';
import type { MemberOf } from '../commands/admission.js';
import type { Body, Person } from '../http/shapes.js';
import { calendarOf, newPreparation } from './defaults.js';
import type { PartName } from './names.js';
import type { Preparation, PreparedPerson } from './sections.js';

/** Something of the last time that the next one does not begin with. */
export type LeftBehind = { [C in LeftCode]: { readonly code: C; readonly details: LeftDetails[C] } }[LeftCode];

/** An assessment as it stands, to make the next one from. */
export interface LastAssessment {
  readonly assessment: AssessmentView;
  readonly indicators: readonly IndicatorView[];
  readonly bodies: readonly BodyView[];
  /** Who has a role now: whoever lost theirs on the way is not invited again. */
  readonly members: readonly MemberOf[];
  readonly people: readonly Pick<Person, 'id' | 'name' | 'email' | 'lang' | 'organisation'>[];
  readonly named: readonly Pick<Body, 'code' | 'name'>[];
}

export interface Carried {
  readonly preparation: Preparation;
  readonly left: readonly LeftBehind[];
}

const steeringParts: readonly (readonly [Role, PartName])[] = [
  ['coordinator', 'coordinator'],
  ['programOfficer', 'programOfficer'],
  ['researcher', 'researcher'],
  ['facilitator', 'facilitator'],
  ['observer', 'observer'],
];
const contacts = ['main', 'alternate', 'authority'] as const;

/** The preparation that would have led to an assessment as it is now: with the people and the assignment of today. */
export function preparationOf(last: LastAssessment, from: LocalDate): Carried {
  const { assessment, indicators, bodies, members, people, named } = last;
  const left: LeftBehind[] = [];
  const usual = newPreparation();
  const nameOf = new Map(named.map(({ code, name }) => [code, name]));
  const codes = [...new Set([assessment.convener, ...bodies.map(({ code }) => code)])];
  for (const { code, contacts: held } of bodies) {
    for (const contact of contacts) {
      if (held[contact] === null) left.push({ code: 'VACANT', details: { body: code, contact } });
    }
  }
  const taking = new Set(codes);
  for (const { code, lead } of indicators) {
    if (lead !== '' && !taking.has(lead)) left.push({ code: 'LEAD_GONE', details: { indicator: code } });
  }
  const languages = [...assessment.languages];
  return {
    preparation: {
      basics: {
        key: assessment.key,
        title: { ...assessment.title },
        languages,
        level: assessment.level,
        convener: assessment.convener,
        framework: { id: assessment.framework.id, version: assessment.framework.version },
      },
      people: {
        bodies: codes.map((code) => ({ code, name: { ...nameOf.get(code) } })),
        people: people.flatMap((person) => preparedPerson(person, { members, bodies, languages })),
      },
      calendar: preparedCalendar(assessment.calendar, { languages, from, left }),
      plan: preparedPlan(assessment, usual.plan, left),
      assignments: indicators
        .filter(({ lead }) => lead !== '' && taking.has(lead))
        .map(({ code, lead, contributors }) => ({
          indicator: code,
          lead,
          contributors: contributors.filter((body) => taking.has(body)),
        })),
    },
    left,
  };
}

function preparedPerson(
  person: LastAssessment['people'][number],
  {
    members,
    bodies,
    languages,
  }: Pick<LastAssessment, 'members' | 'bodies'> & { readonly languages: readonly string[] },
): readonly PreparedPerson[] {
  const own = members.filter((member) => member.person === person.id);
  const contactOf = bodies.find((body) => contacts.some((contact) => body.contacts[contact] === person.id));
  const parts = [
    ...contacts.filter((contact) => contactOf?.contacts[contact] === person.id),
    ...steeringParts.flatMap(([role, part]) => (own.some((member) => member.role === role) ? [part] : [])),
  ];
  if (parts.length === 0) return [];
  return [
    {
      account: person.id,
      name: sayIn(person.name, [...languages]),
      email: person.email,
      lang: person.lang,
      body: contactOf?.code ?? own.find(({ body }) => body !== null)?.body ?? '',
      parts: [...parts],
    },
  ];
}

const sayIn = (text: LocalizedText, languages: readonly string[]): string =>
  [...languages, ...Object.keys(text)].map((language) => text[language] ?? '').find((words) => words !== '') ?? '';

function preparedCalendar(
  calendar: Calendar,
  {
    languages,
    from,
    left,
  }: { readonly languages: readonly string[]; readonly from: LocalDate; readonly left: LeftBehind[] },
): Preparation['calendar'] {
  const { country, zone, weekend, officeHours, decrees } = calendar;
  const removed = new Set(decrees.flatMap(({ removes }) => removes));
  const all = decrees.flatMap((decree) =>
    decree.adds
      .filter(({ date }) => !removed.has(date))
      .map((day) => ({ decree, date: day.date, name: sayIn(day.name, languages) })),
  );
  const ahead = all.filter(({ date }) => date >= from);
  if (ahead.length < all.length) left.push({ code: 'DAYS_OFF', details: { count: all.length - ahead.length } });
  const usual = officeHours.filter(({ to }) => to === undefined).at(-1) ?? officeHours.at(-1);
  const hours = officeHours.flatMap((one) =>
    one.to === undefined || one.to < from ? [] : [{ from: one.from, to: one.to, opens: one.opens, closes: one.closes }],
  );
  const over = officeHours.filter((one) => one !== usual).length - hours.length;
  if (over > 0) left.push({ code: 'OFFICE_HOURS', details: { count: over } });
  return {
    country,
    zone,
    weekend: [...weekend],
    opens: usual?.opens ?? '',
    closes: usual?.closes ?? '',
    ...(hours.length === 0 ? {} : { hours }),
    source: { ...ahead.at(-1)?.decree.title },
    daysOff: [...new Map(ahead.map(({ date, name }) => [date, { date, name }])).values()].sort((a, b) =>
      a.date < b.date ? -1 : 1,
    ),
  };
}

function preparedPlan(
  { plan, convener, timeline }: AssessmentView,
  usual: Preparation['plan'],
  left: LeftBehind[],
): Preparation['plan'] {
  const days = (period: 'acceptance' | 'answering' | 'offer' | 'roundReply' | 'silence', rule: Rule): number | null => {
    if (rule.unit === 'workingDays') return rule.amount;
    left.push({ code: 'PERIOD', details: { period } });
    return usual[period];
  };
  const rungs = plan.ladder.filter(({ offset }) => offset.unit === 'workingDays');
  if (rungs.length < plan.ladder.length) {
    left.push({ code: 'RUNGS', details: { count: plan.ladder.length - rungs.length } });
  }
  return {
    acceptance: days('acceptance', plan.acceptance),
    answering: days('answering', plan.answering),
    offer: days('offer', plan.offer),
    roundReply: days('roundReply', plan.roundReply),
    silence: days('silence', plan.silence),
    hopLimit: plan.hopLimit,
    maxRounds: plan.maxRounds,
    ladder: rungs.map(({ offset, to }) => ({ days: offset.amount, to })),
    openDrafting: plan.openDrafting ?? false,
    openViews: plan.openViews ?? false,
    clearance: plan.clearance === undefined || plan.clearance === convener ? '' : plan.clearance,
    fourEyesExcept: [...(plan.fourEyes?.except ?? [])],
    milestones: timeline.flatMap(({ stage, plannedOn }) =>
      plannedOn === null || stage === 'setup' ? [] : [{ stage, plannedOn }],
    ),
  };
}

/**
 * A preparation as the beginning of the next one: its key and title still to be written, its days off without those that
 * are past, and its dates as many working days after the new start as they were after the old one.
 *
 * @param before the calendar with which the old dates were counted, past days off and all
 */
export function nextFrom(
  preparation: Preparation,
  { from, before, now }: { readonly from: LocalDate; readonly before: Calendar | null; readonly now: Instant },
): Carried {
  const { basics, calendar, plan } = preparation;
  const left: LeftBehind[] = [];
  const daysOff = calendar.daysOff.filter(({ date }) => date >= from);
  if (daysOff.length < calendar.daysOff.length) {
    left.push({ code: 'DAYS_OFF', details: { count: calendar.daysOff.length - daysOff.length } });
  }
  const hours = calendar.hours?.filter(({ to }) => to >= from) ?? [];
  if (hours.length < (calendar.hours?.length ?? 0)) {
    left.push({ code: 'OFFICE_HOURS', details: { count: (calendar.hours?.length ?? 0) - hours.length } });
  }
  const { hours: _hours, ...rest } = calendar;
  const shifted = {
    ...rest,
    ...(hours.length === 0 ? {} : { hours }),
    daysOff,
    source: daysOff.length === 0 ? {} : calendar.source,
  };
  const after = calendarOf(shifted, basics.languages, now);
  const dated = plan.milestones.filter(({ plannedOn }) => plannedOn !== '');
  const [first] = [...dated].sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1));
  let milestones: Preparation['plan']['milestones'] = [];
  if (first !== undefined && before !== null && after !== null) {
    const start = addWorkingDays(after, from, 0, null);
    milestones = dated.map(({ stage, plannedOn }) => ({
      stage,
      plannedOn: addWorkingDays(after, start, workingDaysBetween(before, first.plannedOn, plannedOn), null),
    }));
  } else if (first !== undefined) left.push({ code: 'DATES', details: {} });
  return {
    preparation: {
      ...preparation,
      basics: { ...basics, key: '' },
      calendar: shifted,
      plan: { ...plan, milestones },
    },
    left,
  };
}

/** Working days behind a date, up to another one and with it. */
function workingDaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (isWorkingDay(calendar, date, null)) count += 1;
  }
  return count;
}
