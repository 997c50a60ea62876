import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { samplePerson } from '@selaras/testing';
import { password, seed, startApi } from './harness.js';
import type { Api } from './harness.js';

describe('whose password is changed', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
  });
  afterAll(() => api.close());

  /** Who changed it, of each letter to its owner; null for the owner. */
  const told = async (person: string): Promise<readonly (string | null)[]> =>
    (
      await api.ds.query<{ by: string | null }[]>(
        `SELECT by FROM letter WHERE person = $1 AND kind = 'passwordChanged' ORDER BY created_at`,
        [person],
      )
    ).map(({ by }) => by);

  it('hears of it when they do it themselves', async () => {
    const mine = await api.as('pengulas');
    const change = (presentPassword: string) =>
      mine.put('/api/account/password').send({ presentPassword, password: 'gajah lampu kereta' });
    await change('salah').expect(422);
    expect(await told('pengulas')).toEqual([]);
    await change(password).expect(204);
    expect(await told('pengulas')).toEqual([null]);
  });

  it('hears of it when the operator does it, but not of a first password', async () => {
    const operator = await api.as('operator');
    const put = (more: object) =>
      operator
        .put('/api/people')
        .send({ people: [{ ...samplePerson('dipasang'), ...more }] })
        .expect(200);
    await put({ password: 'kunci pagar sungai' });
    expect(await told('dipasang')).toEqual([]);
    await put({ password: 'pagar sungai kunci' });
    await put({ password: 'pagar sungai kunci' });
    await put({});
    expect(await told('dipasang')).toEqual(['operator']);
  });
});
