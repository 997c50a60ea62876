import type { PlacedSheet } from '@selaras/contracts';
import createClient from 'openapi-fetch';
import type { Draft } from '../lib/local-drafts.js';
import { uuid } from '../lib/uuid.js';
import type { paths } from './generated/schema.js';
import { askForProof } from './asked-for-proof.js';
import { ApiProblem, problemFrom } from './problem.js';
import { shown } from './shown.js';
import type { DraftForm, Framework, Session } from './types.js';

/** The API of the same origin, typed by its OpenAPI document. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin', cache: 'no-store' });

// What the api says in words is in the language of the page, whatever the browser itself speaks.
/** Writes under way, as they are sent once more when they want a proof first. */
const writes = new Map<string, Request>();
api.use({
  onRequest: ({ request, id }) => {
    request.headers.set('Accept-Language', document.documentElement.lang);
    if (request.method !== 'GET') writes.set(id, request.clone());
  },
  // An act that wants to know who sits there asks in front of whatever form it came from, and is then done as it was
  // sent, under its own key.
  onResponse: async ({ response, id }) => {
    const write = writes.get(id);
    writes.delete(id);
    if (write === undefined || response.status !== 403) return undefined;
    // What is no JSON is no answer of the API, and told as such further on.
    const said: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    const { code, details } = problemFrom(403, said);
    if (code !== 'PROOF_TOO_OLD') return undefined;
    return (await askForProof(details['second'] === true)) ? fetch(write) : undefined;
  },
  onError: ({ id }) => void writes.delete(id),
});

/** Token of the present session; every write carries it. */
let csrf = '';

interface Outcome<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The reply of a request, or an `ApiProblem` thrown: refused, failed or without connection. */
export async function settle<T>(request: Promise<Outcome<T>>): Promise<T> {
  let outcome: Outcome<T>;
  try {
    outcome = await request;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, error instanceof SyntaxError ? 'UNEXPECTED_REPLY' : 'NETWORK');
  }
  if (!outcome.response.ok) throw problemFrom(outcome.response.status, outcome.error);
  return shown(outcome.data as T);
}

type WithKey = { post: { parameters: { header: { 'Idempotency-Key': string } } } };
/** Paths of the commands: every write that carries an `Idempotency-Key`. */
export type CommandPath = { [P in keyof paths]: paths[P] extends WithKey ? P : never }[keyof paths];
export type CommandParams<P extends CommandPath> = paths[P] extends { post: { parameters: { path: infer R } } }
  ? R
  : never;
export type CommandBody<P extends CommandPath> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer R } } };
}
  ? R
  : never;
export interface CommandReply {
  readonly seq: number;
  readonly facts: readonly string[];
  /** False: accepted and kept, but not yet visible. */
  readonly recorded: boolean;
  /** What is said about the act although it was accepted, in whole sentences. */
  readonly warnings: readonly { readonly message: string }[];
}

/**
 * Sends a command. When the connection broke, the same request is sent once more under the same key, so that whatever
 * happened to the first, the act is done once at most. Throws `ApiProblem`.
 */
export async function command<P extends CommandPath>(
  path: P,
  params: CommandParams<P>,
  body: CommandBody<P>,
): Promise<CommandReply> {
  // One generic call site for all commands: their paths are checked above, the client cannot relate them again.
  const post = api.POST as (path: string, init: object) => Promise<Outcome<CommandReply>>;
  const header = { 'Idempotency-Key': uuid(), 'X-CSRF-Token': csrf };
  return twice(() => settle(post(path, { params: { path: params, header }, body })));
}

/** Sends what may be repeated once more when the connection broke. */
export async function twice<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'NETWORK') return attempt();
    throw error;
  }
}

/** Where a rehearsal's clock is to go: to the next event after the instant seen here, or to an instant. */
export type ClockTarget = { readonly next: true; readonly after: string } | { readonly to: string };

/** Moves the clock of a rehearsal. Takes seconds. A repeat moves nothing, so a broken connection is tried once more. */
export function moveClock(key: string, target: ClockTarget) {
  return twice(() =>
    settle(
      api.POST('/api/assessments/{key}/clock', {
        params: { path: { key }, header: { 'X-CSRF-Token': csrf } },
        body: target,
      }),
    ),
  );
}

/** A file that somebody chose, as it was read: its sheets, or its JSON. */
export type FrameworkFile =
  { readonly sheets: readonly PlacedSheet[] } | { readonly json: Readonly<Record<string, unknown>> };

/** What a file says as a catalogue, or everything that is wrong with it; nothing is stored. */
export async function readFrameworkFile(file: FrameworkFile) {
  const body =
    'json' in file
      ? { json: { ...file.json } }
      : {
          sheets: file.sheets.map(({ name, rows, firstRow = 1 }) => ({
            name,
            firstRow,
            rows: rows.map((row) => [...row]),
          })),
        };
  return settle(api.POST('/api/framework-files', { params: { header: { 'X-CSRF-Token': csrf } }, body }));
}

/** Stores a version of a catalogue; the same again changes nothing, so a broken connection is tried once more. */
export function putFramework(framework: Framework) {
  const { id, version } = framework;
  return twice(() =>
    settle(
      api.PUT('/api/frameworks/{id}/{version}', {
        params: { path: { id, version }, header: { 'X-CSRF-Token': csrf } },
        body: framework,
      }),
    ),
  );
}

/** Address of one of the own drafts: assessment, form, and what the form is about. */
export interface DraftAddress {
  readonly key: string;
  readonly form: DraftForm;
  readonly matter: string;
}

/** Keeps a draft on the server; nobody but its author gets it back. */
export function putDraft(path: DraftAddress, body: Draft) {
  return settle(
    api.PUT('/api/assessments/{key}/drafts/{form}/{matter}', {
      params: { path, header: { 'X-CSRF-Token': csrf } },
      body,
    }),
  );
}

/** Throws a draft away; done as well when there is none. */
export async function deleteDraft(path: DraftAddress): Promise<void> {
  await settle(
    api.DELETE('/api/assessments/{key}/drafts/{form}/{matter}', {
      params: { path, header: { 'X-CSRF-Token': csrf } },
    }),
  );
}

const signedInMark = 'selaras.signedIn';

// The cookie cannot be read here, and asking without one is an error in the browser's console: so a mark beside it
// says whether asking makes sense.
function markSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(signedInMark, '1');
    else localStorage.removeItem(signedInMark);
  } catch {
    // Without storage the page asks every time.
  }
}

function mayBeSignedIn(): boolean {
  try {
    return localStorage.getItem(signedInMark) !== null;
  } catch {
    return true;
  }
}

/** The session of the browser's cookie, or null when nobody is signed in. */
export async function fetchSession(signal?: AbortSignal): Promise<Session | null> {
  if (!mayBeSignedIn()) return null;
  try {
    const session = await settle(api.GET('/api/session', signal === undefined ? {} : { signal }));
    csrf = session.csrf;
    return session;
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
    markSignedIn(false);
    return null;
  }
}

/**
 * Signs in; throws `ApiProblem` (`WRONG_CREDENTIALS`, `TOO_MANY_REQUESTS`, and once the password was right
 * `SECOND_FACTOR_NEEDED` and `CODE_WRONG`).
 */
export async function signIn(login: string, password: string, code?: string): Promise<Session> {
  const body = { login, password, ...(code === undefined ? {} : { code }) };
  return entered(await settle(api.POST('/api/session', { body })));
}

/** Keeps what a session that has just begun needs. */
export function entered(session: Session): Session {
  csrf = session.csrf;
  markSignedIn(true);
  return session;
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  await settle(api.DELETE('/api/session', { params: { header: { 'X-CSRF-Token': csrf } } }));
  csrf = '';
  markSignedIn(false);
}

/** What every write carries. */
export const written = () => ({ header: { 'X-CSRF-Token': csrf } });
