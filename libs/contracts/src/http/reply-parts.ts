import { roles, signOffCapacities } from '@selaras/domain';
import { z } from 'zod';
import { answerKinds, ruleSchema } from './shapes.js';

/* What several replies have in common. Every schema with an `id` becomes a named component of the OpenAPI document. */

/** A text by the tags of its languages (BCP 47); where none is known, a code stands for it under `und`. */
export const localizedReply = z.record(z.string(), z.string()).meta({ id: 'LocalizedText' });

export const ref = z.object({ id: z.string(), hash: z.string() }).meta({ id: 'ContentRef' });
export const deadline = z
  .object({
    rule: ruleSchema,
    from: z.number(),
    instant: z.number(),
    calendarVersion: z.string(),
    known: z.number().optional(),
  })
  .meta({ id: 'Deadline' });
export const role = z.enum(roles);
export const actor = z.object({ person: z.string(), role, body: z.string().nullable() });
export const personName = z
  .object({ person: z.string(), name: localizedReply, organisation: localizedReply.nullable() })
  .meta({ id: 'PersonName' });
/** How an answer was signed off: in what capacity, and whether by whoever wrote it, which a plan lets small bodies do. */
export const signOff = z
  .object({ capacity: z.enum(signOffCapacities), alone: z.boolean(), at: z.number() })
  .meta({ id: 'SignOff' });
/** A text or an answer as it was written; `content` and `…Content` fields hold what the reference beside them names. */
export const contentSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    subject: z.string(),
    body: z.unknown(),
    hash: z.string(),
    author: z.string(),
    /** ISO 8601, real time. */
    createdAt: z.string(),
  })
  .meta({ id: 'Content' });
export const content = contentSchema.nullable();

/** Wording of an indicator. */
export const titles = { title: localizedReply };
/** How an indicator is answered, and what it asks to be shown. */
export const asked = {
  answerType: z.enum(answerKinds),
  /** The steps of a level, the lowest first. */
  levels: z.array(z.object({ level: z.number(), title: localizedReply })).optional(),
  /** Of what a number is one. */
  unit: localizedReply.optional(),
  /** Null where nothing is asked for. */
  evidence: localizedReply.nullable(),
};
export type ContentRow = z.infer<typeof contentSchema>;
