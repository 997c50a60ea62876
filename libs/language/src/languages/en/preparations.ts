import type { FindingDetails, FindingWords, LeftWords } from '../../vocabulary/preparations.js';

/* English words of what is missing in an assessment that is being prepared, and of what is often a mistake. */

const contacts: Readonly<Record<FindingDetails['CONTACT_MISSING']['contact'], string>> = {
  main: 'main focal point',
  alternate: 'alternate focal point',
  authority: 'validating authority',
};
const periods: Readonly<Record<FindingDetails['PERIOD_MISSING']['period'], string>> = {
  acceptance: 'accepting indicators',
  answering: 'answering',
  offer: 'replying to a handoff',
  roundReply: 'replying to clarification questions',
  silence: 'the silence procedure',
};

export const preparations: FindingWords = {
  KEY_MISSING: () => 'Choose a short name for the address: small letters, digits and dashes, such as “readiness-2027”.',
  KEY_TAKEN: ({ key }) => `Another assessment has the short name “${key}”. Choose another one.`,
  LANGUAGES_MISSING: () => 'Choose at least one language.',
  TITLE_MISSING: ({ language }) => `Write the title in the first language (${language}).`,
  FRAMEWORK_MISSING: () => 'Choose a framework.',
  FRAMEWORK_LANGUAGE: ({ language }) =>
    `The framework is written in “${language}” first: add this language, or choose another framework.`,
  CONVENER_MISSING: () => 'Choose the body that convenes.',
  CONVENER_UNKNOWN: ({ body }) => `The convening body ${body} is not in the list of bodies.`,
  BODIES_MISSING: () => 'Enter the bodies that take part.',
  BODY_CODE: ({ row }) => `Body in row ${row}: the code needs letters or digits, without spaces.`,
  BODY_TWICE: ({ body }) => `The body ${body} is listed twice.`,
  BODY_NAME: ({ body, language }) => `Write the name of ${body} in the first language (${language}).`,
  COORDINATOR_MISSING: () => 'Nobody coordinates yet: give one person this part.',
  PERSON_ACCOUNT: ({ row }) => `Person in row ${row}: the account needs letters or digits, without spaces.`,
  PERSON_TWICE: ({ person }) => `The account ${person} is listed twice. Give each person an account of their own.`,
  PERSON_TAKEN: ({ person }) =>
    `The account ${person} exists already with another e-mail address. Use its address, or another account.`,
  PERSON_NAME: ({ person }) => `Write the name of ${person}.`,
  PERSON_EMAIL: ({ person }) => `${person} has no e-mail address that mail can be sent to.`,
  PERSON_BODY: ({ person }) => `Choose the body for which ${person} answers or signs.`,
  PERSON_BODY_UNKNOWN: ({ person, body }) => `${person} belongs to ${body}, which is not in the list of bodies.`,
  STEERS_AND_SPEAKS: ({ person, body }) =>
    `${person} steers the assessment and cannot speak for ${body}: only for the convening body.`,
  CONTACT_MISSING: ({ body, contact }) => `${body} has no ${contacts[contact]}.`,
  CONTACT_TWICE: ({ body, contact }) =>
    `${body} has more than one ${contacts[contact]}. Leave this part to one person.`,
  NOBODY_ANSWERS: () => 'No body has focal points and an authority yet: somebody has to answer.',
  CALENDAR_UNUSABLE: () =>
    'The calendar cannot be counted with yet: check country, zone, at least one working day, and office hours.',
  HOURS_UNUSABLE: ({ row }) =>
    `Other office hours in row ${row}: write two dates, the first one first, and hours such as 08:00, of which the first is earlier.`,
  DAY_OFF_DATE: ({ date }) => `“${date}” in the list of days off is no date.`,
  PERIOD_MISSING: ({ period }) => `Say how many working days there are for ${periods[period]}.`,
  MILESTONE_DATE: ({ stage }, { stage: named }) => `The date of “${named(stage)}” is no date.`,
  MILESTONE_ORDER: ({ stage }, { stage: named }) =>
    `“${named(stage)}” is planned before the stage that comes before it.`,
  CLEARANCE_UNKNOWN: ({ body }) => `The body that clears the text, ${body}, is not in the list of bodies.`,
  ASSIGNED_UNKNOWN: ({ indicator }) => `The framework has no indicator ${indicator}. Take its assignment away.`,
  ASSIGNED_TWICE: ({ indicator }) => `The indicator ${indicator} is assigned twice.`,
  ASSIGNED_BODY: ({ indicator, body }) =>
    `${indicator} is assigned to ${body}, which has no focal points and no authority. Complete its people or choose another body.`,
  ASSIGNED_SAME: ({ indicator, body }) => `For ${indicator}, ${body} leads and supports at once. Keep one of both.`,
  UNREADABLE: ({ place }) => `Something does not fit yet: ${place}.`,
  MILESTONES_MISSING: () => 'No dates are planned. The timeline stays empty.',
  MILESTONE_DAY_OFF: ({ stage, date }, write) => `“${write.stage(stage)}” begins on a day off: ${write.date(date)}.`,
  MILESTONE_PAST: ({ stage, date }, write) => `“${write.stage(stage)}” is planned in the past: ${write.date(date)}.`,
  ANSWERING_SHORT: ({ acceptance, answering }) =>
    `Bodies have ${answering} working days for answering and ${acceptance} for accepting. Both run from the assignment, so answering should be the longer one.`,
  ANSWERS_LATE: ({ stage, date }, write) =>
    `Answers are due by ${write.date(date)}, after “${write.stage(stage)}” begins. Move that date or shorten the time for answering.`,
  DAYS_OFF_MISSING: ({ year }) => `There are no days off in ${year}. Deadlines may fall on public holidays.`,
  LADDER_MISSING: () => 'There are no reminders: nobody is told when a deadline comes near or has passed.',
  DESK_LOAD: ({ body, count }) => `${body} leads ${count} indicators, which is much for one desk.`,
  UNASSIGNED: ({ count }) =>
    count === 1
      ? 'One indicator has no lead body yet. The coordinator assigns it after the launch.'
      : `${count} indicators have no lead body yet. The coordinator assigns them after the launch.`,
  BODY_IDLE: ({ body }) => `${body} takes part and has no indicator.`,
  BODY_ALONE: ({ body }) => `${body} has no people, so it does not take part.`,
  PERSON_IDLE: ({ person }) => `${person} has no part in the assessment.`,
  ADDRESS_SHARED: ({ email }) =>
    `Several people have the address ${email}. They can sign in with their account, but not with the address.`,
  RESEARCHER_MISSING: () => 'There is no researcher: nobody can ask clarification questions.',
};

/** What the next assessment does not begin with. */
export const preparedFrom: LeftWords = {
  PERIOD: ({ period }) =>
    `The time for ${periods[period]} was not counted in working days. The usual one stands in its place.`,
  DAYS_OFF: ({ count }) =>
    count === 1
      ? 'One day off before the new start was left out. Enter those of the years to come in the calendar.'
      : `${count} days off before the new start were left out. Enter those of the years to come in the calendar.`,
  OFFICE_HOURS: ({ count }) =>
    count === 1
      ? 'Office hours of one other period were left out.'
      : `Office hours of ${count} other periods were left out.`,
  RUNGS: ({ count }) =>
    count === 1
      ? 'One reminder was not counted in working days and was left out.'
      : `${count} reminders were not counted in working days and were left out.`,
  DATES: () => 'The dates could not be counted anew: complete the calendar, and propose them in the plan.',
  VACANT: ({ body, contact }) => `${body} has nobody as ${contacts[contact]} any more.`,
  LEAD_GONE: ({ indicator }) => `The lead body of ${indicator} takes no part any more: assign it anew.`,
};
