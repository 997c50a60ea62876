import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Controller, Get, Header, Inject, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '@selaras/platform';
import pg from 'pg';
import { z } from 'zod';
import { bareReplies } from './names.js';

// A process of its own, as the product's api is one. It serves what it was given and knows nothing else.
const config = readConfig(
  z.object({ BARE_PORT: z.coerce.number(), BARE_VALUES: z.string(), DATABASE_URL: z.string() }),
  process.env,
);
const values = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(config.BARE_VALUES, 'utf8')));
const valuesToken = 'values';
const poolToken = 'pool';
const pool = new pg.Pool({ connectionString: config.DATABASE_URL, max: 10 });
await pool.query(`CREATE TABLE IF NOT EXISTS ${bareReplies} (name text PRIMARY KEY, reply text NOT NULL)`);
for (const [name, value] of Object.entries(values)) {
  await pool.query(`INSERT INTO ${bareReplies} VALUES ($1, $2)`, [name, JSON.stringify(value)]);
}

@Controller()
class BareController {
  constructor(
    @Inject(valuesToken) private readonly given: Readonly<Record<string, unknown>>,
    @Inject(poolToken) private readonly database: pg.Pool,
  ) {}

  @Get(':name')
  get(@Param('name') name: string): unknown {
    return this.given[name];
  }

  /** The least that a read costs whose reply is not in memory: one prepared statement that finds it ready made. */
  @Get('stored/:name')
  @Header('Content-Type', 'application/json; charset=utf-8')
  async stored(@Param('name') name: string): Promise<string | undefined> {
    const text = `SELECT reply FROM ${bareReplies} WHERE name = $1`;
    const { rows } = await this.database.query<{ reply: string }>({ name: 'reply', text, values: [name] });
    return rows[0]?.reply;
  }
}

@Module({
  controllers: [BareController],
  providers: [
    { provide: valuesToken, useValue: values },
    { provide: poolToken, useValue: pool },
  ],
})
class BareModule {}

const app = await NestFactory.create(BareModule, { logger: false });
app.enableShutdownHooks();
await app.listen(config.BARE_PORT, '127.0.0.1');
process.stdout.write('bare route ready\n');
