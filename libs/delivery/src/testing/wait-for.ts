import { setTimeout as delay } from 'node:timers/promises';

/** Waits until the condition holds; asks often, fails loudly. */
export async function waitFor(
  condition: () => boolean | Promise<boolean>,
  { withinMs = 20_000, what = 'the condition' }: { withinMs?: number; what?: string } = {},
): Promise<void> {
  const until = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > until) throw new Error(`${what} did not come true within ${withinMs} ms`);
    await delay(10);
  }
}
