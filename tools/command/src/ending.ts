import { databaseCause, sqlState } from '@selaras/persistence';
import { Interrupted, Unusable, saysDiskFull } from '@selaras/stack';

/** How a command ended, as an exit code. What is no fault of the person who called it is thrown. */
export async function ending(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const stopped = stoppedBy(error);
    if (stopped !== null) return stopped.exitCode;
    const message = error instanceof Unusable ? error.message : passing(error);
    if (message === null) throw error;
    process.stderr.write(`\nselaras: ${message}\n`);
    return 1;
  }
}

/** The signal that ended the work; a wait of Node's own that was broken off carries it as its cause. */
function stoppedBy(error: unknown): Interrupted | null {
  if (error instanceof Interrupted) return error;
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : null;
  return cause instanceof Interrupted ? cause : null;
}

/** What failed because of a service or the machine, and no fault of ours, in words; null for everything else. */
function passing(error: unknown): string | null {
  const why = error instanceof Error ? (error.message || error.name).split('\n')[0] : '';
  if (saysDiskFull(error)) return `a disk is full (${why}): free some space and run the command again.`;
  const cause = isOfDatabase(error) ? databaseCause(error) : null;
  if (cause === 'away') return `the database went away (${why}): start it and run the command again.`;
  if (cause === 'readOnly') return `the database is read-only (${why}): name one that may be written to.`;
  if (cause === 'tooManyConnections') return `the database has no connection left (${why}): allow more, or end others.`;
  return null;
}

/** Errors of the connection carry a code of the system, or none at all. */
function isOfDatabase(error: unknown): boolean {
  if (sqlState(error) !== null) return true;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'EPIPE';
}
