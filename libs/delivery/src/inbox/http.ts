import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { InboxWords } from '@selaras/language';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { z } from 'zod';
import { describeError } from '../logger.js';
import type { DeliveryLogger } from '../logger.js';
import { commonHeaders, listPage, mailHeaders, messagePage, pageHeaders, pageSize, problemPage } from './pages.js';
import type { InboxEntry, InboxStore } from './store.js';

/** One mail as `GET /api/messages` tells it. */
export interface InboxMessage {
  readonly n: number;
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** What it refers to, each as `refOf` gives it. */
  readonly refs: InboxEntry['refs'];
  /** How often it came under this Message-ID; more than 1 after a sender died between our `250` and its commit. */
  readonly receipts: number;
  /** Plain text; null when asked for with `text=0`. */
  readonly text: string | null;
}

const listQuery = z.object({
  assessment: z.string().min(1).max(100).optional(),
  person: z.string().min(1).max(100).optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
const apiQuery = z.object({
  assessment: z.string().min(1).max(100).optional(),
  person: z.string().min(1).max(100).optional(),
  after: z.coerce.number().int().min(0).default(0),
  /** Mails in one answer; ask again with `after` for the rest. */
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
  text: z.enum(['0', '1']).default('1'),
  /** `1` lists repeats under one Message-ID, too. */
  repeats: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1'),
});

/** Names by which a loopback server may be asked; anything else is another site that points its name here. */
const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Reads the body of a mail without following or making links. */
function parse(raw: Buffer): Promise<ParsedMail> {
  return simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
}

/** The reading side of the inbox: pages and JSON, GET only. */
export function createInboxServer(store: InboxStore, logger: DeliveryLogger): Server {
  return createServer((request, response) => {
    answer(store, request, response).catch((error: unknown) => {
      logger.error({ error: describeError(error) }, 'inbox page');
      if (response.headersSent) response.destroy();
      else problem(response, 500, ({ failed }) => failed);
    });
  });
}

async function answer(store: InboxStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = URL.canParse(request.url ?? '/', 'http://localhost')
    ? new URL(request.url ?? '/', 'http://localhost')
    : null;
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (!loopbackNames.has(host)) return problem(response, 403, ({ localOnly }) => localOnly);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return problem(response, 405, ({ readOnly }) => readOnly);
  }
  if (url === null) return problem(response, 400, ({ unknownAddress }) => unknownAddress);
  const query = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''));
  if (url.pathname === '/') return list(store, query, response);
  if (url.pathname === '/api/messages') return api(store, query, response);
  if (url.pathname === '/health') return json(response, 200, { status: 'ok' });
  const match = /^\/messages\/(\d{1,9})(\/html)?$/.exec(url.pathname);
  const entry = match === null ? undefined : store.one(Number(match[1]));
  if (entry === undefined) return problem(response, 404, ({ noMessage }) => noMessage);
  const mail = await parse(await store.raw(entry));
  if (match?.[2] === undefined) return html(response, 200, (nonce) => messagePage(nonce, entry, mail.text ?? ''));
  response.writeHead(200, mailHeaders);
  response.end(typeof mail.html === 'string' ? mail.html : '');
}

function list(store: InboxStore, query: Readonly<Record<string, string>>, response: ServerResponse): void {
  const parsed = listQuery.safeParse(query);
  if (!parsed.success) return problem(response, 400, ({ badFilter }) => badFilter);
  const { page, ...filter } = parsed.data;
  const found = [...store.list(filter)].reverse();
  const entries = found.slice((page - 1) * pageSize, page * pageSize);
  html(response, 200, (nonce) => listPage(nonce, { filter, entries, total: found.length, page }));
}

async function api(
  store: InboxStore,
  query: Readonly<Record<string, string>>,
  response: ServerResponse,
): Promise<void> {
  const parsed = apiQuery.safeParse(query);
  if (!parsed.success) {
    return json(response, 400, { code: 'INVALID_REQUEST', fields: parsed.error.issues.map((i) => i.path.join('.')) });
  }
  const { limit, text, ...filter } = parsed.data;
  const messages: InboxMessage[] = [];
  for (const entry of store.list(filter).slice(0, limit)) {
    messages.push(
      toMessage(entry, store.receipts(entry), text === '1' ? ((await parse(await store.raw(entry))).text ?? '') : null),
    );
  }
  json(response, 200, messages);
}

function toMessage(entry: InboxEntry, receipts: number, text: string | null): InboxMessage {
  const { n, messageId, to, subject, receivedAt, refs } = entry;
  return { n, messageId, to, subject, receivedAt, refs, receipts, text };
}

function html(response: ServerResponse, status: number, render: (nonce: string) => string): void {
  const nonce = randomBytes(16).toString('base64url');
  response.writeHead(status, pageHeaders(nonce));
  response.end(render(nonce));
}

function problem(response: ServerResponse, status: number, said: (words: InboxWords) => string): void {
  html(response, status, (nonce) => problemPage(nonce, said));
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...commonHeaders });
  response.end(JSON.stringify(body));
}
