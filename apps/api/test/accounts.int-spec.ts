import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SecurityEvent, SecurityLogPage } from '@selaras/contracts';
import { NoticeLedgerRepository, PeopleRepository } from '@selaras/persistence';
import { samplePerson } from '@selaras/testing';
import request from 'supertest';
import { password, seed, startApi } from './harness.js';
import type { Api, Client } from './harness.js';

const chosen = 'gajah lampu kereta';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** What the notifier would send of the letters that wait: it takes them under a lease and writes them. */
async function lettersOut(api: Api): Promise<ReadonlyMap<string, string>> {
  const ledger = new NoticeLedgerRepository(api.ds);
  const ids = await ledger.reconcile({ queuedMs: 60_000, limit: 100 });
  const token = randomUUID();
  const messages = await ledger.lease(ids, token, 60_000);
  await ledger.markSent(messages.map(({ id }) => ({ id, token, messageId: id })));
  return new Map(
    messages.flatMap(({ recipient, letter }) =>
      letter?.kind === 'invitation' || letter?.kind === 'reset' ? [[recipient.person, letter.token] as const] : [],
    ),
  );
}

async function events(api: Api, operator: Client, query = ''): Promise<readonly SecurityEvent[]> {
  const reply = await operator.get(`/api/security-log${query}`).expect(200);
  return (reply.body as { events: SecurityEvent[] }).events;
}

describe('accounts', () => {
  let api: Api;
  let operator: Client;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    await new PeopleRepository(api.ds).putPeople([
      { ...samplePerson('baru', 'en'), email: 'Baru@Selaras.invalid' },
      { ...samplePerson('lupa'), email: 'lupa@selaras.invalid', passwordHash: 'x' },
      { ...samplePerson('kembar-1'), email: 'kembar@selaras.invalid', passwordHash: 'x' },
      { ...samplePerson('kembar-2'), email: 'Kembar@selaras.invalid', passwordHash: 'x' },
    ]);
    operator = await api.as('operator');
  });
  afterAll(() => api.close());

  const signIn = (login: string, given: string) =>
    request(api.server).post('/api/session').set('User-Agent', firefox).send({ login, password: given });
  const use = (token: string, given: string) =>
    request(api.server).put('/api/password-link').send({ token, password: given });
  const look = (token: string) => request(api.server).post('/api/password-link').send({ token });

  it('open by e-mail address as well, whatever the case of its letters', async () => {
    for (const login of ['koordinator@selaras.invalid', 'KOORDINATOR@Selaras.Invalid']) {
      expect((await signIn(login, password).expect(200)).body.person).toBe('koordinator');
    }
    // An account's name is its name.
    await signIn('KOORDINATOR', password).expect(401);
  });

  it('begin with a link by mail that looking at does not use up, and that works once', async () => {
    await operator.post('/api/people/baru/invitation').expect(204);
    const token = (await lettersOut(api)).get('baru') ?? '';
    for (let n = 0; n < 3; n += 1) {
      const reply = await look(token).expect(200);
      expect(reply.body).toEqual({
        kind: 'invitation',
        name: samplePerson('baru', 'en').name,
        login: 'baru',
        until: expect.any(Number),
      });
      const hours = (reply.body.until - Date.now()) / 3_600_000;
      expect(hours).toBeGreaterThan(47);
      expect(hours).toBeLessThanOrEqual(48);
    }
    await use(token, 'aaaaaaaaaaaa').expect(422);
    await use(token, 'baru@selaras.invalid').expect(422);
    await use(token, 'pendek').expect(400);
    const both = await Promise.all([use(token, chosen), use(token, chosen)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 410]);
    expect((await look(token).expect(410)).body.code).toBe('LINK_OVER');
    await signIn('baru', chosen).expect(200);
    await signIn('baru@selaras.INVALID', chosen).expect(200);
  });

  it('stand in no table by which a link could be followed', async () => {
    await operator.post('/api/people/baru/invitation').expect(204);
    const token = (await lettersOut(api)).get('baru') ?? '';
    for (const table of ['letter', 'letter_token', 'message', 'security_event']) {
      const rows = await api.ds.query<unknown[]>(`SELECT * FROM ${table}`);
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toContain(token);
    }
  });

  it('have one link at a time: a newer one takes the place of an older, sent or not', async () => {
    await operator.post('/api/people/baru/invitation').expect(204);
    const first = (await lettersOut(api)).get('baru') ?? '';
    await operator.post('/api/people/baru/invitation').expect(204);
    await operator.post('/api/people/baru/invitation').expect(204);
    const sent = await lettersOut(api);
    await look(first).expect(410);
    await look(sent.get('baru') ?? '').expect(200);
    const waiting = await api.ds.query<{ state: string }[]>(
      `SELECT m.state FROM message m JOIN letter l ON m.digest_key = 'letter|' || l.id
       WHERE l.person = 'baru' AND l.replaced_at IS NOT NULL ORDER BY m.state`,
    );
    expect(waiting.some(({ state }) => state === 'suppressed')).toBe(true);
  });

  it('are over after 48 hours, when they are', async () => {
    await operator.post('/api/people/baru/invitation').expect(204);
    const token = (await lettersOut(api)).get('baru') ?? '';
    await api.ds.query(`UPDATE letter SET expires_at = now() - interval '1 second' WHERE person = 'baru'`);
    const reply = await use(token, chosen).set('Accept-Language', 'en').expect(410);
    expect(reply.body.detail).toContain('ask for a new link');
  });

  it('are written to when somebody forgot, and say nothing to anybody else: not in words, not in time', async () => {
    const ask = async (login: string) => {
      const from = performance.now();
      const reply = await request(api.server).post('/api/password-reset').send({ login });
      return { status: reply.status, body: reply.text, ms: performance.now() - from };
    };
    const asked = [
      await ask('Lupa@selaras.invalid'),
      await ask('tidak-ada'),
      await ask('kembar@selaras.invalid'),
      await ask('operator'),
    ];
    expect(asked.map(({ status, body }) => [status, body])).toEqual(asked.map(() => [204, '']));
    for (const { ms } of asked) expect(ms).toBeGreaterThan(240);
    const sent = await lettersOut(api);
    expect([...sent.keys()]).toEqual(['lupa']);
    await use(sent.get('lupa') ?? '', chosen).expect(204);
    await signIn('lupa', chosen).expect(200);
    // Somebody else's requests do not fill a mailbox.
    for (let n = 0; n < 6; n += 1) await ask('lupa');
    const [row] = await api.ds.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM letter WHERE person = 'lupa' AND kind = 'reset'`,
    );
    expect(row?.n).toBe(3);
  });

  it('say nothing about an address that two of them share', async () => {
    const shared = await signIn('kembar@selaras.invalid', password).expect(401);
    const unknown = await signIn('tiada@selaras.invalid', password).expect(401);
    expect(shared.body).toEqual(unknown.body);
  });

  it('show their owner where they are open, and end the others', async () => {
    const mine = await api.as('peneliti');
    const other = await api.as('peneliti');
    const third = await signIn('peneliti', password).expect(200);
    const shown = await mine.get('/api/account').expect(200);
    expect(shown.body).toMatchObject({ person: 'peneliti', lastSignIn: null });
    expect(shown.body.sessions).toHaveLength(3);
    expect(shown.body.sessions.filter((one: { present: boolean }) => one.present)).toHaveLength(1);
    const onFirefox = shown.body.sessions.find((one: { device: string }) => one.device === 'Firefox, Linux');
    await mine.delete(`/api/account/sessions/${onFirefox.id}`).expect(204);
    const cookie = (third.get('set-cookie')?.[0] ?? '').split(';')[0] ?? '';
    await request(api.server).get('/api/session').set('Cookie', cookie).expect(401);
    await mine.delete('/api/account/sessions').expect(204);
    await other.get('/api/session').expect(401);
    await mine.get('/api/session').expect(200);
    const theirs = await (await api.as('koordinator')).get('/api/account').expect(200);
    // Nobody ends a session of somebody else by its id.
    await mine.delete(`/api/account/sessions/${theirs.body.sessions[0].id}`).expect(404);
    const later = await (await api.as('peneliti')).get('/api/account').expect(200);
    expect(later.body.lastSignIn).toMatchObject({ device: 'Firefox, Linux', at: expect.any(Number) });
  });

  it('get a new password only from who knows the present one, which ends the other sessions', async () => {
    const mine = await api.as('pengulas');
    const stolen = await api.as('pengulas');
    const change = (presentPassword: string, next: string) =>
      mine.put('/api/account/password').send({ presentPassword, password: next });
    expect((await change('salah', chosen).expect(422)).body.code).toBe('PASSWORD_WRONG');
    expect((await change(password, 'password1234').expect(422)).body.code).toBe('PASSWORD_COMMON');
    expect((await change(password, 'pengulas-2026').expect(422)).body.code).toBe('PASSWORD_PERSONAL');
    await change(password, chosen).expect(204);
    await mine.get('/api/session').expect(200);
    await stolen.get('/api/session').expect(401);
    await signIn('pengulas', password).expect(401);
    await signIn('pengulas', chosen).expect(200);
    // A stolen session is no way to guess it.
    const statuses: number[] = [];
    for (let n = 0; n < 10; n += 1) statuses.push((await change('salah', 'kunci pagar sungai')).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it('keep the language of their mails', async () => {
    const mine = await api.as('narahubung-bps');
    await mine.put('/api/account/language').send({ lang: 'en' }).expect(204);
    expect((await mine.get('/api/account').expect(200)).body.lang).toBe('en');
    await mine.put('/api/account/language').send({ lang: 'xx' }).expect(400);
  });

  it('are closed at once with everything that is open, and opened again as they were', async () => {
    const member = await api.as('pengesah-kemlu');
    await operator.post('/api/people/pengesah-kemlu/invitation').expect(204);
    const token = (await lettersOut(api)).get('pengesah-kemlu') ?? '';
    await operator.put('/api/people/pengesah-kemlu/access').send({ disabled: true }).expect(204);
    await member.get('/api/session').expect(401);
    await look(token).expect(410);
    const closed = await signIn('pengesah-kemlu', password).expect(401);
    expect(closed.body).toEqual((await signIn('tiada-lagi', password).expect(401)).body);
    const refused = await operator.post('/api/people/pengesah-kemlu/invitation').expect(409);
    expect(refused.body.code).toBe('ACCOUNT_DISABLED');
    const list = await operator.get('/api/people?search=pengesah').expect(200);
    expect(list.body.accounts).toMatchObject([{ person: 'pengesah-kemlu', state: 'disabled', sessions: 0 }]);
    const [members] = await api.ds.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM membership WHERE person = 'pengesah-kemlu'`,
    );
    expect(members?.n).toBe(1);
    await operator.put('/api/people/pengesah-kemlu/access').send({ disabled: false }).expect(204);
    await signIn('pengesah-kemlu', password).expect(200);
  });

  it('are the operator’s to look after, and nobody can close the operator’s own', async () => {
    const member = await api.as('koordinator');
    await member.get('/api/people').expect(403);
    await member.post('/api/people/baru/invitation').expect(403);
    await member.put('/api/people/baru/access').send({ disabled: true }).expect(403);
    await operator.put('/api/people/operator/access').send({ disabled: true }).expect(403);
    await operator.post('/api/people/tidak-ada/invitation').expect(404);
  });

  it('have so many sessions and no more: the one that was not seen for longest ends', async () => {
    const first = await api.as('narahubung-kemlu');
    await api.ds.query(`UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE person = 'narahubung-kemlu'`);
    for (let n = 0; n < 20; n += 1) await signIn('narahubung-kemlu', password).expect(200);
    await first.get('/api/session').expect(401);
    const [row] = await api.ds.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM session WHERE person = 'narahubung-kemlu'`,
    );
    expect(row?.n).toBe(20);
  });
});

describe('the security log', () => {
  let api: Api;
  let operator: Client;
  beforeAll(async () => {
    api = await startApi({ SELARAS_PROXY_HOPS: '1' });
    await seed(api);
    operator = await api.as('operator');
  });
  afterAll(() => api.close());

  it('knows who signed in and who failed, from where and by what', async () => {
    const from = (given: string) =>
      request(api.server)
        .post('/api/session')
        .set('User-Agent', firefox)
        .set('X-Forwarded-For', '203.0.113.9')
        .send({ login: 'koordinator', password: given });
    await from('salah').expect(401);
    await from(password).expect(200);
    const [second, first] = await events(api, operator, '?person=koordinator');
    expect(first).toMatchObject({ kind: 'signInFailed', person: 'koordinator', by: null, address: '203.0.113.9' });
    expect(second).toMatchObject({ kind: 'signedIn', by: 'koordinator', device: 'Firefox, Linux' });
    // What was typed where there is no such account may be a password, typed into the wrong field.
    const typed = 'Rahasia-saya-sendiri';
    await request(api.server).post('/api/session').send({ login: typed, password: 'x' }).expect(401);
    expect(JSON.stringify(await events(api, operator))).not.toContain(typed);
  });

  it('knows who was refused what', async () => {
    const member = await api.as('narahubung-bps');
    await member.put('/api/assessments/demo/members').send({ members: [] }).expect(403);
    await (await api.as('orang-luar')).get('/api/assessments/demo/grid').expect(404);
    const refused = await events(api, operator, '?kind=permissionRefused');
    expect(refused).toMatchObject([
      {
        person: 'orang-luar',
        assessment: 'demo',
        route: 'GET /api/assessments/{key}/grid',
        details: { code: 'NOT_FOUND' },
      },
      {
        person: 'narahubung-bps',
        assessment: 'demo',
        route: 'PUT /api/assessments/{key}/members',
        details: { code: 'FORBIDDEN' },
      },
    ]);
  });

  it('is added to and never changed, not even by who holds the database', async () => {
    for (const statement of [
      `UPDATE security_event SET person = 'x'`,
      'DELETE FROM security_event',
      'TRUNCATE security_event',
    ]) {
      await expect(api.ds.query(statement)).rejects.toThrow(/never changed/);
    }
    expect((await events(api, operator)).length).toBeGreaterThan(0);
  });

  it('comes in pages, and whole as a table and as lines, which is noted', async () => {
    await api.ds.query(
      `INSERT INTO security_event (kind, person, address, device)
       SELECT 'signedIn', 'p-' || n, '', '=1+1' FROM generate_series(1, 250) n`,
    );
    const seen: number[] = [];
    const page = async (before: number | null): Promise<SecurityLogPage> => {
      const query = before === null ? '' : `?before=${before}`;
      return (await operator.get(`/api/security-log${query}`).expect(200)).body as SecurityLogPage;
    };
    await operator.get('/api/security-log?limit=1').expect(400);
    for (let before: number | null = null; ;) {
      const { events: shown, next } = await page(before);
      expect(shown.length).toBeLessThanOrEqual(100);
      seen.push(...shown.map(({ id }) => id));
      before = next;
      if (before === null) break;
    }
    expect(seen.length).toBeGreaterThan(250);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    const lines = await operator.get('/api/security-log.jsonl?person=p-7').expect(200);
    expect(lines.headers['content-type']).toContain('application/jsonl');
    const text = Buffer.isBuffer(lines.body) ? lines.body.toString() : lines.text;
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([{ kind: 'signedIn', person: 'p-7' }]);
    const table = await operator.get('/api/security-log.csv?person=p-8').expect(200);
    expect(table.headers['content-disposition']).toContain('attachment');
    expect(table.text).toContain(`"'=1+1"`);
    expect(await events(api, operator, '?kind=exported')).toHaveLength(2);
    await (await api.as('koordinator')).get('/api/security-log.csv').expect(403);
  });
});

describe('guessing', () => {
  it('locks nobody out of a browser that they have used before, and holds up everybody else', async () => {
    const api = await startApi({ SELARAS_PROXY_HOPS: '1' });
    try {
      await seed(api);
      const from = (address: string, given: string, cookie = '') =>
        request(api.server)
          .post('/api/session')
          .set('X-Forwarded-For', address)
          .set('Cookie', cookie)
          .send({ login: 'koordinator', password: given });
      const before = await from('198.51.100.1', password).expect(200);
      const device = (before.get('Set-Cookie') ?? [])
        .map((cookie) => cookie.split(';')[0] ?? '')
        .find((cookie) => cookie.startsWith('selaras_device='));
      expect(device).toBeDefined();
      for (let n = 0; n < 100; n += 1) await from(`203.0.113.${n % 20}`, `salah-${n}`).expect(401);
      // Whoever guesses is held up from everywhere by now, even with the right password.
      await from('203.0.113.250', password).expect(429);
      // The owner comes from another network, in the browser that they know.
      await from('192.0.2.77', password, device).expect(200);
      // A token that was signed in by somebody else, or made up, is worth nothing.
      await from('192.0.2.78', password, `selaras_device=${'a'.repeat(43)}`).expect(429);
      // In that browser, too, guessing is slow.
      for (let n = 0; n < 8; n += 1) await from('192.0.2.79', 'salah', device).expect(401);
      await from('192.0.2.79', password, device).expect(429);
    } finally {
      await api.close();
    }
  });
});

describe('headers', () => {
  it('keep replies out of caches, and tell a browser over TLS to forget at log-out', async () => {
    const api = await startApi({ SELARAS_ORIGIN: 'https://selaras.invalid' });
    try {
      const reply = await request(api.server).post('/api/session').send({ login: 'operator', password }).expect(200);
      const cookies = reply.get('Set-Cookie') ?? [];
      // Secure by the origin alone.
      expect(cookies.map((cookie) => /^(__Host-\w+)=.*; Secure/.exec(cookie)?.[1])).toEqual([
        '__Host-selaras_session',
        '__Host-selaras_device',
      ]);
      expect(reply.headers['strict-transport-security']).toContain('max-age=');
      const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
      for (const path of ['/api/session', '/api/account', '/api/assessments', '/api/people']) {
        const read = await request(api.server).get(path).set('Cookie', cookie).expect(200);
        expect([path, read.headers['cache-control']]).toEqual([path, 'no-store']);
      }
      const left = await request(api.server)
        .delete('/api/session')
        .set('Cookie', cookie)
        .set('X-CSRF-Token', String(reply.body.csrf))
        .expect(204);
      expect(left.headers['clear-site-data']).toBe('"cache", "storage"');
    } finally {
      await api.close();
    }
  });
});
