import { fileURLToPath } from 'node:url';
import { carriersHere } from '@selaras/testing';
import type { Stack } from '../stack.js';
import { withStack } from '../stack.js';

/** The checkout, seen from the sources. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url));

let counter = 0;

/**
 * A whole of its own for one test: own database, Redis, Temporal, inbox and apps, thrown away afterwards. Addresses of a
 * person's environment are left out, because these tests kill and flush.
 */
export function withTestStack<T>(
  work: (stack: Stack) => Promise<T>,
  appEnv: Readonly<Record<string, string>> = {},
): Promise<T> {
  const { REDIS_URL: _redis, TEMPORAL_ADDRESS: _temporal, SMTP_URL: _smtp, ...env } = process.env;
  const postgresUrl = env.SELARAS_TEST_PG;
  if (postgresUrl === undefined) throw new Error('SELARAS_TEST_PG is not set: run the tests through `npm test`.');
  counter += 1;
  return withStack(
    {
      root,
      name: `test-${process.pid}-${counter}`,
      keep: false,
      env,
      postgresUrl,
      appEnv,
      // A Redis that runs here may be somebody else's: it is never taken.
      ...(carriersHere.includes('redis') ? {} : { carrier: 'postgres' as const }),
      say: (line) => void process.stderr.write(`  ${line}\n`),
    },
    work,
  );
}
