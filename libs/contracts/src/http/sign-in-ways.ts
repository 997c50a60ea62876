import { z } from 'zod';
import { sessionSchema } from './replies.js';
import { localizedReply } from './reply-parts.js';
import { accountRoute } from './route-definition.js';
import type { RouteDefinition } from './route-definition.js';
import { factorCodeSchema } from './shapes.js';

/*
 * Ways to sign in beside the password: providers of identity that ministries run (OpenID Connect). What a provider says of a
 * person gives no role; it opens the account that its owner has linked with it.
 */

/** What a provider is called in the settings of an installation, in paths, and in the security log. */
export const providerIdSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'provider');

/** A path of this installation; anything that could lead elsewhere is none. */
export const ownPathSchema = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[!-[\]-~]*$/, 'path')
  .meta({ examples: ['/account'] });

const signInAtProviderSchema = z
  .object({
    /** Where the person wants to be afterwards. */
    next: ownPathSchema,
    /** Token of an invitation: its account is linked with the provider in place of choosing a password. */
    invitation: z
      .string()
      .regex(/^[\w-]{43}$/, 'link')
      .optional(),
  })
  .strict();
const goToProviderSchema = z.object({ next: ownPathSchema }).strict();
const returnFromProviderSchema = z
  .object({
    /** What the provider gave the browser to bring back, as it stands behind the `?`: percent-encoded. */
    query: z
      .string()
      .regex(/^[!-~]+$/)
      .max(8_000),
    /** Of the second factor, where it is asked for besides. */
    code: factorCodeSchema.optional(),
  })
  .strict();
export { goToProviderSchema, returnFromProviderSchema, signInAtProviderSchema };

const providersReplySchema = z.object({
  providers: z.array(z.object({ id: z.string(), name: localizedReply })),
});
export type SignInProviders = z.infer<typeof providersReplySchema>;
const ownProvidersSchema = z.object({
  providers: z.array(
    z.object({
      id: z.string(),
      name: localizedReply,
      /** Since when the own account is linked with it; null where it is not. */
      linkedAt: z.number().nullable(),
      lastUsedAt: z.number().nullable(),
    }),
  ),
});
export type OwnProviders = z.infer<typeof ownProvidersSchema>;
/** Where the browser has to go. */
const wayToProviderSchema = z.object({ url: z.url() });
export type WayToProvider = z.infer<typeof wayToProviderSchema>;

/** What somebody went to a provider for. */
export const providerPurposes = ['signIn', 'invitation', 'link', 'proof'] as const;
export type ProviderPurpose = (typeof providerPurposes)[number];
const returnedSchema = z.object({
  purpose: z.enum(providerPurposes),
  next: z.string(),
  session: sessionSchema,
});
export type ReturnedFromProvider = z.infer<typeof returnedSchema>;

/** Every route of these ways; `routes.ts` has them among the others. */
export const signInWayRoutes: readonly RouteDefinition[] = [
  accountRoute('listProviders', 'get', '/api/sign-in-providers', 'Providers of identity by which one can sign in.', {
    access: 'public',
    reply: providersReplySchema,
  }),
  accountRoute(
    'signInAtProvider',
    'post',
    '/api/sign-in-providers/{provider}/sign-in',
    'Begin to sign in by a provider, or to accept an invitation by it; the browser goes there.',
    { access: 'public', body: signInAtProviderSchema, reply: wayToProviderSchema, throttled: true },
  ),
  accountRoute(
    'returnFromProvider',
    'post',
    '/api/sign-in-providers/{provider}/return',
    'Come back from a provider: opens a session, links the account, or proves anew who one is, as it was begun. Once.',
    { access: 'public', body: returnFromProviderSchema, reply: returnedSchema, throttled: true },
  ),
  accountRoute(
    'proveAtProvider',
    'post',
    '/api/sign-in-providers/{provider}/proof',
    'Begin to prove again who one is, by a fresh sign-in at the provider that the account is linked with.',
    { tag: 'session', body: goToProviderSchema, reply: wayToProviderSchema, throttled: true },
  ),
  accountRoute(
    'listOwnProviders',
    'get',
    '/api/account/providers',
    'Providers, and with which the own account is linked.',
    {
      reply: ownProvidersSchema,
    },
  ),
  accountRoute(
    'linkProvider',
    'post',
    '/api/account/providers/{provider}',
    'Begin to link the own account with a provider, by a fresh sign-in there.',
    { wantsProof: 'second', body: goToProviderSchema, reply: wayToProviderSchema, throttled: true },
  ),
  accountRoute(
    'unlinkProvider',
    'delete',
    '/api/account/providers/{provider}',
    'Take the link of the own account with a provider away; its owner is written to.',
    { wantsProof: true },
  ),
];

/** Parameters in the paths above. */
export const signInWayPathParameters = { provider: providerIdSchema } as const;
