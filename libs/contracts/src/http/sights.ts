import { z } from 'zod';
import { localizedReply } from './reply-parts.js';
import { accountRoute } from './route-definition.js';
import type { RouteDefinition } from './route-definition.js';
import { written } from '../text/written.js';
import { codeSchema } from './shapes.js';

/*
 * Seeing as another person: support asks, the person allows it or not, and whoever sees can do nothing meanwhile
 * (`apps/api/see-as.decision.md`).
 */

export const askSightSchema = z.object({ person: codeSchema, reason: written(500) }).strict();
export const answerSightSchema = z.object({ allow: z.boolean() }).strict();

const sightSchema = z
  .object({
    id: z.uuid(),
    assessment: z.string(),
    title: localizedReply,
    /** As whom it is seen. */
    person: z.string(),
    personName: localizedReply,
    /** Who sees. */
    viewer: z.string(),
    viewerName: localizedReply,
    reason: z.string(),
    askedAt: z.number(),
    answeredAt: z.number().nullable(),
    allowed: z.boolean().nullable(),
    until: z.number().nullable(),
    beganAt: z.number().nullable(),
    endedAt: z.number().nullable(),
    /** Nobody answered in time. */
    lapsed: z.boolean(),
  })
  .meta({ id: 'Sight' });
export type SightReply = z.infer<typeof sightSchema>;
const sightListSchema = z.object({
  sights: z.array(sightSchema),
  /** The service's clock, by which `until` is measured. */
  now: z.number(),
});
export type SightList = z.infer<typeof sightListSchema>;
const askedSightSchema = z.object({ id: z.uuid() });

/** Every route about seeing as another person; `routes.ts` has them among the others. */
export const sightRoutes: readonly RouteDefinition[] = [
  accountRoute(
    'askSight',
    'post',
    '/api/assessments/{key}/sights',
    'Ask a member to let one see the assessment as they see it. They are told by letter and decide.',
    { access: ['operator'], wantsProof: true, body: askSightSchema, reply: askedSightSchema },
  ),
  accountRoute('listSights', 'get', '/api/sights', 'What one has asked to see as another person, newest first.', {
    access: ['operator'],
    reply: sightListSchema,
  }),
  accountRoute(
    'beginSight',
    'put',
    '/api/sights/{sight}/session',
    'See as the person from now on, in this session and for reading alone, until the time that they allowed is up.',
    { access: ['operator'], wantsProof: true },
  ),
  accountRoute(
    'leaveSight',
    'delete',
    '/api/session/sight',
    'End seeing as another person; the session is one’s own again.',
    {
      whileSeeing: 'leaving',
    },
  ),
  accountRoute('listOwnSights', 'get', '/api/account/sights', 'Who asked to see as oneself, why, and when they did.', {
    reply: sightListSchema,
  }),
  accountRoute(
    'answerSight',
    'put',
    '/api/account/sights/{sight}',
    'Allow somebody to see as oneself for half an hour, or refuse it.',
    { wantsProof: true, body: answerSightSchema },
  ),
  accountRoute(
    'withdrawSight',
    'delete',
    '/api/account/sights/{sight}',
    'Take back what one allowed; it ends at once.',
    {},
  ),
];

/** Parameters in the paths above. */
export const sightPathParameters = { sight: z.uuid() } as const;
