import { addWorkingDays, instantOfClock, isWorkingDay, localDate, stages, assignmentDeadlines } from '@selaras/domain';
import type { Calendar, Instant } from '@selaras/domain';
import type { FindingCode, FindingDetails } from '@selaras/language';
import { z } from 'zod';
import { membersUnfit } from '../assessment/creation.js';
import { isMailAddress } from '../http/address.js';
import { bodySchema, codeSchema, createAssessmentSchema, dateSchema, keySchema, personSchema } from '../http/shapes.js';
import type { CreateAssessment, Framework } from '../http/shapes.js';
import { showsSomething } from '../text/written.js';
import { accountOf } from './account-of.js';
import { composed, contactParts, enrolmentsOf, membersOf } from './composed.js';
import { areHours, calendarOf } from './defaults.js';
import { muchForOneDesk, periodNames } from './names.js';
import type { SectionName } from './names.js';
import type { Preparation } from './sections.js';

/** One thing that is missing, or that is often a mistake, and in which section it stands. */
export type Finding = {
  [C in FindingCode]: { readonly section: SectionName; readonly code: C; readonly details: FindingDetails[C] };
}[FindingCode];

export interface Review {
  /** What stands in the way of a launch. */
  readonly missing: readonly Finding[];
  /** What is allowed, and often a mistake. */
  readonly warnings: readonly Finding[];
}

/** What a review holds a preparation against, besides itself. */
export interface KnownForReview {
  /** The chosen framework; null when none is chosen, or it is not stored. */
  readonly framework: Pick<Framework, 'languages' | 'indicators'> | null;
  /** Addresses of those accounts of the preparation that exist already. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Whether another assessment has the key. */
  readonly keyTaken: boolean;
  readonly now: Instant;
}

type Add = <C extends FindingCode>(section: SectionName, code: C, details: FindingDetails[C]) => void;

/** What is missing for a launch, and what is often a mistake. */
export function reviewPreparation(preparation: Preparation, known: KnownForReview): Review {
  const missing: Finding[] = [];
  const warnings: Finding[] = [];
  const into =
    (list: Finding[]): Add =>
    (section, code, details) =>
      // The pair of code and details is typed by `Add`.
      void list.push({ section, code, details } as Finding);
  const lacks = into(missing);
  const warns = into(warnings);
  reviewBasics(preparation, known, lacks);
  reviewBodies(preparation, lacks, warns);
  reviewPeople(preparation, known, lacks, warns);
  const calendar = reviewCalendar(preparation, known.now, lacks, warns);
  reviewPlan(preparation, { calendar, now: known.now }, lacks, warns);
  reviewAssignments(preparation, known, lacks, warns);
  if (missing.length === 0) lastLook(preparation, lacks);
  return { missing, warnings };
}

function reviewBasics({ basics, people }: Preparation, { framework, keyTaken }: KnownForReview, lacks: Add): void {
  const { key, languages, title, convener } = basics;
  const [first] = languages;
  if (!keySchema.safeParse(key.trim()).success) lacks('basics', 'KEY_MISSING', {});
  else if (keyTaken) lacks('basics', 'KEY_TAKEN', { key });
  if (first === undefined) lacks('basics', 'LANGUAGES_MISSING', {});
  else if (isEmpty(title[first])) lacks('basics', 'TITLE_MISSING', { language: first });
  if (framework === null) lacks('basics', 'FRAMEWORK_MISSING', {});
  else {
    const [needed] = framework.languages;
    if (needed !== undefined && !languages.includes(needed)) {
      lacks('basics', 'FRAMEWORK_LANGUAGE', { language: needed });
    }
  }
  if (isEmpty(convener)) lacks('basics', 'CONVENER_MISSING', {});
  else if (!people.bodies.some(({ code }) => code.trim() === convener.trim())) {
    lacks('people', 'CONVENER_UNKNOWN', { body: convener });
  }
}

function reviewBodies(preparation: Preparation, lacks: Add, warns: Add): void {
  const { basics, people } = preparation;
  const { bodies } = people;
  const [first = 'en'] = basics.languages;
  if (bodies.length === 0) lacks('people', 'BODIES_MISSING', {});
  bodies.forEach(({ code, name }, index) => {
    if (!codeSchema.safeParse(code.trim()).success) lacks('people', 'BODY_CODE', { row: index + 1 });
    else if (isEmpty(name[first])) lacks('people', 'BODY_NAME', { body: code, language: first });
  });
  for (const body of repeated(bodies.map(({ code }) => code.trim()))) lacks('people', 'BODY_TWICE', { body });
  const enrolments = enrolmentsOf(preparation);
  if (bodies.length > 0 && enrolments.length === 0) lacks('people', 'NOBODY_ANSWERS', {});
  for (const { body, contacts } of enrolments) {
    for (const contact of contactParts) {
      if (contacts[contact].length === 0) lacks('people', 'CONTACT_MISSING', { body, contact });
      if (contacts[contact].length > 1) lacks('people', 'CONTACT_TWICE', { body, contact });
    }
  }
  for (const { code } of bodies) {
    const alone = !people.people.some(({ body }) => body.trim() === code.trim());
    if (alone && code.trim() !== '' && code !== basics.convener) warns('people', 'BODY_ALONE', { body: code });
  }
}

function reviewPeople(preparation: Preparation, { addresses }: KnownForReview, lacks: Add, warns: Add): void {
  const { people, basics } = preparation;
  const codes = new Set(people.bodies.map(({ code }) => code.trim()));
  people.people.forEach((one, index) => {
    const person = accountOf(one);
    if (!codeSchema.safeParse(person).success) {
      lacks('people', 'PERSON_ACCOUNT', { row: index + 1 });
      return;
    }
    if (isEmpty(one.name)) lacks('people', 'PERSON_NAME', { person });
    if (!isMailAddress(one.email.trim())) lacks('people', 'PERSON_EMAIL', { person });
    const known = addresses.get(person);
    if (known !== undefined && known.toLowerCase() !== one.email.trim().toLowerCase()) {
      lacks('people', 'PERSON_TAKEN', { person });
    }
    const body = one.body.trim();
    if (body === '' && contactParts.some((part) => one.parts.includes(part)))
      lacks('people', 'PERSON_BODY', { person });
    if (body !== '' && !codes.has(body)) lacks('people', 'PERSON_BODY_UNKNOWN', { person, body });
    if (one.parts.length === 0) warns('people', 'PERSON_IDLE', { person });
  });
  const accounts = people.people.map(accountOf).filter((account) => account !== '');
  for (const person of repeated(accounts)) lacks('people', 'PERSON_TWICE', { person });
  const mails = people.people.map(({ email }) => email.trim().toLowerCase()).filter((email) => email !== '');
  for (const email of repeated(mails)) warns('people', 'ADDRESS_SHARED', { email });
  const members = membersOf(preparation);
  const having = (role: string): readonly string[] =>
    members.flatMap((member) => (member.role === role ? [member.person] : []));
  if (having('coordinator').length === 0) lacks('people', 'COORDINATOR_MISSING', {});
  if (having('researcher').length === 0) warns('people', 'RESEARCHER_MISSING', {});
  const steering = {
    coordinators: having('coordinator'),
    officers: having('programOfficer'),
    researchers: having('researcher'),
  };
  for (const { pointer } of membersUnfit({ steering, convener: basics.convener.trim(), members })) {
    const member = members[Number(pointer.split('/')[2])];
    if (member !== undefined) {
      lacks('people', 'STEERS_AND_SPEAKS', { person: member.person, body: member.body ?? '' });
    }
  }
}

function reviewCalendar({ calendar, basics }: Preparation, now: Instant, lacks: Add, warns: Add): Calendar | null {
  for (const { date } of calendar.daysOff) {
    if (!dateSchema.safeParse(date).success) lacks('calendar', 'DAY_OFF_DATE', { date });
  }
  calendar.hours?.forEach((hours, index) => {
    if (!areHours(hours)) lacks('calendar', 'HOURS_UNUSABLE', { row: index + 1 });
  });
  const usable = calendarOf(calendar, basics.languages, now);
  if (usable === null) {
    lacks('calendar', 'CALENDAR_UNUSABLE', {});
    return null;
  }
  const year = localDate(usable, now).slice(0, 4);
  if (!calendar.daysOff.some(({ date }) => date.startsWith(year))) warns('calendar', 'DAYS_OFF_MISSING', { year });
  return usable;
}

function reviewPlan(
  { plan, people }: Preparation,
  { calendar, now }: { readonly calendar: Calendar | null; readonly now: Instant },
  lacks: Add,
  warns: Add,
): void {
  for (const period of periodNames) if (plan[period] === null) lacks('plan', 'PERIOD_MISSING', { period });
  if (plan.clearance.trim() !== '' && !people.bodies.some(({ code }) => code.trim() === plan.clearance.trim())) {
    lacks('plan', 'CLEARANCE_UNKNOWN', { body: plan.clearance });
  }
  if (plan.ladder.length === 0) warns('plan', 'LADDER_MISSING', {});
  if (plan.acceptance !== null && plan.answering !== null && plan.answering <= plan.acceptance) {
    warns('plan', 'ANSWERING_SHORT', { acceptance: plan.acceptance, answering: plan.answering });
  }
  const dated = plan.milestones.filter(({ plannedOn }) => plannedOn !== '');
  if (dated.length === 0) warns('plan', 'MILESTONES_MISSING', {});
  const inOrder = [...dated].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  inOrder.forEach(({ stage, plannedOn }, index) => {
    if (!dateSchema.safeParse(plannedOn).success) return lacks('plan', 'MILESTONE_DATE', { stage });
    const before = inOrder[index - 1];
    if (before !== undefined && plannedOn < before.plannedOn) lacks('plan', 'MILESTONE_ORDER', { stage });
    if (calendar === null) return;
    if (!isWorkingDay(calendar, plannedOn, null)) warns('plan', 'MILESTONE_DAY_OFF', { stage, date: plannedOn });
    if (plannedOn < localDate(calendar, now)) warns('plan', 'MILESTONE_PAST', { stage, date: plannedOn });
  });
  const due = answersDue(plan, calendar);
  if (due === null) return;
  for (const { stage, plannedOn } of inOrder) {
    if ((stage === 'crosscheck' || stage === 'validation') && plannedOn < due) {
      warns('plan', 'ANSWERS_LATE', { stage, date: due });
    }
  }
}

/** The day on which answers are due if indicators are assigned on the planned day of the launch. */
function answersDue(plan: Preparation['plan'], calendar: Calendar | null): string | null {
  const launched = plan.milestones.find(({ stage }) => stage === 'launched')?.plannedOn ?? '';
  if (calendar === null || plan.acceptance === null || plan.answering === null) return null;
  if (!dateSchema.safeParse(launched).success) return null;
  const morning = instantOfClock(
    calendar.offsets,
    Date.parse(`${addWorkingDays(calendar, launched, 0, null)}T09:00:00Z`),
  );
  const inDays = (amount: number) => ({ amount, unit: 'workingDays' }) as const;
  const rules = {
    acceptance: inDays(plan.acceptance),
    answering: inDays(plan.answering),
    answeringNotAfter: null,
  };
  return localDate(calendar, assignmentDeadlines(calendar, rules, morning).answering.instant);
}

function reviewAssignments(preparation: Preparation, { framework }: KnownForReview, lacks: Add, warns: Add): void {
  const assignments = preparation.assignments.filter(({ lead }) => lead !== '');
  const enrolled = new Set(enrolmentsOf(preparation).map(({ body }) => body));
  const codes = framework === null ? null : new Set(framework.indicators.map(({ code }) => code));
  for (const { indicator, lead, contributors } of assignments) {
    if (codes?.has(indicator) === false) lacks('assignments', 'ASSIGNED_UNKNOWN', { indicator });
    for (const body of [lead, ...contributors]) {
      if (!enrolled.has(body)) lacks('assignments', 'ASSIGNED_BODY', { indicator, body });
    }
    for (const body of repeated([lead, ...contributors])) lacks('assignments', 'ASSIGNED_SAME', { indicator, body });
  }
  for (const indicator of repeated(assignments.map((one) => one.indicator))) {
    lacks('assignments', 'ASSIGNED_TWICE', { indicator });
  }
  const unassigned = (codes?.size ?? 0) - new Set(assignments.map(({ indicator }) => indicator)).size;
  if (unassigned > 0) warns('assignments', 'UNASSIGNED', { count: unassigned });
  for (const body of enrolled) {
    const count = assignments.filter(({ lead }) => lead === body).length;
    if (count > muchForOneDesk) warns('assignments', 'DESK_LOAD', { body, count });
    const idle = !assignments.some(({ lead, contributors }) => lead === body || contributors.includes(body));
    if (idle && assignments.length > 0) warns('assignments', 'BODY_IDLE', { body });
  }
}

/** What the contract itself would refuse and nothing above has found. */
function lastLook(preparation: Preparation, lacks: Add): void {
  const { assessment, bodies, people } = composed(preparation);
  const issues = [
    createAssessmentSchema.safeParse(assessment),
    z.object({ bodies: z.array(bodySchema), people: z.array(personSchema) }).safeParse({ bodies, people }),
  ].flatMap(({ error }) => error?.issues ?? []);
  for (const { path, message } of issues.slice(0, 5)) {
    lacks(sectionOf(String(path[0])), 'UNREADABLE', { place: `/${path.map(String).join('/')}: ${message}` });
  }
}

const sectionsOfFields: Readonly<Partial<Record<keyof CreateAssessment | 'bodies' | 'people', SectionName>>> = {
  bodies: 'people',
  people: 'people',
  calendar: 'calendar',
  plan: 'plan',
  members: 'people',
  steering: 'people',
  launch: 'assignments',
};
function sectionOf(field: string): SectionName {
  return (sectionsOfFields as Readonly<Record<string, SectionName>>)[field] ?? 'basics';
}

const isEmpty = (text: string | undefined): boolean => !showsSomething(text ?? '');

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}
