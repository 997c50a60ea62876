import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLogger } from '@selaras/platform';
import { Runtime } from '@temporalio/worker';
import { workerConfig } from './config.js';
import { WorkerModule } from './worker.module.js';

const config = workerConfig(process.env);
const logger = createLogger('worker', config.SELARAS_LOG_LEVEL);
// Nest owns the order of shutdown, not the runtime.
Runtime.install({ shutdownSignals: [] });

const app = await NestFactory.createApplicationContext(WorkerModule.with(config, logger), {
  logger: ['error', 'warn'],
});
app.enableShutdownHooks();
process.stdout.write('worker ready\n');
