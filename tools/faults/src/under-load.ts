import { setTimeout as delay } from 'node:timers/promises';
import type { Reader } from './record-checks.js';

/** Goes on until the time is over, somebody stops it, or something is found that must not be. */
export type Running = () => boolean;

/** Acts in bursts of random size, each burst without waiting for the one before, up to a number of acts under way. */
export async function actInBursts(
  act: () => Promise<void>,
  options: {
    readonly running: Running;
    readonly random: () => number;
    readonly largestBurst: number;
    readonly mostUnderWay: number;
    readonly longestPauseMs: number;
  },
): Promise<void> {
  const { running, random, largestBurst, mostUnderWay, longestPauseMs } = options;
  const acting = new Set<Promise<void>>();
  while (running()) {
    const size = 1 + Math.floor(random() * largestBurst);
    for (let n = 0; n < size && acting.size < mostUnderWay; n += 1) {
      const one = act().finally(() => acting.delete(one));
      acting.add(one);
    }
    await delay(random() * longestPauseMs);
  }
  await Promise.all(acting);
}

/** Reads the log all the time; what the reader finds wrong goes into the list. */
export async function keepReading(reader: Reader, running: Running, violations: string[]): Promise<void> {
  while (running()) {
    violations.push(...(await reader.look()));
    await delay(100);
  }
}
