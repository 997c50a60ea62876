import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createDataSource, runMigrations } from '@selaras/persistence';
import { connectClient } from '@selaras/platform';
import { carriersHere, waitFor } from '@selaras/testing';
import type { DataSource } from 'typeorm';
import { openInstance } from '../instance.js';
import { dropDatabase, ensureDatabase, knownPostgres } from '../services/postgres.js';
import { findTemporal } from '../services/temporal.js';
import { withStack, type Stack } from '../stack.js';
import { root } from './test-stack.js';

/**
 * An installation as it stood when it was stopped: what `npm start` finds again in its folder and its database, in files
 * that can be committed. Redis is not in it: it owns nothing.
 */
export interface RecordedInstallation {
  /** Name of the last migration that had run. */
  readonly migration: string;
  /** Real time, ISO 8601. What lives for a time (log-ins, drafts) is as old after it is restored as it was then. */
  readonly recordedAt: string;
}

const files = { head: 'installation.json', rows: 'rows.json.gz', inbox: 'inbox.json.gz' } as const;
/** The engine's file and its write-ahead log, in which the latest stands: a server that ends does not join them. */
const engineFiles = ['temporal.db', 'temporal.db-wal'] as const;
const stackName = 'recorded';
const say = (line: string): void => void process.stderr.write(`  ${line}\n`);

/** Rows of a recorded installation by table, as PostgreSQL wrote them. */
export function recordedRows(folder: string): Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> {
  return JSON.parse(gunzipSync(readFileSync(join(folder, files.rows))).toString('utf8'));
}

/**
 * Runs a new installation, lets `work` do something with it, and writes what it is then into a folder.
 *
 * @throws Error when something was recorded there before: what a format was is never written again
 */
export async function recordInstallation(folder: string, work: (stack: Stack) => Promise<void>): Promise<void> {
  if (existsSync(join(folder, files.head))) throw new Error(`${basename(folder)} is recorded already.`);
  const home = mkdtempSync(join(tmpdir(), 'selaras-record-'));
  try {
    mkdirSync(folder, { recursive: true });
    await withInstallation(home, async (stack) => {
      await work(stack);
      for (const app of [stack.apps.api, stack.apps.notifier, stack.apps.worker]) await app.stop();
      await forgetWhatIsOver(stack);
      const head = await writeRows(stack.databaseUrl, join(folder, files.rows));
      writeFileSync(
        join(folder, files.head),
        `${JSON.stringify({ ...head, instance: openInstance(join(home, stackName)) }, null, 2)}\n`,
      );
    });
    const data = join(home, stackName, 'data');
    for (const name of engineFiles) {
      const file = join(data, 'temporal', name);
      if (existsSync(file)) writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(file)));
    }
    const mails = readdirSync(join(data, 'inbox')).map((name) => [
      name,
      readFileSync(join(data, 'inbox', name), 'latin1'),
    ]);
    writeFileSync(join(folder, files.inbox), gzipSync(JSON.stringify(Object.fromEntries(mails))));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Restores a recorded installation on a new database and a new engine, starts today's code on it, and runs `work`. */
export async function withRecordedInstallation<T>(folder: string, work: (stack: Stack) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'selaras-restore-'));
  try {
    const { instance, ...head } = JSON.parse(readFileSync(join(folder, files.head), 'utf8'));
    const dir = join(home, stackName);
    for (const name of ['temporal', 'inbox']) mkdirSync(join(dir, 'data', name), { recursive: true });
    writeFileSync(join(dir, 'instance.json'), JSON.stringify(instance));
    const unpacked = (name: string): Buffer => gunzipSync(readFileSync(join(folder, name)));
    for (const name of engineFiles.filter((one) => existsSync(join(folder, `${one}.gz`)))) {
      writeFileSync(join(dir, 'data', 'temporal', name), unpacked(`${name}.gz`));
    }
    for (const [name, text] of Object.entries<string>(JSON.parse(unpacked(files.inbox).toString('utf8')))) {
      writeFileSync(join(dir, 'data', 'inbox', name), text, 'latin1');
    }
    return await withInstallation(home, work, (url) => readRows(url, head, unpacked(files.rows).toString('utf8')));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** A whole that keeps its data, as `npm start` has it: it holds database and engine together before anything runs. */
async function withInstallation<T>(
  home: string,
  work: (stack: Stack) => Promise<T>,
  fill: (url: string) => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  const { REDIS_URL: _redis, SMTP_URL: _smtp, TEMPORAL_ADDRESS: _temporal, ...env } = process.env;
  const serverUrl = env['SELARAS_TEST_PG'];
  if (serverUrl === undefined) throw new Error('SELARAS_TEST_PG is not set: run the tests through `npm test`.');
  const dir = join(home, stackName);
  const { id } = openInstance(dir);
  const server = knownPostgres(serverUrl);
  const name = `selaras_${stackName}_${id}`;
  await dropDatabase(server, name);
  try {
    await fill(await ensureDatabase(server, name));
    // On a port of its own, which a whole that keeps its data would not choose.
    const place = { id: `${stackName}-${id}`, keep: false, dataDir: join(dir, 'data'), logDir: join(home, 'logs') };
    const temporal = await findTemporal({ env, place, say });
    try {
      return await withStack(
        {
          root,
          name: stackName,
          keep: true,
          env: { ...env, SELARAS_HOME: home, TEMPORAL_ADDRESS: temporal.url, TEMPORAL_NAMESPACE: 'default' },
          postgresUrl: serverUrl,
          ...(carriersHere.includes('redis') ? {} : { carrier: 'postgres' as const }),
          say,
        },
        work,
      );
    } finally {
      await temporal.stop();
    }
  } finally {
    await dropDatabase(server, name);
  }
}

/** The engine forgets what is over after some time: whoever restores this is to find the same today and in years. */
async function forgetWhatIsOver({ temporal }: Stack): Promise<void> {
  const { client, connection } = await connectClient(temporal);
  try {
    const over = async () => {
      const found = [];
      for await (const one of client.workflow.list({ query: `ExecutionStatus != 'Running'` })) found.push(one);
      return found;
    };
    for (const { workflowId, runId } of await over()) {
      await client.workflowService.deleteWorkflowExecution({
        namespace: temporal.namespace,
        workflowExecution: { workflowId, runId },
      });
    }
    await waitFor('the engine to forget what is over', async () => (await over()).length === 0, 60_000);
  } finally {
    await connection.close();
  }
}

async function connected<T>(ds: DataSource, work: (ds: DataSource) => Promise<T>): Promise<T> {
  await ds.initialize();
  try {
    return await work(ds);
  } finally {
    await ds.destroy();
  }
}

async function writeRows(url: string, file: string): Promise<RecordedInstallation> {
  return connected(createDataSource({ url }), async (ds) => {
    const tables: string[] = [];
    for (const { tableName } of ds.entityMetadatas) {
      const [row] = await ds.query<{ rows: string }[]>(
        `SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]')::text AS rows FROM "${tableName}" t`,
      );
      tables.push(`${JSON.stringify(tableName)}: ${row?.rows ?? '[]'}`);
    }
    writeFileSync(file, gzipSync(`{\n${tables.join(',\n')}\n}\n`));
    const [last] = await ds.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id DESC LIMIT 1');
    if (last === undefined) throw new Error('no migration has run');
    return { migration: last.name, recordedAt: new Date().toISOString() };
  });
}

/** The schema of that time, the rows of that time; migrations of later times are the start's to run. */
async function readRows(url: string, recorded: RecordedInstallation, text: string): Promise<void> {
  const ds = createDataSource({ url });
  const migrations = ds.options.migrations as unknown as readonly (new () => { readonly name: string })[];
  const last = migrations.findIndex((migration) => new migration().name === recorded.migration);
  if (last === -1) throw new Error(`the migration ${recorded.migration} is gone: a recorded round cannot be restored.`);
  ds.setOptions({ migrations: migrations.slice(0, last + 1) });
  await connected(ds, async () => {
    await runMigrations(ds);
    // In the order in which they were written, which is that of their references. Never parsed here: as they were.
    for (const [, table, rows] of text.matchAll(/^"(\w+)": (\[.*\]),?$/gm)) {
      await ds.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [
        rows,
      ]);
    }
    const numbered = await ds.query<{ table: string; column: string }[]>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
       WHERE table_schema = current_schema() AND column_default LIKE 'nextval(%' AND table_name <> 'migration'`,
    );
    for (const { table, column } of numbered) {
      await ds.query(
        `SELECT setval(pg_get_serial_sequence('"${table}"', '${column}'), (SELECT max("${column}") FROM "${table}"))`,
      );
    }
    await ds.query(
      `UPDATE session SET created_at = created_at + age, last_seen_at = last_seen_at + age, expires_at = expires_at + age
       FROM (SELECT now() - $1::timestamptz AS age) passed`,
      [recorded.recordedAt],
    );
    await ds.query(`UPDATE draft SET saved_at = saved_at + (now() - $1::timestamptz)`, [recorded.recordedAt]);
  });
}
