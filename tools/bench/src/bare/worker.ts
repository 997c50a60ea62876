import { fileURLToPath } from 'node:url';
import { readConfig } from '@selaras/platform';
import { NativeConnection, Runtime, Worker, bundleWorkflowCode } from '@temporalio/worker';
import pg from 'pg';
import { z } from 'zod';
import type { BareActivities } from './names.js';
import { bareQueue } from './names.js';

// A process of its own, as the product's worker is one: the two sides share nothing but the servers.
const config = readConfig(
  z.object({ DATABASE_URL: z.string(), TEMPORAL_ADDRESS: z.string(), TEMPORAL_NAMESPACE: z.string() }),
  process.env,
);
// We end it ourselves, in order.
Runtime.install({ shutdownSignals: [] });
const pool = new pg.Pool({ connectionString: config.DATABASE_URL, max: 10 });
await pool.query('CREATE TABLE IF NOT EXISTS bench_record (id bigserial PRIMARY KEY, workflow text, n integer)');
const activities: BareActivities = {
  async write({ workflow, n }) {
    await pool.query('INSERT INTO bench_record (workflow, n) VALUES ($1, $2)', [workflow, n]);
    return n;
  },
  async writeAll({ workflow, n, count }) {
    const text =
      'INSERT INTO bench_record (workflow, n) SELECT $1, $2::int - g FROM generate_series($3::int - 1, 0, -1) g';
    await pool.query({ name: 'all', text, values: [workflow, n, count] });
    return n;
  },
};
const connection = await NativeConnection.connect({ address: config.TEMPORAL_ADDRESS });
const worker = await Worker.create({
  connection,
  namespace: config.TEMPORAL_NAMESPACE,
  taskQueue: bareQueue,
  workflowBundle: await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./workflows.js', import.meta.url)),
  }),
  activities,
  shutdownGraceTime: '2s',
  shutdownForceTime: '5s',
});
process.once('SIGTERM', () => worker.shutdown());
process.stdout.write('bare worker ready\n');
await worker.run();
await connection.close();
await pool.end();
