import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Controller, Get, Inject, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '@selaras/platform';
import { z } from 'zod';

// A process of its own, as the product's api is one. It serves what it was given and knows nothing else.
const config = readConfig(z.object({ BARE_PORT: z.coerce.number(), BARE_VALUES: z.string() }), process.env);
const values = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(config.BARE_VALUES, 'utf8')));
const valuesToken = 'values';

@Controller()
class BareController {
  constructor(@Inject(valuesToken) private readonly given: Readonly<Record<string, unknown>>) {}

  @Get(':name')
  get(@Param('name') name: string): unknown {
    return this.given[name];
  }
}

@Module({ controllers: [BareController], providers: [{ provide: valuesToken, useValue: values }] })
class BareModule {}

const app = await NestFactory.create(BareModule, { logger: false });
app.enableShutdownHooks();
await app.listen(config.BARE_PORT, '127.0.0.1');
process.stdout.write('bare route ready\n');
