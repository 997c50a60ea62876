import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own messages in the service's log; what it says while starting is only worth debugging with. */
export function nestLogger(logger: Logger): LoggerService {
  const write =
    (level: 'debug' | 'warn' | 'error') =>
    (message: unknown, ...more: readonly unknown[]) => {
      const context = more.at(-1);
      const err = message instanceof Error ? message : undefined;
      logger[level](
        { ...(typeof context === 'string' ? { context } : {}), ...(err === undefined ? {} : { err }) },
        err === undefined ? String(message) : err.message,
      );
    };
  return {
    log: write('debug'),
    debug: write('debug'),
    verbose: write('debug'),
    warn: write('warn'),
    error: write('error'),
  };
}
