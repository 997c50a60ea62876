import { randomUUID } from 'node:crypto';
import { commands } from '@selaras/contracts';
import type { CreateAssessment } from '@selaras/contracts';
import pg from 'pg';
import { ApiClient, describeProblem } from './api-client.js';
import type { Call, Reply } from './api-client.js';
import type { Stack } from '../stack.js';

const password = 'a-password-for-tests';
export const says = (text: string) => ({ lang: 'en', text }) as const;

const person = (id: string) => ({
  id,
  name: { id: `Akun ${id}`, en: `Account ${id}` },
  email: `${id}@selaras.example`,
  lang: 'en' as const,
  organisation: null,
  password,
});

export const actors = {
  coordinator: 'conv.coordinator',
  officer: 'org.officer',
  researcher: 'inst.researcher',
  mainA: 'a.main',
  authorityA: 'a.authority',
  mainB: 'b.main',
  authorityB: 'b.authority',
  observer: 'x.observer',
} as const;
const alternates = ['a.alternate', 'b.alternate'];

const members = [
  { person: actors.coordinator, role: 'coordinator', body: 'CONV' },
  { person: actors.officer, role: 'programOfficer', body: null },
  { person: actors.researcher, role: 'researcher', body: null },
  { person: actors.mainA, role: 'focalPoint', body: 'A' },
  { person: actors.authorityA, role: 'authority', body: 'A' },
  { person: actors.mainB, role: 'focalPoint', body: 'B' },
  { person: actors.authorityB, role: 'authority', body: 'B' },
  { person: 'a.alternate', role: 'focalPoint', body: 'A' },
  { person: 'b.alternate', role: 'focalPoint', body: 'B' },
  { person: actors.observer, role: 'observer', body: null },
] as const;

export const contacts = (prefix: 'a' | 'b') => ({
  main: `${prefix}.main`,
  alternate: `${prefix}.alternate`,
  authority: `${prefix}.authority`,
});

const tenDays = { amount: 864_000, unit: 'seconds' } as const;
/** Nothing falls due while this runs: what happens is what people do. */
const quietPlan: CreateAssessment['plan'] = {
  acceptance: tenDays,
  answering: tenDays,
  answeringNotAfter: null,
  offer: tenDays,
  roundReply: tenDays,
  silence: tenDays,
  ladder: [],
  hopLimit: 1,
  maxRounds: 1,
  milestones: [],
};
const alwaysOpen: CreateAssessment['calendar'] = {
  id: 'EVERY',
  country: 'XX',
  weekend: [],
  zone: 'UTC',
  officeHours: [{ from: '2020-01-01', opens: '07:30', closes: '16:00' }],
  decrees: [],
  alwaysOpen: true,
};

/** Plan and calendar of a round in which nothing falls due by itself, and every instant is office time. */
export const quietRound = { plan: quietPlan, calendar: alwaysOpen } as const;

export interface MeetingTime {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Three indicators, two bodies and a convener, through the public API of a running stack. */
export class MiniWorld {
  private constructor(
    readonly key: string,
    private readonly client: ApiClient,
    private readonly stack: Stack,
  ) {}

  static async create(
    stack: Stack,
    key: string,
    options: Pick<CreateAssessment, 'clock' | 'startAt' | 'plan' | 'calendar'>,
  ): Promise<MiniWorld> {
    const client = new ApiClient({
      apiUrl: stack.apiUrl,
      passwordOf: (who) => (who === 'operator' ? stack.operatorPassword : password),
    });
    const put = (path: string, body: unknown): Promise<unknown> =>
      client.must('operator', { method: 'PUT', path, body });
    await put('/api/frameworks/MINI/1', {
      id: 'MINI',
      version: '1',
      languages: ['id', 'en'],
      title: { id: 'Katalog kecil', en: 'Small catalogue' },
      illustrative: true,
      dimensions: [
        { number: 1, title: { id: 'Satu', en: 'One' } },
        { number: 2, title: { id: 'Dua', en: 'Two' } },
      ],
      indicators: ['1.1', '1.2', '2.1'].map((code) => ({
        code,
        dimension: Number(code[0]),
        domain: { id: 'Umum', en: 'General' },
        title: { id: `Indikator ${code}`, en: `Indicator ${code}` },
        answer: 'yes_partial_no',
        evidence: { id: 'Undang-undang', en: 'A law' },
      })),
    });
    await put('/api/bodies', {
      bodies: ['CONV', 'A', 'B'].map((code) => ({ code, name: { id: `Badan ${code}`, en: `Body ${code}` } })),
    });
    await put('/api/people', { people: [...Object.values(actors), ...alternates].map(person) });
    await client.must('operator', {
      method: 'POST',
      path: '/api/assessments',
      body: {
        key,
        languages: ['id', 'en'],
        title: { id: 'Penilaian kecil', en: 'Small assessment' },
        level: 'national',
        linkedTo: null,
        framework: { id: 'MINI', version: '1' },
        convener: 'CONV',
        steering: { coordinators: [actors.coordinator], officers: [actors.officer], researchers: [actors.researcher] },
        members,
        ...options,
      },
    });
    return new MiniWorld(key, client, stack);
  }

  /** Accounts of people who take no part yet. */
  async accounts(ids: readonly string[]): Promise<void> {
    await this.client.must('operator', { method: 'PUT', path: '/api/people', body: { people: ids.map(person) } });
  }

  /** The old list of members, put as it always was; the reply may be a problem. */
  putMembers(who: string, body: unknown): Promise<Reply> {
    return this.client.call(who, { method: 'PUT', path: `/api/assessments/${this.key}/members`, body });
  }

  /** Posts a command as the API offers it; the reply may be a problem. */
  attempt(
    who: string,
    name: string,
    params: Readonly<Record<string, string | number>> = {},
    body: unknown = {},
    options: Pick<Call, 'idempotencyKey' | 'ifMatch'> = {},
  ): Promise<Reply> {
    const definition = commands.find((one) => one.name === name);
    if (definition === undefined) throw new Error(`no command ${name}`);
    const path = definition.path.replace(/\{(\w+)\}/g, (_, part: string) =>
      encodeURIComponent(String(params[part] ?? '')),
    );
    return this.client.call(who, {
      method: 'POST',
      path: `/api/assessments/${this.key}${path}`,
      body,
      idempotencyKey: randomUUID(),
      ...options,
    });
  }

  /** A command that must be accepted. */
  async act(
    who: string,
    name: string,
    params: Readonly<Record<string, string | number>> = {},
    body: unknown = {},
  ): Promise<void> {
    const reply = await this.attempt(who, name, params, body);
    if (!reply.ok) throw new Error(`${name}: ${describeProblem(reply.problem)}`);
  }

  read(path: string, who: string = actors.coordinator): Promise<unknown> {
    return this.client.must(who, { method: 'GET', path: `/api/assessments/${this.key}${path}` });
  }

  /** The stream of events that somebody's page keeps open; `ended` resolves when the service ends it. */
  async listening(who: string): Promise<{ readonly status: number; readonly ended: Promise<void> }> {
    const address = new URL(`/api/assessments/${this.key}/events`, this.stack.apiUrl);
    const response = await fetch(address, { headers: { cookie: await this.client.cookieOf(who) } });
    const read = async (): Promise<void> => {
      for await (const _part of response.body ?? []);
    };
    return { status: response.status, ended: read() };
  }

  /** Types of all facts so far, straight from the log. */
  async facts(): Promise<
    readonly { readonly workflow: string; readonly type: string; readonly data: Readonly<Record<string, unknown>> }[]
  > {
    return this.query('select workflow_id as workflow, type, data from fact where assessment = $1 order by id', [
      this.key,
    ]);
  }

  async has(type: string): Promise<boolean> {
    return (await this.facts()).some((fact) => fact.type === type);
  }

  async query<T extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.stack.databaseUrl });
    await client.connect();
    try {
      return (await client.query<T>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** Enrolment, first coordination meeting, assignment. */
  async launch(meetingAt: () => MeetingTime): Promise<void> {
    const { coordinator, officer } = actors;
    for (const prefix of ['a', 'b'] as const) {
      await this.act(
        coordinator,
        'assessment.enrolBody',
        {},
        { body: prefix.toUpperCase(), contacts: contacts(prefix) },
      );
    }
    await this.act(coordinator, 'assessment.advance', {}, { to: 'launched' });
    await this.meet(1, 'coordination', [], meetingAt);
    await this.act(
      officer,
      'assessment.assign',
      {},
      {
        assignments: [
          { indicator: '1.1', lead: 'A', contributors: ['B'] },
          { indicator: '1.2', lead: 'A', contributors: [] },
          { indicator: '2.1', lead: 'B', contributors: [] },
        ],
      },
    );
  }

  /** Plans, opens, holds and closes a meeting with both bodies present. */
  async meet(
    number: number,
    kind: 'coordination' | 'fgd' | 'consultation',
    agenda: readonly string[],
    at: () => MeetingTime,
  ): Promise<void> {
    const { coordinator, officer } = actors;
    const present = [
      { person: actors.mainA, body: 'A', outside: false },
      { person: actors.mainB, body: 'B', outside: false },
    ];
    await this.act(
      coordinator,
      'meeting.plan',
      {},
      { number, kind, ...at(), format: 'hybrid', title: says('A meeting'), agenda },
    );
    await this.act(coordinator, 'meeting.open', { number }, { invitees: present });
    await this.act(officer, 'meeting.start', { number });
    await this.act(
      officer,
      'meeting.attend',
      { number },
      { attendances: present.map((one) => ({ ...one, mode: 'online' })) },
    );
    if (agenda.length > 0) {
      await this.act(
        officer,
        'meeting.outcomes',
        { number },
        {
          outcomes: agenda.map((item) => ({ item, outcome: 'agreed', wording: says('Agreed wording') })),
        },
      );
    }
    await this.act(officer, 'meeting.close', { number });
  }

  async answer(who: string, body: string, indicator: string, expectedVersion = 0): Promise<void> {
    await this.act(
      who,
      'dossier.answer',
      { bodyCode: body, indicator },
      {
        answer: { value: 'partial', text: says('An invented answer'), evidence: [{ title: 'An invented law' }] },
        expectedVersion,
      },
    );
  }
}
