import { appendFile, mkdir, open, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createBatcher } from '../batcher.js';
import { readRefs, refOf } from '../channels/headers.js';
import { headOf } from './head.js';
import type { MailHead } from './head.js';

const entrySchema = z.object({
  n: z.number().int().min(1),
  file: z.string().regex(/^\d+\.eml$/),
  messageId: z.string(),
  to: z.string(),
  subject: z.string(),
  receivedAt: z.string(),
  /** What it refers to, see `refOf`. */
  refs: z.object({
    assessments: z.array(z.string()).readonly(),
    person: z.string(),
    notices: z.array(z.string()).readonly(),
  }),
  /** Number of the first receipt when this Message-ID had come before; null for a first receipt. */
  repeatOf: z.number().int().min(1).nullable(),
});

/** What the list knows of a mail without opening it. */
export type InboxEntry = Readonly<z.infer<typeof entrySchema>>;

export interface InboxFilter {
  readonly assessment?: string | undefined;
  readonly person?: string | undefined;
  /** Only mails numbered higher. */
  readonly after?: number | undefined;
  /** Also the repeats: a mail that came again under a Message-ID already kept. */
  readonly repeats?: boolean | undefined;
}

/** Mails in a folder: one file each and an index of one line each, both only ever added to. */
export interface InboxStore {
  /** Keeps a mail; resolves when it can be listed. */
  add(raw: Buffer, envelopeTo: readonly string[]): Promise<InboxEntry>;
  /**
   * In order of arrival, each Message-ID once: a sender that died after our `250` repeats under the same one, as mail
   * servers with duplicate suppression expect. Nothing is hidden: `repeats` shows every receipt.
   */
  list(filter?: InboxFilter): readonly InboxEntry[];
  one(n: number): InboxEntry | undefined;
  /** How often the mail came: 1, or more when a sender repeated it under the same Message-ID. */
  receipts(entry: InboxEntry): number;
  raw(entry: InboxEntry): Promise<Buffer>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

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
  const firstByMessageId = new Map<string, number>();
  const receipts = new Map<number, number>();
  for (const entry of entries) count(entry);
  function count(entry: InboxEntry): void {
    const first = entry.repeatOf ?? entry.n;
    receipts.set(first, (receipts.get(first) ?? 0) + 1);
    if (entry.messageId !== '' && !firstByMessageId.has(entry.messageId)) firstByMessageId.set(entry.messageId, first);
  }
  // A file without a line was never acknowledged; its name is not used again.
  const files = (await readdir(dir)).flatMap((name) => (/^\d+\.eml$/.test(name) ? [Number.parseInt(name, 10)] : []));
  let lastFile = Math.max(0, ...files);
  let lastNumber = entries.at(-1)?.n ?? 0;
  const index = await open(indexPath, 'a');
  let written: Promise<void> = Promise.resolve();
  const lines = createBatcher<string>({
    maxRows: 500,
    waitMs: 1,
    write: (rows) => {
      // Batches one after the other, so that lines never mix; a failed one must not stop the next.
      const mine = written.then(() => index.appendFile(rows.join('')));
      written = mine.catch(() => undefined);
      return mine;
    },
  });

  return {
    add: async (raw, envelopeTo) => {
      lastFile += 1;
      const file = `${String(lastFile).padStart(6, '0')}.eml`;
      const [head] = await Promise.all([headOf(raw), writeFile(join(dir, file), raw)]);
      // Numbered when its line is due, so that mails appear in the order of their numbers: who asks for what came
      // after a number must not miss one that took longer to write.
      lastNumber += 1;
      const fresh = entryOf({ n: lastNumber, file }, head, envelopeTo, now());
      const entry = { ...fresh, repeatOf: firstByMessageId.get(fresh.messageId) ?? null };
      if (fresh.messageId !== '' && entry.repeatOf === null) firstByMessageId.set(fresh.messageId, fresh.n);
      try {
        await lines.add(`${JSON.stringify(entry)}\n`);
      } catch (error) {
        // Not kept, so what the sender tries again under this Message-ID is no repeat.
        if (firstByMessageId.get(fresh.messageId) === fresh.n) firstByMessageId.delete(fresh.messageId);
        throw error;
      }
      entries.push(entry);
      byNumber.set(entry.n, entry);
      count(entry);
      return entry;
    },
    list: ({ assessment, person, after = 0, repeats = false } = {}) =>
      entries.filter(
        (entry) =>
          entry.n > after &&
          (repeats || entry.repeatOf === null) &&
          (assessment === undefined || entry.refs.assessments.includes(refOf('assessment', assessment))) &&
          (person === undefined || entry.refs.person === refOf('person', person)),
      ),
    one: (n) => byNumber.get(n),
    receipts: (entry) => receipts.get(entry.repeatOf ?? entry.n) ?? 1,
    raw: ({ file }) => readFile(join(dir, file)),
    close: async () => {
      await lines.drain();
      await index.close();
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

function entryOf(
  place: Pick<InboxEntry, 'n' | 'file'>,
  { messageId, subject, refs }: MailHead,
  envelopeTo: readonly string[],
  receivedAt: Date,
): Omit<InboxEntry, 'repeatOf'> {
  return {
    ...place,
    messageId,
    to: envelopeTo.join(', '),
    subject,
    receivedAt: receivedAt.toISOString(),
    refs: readRefs(refs),
  };
}
