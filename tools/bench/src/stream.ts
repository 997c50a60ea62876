import { z } from 'zod';
import type { ApiClient } from '@selaras/stack';

/** An event as a browser gets it; of its content only what is measured. */
export interface LiveEvent {
  readonly atMs: number;
  readonly lastFactId: number;
  /** Kinds of documents that changed; null when it does not say. */
  readonly kinds: readonly string[] | null;
  readonly bytes: number;
}

export interface OpenStream {
  /** What has come so far. */
  readonly events: LiveEvent[];
  close(): void;
}

const dataSchema = z.object({
  lastFactId: z.coerce.number(),
  kinds: z.array(z.string()).nullable().catch(null),
});

/** Opens one event stream as one person and keeps what comes. Resolves when the server has answered. */
export async function openStream(
  apiUrl: string,
  assessment: string,
  client: ApiClient,
  person: string,
): Promise<OpenStream> {
  const closing = new AbortController();
  const response = await fetch(new URL(`/api/assessments/${assessment}/events`, apiUrl), {
    headers: { accept: 'text/event-stream', cookie: await client.cookieOf(person) },
    signal: closing.signal,
  });
  if (!response.ok || response.body === null) throw new Error(`no event stream: ${response.status}`);
  const events: LiveEvent[] = [];
  const reading = keep(response.body, events).catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  return {
    events,
    close: () => {
      closing.abort();
      void reading;
    },
  };
}

async function keep(body: ReadableStream<Uint8Array>, events: LiveEvent[]): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const atMs = Date.now();
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    events.push(...blocks.flatMap((block) => eventOf(block, atMs)));
  }
}

/** The event of one block of a stream; nothing for a comment or what says no fact. */
export function eventOf(block: string, atMs: number): readonly LiveEvent[] {
  const data = block
    .split('\n')
    .flatMap((line) => (line.startsWith('data:') ? [line.slice('data:'.length).trim()] : []))
    .join('\n');
  if (data === '') return [];
  const parsed = dataSchema.safeParse(JSON.parse(data));
  return parsed.success ? [{ atMs, ...parsed.data, bytes: Buffer.byteLength(block) + 2 }] : [];
}
