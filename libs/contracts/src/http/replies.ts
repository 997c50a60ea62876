import { warningCodes } from '@selaras/domain';
import { z } from 'zod';
import { localizedReply } from './reply-parts.js';

/** `application/problem+json` (RFC 9457) with a code of this library. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  /** Values of the refusal, e.g. the missing requirements of a gate. */
  details: z.record(z.string(), z.unknown()).optional(),
  /** Places of a bad request: JSON pointer and what is expected there. */
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** What is said about a command that was accepted all the same. */
const warningSchema = z.object({
  code: z.enum(warningCodes),
  /** The whole sentence, in the language of the request. */
  message: z.string(),
  /** Values of the sentence. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const commandReplySchema = z.object({
  workflow: z.string(),
  seq: z.number().int(),
  facts: z.array(z.string()),
  recorded: z.boolean(),
  warnings: z.array(warningSchema),
});
export type CommandReply = z.infer<typeof commandReplySchema>;

export const clockReplySchema = z.object({
  /** The assessment's instant, epoch ms. */
  at: z.number(),
  /** Next event of the assessment, epoch ms; null when nothing is awaited. */
  next: z.number().nullable(),
  ticks: z.number().int(),
});

/** Whether an account has a second factor; `missing`: it has none and a role of theirs wants one. */
export const secondFactorStates = ['none', 'missing', 'set'] as const;

export const sessionSchema = z.object({
  person: z.string(),
  name: localizedReply,
  operator: z.boolean(),
  csrf: z.string(),
  secondFactor: z.enum(secondFactorStates),
  memberships: z.array(z.object({ assessment: z.string(), role: z.string(), body: z.string().nullable() })),
  /** Set while the session sees as the person, whose it is not: where, until when, and whether that is over. */
  seeing: z.object({ assessment: z.string(), until: z.number(), over: z.boolean() }).optional(),
});
export type Session = z.infer<typeof sessionSchema>;

export const noticeViewSchema = z.object({
  id: z.string(),
  kind: z.string(),
  recipient: z.string(),
  recipientName: localizedReply,
  body: z.string().nullable(),
  why: z.string(),
  form: z.enum(['digest', 'single']),
  dueAt: z.number(),
  state: z.enum(['pending', 'queued', 'sending', 'sent', 'suppressed', 'dead']),
  sentAt: z.number().nullable(),
  items: z.array(z.string()),
});
export type NoticeView = z.infer<typeof noticeViewSchema>;

/** The account of an assessment (issue: "The account"), counted from the fact log, the ledger and the mail sink. */
export const accountSchema = z.object({
  case: z.string(),
  wallSeconds: z.number(),
  clock: z.object({ from: z.number().nullable(), to: z.number().nullable() }),
  stages: z.array(z.object({ name: z.string(), enteredAt: z.number() })),
  bodies: z.object({ atKickoff: z.number(), atFgd: z.number() }),
  indicators: z.object({ total: z.number(), agreed: z.number(), contested: z.number(), notApplicable: z.number() }),
  handoffs: z.object({
    proposed: z.number(),
    accepted: z.number(),
    refused: z.number(),
    escalated: z.number(),
    hopLimit: z.number(),
  }),
  refusals: z.number(),
  rounds: z.number(),
  contradictions: z.object({
    opened: z.number(),
    reconciled: z.number(),
    bothStand: z.number(),
    unresolved: z.number(),
  }),
  notices: z.object({
    raised: z.number(),
    sent: z.number(),
    suppressed: z.number(),
    duplicates: z.number(),
    lost: z.number(),
    onNonWorkingDays: z.number(),
    maxPerPersonPerDay: z.number(),
  }),
  fgd: z.object({
    participants: z.number(),
    inPerson: z.number(),
    online: z.number(),
    bodies: z.number(),
    itemsWithOutcome: z.number(),
  }),
  consultation: z.object({ participants: z.number() }),
  profile: z.object({
    version: z.number(),
    statements: z.number(),
    statementsWithProvenance: z.number(),
    errata: z.number(),
  }),
  temporal: z.object({ workflows: z.number(), events: z.number(), continuedAsNew: z.number() }),
  violations: z.array(z.string()),
});
export type Account = z.infer<typeof accountSchema>;
