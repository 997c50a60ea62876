import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { contentHash } from './canonical.js';
import type { ContentRow } from '../rows.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import { ContentRepository } from './content.repository.js';
import { RequestRepository } from './request.repository.js';
import type { BeginRequest } from './request.repository.js';

let database: TestDatabase;
let requests: RequestRepository;
let contents: ContentRepository;
let request: BeginRequest;
let content: ContentRow;
beforeAll(async () => {
  database = await createTestDatabase();
  requests = new RequestRepository(database.ds);
  contents = new ContentRepository(database.ds);
});
afterAll(() => database.drop());
beforeEach(() => {
  const body = { value: 'yes', text: { lang: 'id', text: 'Ada "peraturan" \\ pasal 5' } };
  content = {
    id: randomUUID(),
    assessment: 'demo',
    kind: 'answer',
    subject: '1.1',
    body,
    hash: contentHash(body),
    author: 'narahubung',
    owner: 'BPS',
  };
  request = {
    key: randomUUID(),
    person: 'narahubung',
    route: 'dossier.answer',
    bodyHash: 'h1',
    assessment: 'demo',
    workflow: 'assessment/demo/body/BPS',
    contents: [content],
  };
});

/** Of an assessment and a process of which nothing is recorded yet. */
const nowhere = { asOf: 0, heldAt: null };

describe('a request with its key', () => {
  it('is new once, keeps its content, and gives its reply to every repeat', async () => {
    expect(await requests.begin(request)).toEqual({ outcome: 'new', ...nowhere });
    expect(await contents.byIds([content.id])).toMatchObject([content]);
    // A repeat brings ids of its own, and is told those that stand.
    const repeat = { ...request, contents: [{ ...content, id: randomUUID() }] };
    expect(await requests.begin(repeat)).toEqual({ outcome: 'open', contents: [content], ...nowhere });
    await requests.finish(request.key, 200, { seq: 3 });
    await requests.finish(request.key, 500, { late: true });
    expect(await requests.begin(request)).toEqual({ outcome: 'done', httpStatus: 200, reply: { seq: 3 } });
    expect(await contents.byIds([content.id, ...repeat.contents.map(({ id }) => id)])).toHaveLength(1);
  });

  it.each([
    ['another body', { bodyHash: 'h2' }],
    ['another route', { route: 'dossier.clear' }],
    ['another person', { person: 'cadangan' }],
  ])('is refused with %s, and brings no content', async (_name, change) => {
    await requests.begin(request);
    const other = { ...content, id: randomUUID() };
    expect(await requests.begin({ ...request, ...change, contents: [other] })).toEqual({ outcome: 'mismatch' });
    expect(await contents.byIds([other.id])).toEqual([]);
  });

  it('is new for one of many that arrive together', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => requests.begin(request)));
    expect(outcomes.filter((row) => row.outcome === 'new')).toHaveLength(1);
    expect(outcomes.filter((row) => row.outcome === 'open')).toHaveLength(7);
  });

  it('is noted with others of the same moment, each with its own content, and a bad one keeps nobody else out', async () => {
    const others = Array.from({ length: 5 }, (_, n) => ({
      ...request,
      key: randomUUID(),
      contents: [{ ...content, id: randomUUID(), subject: `together.${n}` }],
    }));
    const bad = {
      ...request,
      key: randomUUID(),
      contents: [{ ...content, id: randomUUID(), body: { text: 'a\u0000b' } }],
    };
    const [first, ...rest] = await Promise.allSettled(
      [request, ...others, bad, request].map((one) => requests.begin(one)),
    );
    expect(first).toMatchObject({ status: 'fulfilled', value: { outcome: 'new' } });
    expect(rest.map((one) => (one.status === 'fulfilled' ? one.value.outcome : 'refused'))).toEqual([
      ...others.map(() => 'new'),
      'refused',
      'open',
    ]);
    for (const { contents: own, key } of others) {
      expect(await contents.byIds(own.map(({ id }) => id))).toMatchObject(own);
      expect(await requests.begin({ ...request, key, bodyHash: 'h2' })).toEqual({ outcome: 'mismatch' });
    }
  });

  it('leaves nothing when the command was refused, and can be used again', async () => {
    await requests.begin(request);
    await requests.discard(request.key);
    expect(await contents.byIds([content.id])).toEqual([]);
    expect(await requests.begin(request)).toEqual({ outcome: 'new', ...nowhere });
  });

  it('has its content and its reply even when a refused repeat took them away in between', async () => {
    await requests.begin(request);
    await requests.begin(request);
    await requests.discard(request.key);
    await requests.keep(request, 200, { seq: 3 });
    expect(await contents.byIds([content.id])).toMatchObject([content]);
    expect(await requests.begin(request)).toEqual({ outcome: 'done', httpStatus: 200, reply: { seq: 3 } });
    await requests.keep(request, 200, { late: true });
    expect(await requests.begin(request)).toEqual({ outcome: 'done', httpStatus: 200, reply: { seq: 3 } });
  });

  it('stays when it was answered', async () => {
    await requests.begin(request);
    await requests.finish(request.key, 200, null);
    await requests.discard(request.key);
    expect(await requests.begin(request)).toEqual({ outcome: 'done', httpStatus: 200, reply: null });
    expect(await contents.byIds([content.id])).toHaveLength(1);
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['half a surrogate pair', 'a\ud83c'],
  ])('is refused with a code for %s, and nothing stays', async (_name, text) => {
    const bad = { ...request, contents: [{ ...content, body: { text } }] };
    await expect(requests.begin(bad)).rejects.toMatchObject({ code: 'UNSTORABLE_TEXT' });
    expect(await requests.begin(request)).toEqual({ outcome: 'new', ...nowhere });
  });
});

describe('content', () => {
  it('keeps every version about a subject', async () => {
    const second = { ...content, id: randomUUID() };
    await requests.begin({ ...request, contents: [{ ...content, subject: '9.9' }] });
    await requests.begin({ ...request, key: randomUUID(), contents: [{ ...second, subject: '9.9' }] });
    const versions = await contents.byIds([content.id, second.id]);
    expect(versions.map(({ id }) => id).sort()).toEqual([content.id, second.id].sort());
    expect(versions.map(({ body }) => body)).toEqual([content.body, second.body]);
  });
});
