import { z } from 'zod';
import { codeSchema } from './shapes.js';

/*
 * Drafts: what somebody has written into a form and not sent. They are kept for their author alone, are no part of the
 * record, and nothing follows from them.
 */

/** The forms that keep drafts, named by what is done with them. */
export const draftForms = [
  'answer',
  'reply',
  'refuse',
  'pass',
  'refuseOffer',
  'appoint',
  'handOver',
  'endRole',
  'steering',
] as const;
export const draftFormSchema = z.enum(draftForms);
export type DraftForm = (typeof draftForms)[number];

/** How much a draft may hold, and how many a person may keep in one assessment. */
export const draftBounds = { characters: 200_000, perPerson: 300, keptDays: 180 } as const;

const fieldName = z.string().regex(/^[A-Za-z]{1,40}$/, 'field name');
const group = z.record(fieldName, z.string().max(2_000));

function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, one) => sum + charactersIn(one), 0)
    : 0;
}

/** Fields of a form as they stand, finished or not: texts, and lists of groups of texts. */
export const draftFieldsSchema = z
  .record(fieldName, z.union([z.string().max(20_000), z.array(group).max(50)]))
  .refine((fields) => Object.keys(fields).length <= 20, { message: '<= 20' })
  .refine((fields) => charactersIn(fields) <= draftBounds.characters, { message: `<= ${draftBounds.characters}` });
export type DraftFields = z.infer<typeof draftFieldsSchema>;

export const putDraftSchema = z
  .object({
    /** Version of the matter that the author saw when beginning to write; 0 when there was none. */
    base: z.number().int().min(0).max(1_000_000),
    fields: draftFieldsSchema,
  })
  .strict();

const draftHead = {
  form: draftFormSchema,
  /** What the form is about: an indicator, a question, an offer. */
  matter: codeSchema,
  /** When it was written, epoch ms, real time. */
  savedAt: z.number(),
};
export const draftHeadSchema = z.object(draftHead).meta({ id: 'DraftHead' });
export const draftListSchema = z.object({ drafts: z.array(draftHeadSchema) }).meta({ id: 'DraftList' });
export const draftSchema = z
  .object({ ...draftHead, base: z.number(), fields: draftFieldsSchema })
  .meta({ id: 'Draft' });

export type DraftHead = z.infer<typeof draftHeadSchema>;
export type Draft = z.infer<typeof draftSchema>;
