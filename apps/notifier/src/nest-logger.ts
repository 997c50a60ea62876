import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@selaras/platform';

/** What the framework says, as lines of our own logger; standard output stays free for the ready line. */
export function nestLogger(logger: Logger): LoggerService {
  const fields = (rest: readonly unknown[]): { readonly details: string } => ({ details: rest.map(String).join(' ') });
  return {
    log: (message: unknown, ...rest: unknown[]) => logger.debug(fields(rest), String(message)),
    warn: (message: unknown, ...rest: unknown[]) => logger.warn(fields(rest), String(message)),
    error: (message: unknown, ...rest: unknown[]) => logger.error(fields(rest), String(message)),
    fatal: (message: unknown, ...rest: unknown[]) => logger.fatal(fields(rest), String(message)),
  };
}
