import { setTimeout as delay } from 'node:timers/promises';
import { problemSchema, sessionSchema, type Problem } from '@selaras/contracts';
import pLimit from 'p-limit';
import { request } from 'undici';

/** What the API said: a value, or a problem that a repeat will not change. */
export type Reply =
  | { readonly ok: true; readonly value: unknown; readonly attempts: number }
  | { readonly ok: false; readonly problem: Problem; readonly attempts: number };

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  /** Version that the caller saw of what they act on. */
  readonly ifMatch?: number;
  readonly timeoutMs?: number;
}

export interface ApiClientOptions {
  readonly apiUrl: string;
  /** Password of an account, to sign in when it first acts. */
  passwordOf(person: string): string;
  readonly signal?: AbortSignal;
  /** How long one call is repeated while the services do not answer. */
  readonly giveUpMs?: number;
}

/** The services did not come back within the time given. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

interface Session {
  readonly cookie: string;
  readonly csrf: string;
}

/** Codes that mean "not now": the same request with the same key may be sent again. */
const passing = ['ENGINE_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'OUTCOME_UNKNOWN', 'TOO_MANY_REQUESTS'];
const passingStatuses = [429, 502, 503, 504];
/** An internal error may come from a service that is being killed; one that stays is told after some repeats. */
const internalRepeats = 4;
const firstPauseMs = 100;
const longestPauseMs = 2_000;
const usualTimeoutMs = 60_000;
const signInsAtOnce = 4;

type Attempt =
  | { readonly kind: 'reply'; readonly status: number; readonly body: unknown; readonly cookie: string | null }
  | { readonly kind: 'away'; readonly reason: string };

/**
 * The public API, seen by people of a case: one session each, opened when they first act. Calls are repeated with the
 * same key while services are away, so that a killed service changes nothing but the time it takes.
 */
export class ApiClient {
  private readonly sessions = new Map<string, Promise<Session>>();

  constructor(private readonly options: ApiClientOptions) {}

  /**
   * One call as one person.
   *
   * @throws Unreachable when the services stay away; the abort reason when the signal is raised
   */
  async call(person: string, call: Call): Promise<Reply> {
    for (let signIns = 0; ; signIns += 1) {
      const session = await this.sessionOf(person);
      const reply = await this.persist(call, { cookie: session.cookie, 'x-csrf-token': session.csrf });
      if (reply.ok || signIns > 0) return reply;
      if (reply.problem.code === 'PROOF_TOO_OLD') await this.proveAgain(person, session);
      else if (reply.problem.code === 'UNAUTHENTICATED') this.sessions.delete(person);
      else return reply;
    }
  }

  /**
   * A call that must succeed: set-up and reads.
   *
   * @throws Error with the problem when it does not
   */
  async must(person: string, call: Call): Promise<unknown> {
    const reply = await this.call(person, call);
    if (reply.ok) return reply.value;
    throw new Error(`${call.method} ${call.path}: ${describeProblem(reply.problem)}`);
  }

  /** Opens the sessions of some people ahead, a few at a time: checking a password is meant to be slow. */
  async signInAll(people: readonly string[]): Promise<void> {
    await pLimit(signInsAtOnce).map(people, (person) => this.sessionOf(person));
  }

  /** The cookie of a person's session, for a stream that this client does not read itself. */
  async cookieOf(person: string): Promise<string> {
    return (await this.sessionOf(person)).cookie;
  }

  private sessionOf(person: string): Promise<Session> {
    const known = this.sessions.get(person);
    if (known !== undefined) return known;
    const opening = this.signIn(person);
    this.sessions.set(person, opening);
    opening.catch(() => this.sessions.delete(person));
    return opening;
  }

  private async signIn(person: string): Promise<Session> {
    const call: Call = {
      method: 'POST',
      path: '/api/session',
      body: { login: person, password: this.options.passwordOf(person) },
    };
    let cookie: string | null = null;
    const reply = await this.persist(call, {}, (set) => {
      cookie = set;
    });
    if (!reply.ok) throw new Error(`${person} cannot sign in: ${describeProblem(reply.problem)}`);
    if (cookie === null) throw new Error(`${person} got no session cookie`);
    return { cookie, csrf: sessionSchema.parse(reply.value).csrf };
  }

  /** A case may take longer than a proof serves: the same session goes on with a newer one. */
  private async proveAgain(person: string, { cookie, csrf }: Session): Promise<void> {
    const body = { password: this.options.passwordOf(person) };
    const reply = await this.persist(
      { method: 'PUT', path: '/api/session/proof', body },
      { cookie, 'x-csrf-token': csrf },
    );
    if (!reply.ok) throw new Error(`${person} cannot prove who they are: ${describeProblem(reply.problem)}`);
  }

  private async persist(
    call: Call,
    headers: Readonly<Record<string, string>>,
    onCookie?: (cookie: string) => void,
  ): Promise<Reply> {
    const giveUpMs = this.options.giveUpMs ?? 120_000;
    let firstFailureMs: number | undefined;
    let internals = 0;
    for (let attempts = 1, pauseMs = firstPauseMs; ; attempts += 1) {
      this.options.signal?.throwIfAborted();
      const attempt = await this.send(call, headers);
      const result = judge(attempt, attempts);
      if (result !== null && !(isInternal(result) && internals < internalRepeats)) {
        if (attempt.kind === 'reply' && attempt.cookie !== null) onCookie?.(attempt.cookie);
        return result;
      }
      if (result !== null) internals += 1;
      firstFailureMs ??= performance.now();
      if (performance.now() - firstFailureMs > giveUpMs) {
        throw new Unreachable(`${call.method} ${call.path}: no answer for ${giveUpMs / 1000} s (${reasonOf(attempt)})`);
      }
      await delay(pauseMs, undefined, { signal: this.options.signal });
      pauseMs = Math.min(longestPauseMs, pauseMs * 2);
    }
  }

  private async send(call: Call, headers: Readonly<Record<string, string>>): Promise<Attempt> {
    const timeoutMs = call.timeoutMs ?? usualTimeoutMs;
    try {
      // Not `fetch`, which costs more than what it is asked for: it would be measured, and a case makes thousands of calls.
      const response = await request(new URL(call.path, this.options.apiUrl), {
        method: call.method,
        headers: {
          accept: 'application/json',
          'accept-language': 'en',
          ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
          ...(call.ifMatch === undefined ? {} : { 'if-match': `"${call.ifMatch}"` }),
          ...headers,
        },
        body: call.body === undefined ? undefined : JSON.stringify(call.body),
        signal: this.options.signal,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
      });
      const text = await response.body.text();
      const cookie = [response.headers['set-cookie'] ?? []].flat()[0];
      return {
        kind: 'reply',
        status: response.statusCode,
        body: text === '' ? null : parseJson(text),
        cookie: cookie?.split(';')[0] ?? null,
      };
    } catch (error) {
      // Whoever stopped us wants to hear it; everything else is a service that is away.
      this.options.signal?.throwIfAborted();
      return { kind: 'away', reason: error instanceof Error ? causeOf(error) : String(error) };
    }
  }
}

/** What an attempt means; null when it should be made again. */
function judge(attempt: Attempt, attempts: number): Reply | null {
  if (attempt.kind === 'away') return null;
  const { status, body } = attempt;
  if (status >= 200 && status < 300) return { ok: true, value: body, attempts };
  const parsed = problemSchema.safeParse(body);
  if (!parsed.success) {
    if (status >= 500) return null;
    const text = typeof body === 'string' ? body.slice(0, 200) : JSON.stringify(body);
    return {
      ok: false,
      problem: { type: 'about:blank', title: text, status, code: `HTTP_${status}`, detail: text },
      attempts,
    };
  }
  if (passingStatuses.includes(status) || passing.includes(parsed.data.code)) return null;
  return { ok: false, problem: parsed.data, attempts };
}

function isInternal(reply: Reply): boolean {
  return !reply.ok && reply.problem.status >= 500;
}

function reasonOf(attempt: Attempt): string {
  if (attempt.kind === 'away') return attempt.reason;
  const parsed = problemSchema.safeParse(attempt.body);
  return parsed.success ? describeProblem(parsed.data) : `HTTP ${attempt.status}`;
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A proxy or a dying server may answer with something else; the status decides what it means.
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** A problem in one line. */
export function describeProblem({ status, code, detail, errors }: Problem): string {
  const places = (errors ?? []).slice(0, 5).map(({ pointer, message }) => ` ${pointer} ${message}`);
  return `${status} ${code}: ${detail}${places.join(';')}`;
}
