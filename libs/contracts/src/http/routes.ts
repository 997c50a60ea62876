import type { Role } from '@selaras/domain';
import { roles } from '@selaras/domain';
import { z } from 'zod';
import { accountPathParameters, accountRoutes } from './accounts.js';
import { firstRunRoutes } from './first-run.js';
import { signInWayPathParameters, signInWayRoutes } from './sign-in-ways.js';
import { frameworkRoutes } from './frameworks.js';
import { preparationPathParameters, preparationRoutes } from './preparations.js';
import { sightPathParameters, sightRoutes } from './sights.js';
import { groupsOfContents, rolesThatSee, type FieldGroup } from '../policy/index.js';
import type { RouteAccess, RouteDefinition } from './route-definition.js';
import { draftFormSchema, draftHeadSchema, draftListSchema, draftSchema, putDraftSchema } from './drafts.js';
import { clockReplySchema, sessionSchema } from './replies.js';
import { ownPartSchema } from './own-part.js';
import * as process from './process-replies.js';
import * as reads from './reads.js';
import { contentSchema } from './reply-parts.js';
import {
  bodySchema,
  codeSchema,
  createAssessmentSchema,
  frameworkSchema,
  keySchema,
  letterSchema,
  loginSchema,
  memberSchema,
  moveClockSchema,
  personSchema,
} from './shapes.js';

export type { RouteAccess, RouteDefinition } from './route-definition.js';

export const pathParameters: Readonly<Record<string, z.ZodType>> = {
  key: keySchema,
  id: codeSchema,
  version: codeSchema,
  bodyCode: codeSchema,
  number: z.coerce.number().int().min(1),
  content: z.uuid(),
  form: draftFormSchema,
  matter: codeSchema,
  ...accountPathParameters,
  ...signInWayPathParameters,
  ...preparationPathParameters,
  ...sightPathParameters,
};

const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);
export const noticesQuerySchema = z.object({ limit: limit(500, 50) }).strict();
/** Of a log that grows for months a screen's worth, unless more is asked for. */
const logPage = limit(5000, 100);
export const ledgerQuerySchema = z.object({ after: z.uuid().optional(), limit: logPage }).strict();
/** Digits only: to JavaScript '' and ' ' are the number 0, which would silently begin from the first fact again. */
const factId = z.preprocess(
  (given) => (typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given),
  z.number().int().min(0),
);
export const factsQuerySchema = z
  .object({ after: factId.optional(), workflow: z.string().max(200).optional(), limit: logPage })
  .strict();

export const putBodiesSchema = z.object({ bodies: z.array(bodySchema).min(1).max(2000) }).strict();
export const putPeopleSchema = z.object({ people: z.array(personSchema).min(1).max(5000) }).strict();
export const putMembersSchema = z
  .object({ members: z.array(memberSchema).min(1).max(5000), letter: letterSchema.optional() })
  .strict();

const steering: readonly Role[] = ['coordinator', 'programOfficer', 'operator'];
const one = '/api/assessments/{key}';
const oneDraft = '/drafts/{form}/{matter}';
/** Whoever may see what a route shows may call it, and nobody else. */
function accessTo([rows]: readonly FieldGroup[]): RouteAccess {
  const admitted = rows === undefined ? [] : rolesThatSee([rows], roles);
  return admitted.length === roles.length ? 'member' : admitted;
}
const get = (
  operationId: string,
  path: string,
  summary: string,
  reply: z.ZodType,
  more: Pick<RouteDefinition, 'shows'> & Partial<RouteDefinition>,
): RouteDefinition => ({
  operationId,
  method: 'get',
  path: `${one}${path}`,
  tag: 'reads',
  summary,
  access: accessTo(more.shows),
  status: 200,
  reply,
  ...more,
});

/** Every route besides the commands. */
export const routes: readonly RouteDefinition[] = [
  {
    operationId: 'getSession',
    method: 'get',
    path: '/api/session',
    tag: 'session',
    summary: 'Who is signed in, with the token that writes must carry.',
    access: 'session',
    shows: [],
    status: 200,
    reply: sessionSchema,
    whileSeeing: 'leaving',
  },
  {
    operationId: 'signIn',
    method: 'post',
    path: '/api/session',
    tag: 'session',
    summary: 'Sign in; sets the session cookie. Throttled per account and address.',
    access: 'public',
    shows: [],
    body: loginSchema,
    status: 200,
    reply: sessionSchema,
    throttled: true,
  },
  {
    operationId: 'signOut',
    method: 'delete',
    path: '/api/session',
    tag: 'session',
    summary: 'End the session.',
    access: 'session',
    shows: [],
    status: 204,
    whileSeeing: 'leaving',
  },
  ...accountRoutes,
  ...sightRoutes,
  ...firstRunRoutes,
  ...signInWayRoutes,
  {
    operationId: 'putFramework',
    method: 'put',
    path: '/api/frameworks/{id}/{version}',
    tag: 'reference',
    summary: 'Store a version of a catalogue. A stored version never changes.',
    access: ['operator'],
    shows: [],
    body: frameworkSchema,
    status: 200,
    reply: reads.storedSchema,
  },
  ...frameworkRoutes,
  ...preparationRoutes,
  {
    operationId: 'putBodies',
    method: 'put',
    path: '/api/bodies',
    tag: 'reference',
    summary: 'Store bodies by code.',
    access: ['operator'],
    shows: [],
    body: putBodiesSchema,
    status: 200,
    reply: reads.storedSchema,
  },
  {
    operationId: 'putPeople',
    method: 'put',
    path: '/api/people',
    tag: 'reference',
    summary: 'Store role accounts; a password gives the account a log-in and ends its sessions.',
    access: ['operator'],
    shows: [],
    wantsProof: true,
    body: putPeopleSchema,
    status: 200,
    reply: reads.storedSchema,
  },
  {
    operationId: 'listAssessments',
    method: 'get',
    path: '/api/assessments',
    tag: 'reads',
    summary: 'Assessments that the account takes part in; all of them for the operator.',
    access: 'session',
    shows: ['assessment'],
    status: 200,
    reply: reads.assessmentListSchema,
    whileSeeing: 'read',
  },
  {
    operationId: 'createAssessment',
    method: 'post',
    path: '/api/assessments',
    tag: 'reference',
    summary: 'Create an assessment and start its process. Repeating the same request changes nothing.',
    access: ['operator'],
    shows: [],
    body: createAssessmentSchema,
    status: 201,
    reply: reads.createdAssessmentSchema,
  },
  {
    operationId: 'putMembers',
    method: 'put',
    path: `${one}/members`,
    tag: 'reference',
    summary: 'Add members with their roles and bodies, as `assessment.join` does, in one list that may be repeated.',
    access: ['coordinator', 'operator'],
    shows: [],
    wantsProof: true,
    body: putMembersSchema,
    status: 200,
    reply: reads.storedSchema,
  },
  {
    operationId: 'moveClock',
    method: 'post',
    path: `${one}/clock`,
    tag: 'clock',
    summary:
      'Move the held clock of a rehearsal to an instant, or to the next event (after the instant the caller saw, so that a repeat moves nothing); everything due on the way happens.',
    access: steering,
    shows: [],
    body: moveClockSchema,
    status: 200,
    reply: clockReplySchema,
  },
  get('getAssessment', '', 'State, timeline, plan, counts and the next gate.', reads.assessmentDetailSchema, {
    shows: ['assessment'],
  }),
  get('getGrid', '/grid', 'Bodies by stage of their work.', reads.gridSchema, { shows: ['grid', 'pause'] }),
  get(
    'getWaitingOn',
    '/waiting-on',
    'Everything waited for: who, what, since, until, what then.',
    reads.waitingOnListSchema,
    { shows: ['waitingOn'] },
  ),
  get('listNotices', '/notices', 'Latest notices, newest first.', reads.noticeListSchema, {
    query: noticesQuerySchema,
    shows: ['notice'],
  }),
  get('listLedger', '/ledger', 'Every notice with its purpose key and its mail, in pages.', reads.ledgerSchema, {
    query: ledgerQuerySchema,
    shows: ['ledger'],
  }),
  get(
    'listFacts',
    '/facts',
    'The fact log in order of arrival, in pages. An answer has no reference there before it is submitted.',
    reads.factPageSchema,
    { query: factsQuerySchema, shows: ['fact', 'fact.answer'] },
  ),
  get('verifyFacts', '/facts/verify', 'Checks numbering and hash chain of the fact log.', reads.chainSchema, {
    shows: ['process'],
  }),
  get(
    'listWorkflows',
    '/workflows',
    'Processes of the assessment with the size of their history.',
    z.array(reads.workflowSchema),
    { shows: ['process'] },
  ),
  get(
    'listIndicators',
    '/indicators',
    'The register: every indicator with its lead, state and outcome.',
    reads.indicatorListSchema,
    { shows: ['register', 'register.refusedBy', 'answer'] },
  ),
  get(
    'listOffers',
    '/handoffs',
    'Handoff offers; focal points and authorities see those of their body.',
    process.offerListSchema,
    { shows: ['offer', 'note'] },
  ),
  get(
    'getCrosscheck',
    '/crosscheck',
    'Rounds, questions and contradictions; focal points and authorities see those of their body.',
    process.crosscheckSchema,
    { shows: ['question', 'reply', 'contradiction'] },
  ),
  get('listMembers', '/members', 'Members with their roles, and the bodies.', reads.memberListSchema, {
    shows: ['member', 'member.history'],
  }),
  get(
    'getOwnPart',
    '/own-part',
    'What whoever asks is here: their roles, what they may do in each, and what they see.',
    ownPartSchema,
    { shows: ['assessment'] },
  ),
  get(
    'getBodyPeople',
    '/bodies/{bodyCode}/people',
    'Who held what for a body, when and on whose word.',
    reads.bodyPeopleSchema,
    { shows: ['member.history'] },
  ),
  get(
    'getDossier',
    '/dossiers/{bodyCode}',
    "A body's indicators, answers, offers and questions. To others than the body an answer is there once it is submitted.",
    process.dossierSchema,
    { shows: ['dossier', 'dossier.refusal', 'pause', 'answer', 'offer', 'note', 'question', 'reply'] },
  ),
  get('listMeetings', '/meetings', 'Meetings with their counts.', process.meetingListSchema, { shows: ['meeting'] }),
  get('getMeeting', '/meetings/{number}', 'One meeting with agenda and attendance.', process.meetingDetailSchema, {
    etag: true,
    shows: ['meeting', 'meeting.attendance', 'meeting.positions', 'meeting.outcome'],
  }),
  get('getProfile', '/profile', 'The profile: statements with provenance, comments, errata.', process.profileSchema, {
    etag: true,
    shows: ['profile', 'profile.text', 'profile.provenance', 'answer', 'contradiction', 'comment', 'erratum'],
  }),
  get('getContent', '/contents/{content}', 'A text or an answer as it was written.', contentSchema, {
    etag: true,
    // Which of them, the text itself says.
    access: 'member',
    shows: groupsOfContents,
  }),
  get(
    'streamEvents',
    '/events',
    'Live stream: an event `change` whenever something was recorded.',
    reads.changeEventSchema,
    {
      contentType: 'text/event-stream',
      throttled: true,
      shows: ['assessment'],
    },
  ),
  get('listDrafts', '/drafts', "The caller's own drafts; nobody else's are there for anybody.", draftListSchema, {
    tag: 'drafts',
    shows: ['draft'],
  }),
  get('getDraft', oneDraft, "One of the caller's own drafts.", draftSchema, { tag: 'drafts', shows: ['draft'] }),
  {
    operationId: 'putDraft',
    method: 'put',
    path: `${one}${oneDraft}`,
    tag: 'drafts',
    summary: 'Keep a draft for its author alone, in place of the one before. It is no part of the record.',
    access: 'member',
    shows: [],
    body: putDraftSchema,
    status: 200,
    reply: draftHeadSchema,
  },
  {
    operationId: 'deleteDraft',
    method: 'delete',
    path: `${one}${oneDraft}`,
    tag: 'drafts',
    summary: 'Throw a draft away. Done as well when there is none.',
    access: 'member',
    shows: [],
    status: 204,
  },
  {
    operationId: 'getOpenApi',
    method: 'get',
    path: '/api/openapi.json',
    tag: 'service',
    summary: 'This document.',
    access: 'session',
    shows: [],
    status: 200,
    whileSeeing: 'read',
    reply: z.record(z.string(), z.unknown()),
  },
  {
    operationId: 'getHealth',
    method: 'get',
    path: '/api/health',
    tag: 'service',
    summary:
      'Whether database and process engine can be worked with (503 when one cannot), why not, and what is owed to the log.',
    access: 'public',
    shows: [],
    status: 200,
    reply: reads.healthSchema,
    failing: reads.healthSchema,
  },
  {
    operationId: 'getReady',
    method: 'get',
    path: '/api/ready',
    tag: 'service',
    summary: 'Whether the service takes requests.',
    access: 'public',
    shows: [],
    status: 200,
    reply: z.object({ status: z.literal('ready') }),
  },
];
