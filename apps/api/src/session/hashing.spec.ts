import { stat } from 'node:fs/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { hashOfList, logInsAreFull, verifyLogIn } from './hashing.js';
import { hashPassword } from './secrets.js';

describe('hashing the passwords of a list', () => {
  let running: Promise<unknown> = Promise.resolve();
  afterEach(() => running);

  const list = (length: number): { readonly ended: () => number } => {
    let ended = 0;
    running = Promise.all(
      Array.from({ length }, async (_, n) => {
        await hashOfList(null, `kata-sandi-${n}`);
        ended += 1;
      }),
    );
    return { ended: () => ended };
  };

  it('lets somebody sign in before the list is through', async () => {
    const stored = await hashPassword('kata-sandi-uji');
    const { ended } = list(60);
    expect(await verifyLogIn(stored, 'kata-sandi-uji')).toBe(true);
    // In one queue with the list it would be the last; a busy machine may let some of the list overtake its own hash.
    expect(ended()).toBeLessThan(30);
  });

  it('leaves threads to everything else', async () => {
    const { ended } = list(40);
    // Work of the thread pool, as files and compression are: with four hashes at once each would wait for one of them.
    for (let n = 0; n < 20; n += 1) await stat(__filename);
    expect(ended()).toBeLessThan(10);
  });

  it('keeps the hash of a password that stays', async () => {
    const stored = await hashPassword('kata-sandi-uji');
    expect(await hashOfList(stored, 'kata-sandi-uji')).toBeNull();
    expect(await hashOfList(stored, 'kata-sandi-lain')).toMatch(/^\$argon2id\$/);
  });

  it('says when too many wait to sign in', async () => {
    const stored = await hashPassword('kata-sandi-uji');
    expect(logInsAreFull()).toBe(false);
    running = Promise.all(Array.from({ length: 62 }, () => verifyLogIn(stored, 'salah')));
    // The queue hands its first two on after this turn.
    await Promise.resolve();
    expect(logInsAreFull()).toBe(true);
    await running;
    expect(logInsAreFull()).toBe(false);
  });
});
