import { appendFile, mkdir, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { decodePurposeKeys, rawHeaders } from '../channels/headers.js';

const entrySchema = z.object({
  n: z.number().int().min(1),
  messageId: z.string(),
  to: z.string(),
  subject: z.string(),
  receivedAt: z.string(),
  assessments: z.array(z.string()),
  person: z.string(),
  day: z.string(),
  form: z.string(),
  purposeKeys: z.array(z.string()),
});

/** What the list knows of a mail without opening it. */
export type InboxEntry = Readonly<z.infer<typeof entrySchema>>;

export interface InboxFilter {
  readonly assessment?: string | undefined;
  readonly person?: string | undefined;
  /** Only mails numbered higher. */
  readonly after?: number | undefined;
}

/** Mails in a folder: one file each and an index of one line each, both only ever added to. */
export interface InboxStore {
  /** Keeps a mail; resolves when it can be listed. */
  add(raw: Buffer, envelopeTo: readonly string[]): Promise<InboxEntry>;
  /** In order of arrival; asking twice gives the same. */
  list(filter?: InboxFilter): readonly InboxEntry[];
  one(n: number): InboxEntry | undefined;
  raw(n: number): Promise<Buffer>;
  /** Waits for what is being written. */
  settle(): Promise<void>;
}

const fileName = (n: number): string => `${String(n).padStart(6, '0')}.eml`;

/**
 * Opens (or makes) the folder of an inbox. A last line cut off by a crash is dropped; its mail was never acknowledged.
 *
 * @param now wall clock for the instants of arrival
 * @throws Error when an earlier line of the index is damaged
 */
export async function openInboxStore(dir: string, now: () => Date): Promise<InboxStore> {
  await mkdir(dir, { recursive: true });
  const indexPath = join(dir, 'index.jsonl');
  const entries = await readIndex(indexPath);
  const byNumber = new Map(entries.map((entry) => [entry.n, entry]));
  // A mail whose line is missing was not acknowledged, but its file is there: its number is not used again.
  const files = (await readdir(dir)).flatMap((name) => (/^\d+\.eml$/.test(name) ? [Number.parseInt(name, 10)] : []));
  let last = Math.max(0, ...files, ...entries.map((entry) => entry.n));
  let writing: Promise<unknown> = Promise.resolve();

  return {
    add: async (raw, envelopeTo) => {
      last += 1;
      const n = last;
      await writeFile(join(dir, fileName(n)), raw);
      const entry = entryOf(n, raw, envelopeTo, now());
      // One line at a time, so that lines never mix; a failed one must not stop the next.
      const written = writing.then(() => appendFile(indexPath, `${JSON.stringify(entry)}\n`));
      writing = written.catch(() => undefined);
      await written;
      entries.push(entry);
      byNumber.set(n, entry);
      return entry;
    },
    list: ({ assessment, person, after = 0 } = {}) =>
      entries.filter(
        (entry) =>
          entry.n > after &&
          (assessment === undefined || entry.assessments.includes(assessment)) &&
          (person === undefined || entry.person === person),
      ),
    one: (n) => byNumber.get(n),
    raw: (n) => readFile(join(dir, fileName(n))),
    settle: async () => {
      await writing;
    },
  };
}

async function readIndex(path: string): Promise<InboxEntry[]> {
  await appendFile(path, '');
  const content = await readFile(path);
  const whole = content.lastIndexOf('\n') + 1;
  if (whole < content.length) await truncate(path, whole);
  const lines = content.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
  return lines.map((line, index) => {
    try {
      return entrySchema.parse(JSON.parse(line));
    } catch (cause) {
      throw new Error(`${path}: line ${index + 1} is damaged`, { cause });
    }
  });
}

function entryOf(n: number, raw: Buffer, envelopeTo: readonly string[], receivedAt: Date): InboxEntry {
  const end = raw.indexOf('\r\n\r\n');
  const headers = rawHeaders((end < 0 ? raw : raw.subarray(0, end)).toString('latin1'));
  const one = (name: string): string => headers.get(name)?.[0] ?? '';
  return {
    n,
    messageId: one('message-id'),
    to: envelopeTo.join(', '),
    subject: decodeWords(one('subject')),
    receivedAt: receivedAt.toISOString(),
    assessments: one('x-selaras-assessment').split(/\s+/).filter((key) => key !== ''),
    person: one('x-selaras-person'),
    day: one('x-selaras-day'),
    form: one('x-selaras-form'),
    purposeKeys: (headers.get('x-selaras-purpose') ?? []).flatMap(decodePurposeKeys),
  };
}

/** Encoded words of RFC 2047 in UTF-8, which is what our sender writes; another charset stays as it came. */
export function decodeWords(value: string): string {
  return value
    .replace(/(=\?utf-8\?[bq]\?[^?]*\?=)\s+(?==\?utf-8\?[bq]\?)/gi, '$1')
    .replace(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (run) => {
      const words = [...run.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)];
      return Buffer.concat(words.map(([, encoding, text]) => decodeWord(encoding ?? '', text ?? ''))).toString('utf8');
    });
}

function decodeWord(encoding: string, text: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(text, 'base64');
  const bytes = text
    .replace(/_/g, ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}
