import { z } from 'zod';
import { languagesSchema, languageTagSchema, localized, missingText, missingTexts } from '../text/localized.js';
import type { PlacedText } from '../text/localized.js';
import { written, writtenOrEmpty } from '../text/written.js';
import { isZoneName } from '../calendar/zone-name.js';
import { langs } from '@selaras/language';
import { addressSchema } from './address.js';
import {
  contradictionKinds,
  meetingKinds,
  positions,
  refusalReasons,
  roles,
  stages,
  statementClasses,
} from '@selaras/domain';
import type { LocalizedText } from '@selaras/domain';

/** Codes: letters, digits, dot, dash and underscore. */
export const codeSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'code');
export const keySchema = z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/, 'key');

/*
 * Years are bounded here, for requests and case files alike. Working days are counted one by one: a date at the end of the
 * calendar would stop every screen and process. Nothing of an assessment happens before 2000, but what an answer says may
 * hold since long ago.
 */
export const dateSchema = z.iso.date({ abort: true }).refine((iso) => /^(19|20)\d\d-/.test(iso), {
  message: '1900–2099',
});
/** ISO 8601 with offset; requests carry it, replies carry epoch milliseconds. */
export const instantSchema = z.iso
  .datetime({ offset: true, abort: true })
  .refine((iso) => /^20\d\d-/.test(iso), { message: '2000–2099' })
  .refine((iso) => hasOffset(iso), { message: 'offset' });

/** Clocks are from twelve hours behind to fourteen ahead of UTC, by quarters of an hour. */
function hasOffset(iso: string): boolean {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(iso);
  if (match === null) return true;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return minutes % 15 === 0 && minutes <= (match[1] === '-' ? 12 : 14) * 60;
}
/** A language of the interface. */
export const langSchema = z.enum(langs);

/** Free text that a person wrote, in the language they wrote it in. */
export const textSchema = z.object({ lang: languageTagSchema, text: written(20_000) }).strict();
export type Text = z.infer<typeof textSchema>;

export const evidenceSchema = z
  .object({
    title: written(500),
    reference: writtenOrEmpty(500).optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
  })
  .strict();

/** An answer to an indicator: coded value, justification, sources. Never a score. */
export const answerSchema = z
  .object({
    value: z.enum(['yes', 'partial', 'no', 'never', 'yearly', 'moreOften', 'level', 'number', 'text', 'notApplicable']),
    /** With `level`: which of the question's steps. */
    level: z.number().int().min(0).max(99).optional(),
    /** With `number`: how many, in the question's unit. */
    number: z.number().min(-1e15).max(1e15).optional(),
    text: textSchema,
    evidence: z.array(evidenceSchema).max(50).default([]),
    /** Date as of which the facts hold. */
    asOf: dateSchema.optional(),
  })
  .strict();
export type Answer = z.infer<typeof answerSchema>;

const longestDays = 3650;
export const ruleSchema = z
  .object({
    amount: z.number().int().min(-3650).max(1_000_000),
    unit: z.enum(['workingDays', 'calendarDays', 'seconds']),
  })
  .strict()
  .refine((rule) => rule.unit === 'seconds' || rule.amount <= longestDays, {
    message: `<= ${longestDays}`,
    path: ['amount'],
  });
/**
 * Rules whose clock runs forward: a deadline before its own beginning would be over when it begins. Closing of the same
 * day is `0` working or calendar days; no seconds at all are no time.
 */
export const forwardRuleSchema = ruleSchema.refine((rule) => rule.amount >= (rule.unit === 'seconds' ? 1 : 0), {
  message: '>= 0',
  path: ['amount'],
});
export const decreeSchema = z
  .object({
    id: codeSchema,
    title: localized(300),
    knownOn: dateSchema,
    adds: z
      .array(
        z
          .object({
            date: dateSchema,
            name: localized(200),
            kind: writtenOrEmpty(40),
          })
          .strict(),
      )
      .max(400),
    removes: z.array(dateSchema).max(400),
    works: z.array(dateSchema).max(400).optional(),
  })
  .strict();
const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');
export const calendarSchema = z
  .object({
    id: codeSchema,
    country: written(8),
    weekend: z.array(z.number().int().min(1).max(7)).max(6),
    /** A zone of the zone database: `Asia/Jakarta`. Its offsets are looked up when the calendar is made. */
    zone: z.string().max(64).refine(isZoneName, { message: 'zone' }),
    officeHours: z
      .array(
        z
          .object({
            from: dateSchema,
            to: dateSchema.optional(),
            opens: timeSchema,
            closes: timeSchema,
            label: localized(100).optional(),
          })
          .strict()
          .refine((hours) => hours.closes > hours.opens, { message: 'closes after it opens', path: ['closes'] })
          .refine((hours) => hours.to === undefined || hours.to >= hours.from, {
            message: 'not before from',
            path: ['to'],
          }),
      )
      .min(1)
      .max(100),
    decrees: z.array(decreeSchema).max(100),
    alwaysOpen: z.boolean().optional(),
  })
  .strict();
export const contactsSchema = z.object({ main: codeSchema, alternate: codeSchema, authority: codeSchema }).strict();
/** In the order in which the stages come, each at most once, no date before the one above. */
const milestonesSchema = z
  .array(z.object({ stage: z.enum(stages), plannedOn: dateSchema }).strict())
  .max(stages.length)
  .superRefine((milestones, context) => {
    for (const [index, { stage, plannedOn }] of milestones.entries()) {
      const before = milestones[index - 1];
      if (before === undefined) continue;
      const wrong = (key: string, message: string) =>
        context.addIssue({ code: 'custom', path: [index, key], message, input: milestones });
      if (stages.indexOf(stage) <= stages.indexOf(before.stage)) wrong('stage', 'a later stage');
      if (plannedOn < before.plannedOn) wrong('plannedOn', 'not before the one above');
    }
  });
export const planSchema = z
  .object({
    acceptance: forwardRuleSchema,
    answering: forwardRuleSchema,
    answeringNotAfter: instantSchema.nullable(),
    offer: forwardRuleSchema,
    roundReply: forwardRuleSchema,
    silence: forwardRuleSchema,
    promise: forwardRuleSchema.optional(),
    ladder: z
      .array(z.object({ offset: ruleSchema, to: z.enum(['main', 'alternate', 'authority', 'coordinator']) }).strict())
      .max(20),
    hopLimit: z.number().int().min(0).max(20),
    maxRounds: z.number().int().min(0).max(50),
    /** Facts of answers may not be older than this. */
    factsNotBefore: dateSchema.optional(),
    /** Whether the convener sees answers while they are being written; otherwise once they are submitted. */
    openDrafting: z.boolean().optional(),
    /** Whether bodies see one another's positions and comments; otherwise the convener alone. */
    openViews: z.boolean().optional(),
    /** The body whose authority clears the text; the convener's where it is left out. */
    clearance: codeSchema.optional(),
    /** Who signs an answer off did not write it, except in these bodies, which are too small for it. */
    fourEyes: z
      .object({ except: z.array(codeSchema).max(2000) })
      .strict()
      .optional(),
    milestones: milestonesSchema,
  })
  .strict();
export const memberSchema = z.object({ person: codeSchema, role: z.enum(roles), body: codeSchema.nullable() }).strict();

/** Number of a letter, as it stands on it. */
export const letterSchema = written(120);
/** Somebody who joins, with the end of their term where it has one. */
export const joiningSchema = memberSchema.extend({ until: instantSchema.optional() });

/** How questions can be answered; of every one it can be said that it does not apply. */
export const answerKinds = ['yes_partial_no', 'yes_no', 'frequency', 'level', 'number', 'text'] as const;
export const indicatorSchema = z
  .object({
    code: codeSchema,
    dimension: z.number().int().min(1).max(99),
    domain: localized(200),
    title: localized(500),
    answer: z.enum(answerKinds),
    /** Where the answer is a level: the steps, the lowest first, each with what has to be the case. */
    levels: z
      .array(z.object({ level: z.number().int().min(0).max(99), title: localized(500) }).strict())
      .min(2)
      .max(20)
      .optional(),
    /** Where it is a number: of what. */
    unit: localized(100).optional(),
    /** What an answer is to be shown by; left out where nothing is asked for. */
    evidence: localized(2000).optional(),
  })
  .strict()
  .superRefine(({ answer, levels, unit }, context) => {
    const wrong = (at: readonly (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: [...at], message });
    if ((answer === 'level') !== (levels !== undefined)) wrong(['levels'], 'levels go with level');
    if ((answer === 'number') !== (unit !== undefined)) wrong(['unit'], 'unit goes with number');
    for (const [index, { level }] of (levels ?? []).entries()) {
      const before = levels?.[index - 1];
      if (before !== undefined && level <= before.level) wrong(['levels', index, 'level'], 'above the level before');
    }
  });
type Indicator = z.infer<typeof indicatorSchema>;
/** Every text of a catalogue. */
function textsOfFramework(given: {
  readonly title: Indicator['title'];
  readonly dimensions: readonly { readonly title: Indicator['title'] }[];
  readonly indicators: readonly Indicator[];
}): readonly PlacedText[] {
  return [
    [['title'], given.title],
    ...given.dimensions.map(({ title }, index): PlacedText => [['dimensions', index, 'title'], title]),
    ...given.indicators.flatMap(({ domain, title, levels, unit, evidence }, index): readonly PlacedText[] => [
      [['indicators', index, 'domain'], domain],
      [['indicators', index, 'title'], title],
      ...(levels ?? []).map((step, nth): PlacedText => [['indicators', index, 'levels', nth, 'title'], step.title]),
      [['indicators', index, 'unit'], unit],
      [['indicators', index, 'evidence'], evidence],
    ]),
  ];
}
export const frameworkSchema = z
  .object({
    id: codeSchema,
    version: codeSchema,
    languages: languagesSchema,
    title: localized(300),
    illustrative: z.boolean(),
    dimensions: z.array(z.object({ number: z.number().int().min(1), title: localized(300) }).strict()).min(1),
    indicators: z.array(indicatorSchema).min(1).max(5000),
  })
  .strict()
  .superRefine((framework, context) => {
    for (const path of missingTexts(framework.languages, textsOfFramework(framework))) {
      context.addIssue({ code: 'custom', path: [...path], message: missingText });
    }
  });
export type Framework = z.infer<typeof frameworkSchema>;
export const bodySchema = z
  .object({
    code: codeSchema,
    name: localized(300),
    /** What it is in charge of. */
    remit: localized(2000).optional(),
  })
  .strict();
export type Body = z.infer<typeof bodySchema>;
export const personSchema = z
  .object({
    id: codeSchema,
    name: localized(200),
    email: addressSchema,
    lang: langSchema,
    organisation: localized(200).nullable(),
    /** Gives the person an account (argon2id); leave out for people who only attend or read mail. */
    password: z.string().min(12).max(200).optional(),
  })
  .strict();
export type Person = z.infer<typeof personSchema>;

/** Every text that comes with an assessment itself. Names of bodies and people belong to the installation. */
export function textsOfAssessment(given: {
  readonly title: LocalizedText;
  readonly calendar: Pick<z.infer<typeof calendarSchema>, 'officeHours' | 'decrees'>;
}): readonly PlacedText[] {
  return [
    [['title'], given.title],
    ...given.calendar.officeHours.map(({ label }, index): PlacedText => [
      ['calendar', 'officeHours', index, 'label'],
      label,
    ]),
    ...given.calendar.decrees.flatMap((decree, index) =>
      textsOfDecree(decree).map(([path, text]): PlacedText => [['calendar', 'decrees', index, ...path], text]),
    ),
  ];
}
/** Every text of a decree. */
export function textsOfDecree({ title, adds }: z.infer<typeof decreeSchema>): readonly PlacedText[] {
  return [[['title'], title], ...adds.map(({ name }, index): PlacedText => [['adds', index, 'name'], name])];
}
const launchSchema = z
  .object({
    bodies: z
      .array(z.object({ body: codeSchema, contacts: contactsSchema }).strict())
      .min(1)
      .max(500),
    assignments: z
      .array(z.object({ indicator: codeSchema, lead: codeSchema, contributors: z.array(codeSchema).max(50) }).strict())
      .max(5000),
  })
  .strict();
export const createAssessmentSchema = z
  .object({
    key: keySchema,
    /** Of its texts; readers of none of them fall back in this order. */
    languages: languagesSchema,
    title: localized(300),
    level: z.enum(['national', 'subnational']),
    linkedTo: keySchema.nullable(),
    clock: z.enum(['live', 'held']),
    /** Start of a held clock; a live assessment has none. */
    startAt: instantSchema.nullable(),
    framework: z.object({ id: codeSchema, version: codeSchema }).strict(),
    convener: codeSchema,
    steering: z
      .object({
        coordinators: z.array(codeSchema).min(1),
        officers: z.array(codeSchema),
        researchers: z.array(codeSchema),
      })
      .strict(),
    calendar: calendarSchema,
    plan: planSchema,
    members: z.array(memberSchema).max(5000),
    /** What was prepared: with it the assessment is launched as soon as it is opened. */
    launch: launchSchema.optional(),
    /** Events after which workflows continue as new. */
    continueAfterEvents: z.number().int().min(50).max(20_000).optional(),
  })
  .strict()
  .refine((a) => (a.clock === 'held') === (a.startAt !== null), {
    message: 'startAt goes with a held clock',
    path: ['startAt'],
  })
  .superRefine((given, context) => {
    for (const path of missingTexts(given.languages, textsOfAssessment(given))) {
      context.addIssue({ code: 'custom', path: [...path], message: missingText });
    }
  });
export type CreateAssessment = z.infer<typeof createAssessmentSchema>;

/** `after`: where the caller saw the clock. When it stands later by now, the next event has come and nothing moves. */
export const moveClockSchema = z.union([
  z.object({ to: instantSchema }).strict(),
  z.object({ next: z.literal(true), after: instantSchema.optional() }).strict(),
]);
/** What somebody signs in by: the code of their account, or their e-mail address. */
export const loginNameSchema = z.union([codeSchema, addressSchema]);
/** A one-time code or a recovery code, as people type it. */
export const factorCodeSchema = z.string().trim().min(6).max(60);
export const loginSchema = z
  .object({
    login: loginNameSchema,
    password: z.string().min(1).max(200),
    /** The second step, of an account that has one. */
    code: factorCodeSchema.optional(),
  })
  .strict();
/** A password that somebody chooses for themselves: long enough is all that is asked of its characters. */
export const ownPasswordSchema = z.string().min(12).max(128);

export { contradictionKinds, meetingKinds, positions, refusalReasons, stages, statementClasses };
