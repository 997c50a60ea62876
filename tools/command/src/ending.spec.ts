import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { Interrupted } from '@selaras/stack';
import { ending } from './ending.js';

it('a command that a signal stopped ends with its code, wherever it was', async () => {
  const stop = new AbortController();
  const signal = stop.signal;
  const thrown = ending(
    () => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  );
  const waiting = ending(() => delay(60_000, 0, { signal }));
  stop.abort(new Interrupted(143));
  expect(await Promise.all([thrown, waiting])).toEqual([143, 143]);
});

it('what was broken off by something else is a fault, and thrown', async () => {
  const other = new AbortController();
  const waiting = ending(() => delay(60_000, 0, { signal: other.signal }));
  other.abort(new Error('of its own'));
  await expect(waiting).rejects.toThrow('aborted');
});
