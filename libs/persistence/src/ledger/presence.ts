import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { standingConnection } from '../standing-connection.js';

/** First key of the advisory locks by which senders are known to live. */
const presenceLock = 7_265_303;

/** A sender whose connection broke shows itself again sooner than this; one that was killed never does. */
const absenceMs = 2_000;

/**
 * SQL of a condition on a row of `message` (alias `m`): its holder is not to be seen. Whoever asks knows of itself (`own`)
 * that it lives, whatever became of its connection.
 */
const holderIsAbsent = (
  own: number | null,
): string => `(m.holder IS NOT NULL AND m.holder <> ${own ?? 0} AND m.holder NOT IN (
  SELECT l.objid::int FROM pg_locks l JOIN pg_database d ON d.oid = l.database
  WHERE l.locktype = 'advisory' AND l.classid = ${presenceLock} AND l.granted AND d.datname = current_database()))`;

/** SQL of a condition on a row of `message` (alias `m`): its lease has run out, or its holder has been absent too long. */
export const leaseIsOver = (own: number | null): string => `(m.lease_until < now()
  OR (m.absent_since < now() - interval '${absenceMs} ms' AND ${holderIsAbsent(own)}))`;

/** Notes since when holders of leases are not to be seen; whoever is seen again counts from the beginning. */
export async function noteAbsence(ds: DataSource, own: number | null): Promise<void> {
  const absent = holderIsAbsent(own);
  await ds.query(
    `UPDATE message m SET absent_since = CASE WHEN ${absent} THEN now() END
     WHERE m.open AND m.state = 'sending' AND ${absent} = (m.absent_since IS NULL)`,
  );
}

/** Milliseconds until the first lease passes on whose holder is noted as absent; null when none is waiting for that. */
export async function takeOverInMs(ds: DataSource): Promise<number | null> {
  const [row] = await ds.query<{ ms: number | null }[]>(
    `SELECT (extract(epoch FROM min(absent_since) - now()) * 1000)::float8 + ${absenceMs} AS ms FROM message
     WHERE open AND state = 'sending' AND absent_since IS NOT NULL AND queued_at IS NULL`,
  );
  return row === undefined || row.ms === null ? null : Math.max(row.ms, 0);
}

/**
 * A sign of life of one sender: a lock that PostgreSQL holds as long as the sender's connection stands, so that whoever
 * comes after a sender that was killed takes its leases over soon. A sender that is only stopped keeps its connection,
 * and with it its leases until they run out.
 */
export interface Presence {
  /** Under which leases are taken. */
  readonly holder: number | null;
  leave(): Promise<void>;
}

/** A server that is so busy at the start is waited for; a sender that ended instead would only be started again. */
const patienceMs = 30_000;

/**
 * Shows a sender as present; resolves when it is. A connection that does not come about or breaks is made again.
 *
 * @throws what the last attempt failed with, when none succeeds within half a minute
 */
export async function showPresence(ds: DataSource, failed: (error: unknown) => void): Promise<Presence> {
  const holder = randomInt(1, 2 ** 31 - 1);
  let last: unknown = new Error('no connection to PostgreSQL within half a minute');
  const line = standingConnection(ds, {
    name: 'selaras-presence',
    begin: async (client) => {
      await client.query('SELECT pg_advisory_lock($1, $2)', [presenceLock, holder]);
    },
    failed: (error) => {
      last = error;
      failed(error);
    },
    // Well within the time after which it would be missed.
    connectMs: 1_000,
    pauseMs: { first: 25, longest: 500 },
  });
  const shown = new AbortController();
  const inVain = delay(patienceMs, true, { signal: shown.signal }).catch(() => false);
  if (await Promise.race([line.established.then(() => false), inVain])) {
    await line.end();
    throw last;
  }
  shown.abort();
  return { holder, leave: () => line.end() };
}
