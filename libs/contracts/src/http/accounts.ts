import { z } from 'zod';
import { linkLetterKinds } from '../jobs/letter-kinds.js';
import { localizedReply } from './reply-parts.js';
import { accountRoute } from './route-definition.js';
import type { RouteDefinition } from './route-definition.js';
import { codeSchema, factorCodeSchema, langSchema, loginNameSchema, ownPasswordSchema } from './shapes.js';

/*
 * Accounts: what a person does with their own, what the operator does with everybody's, the links that set a password, and
 * the log of all that. Nothing here writes to the record of an assessment.
 */

/** 256 random bits, as they stand in a link. */
export const linkTokenSchema = z.string().regex(/^[\w-]{43}$/, 'link');

export const passwordResetSchema = z.object({ login: loginNameSchema }).strict();
export const passwordLinkSchema = z.object({ token: linkTokenSchema }).strict();
export const usePasswordLinkSchema = z.object({ token: linkTokenSchema, password: ownPasswordSchema }).strict();
export const changePasswordSchema = z
  .object({ presentPassword: z.string().min(1).max(200), password: ownPasswordSchema })
  .strict();
/** Who somebody is, once more: by their password, or by a code of their second factor. */
export const proveAgainSchema = z
  .object({ password: z.string().min(1).max(200).optional(), code: factorCodeSchema.optional() })
  .strict()
  .refine(({ password, code }) => (password === undefined) !== (code === undefined));
export const confirmSecondFactorSchema = z.object({ code: factorCodeSchema }).strict();

const offeredFactorSchema = z.object({
  /** Base32, for an app that cannot see. */
  secret: z.string(),
  /** `otpauth:`, as a QR code carries it. */
  uri: z.string(),
});
export type OfferedFactor = z.infer<typeof offeredFactorSchema>;
/** Told once and never again. */
const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;
export const changeLanguageSchema = z.object({ lang: langSchema }).strict();
export const changeAccessSchema = z.object({ disabled: z.boolean() }).strict();

const passwordLinkReplySchema = z.object({
  kind: z.enum(linkLetterKinds),
  /** Whose account it is, and by what they sign in. */
  name: localizedReply,
  login: z.string(),
  /** Until when it works, epoch ms. */
  until: z.number(),
});
export type PasswordLink = z.infer<typeof passwordLinkReplySchema>;

/** Where and by what somebody was signed in. */
const deviceReply = {
  /** The browser and the system as the browser names them; empty when it named none. */
  device: z.string(),
  address: z.string(),
};
const ownSessionSchema = z
  .object({
    id: z.uuid(),
    /** The one that asks. */
    present: z.boolean(),
    since: z.number(),
    lastSeen: z.number(),
    ...deviceReply,
  })
  .meta({ id: 'OwnSession' });
const ownAccountSchema = z
  .object({
    person: z.string(),
    name: localizedReply,
    email: z.string(),
    lang: z.string(),
    passwordSetAt: z.number().nullable(),
    secondFactor: z.object({
      /** Since when it is asked for; null where there is none. */
      since: z.number().nullable(),
      recoveryCodesLeft: z.number().int(),
      /** A role of theirs wants it. */
      required: z.boolean(),
      /** Whether this installation can keep one. */
      possible: z.boolean(),
    }),
    /** The sign-in before the present session began; null when there was none. */
    lastSignIn: z.object({ at: z.number(), ...deviceReply }).nullable(),
    sessions: z.array(ownSessionSchema),
  })
  .meta({ id: 'OwnAccount' });
export type OwnAccount = z.infer<typeof ownAccountSchema>;

/** Where an account stands. */
export const accountStates = ['none', 'invited', 'active', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];
const listedAccountSchema = z
  .object({
    person: z.string(),
    name: localizedReply,
    email: z.string(),
    operator: z.boolean(),
    secondFactor: z.boolean(),
    /** `none`: they attend and read mail, and cannot sign in. */
    state: z.enum(accountStates),
    lastSignInAt: z.number().nullable(),
    sessions: z.number().int(),
  })
  .meta({ id: 'ListedAccount' });
const accountListSchema = z.object({ accounts: z.array(listedAccountSchema), next: z.string().nullable() });
export type ListedAccount = z.infer<typeof listedAccountSchema>;
export type AccountList = z.infer<typeof accountListSchema>;
export const accountsQuerySchema = z
  .object({
    /** A part of a name, an address or a code. */
    search: z.string().trim().min(1).max(100).optional(),
    /** The last person of the page before. */
    after: codeSchema.optional(),
  })
  .strict();
/** Accounts, and events of the security log, of one page. */
export const accountsPage = 100;

/** What the security log knows of. New kinds come at the end of their group; none ever changes its meaning. */
export const securityEvents = [
  'signedIn',
  'signInFailed',
  'signInHeld',
  'signedOut',
  'sessionEnded',
  'passwordChanged',
  'passwordSetByLink',
  'passwordPutByOperator',
  'linkRefused',
  'invited',
  'resetAsked',
  'accountPut',
  'accountDisabled',
  'accountRevived',
  'languageChanged',
  'permissionRefused',
  'roleChanged',
  'exported',
  'provedAgain',
  'secondFactorAsked',
  'secondFactorSet',
  'secondFactorRemoved',
  'secondFactorReset',
  'recoveryCodesMade',
  'recoveryCodeUsed',
  'sightAsked',
  'sightAllowed',
  'sightRefused',
  'sightBegan',
  'sightRead',
  'sightEnded',
  'providerLinked',
  'providerUnlinked',
] as const;
export type SecurityEventKind = (typeof securityEvents)[number];

const securityEventSchema = z
  .object({
    id: z.number().int(),
    at: z.number(),
    kind: z.enum(securityEvents),
    /** Whose account it is about; null when there is none of that name. */
    person: z.string().nullable(),
    /** Who did it, when that is known. */
    by: z.string().nullable(),
    address: z.string(),
    device: z.string(),
    assessment: z.string().nullable(),
    body: z.string().nullable(),
    /** Method and path of the contract, of what was refused or exported. */
    route: z.string().nullable(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  })
  .meta({ id: 'SecurityEvent' });
export type SecurityEvent = z.infer<typeof securityEventSchema>;
const securityLogSchema = z.object({ events: z.array(securityEventSchema), next: z.number().int().nullable() });
export type SecurityLogPage = z.infer<typeof securityLogSchema>;

const securityFilter = {
  kind: z.enum(securityEvents).optional(),
  person: codeSchema.optional(),
  address: z.string().trim().min(1).max(64).optional(),
};
/** `before`: the least id of the page that was read; the newest come first. */
export const securityLogQuerySchema = z
  .object({ ...securityFilter, before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional() })
  .strict();
export const securityExportQuerySchema = z.object(securityFilter).strict();

/** Every route of accounts; `routes.ts` has them among the others. */
export const accountRoutes: readonly RouteDefinition[] = [
  accountRoute(
    'askPasswordReset',
    'post',
    '/api/password-reset',
    'Ask for a link by mail; the answer is always the same.',
    {
      access: 'public',
      body: passwordResetSchema,
      throttled: true,
    },
  ),
  accountRoute('lookAtPasswordLink', 'post', '/api/password-link', 'Whose link it is. Looking uses nothing up.', {
    access: 'public',
    body: passwordLinkSchema,
    reply: passwordLinkReplySchema,
    throttled: true,
  }),
  accountRoute('usePasswordLink', 'put', '/api/password-link', 'Set a password by a link, once; ends all sessions.', {
    access: 'public',
    body: usePasswordLinkSchema,
    throttled: true,
  }),
  accountRoute(
    'proveAgain',
    'put',
    '/api/session/proof',
    'Prove again who one is, for what is asked only of somebody who did so a short while ago.',
    { tag: 'session', body: proveAgainSchema, throttled: true },
  ),
  accountRoute('getAccount', 'get', '/api/account', "The caller's own account with its sessions.", {
    reply: ownAccountSchema,
  }),
  accountRoute('changePassword', 'put', '/api/account/password', 'Change the own password; ends the other sessions.', {
    body: changePasswordSchema,
    throttled: true,
  }),
  accountRoute('changeLanguage', 'put', '/api/account/language', 'The language of the own mails and screens.', {
    body: changeLanguageSchema,
  }),
  accountRoute(
    'offerSecondFactor',
    'post',
    '/api/account/second-factor',
    'Make a secret for a second factor; it counts once a code of it has confirmed it.',
    { wantsProof: 'second', reply: offeredFactorSchema },
  ),
  accountRoute(
    'confirmSecondFactor',
    'put',
    '/api/account/second-factor',
    'Confirm the secret by a code; ends the other sessions and tells the recovery codes, once.',
    { wantsProof: true, body: confirmSecondFactorSchema, reply: recoveryCodesSchema, throttled: true },
  ),
  accountRoute('removeSecondFactor', 'delete', '/api/account/second-factor', 'Do without a second factor.', {
    wantsProof: 'second',
  }),
  accountRoute('renewRecoveryCodes', 'post', '/api/account/recovery-codes', 'New recovery codes in place of the old.', {
    wantsProof: 'second',
    reply: recoveryCodesSchema,
  }),
  accountRoute('endOtherSessions', 'delete', '/api/account/sessions', 'End all own sessions but the present one.', {}),
  accountRoute('endSession', 'delete', '/api/account/sessions/{session}', 'End one of the own sessions.', {}),
  accountRoute('listAccounts', 'get', '/api/people', 'People with their accounts, in pages.', {
    access: ['operator'],
    query: accountsQuerySchema,
    reply: accountListSchema,
  }),
  accountRoute(
    'invitePerson',
    'post',
    '/api/people/{person}/invitation',
    'Send a person a link by which they set their password; a newer link replaces an older one.',
    { access: ['operator'] },
  ),
  accountRoute(
    'changeAccess',
    'put',
    '/api/people/{person}/access',
    'Disable an account, which ends its sessions, or revive it.',
    {
      access: ['operator'],
      body: changeAccessSchema,
    },
  ),
  accountRoute(
    'resetSecondFactor',
    'delete',
    '/api/people/{person}/second-factor',
    'Take away the second factor of somebody who has lost it; their sessions end and they are told.',
    { access: ['operator'], wantsProof: true },
  ),
  accountRoute('listSecurityEvents', 'get', '/api/security-log', 'The security log, newest first, in pages.', {
    access: ['operator'],
    query: securityLogQuerySchema,
    reply: securityLogSchema,
  }),
  accountRoute('exportSecurityCsv', 'get', '/api/security-log.csv', 'The security log as a table, oldest first.', {
    access: ['operator'],
    query: securityExportQuerySchema,
    reply: z.string(),
    contentType: 'text/csv',
  }),
  accountRoute(
    'exportSecurityLines',
    'get',
    '/api/security-log.jsonl',
    'The security log as JSON lines, oldest first.',
    {
      access: ['operator'],
      query: securityExportQuerySchema,
      reply: z.string(),
      contentType: 'application/jsonl',
    },
  ),
];

/** Parameters in the paths above. */
export const accountPathParameters = { person: codeSchema, session: z.uuid() } as const;
