// Long: every way to a provider and back, with one world of two providers
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoticeLedgerRepository } from '@selaras/persistence';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import { password, seed, startApi } from './harness.js';
import type { Api, Client } from './harness.js';
import { startProvider } from './provider.js';
import type { TestProvider } from './provider.js';

const origin = 'http://selaras.uji';

/** A browser that nobody is signed in with, or somebody is: it keeps what it is given. */
class Browser {
  private readonly jar = new Map<string, string>();
  private csrf = '';

  constructor(
    private readonly api: Api,
    client?: Client,
  ) {
    if (client === undefined) return;
    this.keep([client.cookie]);
    this.csrf = client.csrf;
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  cookie(name: string): string | undefined {
    return this.jar.get(name);
  }

  async send(method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await request(this.api.server)
      [method](path)
      .set('Cookie', cookie)
      .set('X-CSRF-Token', this.csrf)
      .send(body);
    this.keep([reply.get('set-cookie') ?? []].flat());
    const session = reply.body?.session ?? reply.body;
    if (typeof session?.csrf === 'string') this.csrf = session.csrf;
    return reply;
  }

  /** Goes to a provider; returns what comes back behind the `?`. */
  async go(provider: TestProvider, path = 'sign-in', body: object = {}): Promise<string> {
    const { id } = provider.settings;
    const begun = await this.send('post', path.includes('/') ? path : `/api/sign-in-providers/${id}/${path}`, {
      next: '/',
      ...body,
    });
    if (begun.status !== 200) throw new Error(`${begun.status} ${JSON.stringify(begun.body)}`);
    const came = await provider.visit(String(begun.body.url));
    expect(`${came.origin}${came.pathname}`).toBe(`${origin}/sign-in/${id}`);
    return came.search.slice(1);
  }

  back(provider: TestProvider, query: string, code?: string) {
    return this.send('post', `/api/sign-in-providers/${provider.settings.id}/return`, {
      query,
      ...(code === undefined ? {} : { code }),
    });
  }

  async through(provider: TestProvider, path?: string, body?: object) {
    return this.back(provider, await this.go(provider, path, body));
  }
}

describe('providers of identity', () => {
  let api: Api;
  let kemlu: TestProvider;
  let bps: TestProvider;
  beforeAll(async () => {
    kemlu = await startProvider('kemlu', origin);
    bps = await startProvider('bps', origin, { trusted: true });
    api = await startApi({
      SELARAS_ORIGIN: origin,
      SELARAS_SIGN_IN_PROVIDERS: JSON.stringify([kemlu.settings, bps.settings]),
      SELARAS_SECOND_FACTOR_ROLES: 'authority',
    });
    await seed(api);
  });
  afterAll(async () => {
    await api.close();
    await Promise.all([kemlu.close(), bps.close()]);
  });
  beforeEach(async () => {
    await api.ds.query('DELETE FROM identity');
    await api.ds.query('DELETE FROM second_factor');
    for (const one of [kemlu, bps]) {
      one.forget();
      one.person = { subject: 'seseorang' };
    }
  });

  const signedIn = async (login: string): Promise<Browser> => new Browser(api, await api.as(login));
  /** Links an account as its owner does on their page. */
  async function link(login: string, provider: TestProvider, subject: string): Promise<Browser> {
    const browser = await signedIn(login);
    provider.person = { ...provider.person, subject };
    const reply = await browser.through(provider, `/api/account/providers/${provider.settings.id}`, {
      next: '/account',
    });
    expect(reply.body).toMatchObject({ purpose: 'link', next: '/account', session: { person: login } });
    return browser;
  }
  /** The last events of the security log, the newest first. */
  const events = (person: string | null = null) =>
    api.ds.query<{ kind: string; person: string | null; details: Readonly<Record<string, unknown>> }[]>(
      `SELECT kind, person, details FROM security_event WHERE $1::text IS NULL OR person = $1 ORDER BY id DESC LIMIT 4`,
      [person],
    );
  async function lettersTo(person: string) {
    const ledger = new NoticeLedgerRepository(api.ds);
    const ids = await ledger.reconcile({ queuedMs: 60_000, limit: 100 });
    const messages = await ledger.lease(ids, randomUUID(), 60_000);
    return messages.filter(({ recipient }) => recipient.person === person).map(({ letter }) => letter);
  }
  async function setUpFactor(browser: Browser): Promise<string> {
    const offered = await browser.send('post', '/api/account/second-factor');
    const secret = String(offered.body.secret);
    const code = codeOf(secret);
    expect((await browser.send('put', '/api/account/second-factor', { code })).status).toBe(200);
    await api.ds.query('UPDATE second_factor SET last_step = 0');
    return secret;
  }
  const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

  it('are offered by name, with nothing else of theirs', async () => {
    const reply = await new Browser(api).send('get', '/api/sign-in-providers');
    expect(reply.body.providers).toEqual([
      { id: 'kemlu', name: kemlu.settings.name },
      { id: 'bps', name: bps.settings.name },
    ]);
    expect(JSON.stringify(reply.body)).not.toContain('rahasia');
  });

  it('open the account that its owner has linked, with a session like any other', async () => {
    await link('peneliti', kemlu, 'subjek-1');
    expect(await lettersTo('peneliti')).toMatchObject([{ kind: 'providerLinked', by: null }]);
    expect((await events('peneliti'))[0]).toMatchObject({
      kind: 'providerLinked',
      details: { provider: 'kemlu', from: 'account' },
    });
    const browser = new Browser(api);
    const reply = await browser.through(kemlu, 'sign-in', { next: '/a/demo/overview?do=body' });
    expect(reply.body).toMatchObject({
      purpose: 'signIn',
      next: '/a/demo/overview?do=body',
      session: { person: 'peneliti' },
    });
    const lines = [reply.get('set-cookie') ?? []].flat();
    const session = lines.find((line) => line.startsWith('selaras_session='));
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=Lax/);
    expect((await browser.send('get', '/api/session')).body.person).toBe('peneliti');
    expect((await events('peneliti'))[0]).toMatchObject({ kind: 'signedIn', details: { provider: 'kemlu' } });
    const own = await browser.send('get', '/api/account/providers');
    expect(own.body.providers).toMatchObject([
      { id: 'kemlu', linkedAt: expect.any(Number), lastUsedAt: expect.any(Number) },
      { id: 'bps', linkedAt: null, lastUsedAt: null },
    ]);
    // The session that this browser had before is over.
    const before = browser.cookie('selaras_session');
    await browser.through(kemlu);
    expect(browser.cookie('selaras_session')).not.toBe(before);
    await request(api.server).get('/api/session').set('Cookie', `selaras_session=${before}`).expect(401);
  });

  it('open nothing to whoever is linked with no account, whatever they are said to be', async () => {
    kemlu.person = {
      subject: 'operator',
      claims: { role: 'operator', operator: true, email: 'peneliti@contoh.go.id' },
    };
    const browser = new Browser(api);
    const reply = await browser.through(kemlu);
    expect(reply.status).toBe(403);
    expect(reply.body.code).toBe('PROVIDER_NOT_LINKED');
    expect(browser.cookie('selaras_session')).toBeUndefined();
    expect((await events())[0]).toMatchObject({
      kind: 'signInFailed',
      person: null,
      details: { reason: 'notLinked', provider: 'kemlu' },
    });
    // Linked, they are who linked it, and nothing more.
    await link('peneliti', kemlu, 'operator');
    expect((await new Browser(api).through(kemlu)).body.session).toMatchObject({ person: 'peneliti', operator: false });
  });

  it('are told apart where both give the same name to different people', async () => {
    await link('peneliti', kemlu, 'sama');
    bps.person = { subject: 'sama' };
    expect((await new Browser(api).through(bps)).body.code).toBe('PROVIDER_NOT_LINKED');
    await link('pengulas', bps, 'sama');
    expect((await new Browser(api).through(bps)).body.session.person).toBe('pengulas');
    expect((await new Browser(api).through(kemlu)).body.session.person).toBe('peneliti');
  });

  it('open no account that is closed', async () => {
    await link('pengulas', kemlu, 'subjek-2');
    const operator = await signedIn('operator');
    const access = (disabled: boolean) => operator.send('put', '/api/people/pengulas/access', { disabled });
    expect((await access(true)).status).toBe(204);
    const reply = await new Browser(api).through(kemlu);
    expect(reply.body.code).toBe('PROVIDER_NOT_LINKED');
    expect((await events('pengulas'))[0]).toMatchObject({ kind: 'signInFailed', details: { reason: 'disabled' } });
    await access(false);
    expect((await new Browser(api).through(kemlu)).status).toBe(200);
  });

  it('are believed once, in the browser and for the provider in which it was begun', async () => {
    await link('peneliti', kemlu, 'subjek-1');
    const over = async (browser: Browser, provider: TestProvider, query: string): Promise<void> => {
      const reply = await browser.back(provider, query);
      expect([reply.status, reply.body.code]).toEqual([410, 'PROVIDER_OVER']);
      expect(browser.cookie('selaras_session')).toBeUndefined();
    };
    const browser = new Browser(api);
    const query = await browser.go(kemlu);
    // Another browser, to which somebody passed the address on; and one that was on its own way.
    await over(new Browser(api), kemlu, query);
    const other = new Browser(api);
    await other.go(kemlu);
    await over(other, kemlu, query);
    // The other provider's address; a state that nobody made; none.
    await over(browser, bps, query);
    await over(browser, kemlu, query.replace(/state=[^&]+/, 'state=tidak-ada'));
    await over(browser, kemlu, 'code=apa-saja');
    expect((await browser.back(kemlu, query)).status).toBe(200);
    // Once more: the same browser, the same code.
    const again = new Browser(api);
    const second = await again.go(kemlu);
    const both = await Promise.all([again.back(kemlu, second), again.back(kemlu, second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await events())[0]?.kind).toMatch(/signInFailed|signedIn/);
    // A code that was used elsewhere already, behind a state that is right.
    const third = new Browser(api);
    const fresh = new URLSearchParams(await third.go(kemlu));
    fresh.set('code', new URLSearchParams(second).get('code') ?? '');
    expect((await third.back(kemlu, fresh.toString())).body.code).toBe('PROVIDER_FAILED');
    // Too late.
    const late = new Browser(api);
    const lateQuery = await late.go(kemlu);
    await api.ds.query(`UPDATE provider_visit SET begun_at = now() - interval '16 minutes'`);
    await over(late, kemlu, lateQuery);
  });

  it.each([
    ['nonce', `UPDATE provider_visit SET nonce = 'lain'`],
    ['verifier', `UPDATE provider_visit SET verifier = repeat('x', 43)`],
  ])('are not believed with another %s', async (_what, change) => {
    await link('peneliti', kemlu, 'subjek-1');
    const browser = new Browser(api);
    const query = await browser.go(kemlu);
    await api.ds.query(change);
    const reply = await browser.back(kemlu, query);
    expect([reply.status, reply.body.code]).toEqual([422, 'PROVIDER_FAILED']);
    expect((await events())[0]).toMatchObject({ kind: 'signInFailed', details: { reason: 'refused' } });
  });

  it('are not believed in the name of another, nor when somebody called it off', async () => {
    await link('peneliti', kemlu, 'subjek-1');
    const browser = new Browser(api);
    const query = new URLSearchParams(await browser.go(kemlu));
    expect(query.get('iss')).toBe(kemlu.settings.issuer);
    query.set('iss', bps.settings.issuer);
    expect((await browser.back(kemlu, query.toString())).body.code).toBe('PROVIDER_FAILED');
    kemlu.forget();
    kemlu.person = { subject: '' };
    expect((await browser.through(kemlu)).body.code).toBe('PROVIDER_FAILED');
    expect((await events())[0]).toMatchObject({ details: { reason: 'calledOff', provider: 'kemlu' } });
  });

  it('send nobody anywhere but to pages of ours', async () => {
    const browser = new Browser(api);
    for (const next of [
      'https://jahat.example/',
      '//jahat.example',
      '/\\jahat.example',
      '\\\\jahat.example',
      'javascript:alert(1)',
      '/\tjahat',
      'account',
      '',
    ]) {
      const reply = await browser.send('post', '/api/sign-in-providers/kemlu/sign-in', { next });
      expect([next, reply.status]).toEqual([next, 400]);
    }
    // Whoever says that the request comes from elsewhere does not change where the provider sends people back to.
    const reply = await request(api.server)
      .post('/api/sign-in-providers/kemlu/sign-in')
      .set('Host', 'jahat.example')
      .send({ next: '/' })
      .expect(200);
    expect(new URL(reply.body.url).searchParams.get('redirect_uri')).toBe(`${origin}/sign-in/kemlu`);
    await request(api.server)
      .post('/api/sign-in-providers/kemlu/sign-in')
      .set('Origin', 'https://jahat.example')
      .send({ next: '/' })
      .expect(403);
    expect((await browser.send('post', '/api/sign-in-providers/tidak-ada/sign-in', { next: '/' })).status).toBe(404);
  });

  it('are linked only by somebody who has just proved who they are, with one account there', async () => {
    const browser = await signedIn('koordinator');
    await api.ds.query(`UPDATE session SET proved = '[{"by": "password", "at": 1}]' WHERE person = 'koordinator'`);
    const old = await browser.send('post', '/api/account/providers/kemlu', { next: '/' });
    expect(old.body.code).toBe('PROOF_TOO_OLD');
    await browser.send('put', '/api/session/proof', { password });
    expect((await browser.through(kemlu, '/api/account/providers/kemlu')).status).toBe(200);
    // Somebody else's, and a second one.
    const other = await signedIn('pengulas');
    expect((await other.through(kemlu, '/api/account/providers/kemlu')).body.code).toBe('PROVIDER_TAKEN');
    kemlu.forget();
    kemlu.person = { subject: 'yang-lain' };
    expect((await browser.through(kemlu, '/api/account/providers/kemlu')).body.code).toBe('PROVIDER_TAKEN');
    // Another session than the one that began: signed in as somebody else meanwhile.
    const query = await other.go(kemlu, '/api/account/providers/kemlu');
    await other.send('post', '/api/session', { login: 'peneliti', password });
    expect((await other.back(kemlu, query)).body.code).toBe('PROVIDER_OVER');
    expect((await new Browser(api).through(kemlu)).body.code).toBe('PROVIDER_NOT_LINKED');
  });

  it('are parted from by the owner, which ends the other sessions and is told by letter', async () => {
    const browser = await link('peneliti', kemlu, 'subjek-1');
    const elsewhere = new Browser(api);
    await elsewhere.through(kemlu);
    await lettersTo('peneliti');
    expect((await browser.send('delete', '/api/account/providers/kemlu')).status).toBe(204);
    expect((await browser.send('delete', '/api/account/providers/kemlu')).status).toBe(404);
    expect((await elsewhere.send('get', '/api/session')).status).toBe(401);
    expect((await browser.send('get', '/api/session')).status).toBe(200);
    expect((await new Browser(api).through(kemlu)).body.code).toBe('PROVIDER_NOT_LINKED');
    expect(await lettersTo('peneliti')).toMatchObject([{ kind: 'providerUnlinked' }]);
    expect((await events('peneliti')).map(({ kind }) => kind)).toContain('providerUnlinked');
  });

  it('prove who sits there by a sign-in that is fresh, of the same person', async () => {
    const browser = await link('koordinator', kemlu, 'subjek-k');
    const old = () =>
      api.ds.query(`UPDATE session SET proved = '[{"by": "password", "at": 1}]' WHERE person = 'koordinator'`);
    await old();
    const closed = () => browser.send('delete', '/api/account/providers/bps');
    expect((await closed()).body.code).toBe('PROOF_TOO_OLD');
    // Somebody else who is signed in there.
    kemlu.forget();
    kemlu.person = { subject: 'orang-lain' };
    expect((await browser.through(kemlu, 'proof')).body.code).toBe('PROVIDER_NOT_LINKED');
    expect((await closed()).body.code).toBe('PROOF_TOO_OLD');
    kemlu.forget();
    kemlu.person = { subject: 'subjek-k' };
    expect((await browser.through(kemlu, 'proof', { next: '/account' })).body.purpose).toBe('proof');
    expect((await closed()).status).toBe(404);
    expect((await events('koordinator'))[0]).toMatchObject({
      kind: 'provedAgain',
      details: { by: 'provider', provider: 'kemlu' },
    });
  });

  it('do not let a sign-in there of yesterday count as a proof of now', async () => {
    await link('koordinator', kemlu, 'subjek-k');
    const browser = new Browser(api);
    await browser.through(kemlu);
    // Fresh there, fresh here.
    expect((await browser.send('delete', '/api/account/providers/bps')).status).toBe(404);
    await api.ds.query(
      `UPDATE session SET proved = jsonb_set(proved, '{0,at}', '1') WHERE person = 'koordinator' AND proved -> 0 ->> 'by' = 'provider'`,
    );
    expect((await browser.send('delete', '/api/account/providers/bps')).body.code).toBe('PROOF_TOO_OLD');
  });

  it('do not take the place of a second factor, unless they ask for one themselves', async () => {
    const browser = await link('peneliti', kemlu, 'subjek-1');
    const secret = await setUpFactor(browser);
    const other = new Browser(api);
    const query = await other.go(kemlu);
    const asked = await other.back(kemlu, query);
    expect([asked.status, asked.body.code]).toEqual([401, 'SECOND_FACTOR_NEEDED']);
    expect(other.cookie('selaras_session')).toBeUndefined();
    // The code, by whoever has the address without the browser; a wrong one; the right one; and once more.
    expect((await new Browser(api).back(kemlu, query, codeOf(secret))).body.code).toBe('PROVIDER_OVER');
    expect((await other.back(kemlu, query, '000000')).body.code).toBe('CODE_WRONG');
    expect((await other.back(kemlu, query, codeOf(secret))).body.session.person).toBe('peneliti');
    await api.ds.query('UPDATE second_factor SET last_step = 0');
    expect((await other.back(kemlu, query, codeOf(secret))).body.code).toBe('PROVIDER_OVER');
    // The provider says that it asked for more than a password.
    kemlu.forget();
    kemlu.person = { subject: 'subjek-1', amr: ['pwd', 'mfa'] };
    expect((await new Browser(api).through(kemlu)).body.session.person).toBe('peneliti');
  });

  it('serve a role that needs a second factor where the settings trust them with it', async () => {
    const closed = '/api/assessments/demo/dossiers/KEMLU';
    await link('pengesah-kemlu', kemlu, 'subjek-p');
    const weak = new Browser(api);
    expect((await weak.through(kemlu)).body.session.secondFactor).toBe('missing');
    expect((await weak.send('get', closed)).body.code).toBe('SECOND_FACTOR_REQUIRED');
    await link('pengesah-kemlu', bps, 'subjek-p');
    const strong = new Browser(api);
    expect((await strong.through(bps)).body.session.secondFactor).toBe('none');
    expect((await strong.send('get', closed)).body.code).not.toBe('SECOND_FACTOR_REQUIRED');
  });

  describe('and invitations', () => {
    async function invited(person: string): Promise<string> {
      const operator = await signedIn('operator');
      expect((await operator.send('post', `/api/people/${person}/invitation`)).status).toBe(204);
      const letter = (await lettersTo(person)).find((one) => one?.kind === 'invitation');
      return letter?.token ?? '';
    }

    it('link the invited account in place of a password, once', async () => {
      await api.ds.query(`UPDATE person SET password_hash = NULL WHERE id = 'orang-luar'`);
      const invitation = await invited('orang-luar');
      kemlu.person = { subject: 'baru' };
      const browser = new Browser(api);
      const query = await browser.go(kemlu, 'sign-in', { next: '/', invitation });
      const reply = await browser.back(kemlu, query);
      expect(reply.body).toMatchObject({ purpose: 'invitation', session: { person: 'orang-luar' } });
      expect((await new Browser(api).through(kemlu)).body.session.person).toBe('orang-luar');
      const operator = await signedIn('operator');
      const list = await operator.send('get', '/api/people?search=orang-luar');
      expect(list.body.accounts[0].state).toBe('active');
      // The link is used up, also for a password.
      const again = await browser.send('post', '/api/sign-in-providers/kemlu/sign-in', { next: '/', invitation });
      expect(again.body.code).toBe('LINK_OVER');
      const set = await browser.send('put', '/api/password-link', {
        token: invitation,
        password: 'gajah lampu kereta',
      });
      expect(set.body.code).toBe('LINK_OVER');
    });

    it('are not linked by a link that only resets a password, nor with what is somebody else’s', async () => {
      await link('peneliti', kemlu, 'subjek-1');
      await new Browser(api).send('post', '/api/password-reset', { login: 'pengulas' });
      const reset = (await lettersTo('pengulas')).find((one) => one?.kind === 'reset')?.token;
      const begun = await new Browser(api).send('post', '/api/sign-in-providers/kemlu/sign-in', {
        next: '/',
        invitation: reset,
      });
      expect(begun.body.code).toBe('LINK_OVER');
      const invitation = await invited('pengulas');
      const taken = await new Browser(api).through(kemlu, 'sign-in', { invitation });
      expect(taken.body.code).toBe('PROVIDER_TAKEN');
      // Nothing was used up by it.
      kemlu.forget();
      kemlu.person = { subject: 'subjek-u' };
      expect((await new Browser(api).through(kemlu, 'sign-in', { invitation })).body.session.person).toBe('pengulas');
    });

    it('do not let whoever reads a mailbox past the second factor, with a provider of their own choice', async () => {
      const secret = await setUpFactor(await signedIn('narahubung-bps'));
      const invitation = await invited('narahubung-bps');
      bps.person = { subject: 'pencuri' };
      const browser = new Browser(api);
      const query = await browser.go(bps, 'sign-in', { invitation });
      expect((await browser.back(bps, query)).body.code).toBe('SECOND_FACTOR_NEEDED');
      expect(await api.ds.query('SELECT 1 FROM identity')).toEqual([]);
      expect((await browser.back(bps, query, codeOf(secret))).body.session.person).toBe('narahubung-bps');
    });
  });
});

describe('a provider that does not answer', () => {
  it('is said to be away, and is asked again', async () => {
    const gone = await startProvider('kemlu', origin);
    await gone.close();
    const api = await startApi({
      SELARAS_ORIGIN: origin,
      SELARAS_SIGN_IN_PROVIDERS: JSON.stringify([gone.settings]),
    });
    try {
      const begin = () => request(api.server).post('/api/sign-in-providers/kemlu/sign-in').send({ next: '/' });
      expect((await begin().expect(503)).body.code).toBe('PROVIDER_AWAY');
      const back = await startProvider('kemlu', origin, { port: Number(new URL(gone.settings.issuer).port) });
      await begin().expect(200);
      await back.close();
    } finally {
      await api.close();
    }
  });
});
