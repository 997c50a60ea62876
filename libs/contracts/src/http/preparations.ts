import { z } from 'zod';
import { sectionNames, type SectionName } from '../preparations/names.js';
import { preparationSchema, preparationSections, type Preparation } from '../preparations/sections.js';
import { readFrameworkFileSchema, readFrameworkSchema } from './frameworks.js';
import { localizedReply } from './reply-parts.js';
import type { RouteDefinition } from './route-definition.js';
import { codeSchema, dateSchema, keySchema } from './shapes.js';

/*
 * Assessments that are being prepared: written section by section, reviewed, rehearsed and launched. Nothing here is part
 * of any record before the launch.
 */

const version = z.number().int().min(1).max(1_000_000_000);
export const preparationVersionSchema = z.object({ version }).strict();
/** One section as it stands, with the version of the whole that its author saw. */
export const savePreparationSchema = z
  .object({
    version,
    section: z.enum(sectionNames),
    value: z.union([
      preparationSections.basics,
      preparationSections.people,
      preparationSections.calendar,
      preparationSections.plan,
      preparationSections.assignments,
    ]),
  })
  .strict()
  .refine(({ section, value }) => preparationSections[section].safeParse(value).success, {
    message: 'section',
    path: ['value'],
  });

const headReply = {
  id: z.uuid(),
  version: z.number().int(),
  /** Who changed it last, by name, and when. */
  changedBy: localizedReply,
  changedAt: z.number(),
  /** The assessment that it has become; null before. */
  launchedAs: z.string().nullable(),
};
const preparationHeadSchema = z
  .object({
    ...headReply,
    title: z.record(z.string(), z.string()),
    languages: z.array(z.string()),
    bodies: z.number().int(),
    people: z.number().int(),
  })
  .meta({ id: 'PreparationHead' });
export const preparationListSchema = z.object({ preparations: z.array(preparationHeadSchema) });
export const preparationReplySchema = z
  .object({ ...headReply, preparation: preparationSchema })
  .meta({ id: 'PreparationReply' });
const findingSchema = z
  .object({ section: z.enum(sectionNames), code: z.string(), message: z.string() })
  .meta({ id: 'Finding' });
const invitationSchema = z.object({
  person: z.string(),
  name: z.string(),
  email: z.string(),
  /** Whether they get the letter that invites them; whoever can sign in already gets none. */
  invited: z.boolean(),
});
export const preparationReviewSchema = z
  .object({
    version: z.number().int(),
    /** What stands in the way of a launch. */
    missing: z.array(findingSchema),
    /** What is allowed, and often a mistake. */
    warnings: z.array(findingSchema),
    people: z.array(invitationSchema),
  })
  .meta({ id: 'PreparationReview' });
/** When a mail goes out, in words of its assessment's zone, and what it is called. */
const mailHead = { when: z.string(), subject: z.string() };
export const preparedMailsSchema = z
  .object({
    /** False while something is missing: then nobody can say who is written to. */
    complete: z.boolean(),
    /** When the launch is taken to be, and until when it was looked ahead. */
    from: z.string(),
    until: z.string(),
    people: z.array(z.object({ person: z.string(), mails: z.array(z.object(mailHead)) })),
  })
  .meta({ id: 'PreparedMails' });
export const mailsToReadSchema = z
  .object({ lang: z.string(), mails: z.array(z.object({ ...mailHead, text: z.string() })) })
  .meta({ id: 'MailsToRead' });
export const launchedSchema = z
  .object({ key: keySchema, ready: z.boolean(), invited: z.number().int() })
  .meta({ id: 'Launched' });
export const readPreparationFileSchema = z
  .object({
    people: preparationSections.people.nullable(),
    assignments: preparationSections.assignments.nullable(),
    faults: readFrameworkSchema.shape.faults,
    more: z.number().int(),
  })
  .meta({ id: 'ReadPreparationFile' });
/** What the next one is made from, and on which day it is to begin. */
export const nextPreparationSchema = z
  .object({
    of: z.union([z.object({ preparation: z.uuid() }).strict(), z.object({ assessment: keySchema }).strict()]),
    from: dateSchema,
  })
  .strict();
export const nextPreparationReplySchema = z
  .object({
    ...headReply,
    /** What the next one does not begin with, in words. */
    left: z.array(z.string()),
  })
  .meta({ id: 'NextPreparation' });
/** The sheets of a file, as whoever opened it read them. */
export const preparationFileSchema = readFrameworkFileSchema.options[1];

export type PreparationHead = z.infer<typeof preparationHeadSchema>;
export type PreparationReply = z.infer<typeof preparationReplySchema>;
export type PreparationReview = z.infer<typeof preparationReviewSchema>;
export type Launched = z.infer<typeof launchedSchema>;
export type PreparedMails = z.infer<typeof preparedMailsSchema>;
export type NextPreparation = z.infer<typeof nextPreparationReplySchema>;
export type MailsToRead = z.infer<typeof mailsToReadSchema>;
export type ReadPreparation = z.infer<typeof readPreparationFileSchema>;
/** A section with what stands in it. */
export type SavedSection = { [S in SectionName]: { readonly section: S; readonly value: Preparation[S] } }[SectionName];

const one = '/api/preparations/{preparation}';
const route = (
  given: Pick<RouteDefinition, 'operationId' | 'method' | 'path' | 'summary' | 'status'> & Partial<RouteDefinition>,
): RouteDefinition => ({ tag: 'preparation', access: ['operator'], shows: [], ...given });

export const preparationRoutes: readonly RouteDefinition[] = [
  route({
    operationId: 'listPreparations',
    method: 'get',
    path: '/api/preparations',
    summary: 'Assessments that are being prepared, and those that were launched.',
    status: 200,
    reply: preparationListSchema,
  }),
  route({
    operationId: 'createPreparation',
    method: 'post',
    path: '/api/preparations',
    summary: 'Begin to prepare an assessment, with what is usual.',
    status: 201,
    reply: preparationReplySchema,
  }),
  route({
    operationId: 'nextPreparation',
    method: 'post',
    path: '/api/preparations/next',
    summary:
      'Begin to prepare the next assessment from an earlier one or from a preparation: bodies, people with a role, plan and assignment.',
    body: nextPreparationSchema,
    status: 201,
    reply: nextPreparationReplySchema,
  }),
  route({
    operationId: 'getPreparation',
    method: 'get',
    path: one,
    summary: 'A preparation, whole.',
    status: 200,
    reply: preparationReplySchema,
  }),
  route({
    operationId: 'savePreparation',
    method: 'put',
    path: one,
    summary: 'Save one section, finished or not. Refused when somebody else has changed the preparation meanwhile.',
    body: savePreparationSchema,
    status: 200,
    reply: preparationReplySchema,
  }),
  route({
    operationId: 'deletePreparation',
    method: 'delete',
    path: one,
    summary: 'Throw a preparation away that has not been launched.',
    status: 204,
  }),
  route({
    operationId: 'reviewPreparation',
    method: 'get',
    path: `${one}/review`,
    summary: 'What is missing for a launch, what is often a mistake, and who will be invited.',
    status: 200,
    reply: preparationReviewSchema,
  }),
  route({
    operationId: 'getPreparedMails',
    method: 'get',
    path: `${one}/mails`,
    summary: 'Who will be sent what and when, if it is launched as it stands and nobody does anything afterwards.',
    status: 200,
    reply: preparedMailsSchema,
  }),
  route({
    operationId: 'readPreparedMails',
    method: 'get',
    path: `${one}/mails/{account}`,
    summary: 'The mails of one person, each as it will be sent to them.',
    status: 200,
    reply: mailsToReadSchema,
  }),
  route({
    operationId: 'readPreparationFile',
    method: 'post',
    path: `${one}/file`,
    summary:
      'What a file says of bodies and people, or of assignments, or everything that is wrong with it. Stores nothing.',
    body: preparationFileSchema,
    status: 200,
    reply: readPreparationFileSchema,
  }),
  route({
    operationId: 'rehearsePreparation',
    method: 'post',
    path: `${one}/rehearsal`,
    summary:
      'Create a rehearsal of a version: same data, a held clock, no invitations. The same version has one rehearsal.',
    body: preparationVersionSchema,
    status: 200,
    reply: launchedSchema,
  }),
  route({
    operationId: 'launchPreparation',
    method: 'post',
    path: `${one}/launch`,
    summary: 'Launch a version: bodies, people, the assessment and invitations. Repeating it changes nothing.',
    body: preparationVersionSchema,
    status: 200,
    reply: launchedSchema,
  }),
];

/** Parameters in the paths above. */
export const preparationPathParameters = { preparation: z.uuid(), account: codeSchema } as const;
