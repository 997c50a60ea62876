import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SecurityEvent } from '@selaras/contracts';
import { seed, startApi } from './harness.js';
import type { Api } from './harness.js';

describe('what is answered like something that is not there', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
  });
  afterAll(() => api.close());

  const noted = () =>
    api.ds.query<Pick<SecurityEvent, 'person' | 'assessment' | 'body' | 'route'>[]>(
      `SELECT person, assessment, body, route FROM security_event
       WHERE kind = 'permissionRefused' AND details ->> 'code' = 'NOT_FOUND' ORDER BY id`,
    );

  it('stands in the security log with the body whose it is; what is nowhere does not', async () => {
    const member = await api.as('narahubung-bps');
    const one = '/api/assessments/demo';
    await member.get(`${one}/dossiers/KEMLU`).expect(404);
    await member.get(`${one}/bodies/KEMLU/people`).expect(404);
    await member.post(`${one}/dossiers/KEMLU/acceptances`).set('Idempotency-Key', randomUUID()).send({}).expect(404);
    const content = randomUUID();
    await api.ds.query(
      `INSERT INTO content (id, assessment, kind, subject, body, hash, owner, author)
       VALUES ($1, 'demo', 'answer', '1.1', '{"lang": "id", "text": "rahasia"}', 'x', 'KEMLU', 'narahubung-kemlu')`,
      [content],
    );
    await member.get(`${one}/contents/${content}`).expect(404);
    await member.get(`${one}/contents/${randomUUID()}`).expect(404);
    const of = (route: string) => ({ person: 'narahubung-bps', assessment: 'demo', body: 'KEMLU', route });
    expect(await noted()).toEqual([
      of('GET /api/assessments/{key}/dossiers/{bodyCode}'),
      of('GET /api/assessments/{key}/bodies/{bodyCode}/people'),
      of('POST /api/assessments/{key}/dossiers/{bodyCode}/acceptances'),
      of('GET /api/assessments/{key}/contents/{content}'),
    ]);
    expect(JSON.stringify(await api.ds.query('SELECT * FROM security_event'))).not.toContain('rahasia');
  });
});
