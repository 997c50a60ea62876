import type { RecordInput } from '@selaras/contracts';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { databaseUrl } from '../data-source.js';

/** Where changes are announced, in the transaction that makes them: whoever hears of one can read it. */
export const changeChannel = 'selaras_change';

/** What changed in an assessment: kinds of documents of the read model, or one of these. */
export type ChangedKind = string | 'fact' | 'waiting' | 'notice' | 'clock';

export interface Change {
  readonly assessment: string;
  /** Null when nobody knows: anything may have changed. */
  readonly kinds: readonly ChangedKind[] | null;
  /** The bodies concerned; null when it is not about bodies, or about all. */
  readonly bodies: readonly string[] | null;
  /** The last fact that came with it. */
  readonly lastFactId: number | null;
}

/** A payload takes 8,000 bytes; a change that names more bodies than this concerns everybody. */
const mostBodies = 50;

/** What a record changes, as it is announced. */
export function changeOf(record: RecordInput): Omit<Change, 'assessment' | 'lastFactId'> {
  const { views, waiting } = record;
  const kinds = new Set<ChangedKind>([...views.upserts, ...views.deletes].map((row) => row.kind));
  if (record.facts.length > 0) kinds.add('fact');
  if (waiting.upserts.length + waiting.deletes.length > 0) kinds.add('waiting');
  if (record.notices.length > 0) kinds.add('notice');
  // A row that goes says nothing of its body.
  const bodies = [...views.upserts, ...waiting.upserts].map((row) => row.body);
  const some = new Set(bodies.filter((body) => body !== null));
  const all = views.deletes.length + waiting.deletes.length > 0 || bodies.includes(null) || some.size > mostBodies;
  return { kinds: [...kinds].sort(), bodies: all || some.size === 0 ? null : [...some].sort() };
}

/** SQL of a query that announces kinds of changes for the assessments of another query, once each. */
export function announcing(kind: ChangedKind, assessments: string): string {
  return `SELECT pg_notify('${changeChannel}', jsonb_build_object(
    'assessment', x.assessment, 'kinds', jsonb_build_array('${kind}'), 'bodies', NULL, 'lastFactId', NULL)::text)
    FROM (SELECT DISTINCT assessment FROM ${assessments}) x`;
}

export interface ChangeListener {
  changed(change: Change): void;
  /** The line was down: anything may have changed in any assessment. */
  missed(): void;
  failed(error: unknown): void;
}

/** A connection that does not come about must not keep the next attempt from it. */
const connectMs = 5_000;
const firstPauseMs = 100;
const longestPauseMs = 5_000;

/** Listens on a connection of its own, which is made again when it breaks. Returns how to stop. */
export function listenToChanges(ds: DataSource, listener: ChangeListener): () => Promise<void> {
  const url = databaseUrl(ds);
  let stopped = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let pauseMs = firstPauseMs;
  const connect = async (): Promise<void> => {
    const line = new pg.Client({
      connectionString: url,
      application_name: 'selaras-changes',
      keepAlive: true,
      connectionTimeoutMillis: connectMs,
    });
    client = line;
    let down = false;
    const lost = (error: unknown): void => {
      if (down || stopped) return;
      down = true;
      listener.failed(error);
      line.end().catch(() => undefined);
      timer = setTimeout(() => void connect(), pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
    line.on('error', lost);
    line.on('end', () => lost(new Error('the connection for changes ended')));
    line.on('notification', ({ payload }) => {
      if (payload !== undefined) listener.changed(JSON.parse(payload) as Change);
    });
    try {
      await line.connect();
      await line.query(`LISTEN ${changeChannel}`);
      pauseMs = firstPauseMs;
      listener.missed();
    } catch (error) {
      lost(error);
    }
  };
  void connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end();
  };
}
