import {
  contradictionKinds,
  meetingFormats,
  meetingKinds,
  positions,
  refusalReasons,
  statementClasses,
} from '@selaras/domain';
import { z } from 'zod';
import { asked, content, contentSchema, deadline, localizedReply, ref, signOff, titles } from './reply-parts.js';

/* Replies about handoffs, the cross-check, dossiers, meetings and the profile. Instants are epoch ms. */

export const offerSchema = z
  .object({
    id: z.string(),
    indicator: z.string(),
    ...titles,
    ...asked,
    from: z.string(),
    to: z.string(),
    reason: z.enum(refusalReasons),
    note: ref.nullable(),
    noteContent: content,
    status: z.enum(['open', 'accepted', 'refused', 'revoked', 'escalated', 'hopLimit', 'decided']),
    proposedAt: z.number(),
    deadline,
    settledAt: z.number().nullable(),
    /** Until when the receiving body would have to answer if it accepted now, epoch ms; null once settled. */
    answeringPreview: z.number().nullable(),
  })
  .meta({ id: 'Offer' });
export const offerListSchema = z.object({ offers: z.array(offerSchema) }).meta({ id: 'OfferList' });

const questionStatus = z.enum(['open', 'answered', 'evidenceAdded', 'cannotAnswer', 'unanswered']);
const questionSchema = z
  .object({
    id: z.string(),
    round: z.number(),
    indicator: z.string(),
    ...titles,
    body: z.string(),
    text: ref,
    content,
    /** Oldest first. */
    replies: z.array(contentSchema),
    status: questionStatus,
    /** Until when the body may reply, epoch ms. */
    deadline: z.number(),
  })
  .meta({ id: 'Question' });
export const crosscheckSchema = z
  .object({
    rounds: z.array(z.object({ number: z.number(), openedAt: z.number(), deadline, closedAt: z.number().nullable() })),
    questions: z.array(questionSchema),
    contradictions: z.array(
      z.object({
        id: z.string(),
        indicator: z.string(),
        ...titles,
        bodies: z.array(z.string()),
        kind: z.enum(contradictionKinds),
        text: ref,
        content,
        status: z.enum(['open', 'reconciled', 'bothStand', 'unresolved']),
        openedAt: z.number(),
        resolution: ref.nullable(),
        resolutionContent: content,
      }),
    ),
  })
  .meta({ id: 'Crosscheck' });

export const dossierSchema = z
  .object({
    at: z.number(),
    body: z.string(),
    name: localizedReply,
    /** Null while nobody is appointed. */
    contacts: z.object({
      main: z.string().nullable(),
      alternate: z.string().nullable(),
      authority: z.string().nullable(),
    }),
    pausedUntil: z.number().nullable(),
    items: z.array(
      z.object({
        indicator: z.string(),
        dimension: z.number(),
        ...titles,
        ...asked,
        status: z.string(),
        since: z.number(),
        acceptance: deadline.nullable(),
        answering: deadline.nullable(),
        version: z.number(),
        /** Version of the register entry, for a handoff. */
        registerVersion: z.number(),
        answer: ref.nullable(),
        content,
        /** Of the version that stands; absent before it is signed off, and where no more is known than that it was. */
        signOff: signOff.optional(),
        refusal: z.enum(refusalReasons).nullable(),
      }),
    ),
    /** Offered to this body. */
    offersIn: z.array(offerSchema),
    /** Offered by this body to others. */
    offersOut: z.array(offerSchema),
    questions: z.array(questionSchema),
  })
  .meta({ id: 'Dossier' });

export const meetingSchema = z
  .object({
    number: z.number(),
    kind: z.enum(meetingKinds),
    title: ref,
    titleContent: content,
    status: z.enum(['draft', 'open', 'inSession', 'closed']),
    startsAt: z.number(),
    endsAt: z.number(),
    format: z.enum(meetingFormats),
    invited: z.number(),
    replies: z.object({ yes: z.number(), no: z.number() }),
    attendance: z.object({
      total: z.number(),
      inPerson: z.number(),
      online: z.number(),
      bodies: z.number(),
      outside: z.number(),
    }),
    items: z.number(),
    itemsWithOutcome: z.number(),
  })
  .meta({ id: 'Meeting' });
export const meetingListSchema = z.object({ meetings: z.array(meetingSchema) }).meta({ id: 'MeetingList' });
export const meetingDetailSchema = z
  .object({
    meeting: meetingSchema,
    agenda: z.array(
      z.object({
        item: z.string(),
        indicator: z.string(),
        ...titles,
        offer: z.string().nullable(),
        positions: z.record(z.string(), z.object({ position: z.enum(positions), onBehalf: z.boolean() })),
        outcome: z.enum(['agreed', 'contested', 'notApplicable', 'discussed']).nullable(),
        wording: ref.nullable(),
        content,
      }),
    ),
    attendance: z.array(
      z.object({
        person: z.string(),
        name: localizedReply,
        body: z.string().nullable(),
        outside: z.boolean(),
        mode: z.enum(['inPerson', 'online']),
      }),
    ),
  })
  .meta({ id: 'MeetingDetail' });

/** Where an indicator of a statement comes from. */
const provenanceSchema = z
  .object({
    indicator: z.string(),
    lead: z.string(),
    answer: ref.nullable(),
    /** How that answer was signed off; absent where no more is known than that it was. */
    signOff: signOff.optional(),
    outcome: z.enum(['agreed', 'contested', 'notApplicable']),
    /** Meeting and item in which the outcome was set, `number/item`. */
    outcomeAt: z.string(),
    /** Contradictions over it and how each ended; null for those who do not see the cross-check. */
    contradictions: z
      .array(
        z.object({
          id: z.string(),
          status: z.enum(['open', 'reconciled', 'bothStand', 'unresolved']),
          resolution: ref.nullable(),
        }),
      )
      .nullable(),
  })
  .meta({ id: 'Provenance' });

export const profileSchema = z
  .object({
    /** `none` before the profile is started. */
    status: z.enum(['none', 'draft', 'circulated', 'validated', 'cleared', 'published']),
    version: z.number(),
    silence: z.object({ deadline, state: z.enum(['running', 'broken', 'kept']) }).nullable(),
    /** How many statements rest on something that has changed since. */
    changedStatements: z.number(),
    statements: z.array(
      z.object({
        id: z.string(),
        dimension: z.number(),
        class: z.enum(statementClasses),
        indicators: z.array(z.string()),
        text: ref,
        content,
        /** What it was written or last confirmed on; once published, what it was published or corrected on. */
        provenance: z.array(provenanceSchema),
        /**
         * Indicators of which the register says something else by now; `now` is null where it has no outcome any more.
         * Before publication this holds the text up, afterwards it suggests an erratum.
         */
        changedSince: z.array(z.object({ indicator: z.string(), now: provenanceSchema.nullable() })),
      }),
    ),
    comments: z.array(
      z.object({
        id: z.string(),
        statement: z.string(),
        by: z.string(),
        body: z.string().nullable(),
        at: z.number(),
        text: ref,
        content,
        objection: z.boolean(),
        outcome: z.enum(['open', 'accepted', 'noted', 'notAccepted']),
      }),
    ),
    errata: z.array(
      z.object({
        number: z.number(),
        statement: z.string(),
        before: ref,
        after: ref,
        afterContent: content,
        reason: ref,
        reasonContent: content,
        /** What the corrected statement rests on. */
        provenance: z.array(provenanceSchema),
        at: z.number(),
      }),
    ),
  })
  .meta({ id: 'Profile' });

export type OfferRow = z.infer<typeof offerSchema>;
export type QuestionRow = z.infer<typeof questionSchema>;
export type Crosscheck = z.infer<typeof crosscheckSchema>;
export type DossierDetail = z.infer<typeof dossierSchema>;
export type MeetingRow = z.infer<typeof meetingSchema>;
export type MeetingDetail = z.infer<typeof meetingDetailSchema>;
export type ProvenanceRow = z.infer<typeof provenanceSchema>;
export type ProfileDetail = z.infer<typeof profileSchema>;
