import { statementClasses, workflowIds } from '@selaras/domain';
import { z } from 'zod';
import { codeSchema, textSchema } from '../http/shapes.js';
import { defineCommand } from './define.js';

const none = z.object({}).strict();
const profile = (key: string): string => workflowIds.profile(key);

/** Commands of the profile. */
export const profileCommands = [
  defineCommand({
    name: 'profile.write',
    path: '/profile/statements',
    params: none,
    body: z
      .object({
        statements: z
          .array(
            z
              .object({
                id: codeSchema,
                dimension: z.number().int().min(1),
                class: z.enum(statementClasses),
                indicators: z.array(codeSchema).min(1).max(100),
                text: textSchema,
              })
              .strict(),
          )
          .min(1)
          .max(500),
      })
      .strict(),
    roles: ['researcher', 'programOfficer'],
    hearsFirst: true,
    summary: 'Write or replace statements, each resting on indicators.',
    workflow: profile,
    build: ({ body, tools }) => ({
      type: 'profile.write',
      statements: body.statements.map((s) => ({ ...s, text: tools.content('statement', s.id, s.text) })),
    }),
  }),
  defineCommand({
    name: 'profile.confirm',
    path: '/profile/confirmations',
    params: none,
    body: z.object({ statements: z.array(codeSchema).min(1).max(500), reason: textSchema }).strict(),
    roles: ['researcher', 'programOfficer'],
    hearsFirst: true,
    summary: 'Let statements stand although what they rest on has changed, with a reason.',
    workflow: profile,
    build: ({ body, tools }) => ({
      type: 'profile.confirm',
      statements: body.statements,
      reason: tools.content('reason', `confirmation/${body.statements[0] ?? ''}`, body.reason),
    }),
  }),
  defineCommand({
    name: 'profile.circulate',
    path: '/profile/circulations',
    params: none,
    body: none,
    roles: ['coordinator', 'programOfficer'],
    hearsFirst: true,
    summary: 'Circulate a numbered version under the silence procedure.',
    workflow: profile,
    build: () => ({ type: 'profile.circulate' }),
  }),
  defineCommand({
    name: 'profile.comment',
    path: '/profile/comments',
    params: none,
    body: z.object({ comment: codeSchema, statement: codeSchema, text: textSchema, objection: z.boolean() }).strict(),
    roles: ['focalPoint', 'authority', 'participant', 'outsideReviewer', 'observer', 'researcher', 'coordinator'],
    summary: 'Comment on a statement; an objection breaks the silence.',
    workflow: profile,
    build: ({ body, tools }) => ({
      type: 'profile.comment',
      comment: body.comment,
      statement: body.statement,
      objection: body.objection,
      text: tools.content('comment', body.comment, body.text),
    }),
  }),
  defineCommand({
    name: 'profile.resolve',
    path: '/profile/comments/{comment}/resolution',
    params: z.object({ comment: codeSchema }).strict(),
    body: z
      .object({
        outcome: z.enum(['accepted', 'noted', 'notAccepted']),
        reason: textSchema,
        text: textSchema.optional(),
      })
      .strict(),
    roles: ['researcher', 'programOfficer', 'coordinator'],
    summary: 'Resolve a comment: accepted (with new wording), noted, or not accepted, with a reason.',
    workflow: profile,
    build: ({ params, body, tools }) => ({
      type: 'profile.resolve',
      comment: params.comment,
      outcome: body.outcome,
      reason: tools.content('reason', params.comment, body.reason),
      text: body.text && tools.content('statement', params.comment, body.text),
    }),
  }),
  defineCommand({
    name: 'profile.validate',
    path: '/profile/validation',
    params: none,
    body: none,
    roles: ['coordinator'],
    notBefore: 'consultation',
    hearsFirst: true,
    summary: 'Declare the text validated.',
    workflow: profile,
    build: () => ({ type: 'profile.validate' }),
  }),
  defineCommand({
    name: 'profile.clear',
    path: '/profile/clearance',
    params: none,
    body: none,
    roles: ['coordinator', 'authority'],
    notBefore: 'clearance',
    hearsFirst: true,
    wantsProof: true,
    summary: 'Government clearance of the validated text.',
    workflow: profile,
    build: () => ({ type: 'profile.clear' }),
  }),
  defineCommand({
    name: 'profile.publish',
    path: '/profile/publication',
    params: none,
    body: none,
    roles: ['coordinator', 'programOfficer'],
    notBefore: 'clearance',
    hearsFirst: true,
    wantsProof: true,
    summary: 'Freeze and publish the cleared text with the provenance of each statement.',
    workflow: profile,
    build: () => ({ type: 'profile.publish' }),
  }),
  defineCommand({
    name: 'profile.erratum',
    path: '/profile/errata',
    params: none,
    body: z.object({ statement: codeSchema, text: textSchema, reason: textSchema }).strict(),
    roles: ['programOfficer', 'coordinator', 'researcher'],
    hearsFirst: true,
    wantsProof: true,
    summary: 'Correct a published statement by a dated, numbered erratum.',
    workflow: profile,
    build: ({ body, tools }) => ({
      type: 'profile.erratum',
      statement: body.statement,
      text: tools.content('statement', body.statement, body.text),
      reason: tools.content('reason', `erratum/${body.statement}`, body.reason),
    }),
  }),
];
