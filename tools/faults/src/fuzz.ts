import { Agent, request as send } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { errorCodes, problemSchema, sessionSchema } from '@selaras/contracts';
import { connectClient } from '@selaras/platform';
import { MiniWorld, actors, quietRound, seeded } from '@selaras/stack';
import type { Stack } from '@selaras/stack';
import type pg from 'pg';
import { fuzzRequest } from './fuzz-requests.js';
import type { Document, FuzzRequest, FuzzSource } from './fuzz-requests.js';
import { poolOf } from './record.js';

export interface FuzzFaults {
  readonly stack: Stack;
  readonly requests: number;
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface FuzzReport {
  /** How often each status came. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Operations that were carried out at least once. */
  readonly carriedOut: readonly string[];
  /** What must never be. */
  readonly violations: readonly string[];
}

const key = 'fuzz';
const password = 'a-password-for-tests';
/** Bytes of the longest answer to a fault. */
const longestFault = 256 * 1024;
const longestWaitMs = 30_000;
/** What a request that was refused may not have changed; what is noted of refusals themselves and of sessions is left out. */
const fingerprint = `SELECT concat_ws('/',
  (SELECT count(*) FROM fact), (SELECT count(*) FROM content), (SELECT count(*) FROM notice), (SELECT count(*) FROM letter),
  (SELECT count(*) FROM framework), (SELECT count(*) FROM assessment), (SELECT count(*) FROM request),
  (SELECT md5(string_agg(m::text, '|' ORDER BY m::text)) FROM membership m),
  (SELECT md5(string_agg(b::text, '|' ORDER BY b::text)) FROM body b),
  (SELECT md5(string_agg(p::text, '|' ORDER BY p::text)) FROM (SELECT id, name, email, lang, password_hash FROM person) p),
  (SELECT md5(string_agg(d::text, '|' ORDER BY d::text)) FROM draft d)) AS print`;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Requests by chance, made from the service's own description of itself: as it says, with something out of place, and as no
 * client of ours would send them. None may bring the service to say that it failed, a refusal writes nothing and is short,
 * and no process is left with a task that failed.
 */
export async function fuzz({ stack, requests, seed, say, signal }: FuzzFaults): Promise<FuzzReport> {
  await roundOf(stack);
  const agent = new Agent({ keepAlive: true });
  const pool = poolOf(stack, 1);
  const sessions = new Sessions(stack, agent);
  const source = sourceOf(JSON.parse(await sessions.read('operator', '/api/openapi.json')) as Document, seed);
  const statuses: Record<string, number> = {};
  const carriedOut = new Set<string>();
  const violations: string[] = [];
  try {
    let before = await printOf(pool);
    for (let n = 0; n < requests && violations.length < 20; n += 1) {
      signal.throwIfAborted();
      const request = fuzzRequest(source, n);
      if (request.person !== null && (await sessions.opened(request.person))) before = await printOf(pool);
      const answer = await sessions.send(request).catch((error: unknown) => unanswered(error));
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const told = `${n} ${request.intent} ${request.operation} (${request.method} ${request.path.slice(0, 120)}) as ${request.person ?? 'nobody'}: ${answer.status}`;
      violations.push(...wrongWith(answer).map((what) => `${told} ${what}`));
      const after = await printOf(pool);
      if (answer.status > 0 && answer.status < 400) carriedOut.add(request.operation);
      else if (after !== before) violations.push(`${told} was refused and wrote: ${before} → ${after}`);
      before = after;
      if ((n + 1) % 1_000 === 0) say(`  ${n + 1} requests, ${violations.length} violations`);
    }
    violations.push(...(await failedTasks(stack)));
    // And it works on as if nothing had been.
    if (!(await sessions.read('operator', `/api/assessments/${key}`)).includes('"key"')) {
      violations.push('the assessment cannot be read any more');
    }
  } finally {
    agent.destroy();
    await pool.end();
  }
  for (const violation of violations) say(`  ${violation}`);
  say(`  ${JSON.stringify(statuses)}; carried out at least once: ${[...carriedOut].sort().join(', ')}`);
  return { statuses, carriedOut: [...carriedOut].sort(), violations };
}

/** No answer at all is a fault like a failure of the service; the status that no answer has is 0. */
function unanswered(error: unknown): Answer {
  return { status: 0, headers: {}, body: Buffer.from(error instanceof Error ? error.message : String(error)) };
}

/** A small round in its working stage, on a clock that stands: nothing but the requests changes anything. */
async function roundOf(stack: Stack): Promise<void> {
  const world = await MiniWorld.create(stack, key, {
    ...quietRound,
    clock: 'held',
    startAt: '2023-03-13T09:00:00+07:00',
  });
  await world.launch(() => ({ startsAt: '2023-03-13T09:00:00+07:00', endsAt: '2023-03-13T12:00:00+07:00' }));
  await world.act(actors.coordinator, 'assessment.advance', {}, { to: 'collecting' });
  await world.act(actors.mainA, 'dossier.accept', { bodyCode: 'A' }, { indicators: ['1.1', '1.2'] });
  await world.answer(actors.mainA, 'A', '1.1');
}

function sourceOf(document: Document, seed: number): FuzzSource {
  return {
    random: seeded(seed),
    document,
    schemas: document.components.schemas,
    known: [
      ...['A', 'B', 'CONV', 'MINI', '1', '1.1', '1.2', '2.1', key, 'H-1', 'q-1', 's-1'],
      ...Object.values(actors),
      ...['en', 'id', 'Asia/Jakarta', '09:00', '16:00', 'somebody@selaras.example', 'https://selaras.example/x'],
      ...['2023-03-15', '2023-04-20', '2023-03-15T09:00:00+07:00', '2023-03-16T12:00:00+07:00'],
      ...['An invented text', '3f2b8c1e-4c1d-4a57-9d0e-0d6a2c5b7e11'],
    ],
    usual: {
      ...{ body: ['A', 'B'], bodyCode: ['A', 'B'], lead: ['A', 'B'], to: ['A', 'B'], indicator: ['1.1', '1.2', '2.1'] },
      ...{
        indicators: [['1.1'], ['1.2'], ['2.1'], ['1.1', '1.2']],
        number: [1, 2, 3],
        item: ['1.1'],
        question: ['q-1'],
      },
      ...{
        agenda: [['1.1'], []],
        expectedVersion: [0, 1, 2],
        contributors: [[], ['B']],
        round: [1, 2],
        evidence: [[]],
      },
      ...{
        startsAt: ['2023-03-15T09:00:00+07:00'],
        endsAt: ['2023-03-15T12:00:00+07:00'],
        contact: ['main', 'alternate'],
      },
      text: [{ lang: 'en', text: 'An invented text' }],
      note: [{ lang: 'id', text: 'Catatan ilustratif' }],
      reason: [{ lang: 'en', text: 'An invented reason' }, 'outsideMandate', 'sharedMandate'],
      title: [
        { lang: 'en', text: 'An invented title' },
        { id: 'Judul', en: 'Title' },
      ],
    },
    people: {
      operator: 'operator',
      ...Object.fromEntries(Object.entries(actors).map(([as, one]) => [one, roleOf(as)])),
    },
    assessment: key,
  };
}

/** Role of somebody of the small world, by the name that the world has for them. */
const roleOf = (as: string): string =>
  as.startsWith('main')
    ? 'focalPoint'
    : as.startsWith('authority')
      ? 'authority'
      : as === 'officer'
        ? 'programOfficer'
        : as;

async function printOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ print: string }>(fingerprint);
  return rows[0]?.print ?? '';
}

/** What is wrong with an answer, whatever was asked. */
function wrongWith({ status, headers, body }: Answer): readonly string[] {
  if (status === 0) return [`has no answer: ${body.toString('utf8').slice(0, 300)}`];
  if (status < 400) return [];
  const wrong: string[] = [];
  if (status >= 500) wrong.push(`is a failure of the service: ${body.toString('utf8').slice(0, 300)}`);
  if (body.length > longestFault) wrong.push(`answers a fault with ${body.length} bytes`);
  // What no route is for is the web app's to say.
  if (headers['content-type']?.startsWith('application/problem+json') !== true) {
    wrong.push(`is told as ${headers['content-type'] ?? 'nothing'}: ${body.toString('utf8').slice(0, 100)}`);
    return wrong;
  }
  const problem = problemSchema.safeParse(JSON.parse(body.toString('utf8')));
  if (!problem.success || !errorCodes.some((code) => code === problem.data.code))
    wrong.push('is no problem with a code');
  return wrong;
}

/** Tasks of processes that failed, by process. */
async function failedTasks(stack: Stack): Promise<readonly string[]> {
  const { client, connection } = await connectClient(stack.temporal);
  try {
    const failed: string[] = [];
    for await (const { workflowId, runId } of client.workflow.list()) {
      const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      const count = (events ?? []).filter((event) => event.workflowTaskFailedEventAttributes != null).length;
      if (count > 0) failed.push(`${workflowId}: ${count} tasks failed`);
    }
    return failed;
  } finally {
    await connection.close();
  }
}

interface Session {
  readonly cookie: string;
  readonly csrf: string;
}

/** Everybody's sessions, opened when they are needed and again when a request has ended them. */
class Sessions {
  private readonly open = new Map<string, Session>();
  /** What their browser keeps beyond a session. */
  private readonly devices = new Map<string, string>();

  constructor(
    private readonly stack: Stack,
    private readonly agent: Agent,
  ) {}

  /** What a page says to somebody. */
  async read(person: string, path: string): Promise<string> {
    const session = await this.of(person);
    const { body } = await this.ask('GET', path, null, session === null ? {} : { cookie: session.cookie });
    return body.toString('utf8');
  }

  /** Sees to it that somebody is signed in; whether anything had to be done for it. */
  async opened(person: string): Promise<boolean> {
    if (this.open.has(person)) return false;
    await this.of(person);
    return true;
  }

  async send(request: FuzzRequest): Promise<Answer> {
    const session = request.person === null ? null : await this.of(request.person);
    const answer = await this.ask(request.method, request.path, request.body, {
      ...(session === null ? {} : { cookie: session.cookie }),
      ...(session === null || !request.withToken ? {} : { 'x-csrf-token': session.csrf }),
      ...request.headers,
    });
    // Whatever ended it; the next request opens another.
    if (answer.status === 401 && request.person !== null) this.open.delete(request.person);
    return answer;
  }

  private async of(person: string): Promise<Session | null> {
    const known = this.open.get(person);
    if (known !== undefined) return known;
    const session = (await this.signIn(person)) ?? (await this.putRight(person));
    if (session !== null) this.open.set(person, session);
    return session;
  }

  /** Somebody may have been closed or given another password by a request before. */
  private async putRight(person: string): Promise<Session | null> {
    const operator = person === 'operator' ? null : await this.of('operator');
    if (operator === null) return null;
    const as = { cookie: operator.cookie, 'x-csrf-token': operator.csrf, 'content-type': 'application/json' };
    const put = (path: string, body: unknown): Promise<Answer> =>
      this.ask('PUT', path, Buffer.from(JSON.stringify(body)), as);
    const name = { id: `Akun ${person}`, en: `Account ${person}` };
    const one = { id: person, name, email: `${person}@selaras.example`, lang: 'en', organisation: null, password };
    await put('/api/people', { people: [one] });
    await put(`/api/people/${person}/access`, { disabled: false });
    return this.signIn(person);
  }

  private async signIn(person: string): Promise<Session | null> {
    const device = this.devices.get(person);
    const secret = person === 'operator' ? this.stack.operatorPassword : password;
    const body = Buffer.from(JSON.stringify({ login: person, password: secret }));
    const {
      status,
      headers,
      body: reply,
    } = await this.ask('POST', '/api/session', body, {
      'content-type': 'application/json',
      ...(device === undefined ? {} : { cookie: device }),
    });
    if (status !== 200) return null;
    const cookies = (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '');
    const kept = cookies.find((cookie) => cookie.includes('device'));
    if (kept !== undefined) this.devices.set(person, kept);
    return { cookie: cookies.join('; '), csrf: sessionSchema.parse(JSON.parse(reply.toString('utf8'))).csrf };
  }

  private ask(
    method: string,
    path: string,
    body: Buffer | null,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const { hostname, port } = new URL(this.stack.apiUrl);
    // Said in any case: of DELETE Node would send a body without it, which then reads like the next request.
    const length = body === null ? {} : { 'content-length': String(body.length) };
    return new Promise((resolve, reject) => {
      const { agent } = this;
      const asked = send(
        { hostname, port, method, path, headers: { ...headers, ...length }, agent, timeout: longestWaitMs },
        (reply) => {
          const parts: Buffer[] = [];
          const done = (): void =>
            resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(parts) });
          reply.on('data', (part: Buffer) => parts.push(part)).once('end', done);
          reply.once('error', reject);
          // A stream of events has no end.
          if (reply.headers['content-type']?.startsWith('text/event-stream') === true) {
            done();
            reply.destroy();
          }
        },
      );
      asked.once('timeout', () => asked.destroy(new Error(`${method} ${path}: no answer in ${longestWaitMs} ms`)));
      asked.once('error', (error) => reject(new Error(`${method} ${path}: ${error.message}`)));
      asked.end(body ?? undefined);
    });
  }
}
