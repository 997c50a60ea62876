import { z } from 'zod';
import { written } from '../text/written.js';
import { linkTokenSchema } from './accounts.js';
import { addressSchema } from './address.js';
import { accountRoute } from './route-definition.js';
import type { RouteDefinition } from './route-definition.js';
import { codeSchema, langSchema, ownPasswordSchema } from './shapes.js';

/*
 * The first run of an installation in which nobody can sign in: whoever starts it has a link, and makes the operator's
 * account by it.
 */

export const firstLinkSchema = z.object({ token: linkTokenSchema }).strict();
export const makeOperatorSchema = z
  .object({
    token: linkTokenSchema,
    id: codeSchema,
    name: written(200),
    email: addressSchema,
    lang: langSchema,
    password: ownPasswordSchema,
  })
  .strict();
export type MakeOperator = z.infer<typeof makeOperatorSchema>;

/** `taken`: the installation has an account. `over`: it has none, and another link opens it. */
export const firstLinkStates = ['open', 'taken', 'over'] as const;
const firstLinkReplySchema = z.object({
  state: z.enum(firstLinkStates),
  /** Until when an open one works, epoch ms. */
  until: z.number().nullable(),
});
export type FirstLink = z.infer<typeof firstLinkReplySchema>;

/** Every route of the first run; `routes.ts` has them among the others. */
export const firstRunRoutes: readonly RouteDefinition[] = [
  accountRoute(
    'lookAtFirstLink',
    'post',
    '/api/first-run',
    'Whether the link of the first run opens anything. Looking uses nothing up.',
    { access: 'public', body: firstLinkSchema, reply: firstLinkReplySchema, throttled: true },
  ),
  accountRoute(
    'makeOperator',
    'put',
    '/api/first-run',
    'Make the account of the first operator by the link of the first run, once.',
    { access: 'public', body: makeOperatorSchema, throttled: true },
  ),
];
