import { localDate } from '@selaras/domain';
import {
  bodySchema,
  calendarSchema,
  catalogueUnfit,
  createAssessmentSchema,
  frameworkSchema,
  isZoneName,
  membersUnfit,
  missingTexts,
  personSchema,
  planSchema,
  textIsMissing,
  textsOfAssessment,
  type Framework,
} from '@selaras/contracts';
import type { z } from 'zod';
import { calendarOf, type CaseFile } from './format.js';
import { issueInWords } from './plain-words.js';
import { escape, type Place } from './schema.js';

type Head = Omit<CaseFile, 'framework' | 'script'>;
type Add = (pointer: string, message: string) => void;

/** What is wrong with the head of a case beyond its shape: codes that name nothing, doubles, dates out of order. */
export function headProblems(file: Head): readonly Place[] {
  const problems: Place[] = [];
  const add: Add = (pointer, message) => void problems.push({ pointer, message });
  doubles(
    file.bodies,
    ({ code }) => code,
    (index) => `/bodies/${index}/code`,
    'body',
    add,
  );
  doubles(
    file.people,
    ({ id }) => id,
    (index) => `/people/${index}/id`,
    'person',
    add,
  );
  doubles(
    file.people,
    ({ email }) => email.toLowerCase(),
    (index) => `/people/${index}/email`,
    'address',
    add,
  );
  doubles(
    file.members,
    ({ person }) => person,
    (index) => `/members/${index}/person`,
    'member',
    add,
  );
  if (!file.bodies.some(({ code }) => code === file.convener))
    add('/convener', `names an unknown body: ${file.convener}`);
  const { clearance } = file.plan;
  if (clearance !== undefined && !file.bodies.some(({ code }) => code === clearance))
    add('/plan/clearance', `names an unknown body: ${clearance}`);
  if (file.linkedTo === file.key) add('/linkedTo', 'must not be the key of the case itself');
  checkPeople(file, add);
  checkSteering(file, add);
  checkMembers(file, add);
  for (const { pointer, message } of membersUnfit(file)) add(pointer, message.en);
  checkCalendar(file, add);
  checkPlan(file, add);
  return problems;
}

/** What is wrong with a catalogue beyond its shape. */
export function frameworkProblems(framework: Framework): readonly Place[] {
  const problems: Place[] = [];
  const add: Add = (pointer, message) => void problems.push({ pointer, message });
  doubles(
    framework.indicators,
    ({ code }) => code,
    (index) => `/indicators/${index}/code`,
    'indicator',
    add,
  );
  doubles(
    framework.dimensions,
    ({ number }) => String(number),
    (index) => `/dimensions/${index}/number`,
    'dimension',
    add,
  );
  const { $schema: _schema, ...given } = framework as Framework & { readonly $schema?: string };
  for (const issue of frameworkSchema.safeParse(given).error?.issues ?? []) {
    add(issue.path.map((key) => `/${escape(String(key))}`).join(''), issueInWords(issue));
  }
  framework.indicators.forEach(({ dimension }, index) => {
    if (!framework.dimensions.some(({ number }) => number === dimension)) {
      add(`/indicators/${index}/dimension`, `names an unknown dimension: ${dimension}`);
    }
  });
  return problems;
}

/** What is wrong with a case because of the catalogue that it names. */
export function catalogueProblems({ languages }: Head, framework: Framework): readonly Place[] {
  const unfit = catalogueUnfit(languages, framework);
  return unfit === null ? [] : [{ pointer: unfit.pointer, message: unfit.message.en }];
}

function doubles<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
  pointer: (index: number) => string,
  what: string,
  add: Add,
): void {
  const first = new Map<string, number>();
  values.forEach((value, index) => {
    const key = keyOf(value);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else add(pointer(index), `repeats the ${what} at ${pointer(before)}`);
  });
}

/** Ids that the product itself acts under. */
const reserved = ['operator', 'system'];

/** What the API itself would refuse. */
function checkPeople(file: Head, add: Add): void {
  const check = (schema: z.ZodType, value: unknown, place: string): void => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return;
    for (const issue of parsed.error.issues) {
      add(`${place}${issue.path.map((key) => `/${escape(String(key))}`).join('')}`, issueInWords(issue));
    }
  };
  file.people.forEach(({ account: _account, ...person }, index) => {
    if (reserved.includes(person.id)) add(`/people/${index}/id`, `${person.id} is a name of the product itself`);
    check(personSchema, person, `/people/${index}`);
  });
  const { startAt, languages, title } = createAssessmentSchema.shape;
  check(startAt, file.startAt, '/startAt');
  check(languages, file.languages, '/languages');
  check(title, file.title, '/title');
  for (const path of missingTexts(file.languages, textsOfAssessment(file))) {
    add(path.map((key) => `/${escape(String(key))}`).join(''), textIsMissing.en);
  }
  file.bodies.forEach((body, index) => check(bodySchema, body, `/bodies/${index}`));
  check(calendarSchema, file.calendar, '/calendar');
  check(planSchema, file.plan, '/plan');
}

function checkSteering(file: Head, add: Add): void {
  const groups = [
    ['coordinators', 'coordinator'],
    ['officers', 'programOfficer'],
    ['researchers', 'researcher'],
  ] as const;
  for (const [group, role] of groups) {
    file.steering[group].forEach((person, index) => {
      const place = `/steering/${group}/${index}`;
      if (!file.people.some(({ id }) => id === person)) return add(place, `names an unknown person: ${person}`);
      if (!file.members.some((member) => member.person === person && member.role === role)) {
        add(place, `must be a member with the role ${role}`);
      }
    });
  }
}

function checkMembers(file: Head, add: Add): void {
  file.members.forEach((member, index) => {
    const place = `/members/${index}`;
    if (!file.people.some(({ id }) => id === member.person)) {
      add(`${place}/person`, `names an unknown person: ${member.person}`);
    }
    if (member.body !== null && !file.bodies.some(({ code }) => code === member.body)) {
      add(`${place}/body`, `names an unknown body: ${member.body}`);
    }
    if (member.body === null && (member.role === 'focalPoint' || member.role === 'authority')) {
      add(`${place}/body`, `must name a body: the role is ${member.role}`);
    }
  });
}

function checkCalendar(file: Head, add: Add): void {
  const { calendar } = file;
  doubles(
    calendar.decrees,
    ({ id }) => id,
    (index) => `/calendar/decrees/${index}/id`,
    'decree',
    add,
  );
  file.decreesKnownAtStart.forEach((id, index) => {
    const decree = calendar.decrees.find((one) => one.id === id);
    const place = `/decreesKnownAtStart/${index}`;
    if (decree === undefined) add(place, `names an unknown decree: ${id}`);
    else if (isZoneName(calendar.zone) && decree.knownOn > localDate(calendarOf(file), Date.parse(file.startAt)))
      add(place, `${id} became known on ${decree.knownOn}, after the start`);
  });
}

function checkPlan(file: Head, add: Add): void {
  const { answeringNotAfter } = file.plan;
  if (answeringNotAfter !== null && Date.parse(answeringNotAfter) <= Date.parse(file.startAt)) {
    add('/plan/answeringNotAfter', 'must be after the start of the case');
  }
}
