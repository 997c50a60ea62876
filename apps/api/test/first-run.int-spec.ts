import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FirstRunRepository, PeopleRepository } from '@selaras/persistence';
import { samplePerson } from '@selaras/testing';
import request from 'supertest';
import { startApi } from './harness.js';
import type { Api } from './harness.js';

const chosen = 'gajah lampu kereta';
const sri = { id: 'sri', name: 'Sri', email: 'sri@selaras.example', lang: 'id', password: chosen };

describe('an installation in which nobody has an account', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ SELARAS_OPERATOR_PASSWORD: '' });
  });
  afterAll(() => api.close());

  const newLink = () => new FirstRunRepository(api.ds).newLink();
  const look = async (token: string) =>
    (await request(api.server).post('/api/first-run').send({ token }).expect(200)).body as { state: string };
  const make = (token: string, given: Partial<typeof sri> = {}) =>
    request(api.server)
      .put('/api/first-run')
      .send({ ...sri, ...given, token });
  const signIn = (login: string) => request(api.server).post('/api/session').send({ login, password: chosen });

  it('has no account, and a newer link takes the place of an older one, which is kept as a hash alone', async () => {
    expect(await api.ds.query('SELECT id FROM person')).toEqual([]);
    const [older, newer] = [await newLink(), await newLink()];
    expect(await look(older?.token ?? '')).toEqual({ state: 'over', until: null });
    expect(await look(newer?.token ?? '')).toEqual({ state: 'open', until: newer?.until });
    const hours = ((newer?.until ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(47);
    expect(hours).toBeLessThanOrEqual(48);
    expect(JSON.stringify(await api.ds.query('SELECT * FROM first_link'))).not.toContain(newer?.token);
    await make(older?.token ?? '').expect(410);
  });

  it('wants 48 hours at most, a password that is not guessed, and a name that belongs to nobody', async () => {
    const { token } = (await newLink()) ?? { token: '' };
    await api.ds.query(`UPDATE first_link SET expires_at = now() - interval '1 second' WHERE used_at IS NULL`);
    expect((await look(token)).state).toBe('over');
    await make(token).expect(410);
    const open = (await newLink())?.token ?? '';
    expect((await make(open, { password: 'password1234' })).body.code).toBe('PASSWORD_COMMON');
    expect((await make(open, { id: 'operator' })).body.code).toBe('INVALID_REQUEST');
    await new PeopleRepository(api.ds).putPeople([samplePerson('tamu')]);
    expect((await make(open, { id: 'tamu' })).body.code).toBe('ALREADY_EXISTS');
    expect((await look(open)).state).toBe('open');
    await signIn('tamu').expect(401);
  });

  it('lets one of two browsers with the link make the account, and says to the other that it is made', async () => {
    const token = (await newLink())?.token ?? '';
    const both = await Promise.all([make(token), make(token, { id: 'budi' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 410]);
    const operators = await api.ds.query<{ id: string }[]>('SELECT id FROM person WHERE operator');
    expect(operators).toHaveLength(1);
    expect(await look(token)).toEqual({ state: 'taken', until: null });
    await make(token, { id: 'lain' }).expect(410);
    expect(await newLink()).toBeNull();
    const session = await signIn(operators[0]?.id ?? '').expect(200);
    expect(session.body).toMatchObject({ operator: true, memberships: [] });
    const events = await api.ds.query<{ kind: string; details: unknown }[]>(
      `SELECT kind, details FROM security_event WHERE kind = 'accountPut'`,
    );
    expect(events).toEqual([{ kind: 'accountPut', details: { from: 'firstRun' } }]);
  });

  it('does not begin anew when everybody’s password is taken away', async () => {
    await api.ds.query('UPDATE person SET password_hash = NULL');
    expect(await newLink()).toBeNull();
  });
});
