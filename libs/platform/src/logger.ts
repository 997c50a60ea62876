import { pino } from 'pino';
import type { Logger } from 'pino';
import { errorForLog } from './log-errors.js';

export type { Logger };

/**
 * JSON lines on stderr (stdout is kept for the "ready" lines that tools wait for). Secrets never reach it: bodies
 * are not logged at all and these paths are cut as a second belt.
 */
export function createLogger(name: string, level = 'info'): Logger {
  return pino(
    {
      name,
      level,
      serializers: { err: errorForLog },
      redact: {
        paths: ['password', '*.password', 'req.headers.cookie', 'req.headers["x-csrf-token"]'],
        censor: '[cut]',
      },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
