import { positions, workflowIds } from '@selaras/domain';
import { z } from 'zod';
import { codeSchema, textSchema } from '../http/shapes.js';
import { defineCommand } from './define.js';

const number = z.object({ number: z.coerce.number().int().min(1) }).strict();
const none = z.object({}).strict();
const mode = z.enum(['inPerson', 'online']);
const itemCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.:_-]{0,80}$/);
const meeting = (key: string, params: { readonly number: number }): string => workflowIds.meeting(key, params.number);

/** Commands of a meeting. */
export const meetingCommands = [
  defineCommand({
    name: 'meeting.open',
    path: '/meetings/{number}/opening',
    params: number,
    body: z
      .object({
        invitees: z
          .array(z.object({ person: codeSchema, body: codeSchema.nullable(), outside: z.boolean() }).strict())
          .min(1)
          .max(2000),
      })
      .strict(),
    roles: ['coordinator', 'programOfficer', 'facilitator'],
    summary: 'Open the meeting and invite; may be repeated to invite more people.',
    workflow: meeting,
    build: (r) => ({ type: 'meeting.open', invitees: r.body.invitees }),
  }),
  defineCommand({
    name: 'meeting.reply',
    path: '/meetings/{number}/replies/{person}',
    params: z.object({ number: z.coerce.number().int().min(1), person: codeSchema }).strict(),
    body: z.object({ reply: z.enum(['yes', 'no']), mode: mode.optional() }).strict(),
    roles: [
      'focalPoint',
      'authority',
      'participant',
      'outsideReviewer',
      'researcher',
      'observer',
      'coordinator',
      'programOfficer',
      'facilitator',
    ],
    summary: 'Reply to an invitation, for oneself or as convener on behalf.',
    workflow: meeting,
    build: (r) => ({ type: 'meeting.reply', person: r.params.person, reply: r.body.reply, mode: r.body.mode }),
  }),
  defineCommand({
    name: 'meeting.start',
    path: '/meetings/{number}/start',
    params: number,
    body: none,
    roles: ['coordinator', 'programOfficer', 'facilitator'],
    summary: 'Start the session.',
    workflow: meeting,
    build: () => ({ type: 'meeting.start' }),
  }),
  defineCommand({
    name: 'meeting.attend',
    path: '/meetings/{number}/attendance',
    params: number,
    body: z
      .object({
        attendances: z
          .array(z.object({ person: codeSchema, body: codeSchema.nullable(), outside: z.boolean(), mode }).strict())
          .min(1)
          .max(2000),
      })
      .strict(),
    roles: ['coordinator', 'programOfficer', 'facilitator'],
    summary: 'Check people in, in person or online.',
    workflow: meeting,
    build: (r) => ({ type: 'meeting.attend', attendances: r.body.attendances }),
  }),
  defineCommand({
    name: 'meeting.positions',
    path: '/meetings/{number}/items/{item}/positions',
    params: z.object({ number: z.coerce.number().int().min(1), item: itemCode }).strict(),
    body: z
      .object({
        positions: z
          .array(z.object({ body: codeSchema, position: z.enum(positions), onBehalf: z.boolean() }).strict())
          .min(1)
          .max(500),
      })
      .strict(),
    roles: ['focalPoint', 'programOfficer', 'facilitator'],
    summary: 'Record what bodies say on an item; one voice per body.',
    workflow: meeting,
    build: (r) => ({ type: 'meeting.positions', item: r.params.item, positions: r.body.positions }),
  }),
  defineCommand({
    name: 'meeting.outcomes',
    path: '/meetings/{number}/outcomes',
    params: number,
    body: z
      .object({
        outcomes: z
          .array(
            z
              .object({
                item: itemCode,
                outcome: z.enum(['agreed', 'contested', 'notApplicable', 'discussed']),
                wording: textSchema,
              })
              .strict(),
          )
          .min(1)
          .max(500),
      })
      .strict(),
    roles: ['coordinator', 'programOfficer', 'facilitator'],
    summary: 'Set the outcome of one or several items together.',
    workflow: meeting,
    build: (r) => ({
      type: 'meeting.outcomes',
      outcomes: r.body.outcomes.map((o) => ({
        ...o,
        wording: r.tools.content('wording', `${r.params.number}/${o.item}`, o.wording),
      })),
    }),
  }),
  defineCommand({
    name: 'meeting.followUp',
    path: '/meetings/{number}/follow-ups',
    params: number,
    body: z.object({ followUp: codeSchema, body: codeSchema, text: textSchema }).strict(),
    roles: ['coordinator', 'programOfficer', 'facilitator'],
    summary: 'Note a follow-up for a body.',
    workflow: meeting,
    build: (r) => ({
      type: 'meeting.followUp',
      followUp: r.body.followUp,
      body: r.body.body,
      text: r.tools.content('followUp', `${r.params.number}/${r.body.followUp}`, r.body.text, r.body.body),
    }),
  }),
  defineCommand({
    name: 'meeting.close',
    path: '/meetings/{number}/closing',
    params: number,
    body: none,
    roles: ['coordinator', 'programOfficer', 'facilitator'],
    summary: 'Close the meeting; an FGD needs an outcome for every item.',
    workflow: meeting,
    build: () => ({ type: 'meeting.close' }),
  }),
];
