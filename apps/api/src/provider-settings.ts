import { providerIdSchema } from '@selaras/contracts';
import { z } from 'zod';

/** Over the network only with TLS; a provider on the same machine may do without. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash } = new URL(text);
  const near = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && near)) && search === '' && hash === '';
}

const providerSchema = z
  .object({
    /** In paths, in the security log, and so in the address to which the provider sends people back. */
    id: providerIdSchema,
    /** As the provider names itself in what it signs. */
    issuer: z.string().refine(isIssuer, 'must be an https:// address without query'),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    /** What stands on the button, by language. */
    name: z
      .record(z.string(), z.string().trim().min(1).max(60))
      .refine((name) => Object.keys(name).length > 0, 'needs a text in one language at least'),
    /** Whoever signs in there has always proved more than a password. */
    trustedSecondFactor: z.boolean().default(false),
  })
  .strict();
export type ProviderSettings = z.infer<typeof providerSchema>;

const listSchema = z.array(providerSchema).superRefine((list, context) => {
  for (const field of ['id', 'issuer'] as const) {
    if (new Set(list.map((one) => one[field])).size < list.length) {
      context.addIssue({ code: 'custom', message: `two providers have the same ${field}` });
    }
  }
});

/** Providers of identity as the settings have them: a list in JSON. What is wrong is told without any of the values. */
export const providersSetting = z.string().transform((text, context): readonly ProviderSettings[] => {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a list in JSON' });
    return z.NEVER;
  }
  const result = listSchema.safeParse(given);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    context.addIssue({ code: 'custom', message: `${path.map(String).join('.')} ${message}`.trim() });
  }
  return z.NEVER;
});
