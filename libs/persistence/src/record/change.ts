import type { RecordInput } from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import { changesMembership } from './membership.js';
import { databaseUrl } from '../data-source.js';
import { schemaOf } from '../schema.js';
import { standingConnection } from '../standing-connection.js';

/** Where changes are announced, in the transaction that makes them: whoever hears of one can read it. */
const changeChannel = 'selaras_change_';

/** SQL of the channel's name. Channels are the database's: installations in schemas of their own each have one. */
export const changeChannelSql = `'${changeChannel}' || current_schema()`;

/** What changed in an assessment: kinds of documents of the read model, or one of these. */
export type ChangedKind = string | 'fact' | 'waiting' | 'notice' | 'membership' | 'clock' | 'settled';

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
  if (changesMembership(record.facts)) kinds.add('membership');
  // A row that goes says nothing of its body.
  const bodies = [...views.upserts, ...waiting.upserts].map((row) => row.body);
  const some = new Set(bodies.filter((body) => body !== null));
  const all = views.deletes.length + waiting.deletes.length > 0 || bodies.includes(null) || some.size > mostBodies;
  return { kinds: [...kinds].sort(), bodies: all || some.size === 0 ? null : [...some].sort() };
}

/** SQL of a query that announces kinds of changes for the assessments of another query, once each. */
export function announcing(kind: ChangedKind, assessments: string): string {
  return `SELECT pg_notify(${changeChannelSql}, jsonb_build_object(
    'assessment', x.assessment, 'kinds', jsonb_build_array('${kind}'), 'bodies', NULL, 'lastFactId', NULL)::text)
    FROM (SELECT DISTINCT assessment FROM ${assessments}) x`;
}

export interface ChangeListener {
  changed(change: Change): void;
  /** The line was down: anything may have changed in any assessment. */
  missed(): void;
  failed(error: unknown): void;
}

/** Listens on a connection of its own, which is made again when it breaks. Returns how to stop. */
export function listenToChanges(ds: DataSource, listener: ChangeListener): () => Promise<void> {
  const line = standingConnection(ds, {
    name: 'selaras-changes',
    begin: async (client) => {
      client.on('notification', ({ payload }) => {
        if (payload !== undefined) listener.changed(JSON.parse(payload) as Change);
      });
      await client.query(`LISTEN ${changeChannel}${schemaOf(databaseUrl(ds))}`);
      listener.missed();
    },
    failed: (error) => listener.failed(error),
    connectMs: 5_000,
    pauseMs: { first: 100, longest: 5_000 },
  });
  return () => line.end();
}
