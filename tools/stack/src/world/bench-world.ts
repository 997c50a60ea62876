import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { commands } from '@selaras/contracts';
import pg from 'pg';
import { ApiClient, describeProblem } from './api-client.js';
import type { Reply } from './api-client.js';
import { quietRound, says } from './mini-world.js';
import type { Stack } from '../stack.js';

const password = 'a-password-for-benchmarks';
const framework = 'BENCH';
export const coordinator = 'bench.coordinator';
const officer = 'bench.officer';
/** The API takes so many at once. */
const assignmentsAtOnce = 1000;

export interface WorldShape {
  readonly key: string;
  readonly bodies: number;
  readonly indicators: number;
  /** People of each body who may speak for it; two at least. */
  readonly peopleOfBody: number;
  /** People beyond that, dealt out to the first bodies. */
  readonly morePeople?: number;
  readonly linkedTo?: string;
  readonly continueAfterEvents?: number;
}

export interface Speaker {
  readonly person: string;
  readonly body: string;
}

/** What the API says of a command that was accepted. */
export interface Done {
  readonly workflow: string;
  readonly seq: number;
  readonly facts: readonly string[];
  readonly recorded: boolean;
}

/** An assessment of any size on the real clock, in which nothing falls due by itself, through the public API. */
export class BenchWorld {
  readonly bodies: readonly string[];
  readonly speakers: readonly Speaker[];
  private readonly client: ApiClient;

  private constructor(
    private readonly stack: Stack,
    readonly shape: WorldShape,
  ) {
    this.client = clientOf(stack, stack.apiUrl);
    this.bodies = Array.from({ length: shape.bodies }, (_, n) => `B${n + 1}`);
    this.speakers = this.bodies.flatMap((body, n) =>
      Array.from({ length: shape.peopleOfBody + (n < (shape.morePeople ?? 0) ? 1 : 0) }, (_, nth) => ({
        person: `${body.toLowerCase()}.p${nth + 1}`,
        body,
      })),
    );
  }

  get key(): string {
    return this.shape.key;
  }

  /** Enrols, launches, assigns all indicators and has them accepted. */
  static async create(stack: Stack, shape: WorldShape): Promise<BenchWorld> {
    const world = new BenchWorld(stack, shape);
    await world.reference();
    await world.assessment();
    await world.launch();
    return world;
  }

  /** Opens everybody's session at an api, so that no benchmark measures how passwords are checked. */
  async signedIn(apiUrl: string, people: readonly string[]): Promise<ApiClient> {
    const client = apiUrl === this.stack.apiUrl ? this.client : clientOf(this.stack, apiUrl);
    await client.signInAll(people);
    return client;
  }

  /** Posts a command as the API offers it. */
  post(
    who: string,
    name: string,
    params: Readonly<Record<string, string | number>>,
    body: unknown,
    { client = this.client, key = randomUUID() }: { readonly client?: ApiClient; readonly key?: string } = {},
  ): Promise<Reply> {
    const definition = commands.find((one) => one.name === name);
    if (definition === undefined) throw new Error(`no command ${name}`);
    const path = definition.path.replace(/\{(\w+)\}/g, (_, part: string) =>
      encodeURIComponent(String(params[part] ?? '')),
    );
    return client.call(who, {
      method: 'POST',
      path: `/api/assessments/${this.key}${path}`,
      body,
      idempotencyKey: key,
    });
  }

  /** A command that must be accepted. */
  async act(
    who: string,
    name: string,
    params: Readonly<Record<string, string | number>> = {},
    body: unknown = {},
  ): Promise<Done> {
    const reply = await this.post(who, name, params, body);
    if (!reply.ok) throw new Error(`${name}: ${describeProblem(reply.problem)}`);
    return reply.value as Done;
  }

  /** The plainest command of a dossier, always accepted: one text, one fact. */
  logCall(body: string): Promise<Done> {
    return this.act(coordinator, 'dossier.logCall', { bodyCode: body }, { note: says('A call'), promisedUntil: null });
  }

  /** A meeting in session at which everybody who may speak is present. */
  async meetingInSession(number: number, agenda: readonly string[]): Promise<void> {
    const startsAt = new Date(Date.now() + 60_000);
    const invitees = this.speakers.map((one) => ({ ...one, outside: false }));
    const at = { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 36_000_000).toISOString() };
    const plan = { number, kind: 'fgd', ...at, format: 'hybrid', title: says('A meeting'), agenda };
    await this.act(coordinator, 'meeting.plan', {}, plan);
    // The meeting hears of its plan a moment later.
    await patiently(() => this.post(coordinator, 'meeting.open', { number }, { invitees }));
    await this.act(coordinator, 'meeting.start', { number });
    const attendances = invitees.map((one) => ({ ...one, mode: 'inPerson' }));
    await this.act(coordinator, 'meeting.attend', { number }, { attendances });
  }

  /** What a reader of the assessment gets. */
  read(path: string): Promise<unknown> {
    return this.client.must(coordinator, { method: 'GET', path: `/api/assessments/${this.key}${path}` });
  }

  /** Indicator codes of the framework. */
  get indicators(): readonly string[] {
    return Array.from({ length: this.shape.indicators }, (_, n) => `1.${n + 1}`);
  }

  /** Rows straight from the database. */
  async query<T extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<readonly T[]> {
    const client = new pg.Client({ connectionString: this.stack.databaseUrl });
    await client.connect();
    try {
      return (await client.query<T>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  private async reference(): Promise<void> {
    const put = (path: string, body: unknown): Promise<unknown> =>
      this.client.must('operator', { method: 'PUT', path, body });
    await put(`/api/frameworks/${framework}/${this.shape.indicators}`, {
      id: framework,
      version: String(this.shape.indicators),
      languages: ['id', 'en'],
      title: { id: 'Katalog uji', en: 'Catalogue of a benchmark' },
      illustrative: true,
      dimensions: [{ number: 1, title: { id: 'Satu', en: 'One' } }],
      indicators: this.indicators.map((code) => ({
        code,
        dimension: 1,
        domain: { id: 'Umum', en: 'General' },
        title: { id: `Indikator ${code}`, en: `Indicator ${code}` },
        answer: 'yes_partial_no',
        evidence: { id: 'Undang-undang', en: 'A law' },
      })),
    });
    await put('/api/bodies', {
      bodies: ['CONV', ...this.bodies].map((code) => ({ code, name: { id: `Badan ${code}`, en: `Body ${code}` } })),
    });
    await put('/api/people', {
      people: [coordinator, officer, ...this.speakers.map(({ person }) => person)].map((id) => ({
        id,
        name: { id: `Akun ${id}`, en: `Account ${id}` },
        email: `${id}@selaras.example`,
        lang: 'en',
        organisation: null,
        password,
      })),
    });
  }

  private async assessment(): Promise<void> {
    const { key, indicators, linkedTo, continueAfterEvents } = this.shape;
    await this.client.must('operator', {
      method: 'POST',
      path: '/api/assessments',
      body: {
        key,
        languages: ['id', 'en'],
        title: { id: 'Penilaian uji', en: 'Assessment of a benchmark' },
        level: linkedTo === undefined ? 'national' : 'subnational',
        linkedTo: linkedTo ?? null,
        clock: 'live',
        startAt: null,
        framework: { id: framework, version: String(indicators) },
        convener: 'CONV',
        steering: { coordinators: [coordinator], officers: [officer], researchers: [] },
        members: this.speakers.flatMap(({ person, body }) => [
          { person, role: 'focalPoint', body },
          { person, role: 'authority', body },
        ]),
        ...(continueAfterEvents === undefined ? {} : { continueAfterEvents }),
        ...quietRound,
        // One person writes and signs for each body here, which is nothing that is measured.
        plan: { ...quietRound.plan, fourEyes: { except: this.bodies } },
      },
    });
  }

  private async launch(): Promise<void> {
    await Promise.all(
      this.bodies.map((body) => {
        const [main = '', alternate = ''] = this.speakers.filter((one) => one.body === body).map((one) => one.person);
        const contacts = { main, alternate, authority: alternate };
        return this.act(coordinator, 'assessment.enrolBody', {}, { body, contacts });
      }),
    );
    await this.act(coordinator, 'assessment.advance', {}, { to: 'launched' });
    const assignments = this.indicators.map((indicator, n) => ({
      indicator,
      lead: this.bodies[n % this.bodies.length],
      contributors: [],
    }));
    for (let from = 0; from < assignments.length; from += assignmentsAtOnce) {
      const part = assignments.slice(from, from + assignmentsAtOnce);
      await this.act(coordinator, 'assessment.assign', {}, { assignments: part });
    }
    for (const body of this.bodies) {
      const main = this.speakers.find((one) => one.body === body)?.person ?? '';
      const indicators = assignments.filter(({ lead }) => lead === body).map(({ indicator }) => indicator);
      // The dossier hears of what it was assigned a moment later.
      if (indicators.length > 0)
        await patiently(() => this.post(main, 'dossier.accept', { bodyCode: body }, { indicators }));
    }
  }
}

function clientOf(stack: Stack, apiUrl: string): ApiClient {
  return new ApiClient({
    apiUrl,
    passwordOf: (who) => (who === 'operator' ? stack.operatorPassword : password),
  });
}

async function patiently(attempt: () => Promise<Reply>): Promise<void> {
  for (let left = 300; ; left -= 1) {
    const reply = await attempt();
    if (reply.ok) return;
    if (left === 0) throw new Error(describeProblem(reply.problem));
    await delay(100);
  }
}
