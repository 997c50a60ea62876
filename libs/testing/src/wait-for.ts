import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks, often at first and ten times a second later, until the answer is something, then gives it. Tests wait for a condition, never for a time; the limit is there
 * for the day it does not come true, and generous, because a machine may be busy.
 *
 * @throws Error that says what was waited for.
 */
export async function waitFor<T>(
  what: string,
  look: () => T | Promise<T>,
  withinMs = 60_000,
): Promise<Exclude<T, false | null | undefined>> {
  const until = performance.now() + withinMs;
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 100)) {
    const found = await look();
    if (isSomething(found)) return found;
    if (performance.now() > until) throw new Error(`waited ${withinMs} ms in vain: ${what}`);
    await delay(pause);
  }
}

function isSomething<T>(found: T): found is Exclude<T, false | null | undefined> {
  return found !== false && found !== null && found !== undefined;
}
