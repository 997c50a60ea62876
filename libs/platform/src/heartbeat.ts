import { utimesSync, writeFileSync } from 'node:fs';

const everyMs = 5_000;

/**
 * Touches a file every five seconds as long as `probe` succeeds: a sign of life for whoever watches a process that answers
 * no requests (`SELARAS_HEARTBEAT_FILE`). Nothing without a file. Returns how to stop.
 */
export function startHeartbeat(
  env: Readonly<Record<string, string | undefined>>,
  probe: () => Promise<unknown>,
): () => void {
  const file = env.SELARAS_HEARTBEAT_FILE;
  if (file === undefined || file === '') return () => undefined;
  let beating = false;
  const beat = async (): Promise<void> => {
    if (beating) return;
    beating = true;
    try {
      await probe();
      touch(file);
    } catch {
      // The file grows old, and that is the message; what failed is logged by whoever it fails.
    } finally {
      beating = false;
    }
  };
  void beat();
  const timer = setInterval(() => void beat(), everyMs).unref();
  return () => clearInterval(timer);
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    writeFileSync(file, '');
  }
}
