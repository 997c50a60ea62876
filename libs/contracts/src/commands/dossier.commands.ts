import { refusalReasons, signOffCapacities, workflowIds } from '@selaras/domain';
import { z } from 'zod';
import { answerSchema, codeSchema, instantSchema, textSchema } from '../http/shapes.js';
import { answerMisfits, misfitWords } from '../answers/answer-fit.js';
import { defineCommand } from './define.js';

const body = z.object({ bodyCode: codeSchema }).strict();
const item = z.object({ bodyCode: codeSchema, indicator: codeSchema }).strict();
const dossier = (key: string, params: { readonly bodyCode: string }): string =>
  workflowIds.dossier(key, params.bodyCode);

/** Commands of a body's dossier. The body in the path must be the actor's own. */
export const dossierCommands = [
  defineCommand({
    name: 'dossier.accept',
    path: '/dossiers/{bodyCode}/acceptances',
    params: body,
    body: z.object({ indicators: z.array(codeSchema).min(1).max(1000) }).strict(),
    roles: ['focalPoint'],
    summary: 'Accept assigned indicators; the answering clock goes on.',
    workflow: dossier,
    build: (r) => ({ type: 'dossier.accept', indicators: r.body.indicators }),
  }),
  defineCommand({
    name: 'dossier.refuse',
    path: '/dossiers/{bodyCode}/items/{indicator}/refusal',
    params: item,
    body: z.object({ reason: z.enum(refusalReasons), note: textSchema.optional() }).strict(),
    roles: ['focalPoint'],
    summary: 'Say "not ours", with a reason; the coordinator decides who answers.',
    workflow: dossier,
    build: (r) => ({
      type: 'dossier.refuse',
      indicator: r.params.indicator,
      reason: r.body.reason,
      note: r.body.note && r.tools.content('note', `refusal/${r.params.indicator}`, r.body.note),
    }),
  }),
  defineCommand({
    name: 'dossier.answer',
    path: '/dossiers/{bodyCode}/items/{indicator}/answer',
    params: item,
    body: z.object({ answer: answerSchema, expectedVersion: z.number().int().min(0) }).strict(),
    roles: ['focalPoint'],
    summary: 'Give or change the answer; `expectedVersion` is the version the author saw.',
    needs: ['catalogue'],
    unfit: ({ params, body: { answer } }, { question: questionOf, today, factsNotBefore: earliest }) => {
      const question = questionOf(params.indicator);
      if (question === undefined) return [];
      return answerMisfits(answer, { question: question.answer, levels: question.levels, today, earliest }).map(
        (misfit) => ({
          pointer: `/answer${misfit.pointer}`,
          message: misfitWords(misfit),
        }),
      );
    },
    workflow: dossier,
    build: (r) => ({
      type: 'dossier.answer',
      indicator: r.params.indicator,
      answer: r.tools.content('answer', r.params.indicator, r.body.answer),
      expectedVersion: r.body.expectedVersion,
    }),
  }),
  defineCommand({
    name: 'dossier.clear',
    path: '/dossiers/{bodyCode}/clearances',
    params: body,
    body: z
      .object({
        indicators: z
          .array(z.object({ indicator: codeSchema, version: z.number().int().min(1) }).strict())
          .min(1)
          .max(1000),
        /** In what capacity: own, on behalf (a.n.), acting (Plt.) or daily acting (Plh.); own when it is left out. */
        capacity: z.enum(signOffCapacities).optional(),
      })
      .strict(),
    roles: ['authority'],
    wantsProof: true,
    summary: 'Sign answers off, naming the exact versions; a later edit voids it.',
    workflow: dossier,
    build: (r) => ({ type: 'dossier.clear', indicators: r.body.indicators, capacity: r.body.capacity }),
  }),
  defineCommand({
    name: 'dossier.submit',
    path: '/dossiers/{bodyCode}/submissions',
    params: body,
    body: z.object({ indicators: z.array(codeSchema).min(1).max(1000) }).strict(),
    roles: ['focalPoint'],
    summary: 'Submit cleared answers.',
    workflow: dossier,
    build: (r) => ({ type: 'dossier.submit', indicators: r.body.indicators }),
  }),
  defineCommand({
    name: 'dossier.reply',
    path: '/dossiers/{bodyCode}/questions/{question}/reply',
    params: z.object({ bodyCode: codeSchema, question: codeSchema }).strict(),
    body: z.object({ status: z.enum(['answered', 'evidenceAdded', 'cannotAnswer']), text: textSchema }).strict(),
    roles: ['focalPoint'],
    summary: 'Reply to a clarification question.',
    workflow: dossier,
    build: (r) => ({
      type: 'dossier.reply',
      question: r.params.question,
      status: r.body.status,
      answer: r.tools.content('reply', r.params.question, r.body.text),
    }),
  }),
  defineCommand({
    name: 'dossier.logCall',
    path: '/dossiers/{bodyCode}/calls',
    params: body,
    body: z.object({ note: textSchema, promisedUntil: instantSchema.nullable() }).strict(),
    roles: ['coordinator', 'programOfficer'],
    summary: 'Log a call; a promise pauses automatic reminders until then.',
    workflow: dossier,
    build: (r) => ({
      type: 'dossier.logCall',
      note: r.tools.content('callNote', r.params.bodyCode, r.body.note),
      promisedUntil: r.body.promisedUntil === null ? null : r.tools.instant(r.body.promisedUntil),
    }),
  }),
];
