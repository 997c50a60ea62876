import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import Provider from 'oidc-provider';
import type { Context } from 'oidc-provider';

/** A provider of identity that runs here, and somebody who sits in front of it. */
export interface TestProvider {
  readonly settings: {
    readonly id: string;
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly name: Readonly<Record<string, string>>;
    readonly trustedSecondFactor?: boolean;
  };
  /** Whoever sits there, and what they give there besides a password. */
  person: { subject: string; amr?: readonly string[]; claims?: Readonly<Record<string, unknown>> };
  /** Follows an address of the provider until it sends the browser away; returns where to. */
  visit(url: string): Promise<URL>;
  /** Signs out there. */
  forget(): void;
  close(): Promise<void>;
}

const key = () => {
  const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  return { ...jwk, use: 'sig', alg: 'RS256' };
};

/** Starts a provider; `origin` is where our web app is said to be. */
export async function startProvider(
  id: string,
  origin: string,
  { trusted = false, port = 0 }: { readonly trusted?: boolean; readonly port?: number } = {},
): Promise<TestProvider> {
  let handler: (...given: Parameters<ReturnType<Provider['callback']>>) => void = (_request, response) =>
    response.end();
  const server = createServer((request, response) => handler(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = {
    id,
    issuer,
    clientId: 'selaras',
    clientSecret: `rahasia-${id}-rahasia-${id}`,
    name: { id: `Akun ${id}`, en: `${id} account` },
    trustedSecondFactor: trusted,
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [`${origin}/sign-in/${id}`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        require_auth_time: true,
      },
    ],
    jwks: { keys: [key()] },
    cookies: { keys: ['uji-coba'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub', 'amr', 'role', 'operator'] },
    conformIdTokenClaims: false,
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...at.person.claims }),
    }),
    interactions: { url: (_context: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
    loadExistingGrant: async ({ oidc }: Context) => {
      const known = oidc.session.grantIdFor(oidc.client.clientId);
      if (known !== undefined) return oidc.provider.Grant.find(known);
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  handler = (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return callback(request, response);
    const { subject, amr } = at.person;
    const result =
      subject === ''
        ? { error: 'access_denied', error_description: 'called off' }
        : { login: { accountId: subject, ...(amr === undefined ? {} : { amr }) } };
    void provider.interactionFinished(request, response, result);
  };
  let jar = new Map<string, string>();
  const at: TestProvider = {
    settings,
    person: { subject: 'seseorang' },
    async visit(url) {
      let next = new URL(url);
      for (let steps = 0; next.origin === issuer && steps < 10; steps += 1) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const reply = await fetch(next, { redirect: 'manual', headers: { cookie } });
        for (const line of reply.headers.getSetCookie()) {
          const [pair = ''] = line.split(';');
          const at = pair.indexOf('=');
          jar.set(pair.slice(0, at), pair.slice(at + 1));
        }
        const location = reply.headers.get('location');
        if (location === null) throw new Error(`the provider answers ${reply.status}: ${await reply.text()}`);
        next = new URL(location, next);
      }
      return next;
    },
    forget() {
      jar = new Map();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return at;
}
