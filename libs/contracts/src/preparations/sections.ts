import { stages } from '@selaras/domain';
import { z } from 'zod';
import { langSchema } from '../http/shapes.js';
import { partNames } from './names.js';

/*
 * An assessment that is being prepared, in sections. A section is kept as it stands, finished or not: only its shape and
 * its size are looked at here. What is missing for a launch is told by `reviewPreparation`.
 */

/** How much a preparation may hold. */
export const preparationBounds = {
  bodies: 500,
  people: 5000,
  daysOff: 400,
  hours: 40,
  assignments: 5000,
  kept: 200,
} as const;

const soft = (max: number) => z.string().max(max);
/** A text by language, each of which may still be empty. */
const softText = (max: number) =>
  z
    .record(z.string().max(35), soft(max))
    .refine((text) => Object.keys(text).length <= 20, { message: '<= 20' })
    .meta({ description: 'By language; each may be empty.' });
const days = z.number().int().min(0).max(3650).nullable();

const basicsSchema = z
  .object({
    key: soft(63),
    title: softText(300),
    languages: z.array(z.string().max(35)).max(20),
    level: z.enum(['national', 'subnational']),
    /** Code of the convening body. */
    convener: soft(64),
    framework: z
      .object({ id: soft(64), version: soft(64) })
      .strict()
      .nullable(),
  })
  .strict();

const preparedBodySchema = z.object({ code: soft(64), name: softText(300) }).strict();
const preparedPersonSchema = z
  .object({
    /** The account; left empty, it is made of body and part. */
    account: soft(64),
    name: soft(200),
    email: soft(254),
    /** Of their mails. */
    lang: langSchema,
    body: soft(64),
    parts: z.array(z.enum(partNames)).max(partNames.length),
  })
  .strict();
const peopleSchema = z
  .object({
    bodies: z.array(preparedBodySchema).max(preparationBounds.bodies),
    people: z.array(preparedPersonSchema).max(preparationBounds.people),
  })
  .strict();

const preparedCalendarSchema = z
  .object({
    country: soft(8),
    zone: soft(64),
    /** ISO weekdays on which nobody works. */
    weekend: z.array(z.number().int().min(1).max(7)).max(6),
    opens: soft(5),
    closes: soft(5),
    /** Office hours of a time that differ from the usual ones, such as those of a month of fasting. */
    hours: z
      .array(z.object({ from: soft(10), to: soft(10), opens: soft(5), closes: soft(5) }).strict())
      .max(preparationBounds.hours)
      .optional(),
    /** Where the days off are written down: a decree, a law. */
    source: softText(300),
    daysOff: z.array(z.object({ date: soft(10), name: soft(200) }).strict()).max(preparationBounds.daysOff),
  })
  .strict();

const preparedPlanSchema = z
  .object({
    acceptance: days,
    answering: days,
    offer: days,
    roundReply: days,
    silence: days,
    hopLimit: z.number().int().min(0).max(20),
    maxRounds: z.number().int().min(0).max(50),
    /** Working days before (negative) or after a deadline, and who hears of it then. */
    ladder: z
      .array(
        z
          .object({
            days: z.number().int().min(-365).max(365),
            to: z.enum(['main', 'alternate', 'authority', 'coordinator']),
          })
          .strict(),
      )
      .max(20),
    /** The convener reads answers while they are being written. */
    openDrafting: z.boolean(),
    /** Bodies see one another's positions and comments. */
    openViews: z.boolean(),
    /** The body that clears the text; empty: the convener. */
    clearance: soft(64),
    /** Bodies too small for four eyes. */
    fourEyesExcept: z.array(soft(64)).max(preparationBounds.bodies),
    /** Dates by stage; a stage without one is not planned. */
    milestones: z.array(z.object({ stage: z.enum(stages), plannedOn: soft(10) }).strict()).max(stages.length),
  })
  .strict();

const preparedAssignmentSchema = z
  .object({ indicator: soft(64), lead: soft(64), contributors: z.array(soft(64)).max(50) })
  .strict();
const assignmentsSchema = z.array(preparedAssignmentSchema).max(preparationBounds.assignments);

/** The sections, each saved by itself. */
export const preparationSections = {
  basics: basicsSchema,
  people: peopleSchema,
  calendar: preparedCalendarSchema,
  plan: preparedPlanSchema,
  assignments: assignmentsSchema,
} as const;

/** All of it. */
export const preparationSchema = z.object(preparationSections).strict().meta({ id: 'Preparation' });
export type Preparation = z.infer<typeof preparationSchema>;
export type PreparedBody = z.infer<typeof preparedBodySchema>;
export type PreparedPerson = z.infer<typeof preparedPersonSchema>;
export type PreparedCalendar = z.infer<typeof preparedCalendarSchema>;
export type PreparedHours = NonNullable<PreparedCalendar['hours']>[number];
export type PreparedPlan = z.infer<typeof preparedPlanSchema>;
export type PreparedAssignment = z.infer<typeof preparedAssignmentSchema>;
