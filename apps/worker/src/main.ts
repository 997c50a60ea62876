import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLogger, startHeartbeat, withSecretFiles } from '@selaras/platform';
import { Runtime } from '@temporalio/worker';
import { workerConfig } from './config.js';
import type { DataSource } from 'typeorm';
import { tokens } from './tokens.js';
import { WorkerModule } from './worker.module.js';

const config = workerConfig(withSecretFiles(process.env));
const logger = createLogger('worker', config.SELARAS_LOG_LEVEL);
// Nest owns the order of shutdown, not the runtime.
Runtime.install({ shutdownSignals: [] });

const app = await NestFactory.createApplicationContext(WorkerModule.with(config, logger), {
  logger: ['error', 'warn'],
});
app.enableShutdownHooks();
startHeartbeat(process.env, () => app.get<DataSource>(tokens.dataSource).query('SELECT 1'));
process.stdout.write('worker ready\n');
