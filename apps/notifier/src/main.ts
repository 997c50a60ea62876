import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, createLogger, startHeartbeat, withSecretFiles } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { readSettings } from './config.js';
import { nestLogger } from './nest-logger.js';
import { NotifierModule } from './notifier.module.js';

/** Less than what container engines and our own start command wait before they kill. */
const stopWithinMs = 9_000;

async function main(): Promise<void> {
  const settings = readSettings(withSecretFiles(process.env));
  const logger = createLogger('notifier', settings.logLevel);
  const app = await NestFactory.createApplicationContext(NotifierModule.register(settings, logger), {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  const endHeartbeat = startHeartbeat(process.env, () => app.get(DataSource).query('SELECT 1'));
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    // A second signal must not cut off what the first one is finishing.
    if (stopping) return;
    stopping = true;
    endHeartbeat();
    logger.info({ signal }, 'stopping');
    // Whoever asked kills us soon after; what is still under way then comes back when its lease is over.
    setTimeout(() => {
      logger.fatal({ ms: stopWithinMs }, 'did not stop in time');
      process.exit(1);
    }, stopWithinMs).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.fatal({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.stdout.write('notifier ready\n');
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else createLogger('notifier').fatal({ err: error }, 'the notifier cannot run');
  process.exit(1);
});
