import type { Server } from 'node:http';
import {} from '@jest/globals';
import type { RecordInput } from '@selaras/contracts';
import { stages } from '@selaras/domain';
import type { AssessmentView, MeetingView, MemberPart, Role } from '@selaras/domain';
import {
  AssessmentRepository,
  PeopleRepository,
  ReferenceRepository,
  createDataSource,
  runMigrations,
} from '@selaras/persistence';
import {
  createDatabase,
  sampleAssessment,
  sampleFramework,
  samplePerson,
  samplePlan,
  sampleStep,
  wib,
  workWeek,
} from '@selaras/testing';
import { pino } from 'pino';
import request from 'supertest';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { createApp } from '../src/bootstrap.js';
import { apiConfig } from '../src/config.js';
import { hashPassword } from '../src/session/secrets.js';

// Starting an api takes a second, and many times that on a machine that is busy with other tests.

/** The discard port: nothing answers there, as when the engine is away. */
const nobody = '127.0.0.1:9';
export const password = 'kata-sandi-uji-coba';
export const secretKey = 'ab'.repeat(32);

export interface Api {
  readonly app: NestExpressApplication;
  readonly server: Server;
  readonly ds: DataSource;
  /** Signs in and gives a client whose requests carry cookie and token. */
  as(login: string, code?: string): Promise<Client>;
  count(table: 'fact' | 'content' | 'request' | 'session'): Promise<number>;
  close(): Promise<void>;
}
type Send = (path: string) => request.Test;
export interface Client {
  readonly cookie: string;
  readonly csrf: string;
  readonly get: Send;
  readonly post: Send;
  readonly put: Send;
  readonly delete: Send;
}

/** The api on a database of its own, with the process engine away. */
export async function startApi(
  env: Readonly<Record<string, string>> = {},
  logger = pino({ level: 'silent' }),
): Promise<Api> {
  const database = await createDatabase(async (url) => {
    const source = await createDataSource({ url, poolSize: 3 }).initialize();
    await runMigrations(source);
    return source;
  });
  const { ds } = database;
  const config = apiConfig({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: nobody,
    PORT: '0',
    SELARAS_OPERATOR_PASSWORD: password,
    SELARAS_SECRET_KEY: secretKey,
    SELARAS_LOG_LEVEL: 'silent',
    ...env,
  });
  const app = await createApp(config, logger);
  await app.listen(0, '127.0.0.1');
  const server: Server = app.getHttpServer();
  const as = async (login: string, code?: string): Promise<Client> => {
    const given = code === undefined ? {} : { code };
    const reply = await request(server)
      .post('/api/session')
      .send({ login, password, ...given })
      .expect(200);
    const cookie = (reply.get('set-cookie')?.[0] ?? '').split(';')[0] ?? '';
    const csrf = String(reply.body.csrf);
    const send =
      (method: 'get' | 'post' | 'put' | 'delete'): Send =>
      (path) =>
        request(server)[method](path).set('Cookie', cookie).set('X-CSRF-Token', csrf);
    return { cookie, csrf, get: send('get'), post: send('post'), put: send('put'), delete: send('delete') };
  };
  return {
    app,
    server,
    ds,
    as,
    count: async (table) => {
      const [row] = await ds.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`);
      return row?.n ?? 0;
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

export const framework = sampleFramework(['1.1', '1.2']);
export const startAt = wib('2023-06-19T09:00');

/** Role accounts of the tests: id, role, body. */
const members: readonly (readonly [string, Role, string | null])[] = [
  ['koordinator', 'coordinator', 'KEMLU'],
  ['narahubung-kemlu', 'focalPoint', 'KEMLU'],
  ['pengesah-kemlu', 'authority', 'KEMLU'],
  ['narahubung-bps', 'focalPoint', 'BPS'],
  ['peneliti', 'researcher', null],
  ['pengulas', 'outsideReviewer', null],
];

/** An assessment `demo` with people and bodies, but without a workflow; `orang-luar` is no member. */
export async function seed(api: Api, clock: 'live' | 'held' = 'held'): Promise<void> {
  const passwordHash = await hashPassword(password);
  const ids = [...members.map(([id]) => id), 'orang-luar'];
  await new PeopleRepository(api.ds).putPeople(ids.map((id) => ({ ...samplePerson(id), passwordHash })));
  const reference = new ReferenceRepository(api.ds);
  await reference.putBodies(
    ['KEMLU', 'BPS'].map((code) => ({ code, name: { id: `Lembaga ${code}`, en: `Body ${code}` }, remit: null })),
  );
  await reference.putFramework(framework);
  const assessments = new AssessmentRepository(api.ds);
  await assessments.create(
    sampleAssessment('demo', {
      clock,
      clockAt: startAt,
      frameworkId: framework.id,
      frameworkVersion: framework.version,
    }),
  );
  await seedMembers(
    api,
    members.map(([person, role, body]) => ({ person, role, body })),
  );
}

/** Members of the assessment `demo`, as facts would have left them. */
export async function seedMembers({ ds }: Pick<Api, 'ds'>, rows: readonly MemberPart[]): Promise<void> {
  for (const { person, role, body } of rows) {
    await ds.query(
      `INSERT INTO membership (assessment, person, role, body) VALUES ('demo', $1, $2, $3)
       ON CONFLICT (assessment, person, role) DO UPDATE SET body = excluded.body`,
      [person, role, body],
    );
  }
}

/** A recorded step of a process of the assessment `demo`. */
export function aStep(given: Pick<RecordInput, 'workflowId' | 'kind' | 'facts'> & Partial<RecordInput>): RecordInput {
  return sampleStep({ assessment: 'demo', caseAt: startAt, ...given });
}

/** The assessment `demo` as its process shows it: bodies are answering, and nothing is counted but what is given. */
export function anAssessment(
  given: Partial<Omit<AssessmentView, 'counts'>> & { readonly counts: Partial<AssessmentView['counts']> },
): AssessmentView {
  const { counts, ...rest } = given;
  return {
    key: 'demo',
    languages: ['id', 'en'],
    title: { id: 'Contoh', en: 'Example' },
    level: 'national',
    linkedTo: null,
    clock: 'held',
    framework: { id: framework.id, version: framework.version, illustrative: true },
    convener: 'KEMLU',
    stage: 'collecting',
    timeline: stages.map((stage) => ({ stage, plannedOn: null, enteredAt: stage === 'setup' ? startAt : null })),
    steering: { coordinators: ['koordinator'], officers: [], researchers: ['peneliti'] },
    plan: samplePlan,
    calendar: workWeek,
    counts: {
      indicators: 0,
      bodies: 0,
      unassigned: 0,
      assigned: 0,
      accepted: 0,
      refused: 0,
      submitted: 0,
      agreed: 0,
      contested: 0,
      notApplicable: 0,
      openOffers: 0,
      openQuestions: 0,
      openContradictions: 0,
      ...counts,
    },
    profile: { status: 'none', version: 0 },
    gate: { next: 'crosscheck', missing: ['allSubmitted'] },
    ...rest,
  };
}

/** A meeting of the assessment `demo` that has begun empty: one invited, nobody there, nothing on the agenda. */
export function aMeeting(given: Pick<MeetingView, 'number' | 'kind' | 'status'> & Partial<MeetingView>): MeetingView {
  return {
    title: { id: '0f7a1c52-9d53-4f3e-9a55-4f6c1b0f9a15', hash: 'x' },
    startsAt: startAt,
    endsAt: startAt + 3_600_000,
    format: 'inPerson',
    invited: 1,
    replies: { yes: 0, no: 0 },
    attendance: { total: 0, inPerson: 0, online: 0, bodies: 0, outside: 0 },
    items: 0,
    itemsWithOutcome: 0,
    ...given,
  };
}
