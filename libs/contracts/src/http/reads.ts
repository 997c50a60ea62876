import {
  absenceModes,
  contactKinds,
  dropReasons,
  noticeKinds,
  noticeWhys,
  stages,
  waitingThens,
  waitingWhats,
  workflowKinds,
} from '@selaras/domain';
import { z } from 'zod';
import { actor, asked, localizedReply, personName, ref, role, signOff, titles } from './reply-parts.js';
import { noticeViewSchema } from './replies.js';
import { bodySchema, calendarSchema, langSchema, planSchema } from './shapes.js';

/*
 * Replies of the read routes. The documents inside are the read model's (domain `views.ts`), completed with names and
 * titles. Instants are epoch ms. Every schema with an `id` becomes a named component of the OpenAPI document.
 */

const frameworkRef = z.object({ id: z.string(), version: z.string(), illustrative: z.boolean() });
export const assessmentSummarySchema = z
  .object({
    key: z.string(),
    title: localizedReply,
    /** In which its texts are given, in the order in which readers of none of them fall back. */
    languages: z.array(z.string()),
    clock: z.enum(['live', 'held']),
    clockAt: z.number(),
    illustrative: z.boolean(),
    /** Null until the first facts are recorded. */
    stage: z.enum(stages).nullable(),
    roles: z.array(z.object({ role, body: z.string().nullable() })),
    /** Null until the first facts are recorded. */
    level: z.enum(['national', 'subnational']).nullable(),
    /** Civil date of the first stage that the plan names. */
    startsOn: z.string().nullable(),
    /** What waits for the caller: how many obligations, and the one that is due first. */
    mine: z.object({
      tasks: z.number(),
      first: z
        .object({
          what: z.enum(waitingWhats),
          /** How many things it is about. */
          items: z.number(),
          until: z.number().nullable(),
          /** Negative when the deadline is past; null without deadline. */
          workingDaysLeft: z.number().nullable(),
          /** What clocks of the assessment's zone are ahead of UTC at that instant, and how that is called. */
          offset: z.object({ minutes: z.number(), name: z.string() }).nullable(),
        })
        .nullable(),
    }),
  })
  .meta({ id: 'AssessmentSummary' });
export const assessmentListSchema = z.object({ assessments: z.array(assessmentSummarySchema) });
export const assessmentDetailSchema = z
  .object({
    key: z.string(),
    title: localizedReply,
    /** In which its texts are given, in the order in which readers of none of them fall back. */
    languages: z.array(z.string()),
    level: z.enum(['national', 'subnational']),
    linkedTo: z.string().nullable(),
    clock: z.enum(['live', 'held']),
    framework: frameworkRef,
    convener: z.string(),
    stage: z.enum(stages),
    timeline: z.array(
      z.object({ stage: z.enum(stages), plannedOn: z.string().nullable(), enteredAt: z.number().nullable() }),
    ),
    steering: z.object({
      coordinators: z.array(z.string()),
      officers: z.array(z.string()),
      researchers: z.array(z.string()),
    }),
    plan: planSchema.omit({ answeringNotAfter: true }).extend({ answeringNotAfter: z.number().nullable() }),
    calendar: calendarSchema.extend({
      offsets: z.array(z.object({ from: z.number(), minutes: z.number(), name: z.string() })),
    }),
    counts: z.object({
      indicators: z.number(),
      bodies: z.number(),
      unassigned: z.number(),
      assigned: z.number(),
      accepted: z.number(),
      refused: z.number(),
      submitted: z.number(),
      agreed: z.number(),
      contested: z.number(),
      notApplicable: z.number(),
      openOffers: z.number(),
      openQuestions: z.number(),
      openContradictions: z.number(),
    }),
    profile: z.object({ status: z.string(), version: z.number() }),
    gate: z.object({ next: z.enum(stages).nullable(), missing: z.array(z.string()) }),
    /** The assessment's instant: of a held clock where it stands, of a live one the present. */
    clockAt: z.number(),
    nextEvent: z.number().nullable(),
    frameworkTitle: localizedReply,
    lastFactId: z.number(),
    /** Where a rehearsal's mails can be read; null in a live assessment. */
    inboxUrl: z.string().nullable(),
  })
  .meta({ id: 'AssessmentDetail' });

const gridCell = z
  .object({
    state: z.enum(['none', 'notYet', 'partly', 'waiting', 'dueSoon', 'late', 'inReview', 'done']),
    done: z.number(),
    total: z.number(),
    until: z.number().nullable(),
  })
  .meta({ id: 'GridCell' });
export const gridRowSchema = z
  .object({
    body: z.string(),
    name: localizedReply,
    accept: gridCell,
    answer: gridCell,
    clear: gridCell,
    submit: gridCell,
    questions: gridCell,
    outcome: gridCell,
    pausedUntil: z.number().nullable(),
  })
  .meta({ id: 'GridRow' });
export const gridSchema = z.object({ at: z.number(), rows: z.array(gridRowSchema) }).meta({ id: 'Grid' });

export const waitingOnSchema = z
  .object({
    id: z.string(),
    assessment: z.string(),
    body: z.string().nullable(),
    bodyName: localizedReply.nullable(),
    role,
    persons: z.array(z.string()),
    people: z.array(personName),
    /** Nobody is appointed who could do it: the coordinator has to appoint somebody first. */
    vacant: z.boolean(),
    what: z.enum(waitingWhats),
    items: z.array(z.string()),
    since: z.number(),
    until: z.number().nullable(),
    /** Negative when the deadline is past; null without deadline. */
    workingDaysLeft: z.number().nullable(),
    then: z.enum(waitingThens),
    step: z.number(),
  })
  .meta({ id: 'WaitingOn' });
export const waitingOnListSchema = z
  .object({ at: z.number(), items: z.array(waitingOnSchema) })
  .meta({ id: 'WaitingOnList' });

export const noticeListSchema = z.object({ notices: z.array(noticeViewSchema) }).meta({ id: 'NoticeList' });

export const ledgerEntrySchema = z
  .object({
    id: z.string(),
    purposeKey: z.string(),
    workflowId: z.string(),
    kind: z.enum(noticeKinds),
    why: z.enum(noticeWhys),
    recipient: z.string(),
    body: z.string().nullable(),
    items: z.array(z.string()),
    subject: z.string().nullable(),
    form: z.enum(['digest', 'single']),
    dueAt: z.number(),
    state: z.enum(['pending', 'queued', 'sending', 'sent', 'suppressed', 'dead']),
    /** Why it was suppressed. */
    dropped: z.enum(dropReasons).nullable(),
    /** The mail it went out with. */
    message: z.string().nullable(),
    smtpMessageId: z.string().nullable(),
    messageState: z.string().nullable(),
    /** Civil day of the mail in the assessment's zone. */
    day: z.string().nullable(),
    attempts: z.number(),
    /** Epoch ms, real time. */
    sentAt: z.number().nullable(),
  })
  .meta({ id: 'LedgerEntry' });
export const ledgerSchema = z
  .object({ entries: z.array(ledgerEntrySchema), /** Pass as `after`; null at the end. */ next: z.string().nullable() })
  .meta({ id: 'Ledger' });

export const factSchema = z
  .object({
    id: z.number(),
    workflowId: z.string(),
    seq: z.number(),
    type: z.string(),
    at: z.number(),
    /** ISO 8601, real time. */
    realAt: z.string(),
    by: actor,
    data: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .meta({ id: 'Fact' });
export const factPageSchema = z
  .object({ facts: z.array(factSchema), next: z.number().nullable() })
  .meta({ id: 'FactPage' });
export const chainSchema = z.object({ violations: z.array(z.string()) }).meta({ id: 'ChainCheck' });

export const workflowSchema = z
  .object({
    id: z.string(),
    kind: z.enum(workflowKinds),
    seq: z.number(),
    closed: z.boolean(),
    continued: z.number(),
    nextDue: z.number().nullable(),
    /** Events in the history of the current run; null when the engine no longer knows it. */
    events: z.number().nullable(),
  })
  .meta({ id: 'Workflow' });

export const indicatorViewSchema = z
  .object({
    code: z.string(),
    dimension: z.number(),
    domain: localizedReply,
    ...titles,
    ...asked,
    lead: z.string(),
    contributors: z.array(z.string()),
    version: z.number(),
    status: z.string(),
    hops: z.number(),
    refusedBy: z.array(z.string()),
    answer: ref.nullable(),
    outcome: z.enum(['agreed', 'contested', 'notApplicable']).nullable(),
    outcomeAt: z.string().nullable(),
    /** How its answer was signed off, where more is known than that it was. */
    signOff: signOff.optional(),
    since: z.number(),
  })
  .meta({ id: 'Indicator' });
export const indicatorListSchema = z.object({ indicators: z.array(indicatorViewSchema) }).meta({ id: 'IndicatorList' });

const holder = z.string().nullable();
/** Null while nobody is appointed. */
const contactHolders = z.object({ main: holder, alternate: holder, authority: holder });

const absence = {
  mode: z.enum(absenceModes),
  from: z.number(),
  until: z.number(),
  letter: z.string().nullable(),
};

export const memberListSchema = z
  .object({
    members: z.array(
      z.object({
        person: z.string(),
        name: localizedReply,
        organisation: localizedReply.nullable(),
        lang: langSchema,
        role,
        body: z.string().nullable(),
        /** When their term ends; null where it has no end. */
        until: z.number().nullable(),
      }),
    ),
    bodies: z.array(
      bodySchema.extend({
        /** Who holds the contacts of the body; null where it takes no part and only members belong to it. */
        contacts: contactHolders.nullable(),
        /** Contacts that change hands at an instant to come; empty for whoever does not see the history of the body's people. */
        planned: z.array(
          z.object({
            contact: z.enum(contactKinds),
            /** Null leaves the contact vacant. */
            to: z.string().nullable(),
            effective: z.number(),
            letter: z.string().nullable(),
          }),
        ),
        /** Contacts who are away, or going to be; empty for whoever does not see the history of the body's people. */
        absences: z.array(z.object({ person: z.string(), ...absence, began: z.boolean() })),
      }),
    ),
  })
  .meta({ id: 'MemberList' });

/** Who was what for a body, from when to when, on whose word; the latest first. */
export const bodyPeopleSchema = z
  .object({
    body: z.string(),
    tenures: z.array(
      z.object({
        person: z.string(),
        name: localizedReply,
        role,
        /** The contact of the body that they held; null for the role alone. */
        contact: z.enum(contactKinds).nullable(),
        since: z.number(),
        /** Null while it lasts. */
        until: z.number().nullable(),
        /** Who entered it, in what role, and on which letter. */
        by: z.object({ person: z.string(), name: localizedReply, role }),
        letter: z.string().nullable(),
        /** Who ended it; null while it lasts. */
        endedBy: z.object({ person: z.string(), name: localizedReply, role }).nullable(),
        endedOn: z.string().nullable(),
      }),
    ),
    /** When its contacts were away or are going to be, on whose word; the latest first. */
    absences: z.array(
      z.object({
        person: z.string(),
        name: localizedReply,
        ...absence,
        by: z.object({ person: z.string(), name: localizedReply, role }),
        /** When it ended, at its end or before; null while it lasts or is to come. */
        endedAt: z.number().nullable(),
        /** Who ended it earlier; null where nobody did. */
        endedBy: z.object({ person: z.string(), name: localizedReply, role }).nullable(),
      }),
    ),
  })
  .meta({ id: 'BodyPeople' });
export type BodyPeople = z.infer<typeof bodyPeopleSchema>;

/** Parts of the service that others run. */
export const serviceParts = ['database', 'engine', 'queues'] as const;
/** Why a part cannot be worked with. */
export const failureCauses = [
  'away',
  'refused',
  'diskFull',
  'readOnly',
  'outOfMemory',
  'tooManyConnections',
  'notMigrated',
  'failing',
] as const;
export const healthSchema = z
  .object({
    /** Queues that are away only make mails late: then it is `ok`, and `causes` names them. */
    status: z.enum(['ok', 'failing']),
    database: z.boolean(),
    engine: z.boolean(),
    /** Null where the service has none. */
    queues: z.boolean().nullable(),
    /** What is wrong with a part that cannot be worked with; empty when all is well. */
    causes: z.array(z.object({ part: z.enum(serviceParts), cause: z.enum(failureCauses) })),
    /**
     * Processes that may have something which the log lacks for longer than usual, and since how many seconds; they are
     * looked after by themselves. Null while the database does not answer.
     */
    owed: z.object({ processes: z.number().int(), oldestSeconds: z.number() }).nullable(),
  })
  .meta({ id: 'Health' });
export const storedSchema = z.object({ stored: z.number().int() }).meta({ id: 'Stored' });
export const createdAssessmentSchema = z
  .object({
    key: z.string(),
    workflow: z.string(),
    /** False when the first facts were not recorded within some seconds: commands are accepted all the same. */
    ready: z.boolean(),
  })
  .meta({ id: 'CreatedAssessment' });
/**
 * Data of a `change` event of the live stream. Its id is `lastFactId`: a client that comes again with it (`Last-Event-ID`)
 * hears at once whether anything may have changed since.
 */
export const changeEventSchema = z
  .object({
    lastFactId: z.number(),
    clockAt: z.number(),
    /** Kinds of documents that changed, and `fact`, `waiting`, `notice`, `clock`; null when anything may have. */
    kinds: z.array(z.string()).nullable(),
    /** Bodies concerned; null when it is not about some bodies only. */
    bodies: z.array(z.string()).nullable(),
  })
  .meta({ id: 'ChangeEvent' });

export type Health = z.infer<typeof healthSchema>;
export type FailureCause = (typeof failureCauses)[number];
export type ServicePart = (typeof serviceParts)[number];
export type AssessmentDetail = z.infer<typeof assessmentDetailSchema>;
export type AssessmentSummary = z.infer<typeof assessmentSummarySchema>;
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type ChangeEvent = z.infer<typeof changeEventSchema>;
export type Grid = z.infer<typeof gridSchema>;
export type WaitingOnList = z.infer<typeof waitingOnListSchema>;
export type GridRow = z.infer<typeof gridRowSchema>;
export type WaitingOnRow = z.infer<typeof waitingOnSchema>;
export type FactRow = z.infer<typeof factSchema>;
export type WorkflowRow = z.infer<typeof workflowSchema>;
export type IndicatorRow = z.infer<typeof indicatorViewSchema>;
export type MemberList = z.infer<typeof memberListSchema>;
