import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Controller, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { connectClient, readConfig } from '@selaras/platform';
import pg from 'pg';
import { z } from 'zod';
import { bareUpdates } from './names.js';

// The least that a command costs which is noted before it is handed over and recorded before it is answered: a process of
// its own, as the product's api is one, without rules, rights or a read model.
const config = readConfig(
  z.object({
    BARE_PORT: z.coerce.number(),
    DATABASE_URL: z.string(),
    TEMPORAL_ADDRESS: z.string(),
    TEMPORAL_NAMESPACE: z.string(),
  }),
  process.env,
);
const pool = new pg.Pool({ connectionString: config.DATABASE_URL, max: 10 });
await pool.query('CREATE TABLE IF NOT EXISTS bench_note (key uuid PRIMARY KEY, workflow text)');
const { client } = await connectClient({ address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE });

/** Commands that wait for one workflow, and whether a batch of them is under way. */
interface Gathered {
  readonly waiting: {
    readonly key: string;
    readonly answered: (count: number) => void;
    readonly failed: (error: unknown) => void;
  }[];
  busy: boolean;
}
const gathered = new Map<string, Gathered>();

/** Everything that waits is noted in one statement and handed over in one update, one batch after the other. */
async function handOver(workflow: string, room: Gathered): Promise<void> {
  room.busy = true;
  while (room.waiting.length > 0) {
    const batch = room.waiting.splice(0);
    const keys = batch.map(({ key }) => key);
    try {
      const text = 'INSERT INTO bench_note SELECT key, $2 FROM unnest($1::uuid[]) key';
      await pool.query({ name: 'noteAll', text, values: [keys, workflow] });
      const count = await client.workflow
        .getHandle(workflow)
        .executeUpdate<number, [number]>(bareUpdates.recordedTogether, { updateId: keys[0], args: [batch.length] });
      for (const { answered } of batch) answered(count);
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }
  room.busy = false;
}

@Controller()
class BareController {
  /** The least when many wait for one workflow. */
  @Post('together/:workflow')
  async together(@Param('workflow') workflow: string): Promise<{ readonly count: number }> {
    const room = gathered.get(workflow) ?? { waiting: [], busy: false };
    gathered.set(workflow, room);
    const answer = new Promise<number>((answered, failed) => {
      room.waiting.push({ key: randomUUID(), answered, failed });
    });
    if (!room.busy) void handOver(workflow, room);
    return { count: await answer };
  }

  @Post(':workflow')
  async command(@Param('workflow') workflow: string): Promise<{ readonly count: number }> {
    const key = randomUUID();
    // Who calls, and the note of the key: two ways, because the second depends on the first.
    await pool.query({ name: 'known', text: 'SELECT workflow FROM bench_note WHERE key = $1', values: [key] });
    await pool.query({ name: 'note', text: 'INSERT INTO bench_note VALUES ($1, $2)', values: [key, workflow] });
    const handle = client.workflow.getHandle(workflow);
    return { count: await handle.executeUpdate<number, []>(bareUpdates.recordedLocally, { updateId: key }) };
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

const app = await NestFactory.create(BareModule, { logger: false });
app.enableShutdownHooks();
await app.listen(config.BARE_PORT, '127.0.0.1');
process.stdout.write('bare command ready\n');
