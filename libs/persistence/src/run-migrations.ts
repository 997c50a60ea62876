import type { DataSource, QueryRunner } from 'typeorm';
import { MigrationExecutor } from 'typeorm';
import { databaseUrl } from './data-source.js';
import { PersistenceError, sqlState } from './errors.js';
import { migrations } from './migrations/index.js';
import { schemaOf } from './schema.js';

/** Two processes that start at once must not migrate at once. */
const migrationLock = 7_265_301;

/** First migration of the time in which formats changed without a way to carry on what stood in them. */
const beforeThePromise = 'Initial1763956800000';

/**
 * Makes our schema where there is none and brings it up to date; safe when several processes start together. Everything
 * happens in one transaction: what cannot be done leaves nothing behind. Returns the names of what was run.
 *
 * @throws PersistenceError SCHEMA_UNUSABLE or SCHEMA_NEWER, with a sentence that says what to do
 */
export async function runMigrations(ds: DataSource): Promise<readonly string[]> {
  const guard = ds.createQueryRunner();
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return await migrate(ds);
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await guard.release();
  }
}

async function migrate(ds: DataSource): Promise<readonly string[]> {
  const schema = schemaOf(databaseUrl(ds));
  const runner = ds.createQueryRunner();
  try {
    await runner.startTransaction();
    const standing = await standingOf(runner, schema);
    refuseForeign(ds, schema, standing);
    if (!standing.exists) await runner.query(`CREATE SCHEMA "${schema}"`);
    const executor = new MigrationExecutor(ds, runner);
    executor.transaction = 'none';
    const done = await executor.executePendingMigrations();
    await runner.commitTransaction();
    return done.map((migration) => migration.name);
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw clash(error, schema, databaseOf(ds));
  } finally {
    await runner.release();
  }
}

function databaseOf(ds: DataSource): string {
  return decodeURIComponent(new URL(databaseUrl(ds)).pathname.slice(1));
}

interface Standing {
  readonly database: string;
  readonly role: string;
  readonly exists: boolean;
  /** May the role make the schema, or make tables in the one that is there? */
  readonly allowed: boolean;
  /** Names of tables, indexes, sequences, views and types that stand there. */
  readonly names: readonly string[];
  /** Migrations that ran there; null when what is called `migration` is no list of them. */
  readonly ran: readonly string[] | null;
}

async function standingOf(runner: QueryRunner, schema: string): Promise<Standing> {
  const [row] = (await runner.query(
    `SELECT current_database() AS database, current_user AS role, n.oid IS NOT NULL AS exists,
       CASE WHEN n.oid IS NULL THEN has_database_privilege(current_database(), 'CREATE')
         ELSE has_schema_privilege(n.oid, 'USAGE') AND has_schema_privilege(n.oid, 'CREATE') END AS allowed,
       ARRAY(SELECT relname::text FROM pg_class WHERE relnamespace = n.oid
         UNION SELECT typname FROM pg_type WHERE typnamespace = n.oid) AS names,
       ARRAY(SELECT a.attname::text FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
         WHERE c.relnamespace = n.oid AND c.relname = 'migration' AND c.relkind = 'r'
           AND a.attname IN ('id', 'timestamp', 'name')) AS columns
     FROM (SELECT 1) one LEFT JOIN pg_namespace n ON n.nspname = $1`,
    [schema],
  )) as (Omit<Standing, 'ran'> & { readonly columns: readonly string[] })[];
  if (row === undefined) throw new Error('the database does not say what it is');
  const { columns, ...standing } = row;
  if (!standing.names.includes('migration')) return { ...standing, ran: [] };
  if (columns.length < 3) return { ...standing, ran: null };
  const ran = (await runner.query(`SELECT name FROM "${schema}".migration ORDER BY id`)) as { readonly name: string }[];
  return { ...standing, ran: ran.map(({ name }) => name) };
}

/** Refuses before anything is written. */
function refuseForeign(ds: DataSource, schema: string, standing: Standing): void {
  const { database, role, exists, allowed, names, ran } = standing;
  const ours = new Set(migrations.map((migration) => migration.name));
  const known = (ran ?? []).filter((name) => ours.has(name));
  const unknown = (ran ?? []).filter((name) => !ours.has(name));
  if (known.length > 0 && unknown.length > 0) {
    throw new PersistenceError(
      'SCHEMA_NEWER',
      `the schema ${schema} of the database ${database} was brought up to date by a newer version of Selaras (${unknown.at(-1)}): run that version, or restore the backup that was taken before.`,
    );
  }
  if (known.length === ours.size) return;
  if (!allowed) {
    throw new PersistenceError(
      'SCHEMA_UNUSABLE',
      exists
        ? `the role ${role} may not make tables in the schema ${schema} of the database ${database}: let an administrator run GRANT USAGE, CREATE ON SCHEMA ${schema} TO "${role}".`
        : `the role ${role} may not make the schema ${schema} in the database ${database}: let an administrator run CREATE SCHEMA ${schema} AUTHORIZATION "${role}".`,
    );
  }
  if (known.length > 0) return;
  if (ran?.[0] === beforeThePromise) {
    throw new PersistenceError(
      'SCHEMA_UNUSABLE',
      `the schema ${schema} of the database ${database} was made before Selaras promised to carry on what it recorded, and cannot be carried on. Nothing was written: begin anew (npm start -- --fresh), or set SELARAS_DB_SCHEMA to another schema.`,
    );
  }
  const tables = ds.entityMetadatas.map((entity) => entity.tableName);
  const clashing = [
    ...tables.filter((name) => names.includes(name)),
    ...(unknown.length > 0 || ran === null ? ['migration'] : []),
  ];
  if (clashing.length > 0) throw foreign(schema, database, clashing.sort());
}

function foreign(schema: string, database: string, names: readonly string[], cause?: unknown): PersistenceError {
  return new PersistenceError(
    'SCHEMA_UNUSABLE',
    `the schema ${schema} of the database ${database} holds what Selaras did not make under names that it needs (${names.join(', ')}). Nothing was written: set SELARAS_DB_SCHEMA to a schema of its own.`,
    { cause },
  );
}

/** Relations, types and constraints that stand there already, as the server refuses them. */
const taken = new Set(['42P07', '42710', '42723', '42P06']);

function clash(error: unknown, schema: string, database: string): unknown {
  if (!taken.has(sqlState(error) ?? '') || !(error instanceof Error)) return error;
  return foreign(schema, database, [/"([^"]+)"/.exec(error.message)?.[1] ?? error.message], error);
}
