import 'reflect-metadata';
import { pino } from 'pino';
import { createApp } from './bootstrap.js';
import { ConfigError, apiConfig } from './config.js';
import type { ApiConfig } from './config.js';
import { ConfigError as PlatformConfigError, errorForLog, withSecretFiles } from '@selaras/platform';

function settings(): ApiConfig {
  try {
    return apiConfig(withSecretFiles(process.env));
  } catch (error) {
    if (!(error instanceof ConfigError) && !(error instanceof PlatformConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78);
  }
}

const config = settings();
// stdout is for the line that says the api is ready.
const logger = pino(
  {
    name: 'api',
    level: config.logLevel,
    serializers: { err: errorForLog },
    redact: { paths: ['password', '*.password', 'req.headers', 'headers.cookie'], censor: '[cut]' },
  },
  pino.destination({ dest: 2, sync: false }),
);

try {
  const app = await createApp(config, logger);
  app.enableShutdownHooks(undefined, { useProcessExit: true });
  await app.listen(config.port, config.host);
  const address: unknown = app.getHttpServer().address();
  const port =
    typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : config.port;
  process.stdout.write(`api ready on http://127.0.0.1:${port}\n`);
} catch (error) {
  logger.fatal({ err: error }, 'the api cannot start');
  logger.flush();
  process.exitCode = 1;
  // Connections that were opened before the failure would keep the process alive.
  setTimeout(() => process.exit(1), 500).unref();
}
