// Ends what a command started when the command itself is gone, however it went: kill -9, a crash, a closed terminal.
// The command holds the other end of our stdin and names process groups there: `+123` when one is started, `-123` when
// it has ended. Plain Node, so that it runs the same from sources and from compiled files.
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

const graceMs = 10_000;
const groups = new Set();

// Whoever stops the command stops it in order; we only look after what is left.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

/** @param {number} group @param {NodeJS.Signals | 0} signal */
function tell(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const group = Number(line.slice(1));
  if (!Number.isInteger(group) || group < 2) continue;
  if (line.startsWith('+')) groups.add(group);
  else groups.delete(group);
}
for (const group of groups) tell(group, 'SIGTERM');
const until = Date.now() + graceMs;
while ([...groups].some((group) => tell(group, 0)) && Date.now() < until) await delay(100);
for (const group of groups) tell(group, 'SIGKILL');
process.exit(0);
