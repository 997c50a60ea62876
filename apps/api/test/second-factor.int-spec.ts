import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LetterKind, OfferedFactor, RecoveryCodes, SecurityLogPage } from '@selaras/contracts';
import { NoticeLedgerRepository, PeopleRepository } from '@selaras/persistence';
import { samplePerson } from '@selaras/testing';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import { hashPassword } from '../src/session/secrets.js';
import { password, seed, startApi } from './harness.js';
import type { Api, Client } from './harness.js';

const step = 30_000;
/** The code of a secret, some steps from now. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * step });
/** A code that is none of those that count now. */
function wrongCode(secret: string): string {
  const right = [-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps));
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.includes(code)) ?? '';
}

/** Forgets which code was taken last: a test does not wait for the next half minute. */
const forgetStep = (api: Api) => api.ds.query('UPDATE second_factor SET last_step = 0');

/** Sets a second factor up, as somebody does at the account page. */
async function setUp(
  api: Api,
  client: Client,
): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const offered = (await client.post('/api/account/second-factor').expect(200)).body as OfferedFactor;
  const { secret } = offered;
  const reply = await client
    .put('/api/account/second-factor')
    .send({ code: codeOf(secret) })
    .expect(200);
  await forgetStep(api);
  return { secret, recoveryCodes: (reply.body as RecoveryCodes).recoveryCodes };
}

const signIn = (api: Api, login: string, code?: string, given = password, cookie = '') =>
  request(api.server)
    .post('/api/session')
    .set('Cookie', cookie)
    .send({ login, password: given, ...(code === undefined ? {} : { code }) });
async function kindsOf(api: Api, person: string): Promise<readonly string[]> {
  const rows = await api.ds.query<{ kind: string }[]>(
    'SELECT kind FROM security_event WHERE person = $1 ORDER BY id DESC LIMIT 6',
    [person],
  );
  return rows.map(({ kind }) => kind);
}

/** The letter of a kind to a person that the notifier would send now. */
async function letterTo(api: Api, person: string, kind: LetterKind) {
  const ledger = new NoticeLedgerRepository(api.ds);
  const ids = await ledger.reconcile({ queuedMs: 60_000, limit: 100 });
  const messages = await ledger.lease(ids, randomUUID(), 60_000);
  return messages.find(({ recipient, letter }) => recipient.person === person && letter?.kind === kind)?.letter;
}

/** What a person was told about their account, in its order. */
async function toldTo(api: Api, person: string): Promise<readonly string[]> {
  const rows = await api.ds.query<{ kind: string }[]>('SELECT kind FROM letter WHERE person = $1 ORDER BY created_at', [
    person,
  ]);
  return rows.map(({ kind }) => kind);
}

describe('a second factor', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
  });
  afterAll(() => api.close());
  beforeEach(() => forgetStep(api));

  it('counts once a code has confirmed it, and ends every session that was opened without it', async () => {
    const stolen = await api.as('peneliti');
    const own = await api.as('peneliti');
    const first = (await own.post('/api/account/second-factor').expect(200)).body as OfferedFactor;
    // Shown and not confirmed: nothing is asked for yet.
    await signIn(api, 'peneliti').expect(200);
    const offered = (await own.post('/api/account/second-factor').expect(200)).body as OfferedFactor;
    expect(offered.uri).toContain(offered.secret);
    const confirm = (code: string) => own.put('/api/account/second-factor').send({ code });
    // Of the secret that was shown before; and one that is of none.
    for (const code of [codeOf(first.secret), wrongCode(offered.secret), '12345678']) {
      expect((await confirm(code).expect(422)).body.code).toBe('CODE_WRONG');
    }
    const reply = await confirm(codeOf(offered.secret)).expect(200);
    expect(new Set(reply.body.recoveryCodes).size).toBe(10);
    await stolen.get('/api/session').expect(401);
    expect((await own.get('/api/session').expect(200)).body.secondFactor).toBe('set');
    expect((await own.get('/api/account').expect(200)).body.secondFactor).toEqual({
      since: expect.any(Number),
      recoveryCodesLeft: 10,
      required: false,
      possible: true,
    });
    expect((await confirm(codeOf(offered.secret, 1)).expect(409)).body.code).toBe('SECOND_FACTOR_OVER');
    expect(await kindsOf(api, 'peneliti')).toContain('secondFactorSet');
  });

  it('is something of which its owner hears each time that it is set, used up or removed', async () => {
    await new PeopleRepository(api.ds).putPeople([
      { ...samplePerson('pemilik'), passwordHash: await hashPassword(password) },
    ]);
    const { recoveryCodes } = await setUp(api, await api.as('pemilik'));
    const own = await api.as('pemilik', recoveryCodes[0]);
    await own.post('/api/account/recovery-codes').expect(200);
    await own.delete('/api/account/second-factor').expect(204);
    expect(await toldTo(api, 'pemilik')).toEqual([
      'secondFactorSet',
      'recoveryCodeUsed',
      'recoveryCodesMade',
      'secondFactorRemoved',
    ]);
  });

  it('is asked for after the password was right, and never before', async () => {
    const { secret } = await setUp(api, await api.as('pengulas'));
    const needed = await signIn(api, 'pengulas').expect(401);
    expect(needed.body.code).toBe('SECOND_FACTOR_NEEDED');
    expect(needed.get('set-cookie')).toBeUndefined();
    expect(await kindsOf(api, 'pengulas')).toContain('secondFactorAsked');
    // To whoever does not know the password an account with a factor is one like any other, with and without a code.
    const with2 = await signIn(api, 'pengulas', codeOf(secret), 'salah').expect(401);
    const without = await signIn(api, 'koordinator', '123456', 'salah').expect(401);
    const nobody = await signIn(api, 'tidak-ada', '123456', 'salah').expect(401);
    expect(with2.body).toEqual(without.body);
    expect(with2.body).toEqual(nobody.body);
    // And a right code with a wrong password is not used up.
    await signIn(api, 'pengulas', codeOf(secret)).expect(200);
    // Who has none is not asked, whatever is sent.
    await signIn(api, 'koordinator', '123456').expect(200);
  });

  it('takes a code once, at whichever process, and none from before it', async () => {
    const { secret } = await setUp(api, await api.as('narahubung-bps'));
    const code = codeOf(secret);
    const both = await Promise.all([signIn(api, 'narahubung-bps', code), signIn(api, 'narahubung-bps', code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    await signIn(api, 'narahubung-bps', codeOf(secret, -1)).expect(422);
    await signIn(api, 'narahubung-bps', codeOf(secret, 1)).expect(200);
    await signIn(api, 'narahubung-bps', codeOf(secret, 3)).expect(422);
  });

  it('takes nobody else’s code', async () => {
    const mine = await setUp(api, await api.as('pengesah-kemlu'));
    const theirs = await setUp(api, await api.as('narahubung-kemlu'));
    await signIn(api, 'pengesah-kemlu', codeOf(theirs.secret)).expect(422);
    await signIn(api, 'pengesah-kemlu', theirs.recoveryCodes[0]).expect(422);
    await signIn(api, 'pengesah-kemlu', mine.recoveryCodes[0]).expect(200);
  });

  it('can be done by a recovery code, once, however it is typed', async () => {
    const client = await api.as('orang-luar');
    const { recoveryCodes, secret } = await setUp(api, client);
    const [first = '', second = ''] = recoveryCodes;
    const both = await Promise.all([signIn(api, 'orang-luar', first), signIn(api, 'orang-luar', first)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    await signIn(api, 'orang-luar', second.replaceAll('-', ' ').toUpperCase()).expect(200);
    expect((await client.get('/api/account').expect(200)).body.secondFactor.recoveryCodesLeft).toBe(8);
    expect(await kindsOf(api, 'orang-luar')).toContain('recoveryCodeUsed');
    const renewed = (await client.post('/api/account/recovery-codes').expect(200)).body as RecoveryCodes;
    await signIn(api, 'orang-luar', recoveryCodes[2]).expect(422);
    await signIn(api, 'orang-luar', renewed.recoveryCodes[2]).expect(200);
    await signIn(api, 'orang-luar', codeOf(secret)).expect(200);
  });

  it('stands in no table by which it could be used', async () => {
    const client = await api.as('orang-luar', await codeOfStored());
    const { secret, recoveryCodes } = await setUp(api, client);
    for (const table of ['second_factor', 'recovery_code', 'security_event', 'session', 'person']) {
      const rows = JSON.stringify(await api.ds.query<unknown[]>(`SELECT * FROM ${table}`));
      for (const told of [secret, ...recoveryCodes, ...recoveryCodes.map((one) => one.replaceAll('-', ''))]) {
        expect(rows).not.toContain(told);
      }
    }
    async function codeOfStored(): Promise<string> {
      await api.ds.query(`DELETE FROM second_factor WHERE person = 'orang-luar'`);
      return '000000';
    }
  });

  it('is not moved to another account by whoever writes to the database', async () => {
    await api.ds.query(`DELETE FROM second_factor WHERE person = 'koordinator'`);
    const mine = await setUp(api, await api.as('koordinator'));
    await api.ds.query(
      `UPDATE second_factor SET secret = (SELECT secret FROM second_factor WHERE person = 'koordinator'), last_step = 0
       WHERE person = 'pengulas'`,
    );
    const reply = await signIn(api, 'pengulas', codeOf(mine.secret)).expect(500);
    expect(reply.get('set-cookie')).toBeUndefined();
    await api.ds.query(`DELETE FROM second_factor WHERE person IN ('koordinator', 'pengulas')`);
  });

  it('cannot be guessed by whoever has the password, who locks nobody out of a browser of theirs', async () => {
    const { secret, recoveryCodes } = await setUp(api, await api.as('koordinator'));
    const entered = await signIn(api, 'koordinator', recoveryCodes[0]).expect(200);
    const device = [entered.get('set-cookie') ?? []]
      .flat()
      .map((one: string) => one.split(';')[0] ?? '')
      .find((one) => one.includes('device'));
    const wrong = wrongCode(secret);
    const guesses = await Promise.all(Array.from({ length: 14 }, () => signIn(api, 'koordinator', wrong)));
    expect(guesses.filter(({ status }) => status === 422)).toHaveLength(8);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(6);
    const held = await signIn(api, 'koordinator', codeOf(secret)).expect(429);
    expect(Number(held.get('retry-after'))).toBeGreaterThan(60);
    expect(await kindsOf(api, 'koordinator')).toContain('signInFailed');
    // Whoever has no password uses nothing up.
    await signIn(api, 'koordinator', codeOf(secret), 'salah').expect(401);
    // The owner comes from a browser that is known.
    await signIn(api, 'koordinator', codeOf(secret), password, device).expect(200);
  });

  it('proves who sits there, and is changed only by whoever proved it', async () => {
    await api.ds.query(`DELETE FROM second_factor WHERE person = 'peneliti'`);
    const client = await api.as('peneliti');
    const { secret } = await setUp(api, client);
    const old = () =>
      api.ds.query(
        `UPDATE session SET proved = '[{"by": "password", "at": 1}, {"by": "oneTimeCode", "at": 1}]' WHERE person = 'peneliti'`,
      );
    const prove = (given: object) => client.put('/api/session/proof').send(given);
    const clear = () => client.post('/api/assessments/demo/rounds').set('Idempotency-Key', randomUUID());
    await clear();
    await old();
    await prove({}).expect(400);
    await prove({ password, code: codeOf(secret) }).expect(400);
    await prove({ code: wrongCode(secret) }).expect(422);
    // The password proves who sits there, and does not take a lost phone's place.
    await prove({ password }).expect(204);
    for (const [method, path] of [
      ['post', '/api/account/second-factor'],
      ['delete', '/api/account/second-factor'],
      ['post', '/api/account/recovery-codes'],
    ] as const) {
      const reply = await client[method](path).expect(403);
      expect(reply.body).toMatchObject({ code: 'PROOF_TOO_OLD', details: { second: true } });
    }
    await prove({ code: codeOf(secret) }).expect(204);
    await prove({ code: codeOf(secret) }).expect(422);
    const anew = await setUp(api, client);
    await signIn(api, 'peneliti', codeOf(secret)).expect(422);
    await signIn(api, 'peneliti', codeOf(anew.secret)).expect(200);
    await client.delete('/api/account/second-factor').expect(204);
    await client.delete('/api/account/second-factor').expect(404);
    await signIn(api, 'peneliti').expect(200);
    expect(await kindsOf(api, 'peneliti')).toContain('secondFactorRemoved');
  });

  it('is taken away by the operator when it is lost: sessions end, the person is written to, it is noted', async () => {
    await api.ds.query(`DELETE FROM second_factor WHERE person = 'narahubung-kemlu'`);
    const client = await api.as('narahubung-kemlu');
    await setUp(api, client);
    const operator = await api.as('operator');
    const list = await operator.get('/api/people?search=narahubung-kemlu').expect(200);
    expect(list.body.accounts[0].secondFactor).toBe(true);
    await client.delete('/api/people/narahubung-kemlu/second-factor').expect(403);
    await operator.delete('/api/people/operator/second-factor').expect(403);
    await operator.delete('/api/people/narahubung-kemlu/second-factor').expect(204);
    await operator.delete('/api/people/narahubung-kemlu/second-factor').expect(404);
    await client.get('/api/session').expect(401);
    await signIn(api, 'narahubung-kemlu').expect(200);
    const letter = await letterTo(api, 'narahubung-kemlu', 'secondFactorReset');
    expect(letter).toMatchObject({ kind: 'secondFactorReset', by: { operator: true } });
    // It opens nothing, whatever stands in it.
    await request(api.server)
      .put('/api/password-link')
      .send({ token: letter?.token, password: 'gajah lampu kereta' })
      .expect(410);
    const log = (await operator.get('/api/security-log?person=narahubung-kemlu').expect(200)).body as SecurityLogPage;
    expect(log.events.find(({ kind }) => kind === 'secondFactorReset')).toMatchObject({ by: 'operator' });
  });

  it('stays where somebody who can read the mailbox sets a new password', async () => {
    await api.ds.query(`DELETE FROM second_factor WHERE person = 'pengesah-kemlu'`);
    const { secret } = await setUp(api, await api.as('pengesah-kemlu'));
    const operator = await api.as('operator');
    await operator.post('/api/people/pengesah-kemlu/invitation').expect(204);
    const token = (await letterTo(api, 'pengesah-kemlu', 'invitation'))?.token;
    const chosen = 'gajah lampu kereta';
    await request(api.server).put('/api/password-link').send({ token, password: chosen }).expect(204);
    expect((await signIn(api, 'pengesah-kemlu', undefined, chosen).expect(401)).body.code).toBe('SECOND_FACTOR_NEEDED');
    await signIn(api, 'pengesah-kemlu', codeOf(secret), chosen).expect(200);
  });

  it('ends a session that began without it at that very moment', async () => {
    const racing = await api.as('narahubung-bps', (await anyRecoveryCode()) ?? '');
    await racing.get('/api/session').expect(200);
    await api.ds.query(
      `UPDATE session SET proved = '[{"by": "password", "at": 9999999999999}]' WHERE person = 'narahubung-bps'`,
    );
    await racing.get('/api/session').expect(401);
    await racing.get('/api/assessments/demo').expect(401);
    async function anyRecoveryCode(): Promise<string | undefined> {
      await api.ds.query(`DELETE FROM second_factor WHERE person = 'narahubung-bps'`);
      const client = await api.as('narahubung-bps');
      return (await setUp(api, client)).recoveryCodes[0];
    }
  });
});

describe('a second factor that roles want', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ SELARAS_SECOND_FACTOR_ROLES: 'operator,authority' });
    await seed(api);
  });
  afterAll(() => api.close());

  it('is set up before anything else, by whoever has such a role', async () => {
    for (const [login, closed] of [
      ['pengesah-kemlu', '/api/assessments/demo/dossiers/KEMLU'],
      ['operator', '/api/people'],
    ] as const) {
      const client = await api.as(login);
      expect((await client.get('/api/session').expect(200)).body.secondFactor).toBe('missing');
      const refused = await client.get(closed).expect(403);
      expect(refused.body.code).toBe('SECOND_FACTOR_REQUIRED');
      const { secret } = await setUp(api, client);
      expect((await client.get('/api/session').expect(200)).body.secondFactor).toBe('set');
      expect((await client.get(closed)).body.code).not.toBe('SECOND_FACTOR_REQUIRED');
      const kept = await client.delete('/api/account/second-factor').expect(403);
      expect(kept.body.code).toBe('SECOND_FACTOR_REQUIRED');
      await signIn(api, login).expect(401);
      await signIn(api, login, codeOf(secret)).expect(200);
    }
  });

  it('is asked of nobody else', async () => {
    const client = await api.as('peneliti');
    expect((await client.get('/api/session').expect(200)).body.secondFactor).toBe('none');
    expect((await client.get('/api/assessments/demo/members')).body.code).not.toBe('SECOND_FACTOR_REQUIRED');
  });
});

describe('an installation without a key', () => {
  it('says that it can keep no second factor', async () => {
    const api = await startApi({ SELARAS_SECRET_KEY: '' });
    try {
      const operator = await api.as('operator');
      expect((await operator.get('/api/account').expect(200)).body.secondFactor.possible).toBe(false);
      const reply = await operator.post('/api/account/second-factor').expect(409);
      expect(reply.body.code).toBe('SECOND_FACTOR_OFF');
    } finally {
      await api.close();
    }
  });
});

describe('the operator who lost everything', () => {
  it('gets in with a new password of the settings', async () => {
    const first = await startApi();
    const { options } = first.ds;
    const url = options.type === 'postgres' ? String(options.url) : '';
    try {
      await setUp(first, await first.as('operator'));
      const same = await startApi({ DATABASE_URL: url });
      await signIn(same, 'operator').expect(401);
      await same.close();
      const other = await startApi({ DATABASE_URL: url, SELARAS_OPERATOR_PASSWORD: 'kata-sandi-lain-lagi' });
      await signIn(other, 'operator', undefined, 'kata-sandi-lain-lagi').expect(200);
      await other.close();
    } finally {
      await first.close();
    }
  });
});
