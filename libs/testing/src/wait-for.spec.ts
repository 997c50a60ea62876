import { describe, expect, it } from '@jest/globals';
import { waitFor } from './wait-for.js';

describe('waiting for a condition', () => {
  it('gives what was found, also a zero or an empty text', async () => {
    const answers = [null, undefined, false, 0];
    await expect(waitFor('an answer', () => answers.shift())).resolves.toBe(0);
    expect(answers).toEqual([]);
    await expect(waitFor('an answer', () => Promise.resolve(''))).resolves.toBe('');
  });

  it('says what did not come true', async () => {
    await expect(waitFor('the cows to come home', () => false, 1)).rejects.toThrow(
      'waited 1 ms in vain: the cows to come home',
    );
  });

  it('fails at once when looking fails', async () => {
    const look = (): boolean => {
      throw new Error('nobody there');
    };
    await expect(waitFor('somebody', look)).rejects.toThrow('nobody there');
  });
});
