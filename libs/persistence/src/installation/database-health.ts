import type { DataSource } from 'typeorm';
import { sqlState } from '../errors.js';

/** Why a database cannot be worked with, as far as it can be told from outside. */
export type DatabaseCause =
  /** Nobody answers there, or the server is starting or stopping. */
  | 'away'
  /** The role, its password or the database's name are refused. */
  | 'refused'
  | 'diskFull'
  /** A standby, or set to read only. */
  | 'readOnly'
  | 'tooManyConnections'
  /** Our schema is not there, or older than this version. */
  | 'notMigrated'
  /** It answers, with an error that says none of these. */
  | 'failing';

const causes: Readonly<Record<string, DatabaseCause>> = {
  '53100': 'diskFull',
  '53300': 'tooManyConnections',
  '25006': 'readOnly',
  '3D000': 'refused',
  '42501': 'refused',
  '42P01': 'notMigrated',
  '42703': 'notMigrated',
  '57P01': 'away',
  '57P02': 'away',
  '57P03': 'away',
};

/** What an error of the database's client means. An error that has no SQLSTATE comes from the way there. */
export function databaseCause(error: unknown): DatabaseCause {
  const state = sqlState(error);
  if (state === null) return 'away';
  if (state.startsWith('28')) return 'refused';
  if (state.startsWith('08')) return 'away';
  return causes[state] ?? 'failing';
}

/** More than the server sorts in the least memory that it may be given (64 kB): it writes to its disk. */
const spill = `SELECT count(*) FROM (SELECT g, repeat(md5(g::text), 4) FROM generate_series(1, 2000) g ORDER BY 2 OFFSET 1) s`;

/**
 * Tries whether the database can be worked with: whether it answers, has our schema, takes what is written, and has room
 * on its disk. Leaves nothing behind. Null when all is well.
 */
export async function probeDatabase(ds: DataSource, withinMs: number): Promise<DatabaseCause | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<DatabaseCause>((resolve) => {
    timer = setTimeout(() => resolve('away'), withinMs);
  });
  try {
    return await Promise.race([probe(ds), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function probe(ds: DataSource): Promise<DatabaseCause | null> {
  const runner = ds.createQueryRunner();
  try {
    await runner.startTransaction();
    const [row] = (await runner.query(
      `SELECT set_config('work_mem', '64kB', true), to_regclass('installation') IS NOT NULL AS made,
         pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean AS "readOnly"`,
    )) as { made: boolean; readOnly: boolean }[];
    await runner.query(spill);
    if (row?.made !== true) return 'notMigrated';
    return row.readOnly ? 'readOnly' : null;
  } catch (error) {
    return databaseCause(error);
  } finally {
    await close(runner);
  }
}

async function close(runner: ReturnType<DataSource['createQueryRunner']>): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    // The connection is broken, and what broke it has been told.
  } finally {
    await runner.release();
  }
}

/** Whether the queues' tables stand beside ours. False as well when the database does not say: that is told by its probe. */
export async function carrierIsMade(ds: DataSource, schema: string): Promise<boolean> {
  try {
    const [row] = (await ds.query('SELECT to_regclass($1) IS NOT NULL AS made', [`${schema}.job`])) as {
      made: boolean;
    }[];
    return row?.made === true;
  } catch (error) {
    if (sqlState(error) === null) return false;
    throw error;
  }
}
