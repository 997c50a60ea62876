import { describe, expect, it } from '@jest/globals';
import { answerProof, askForProof, readyToAsk } from './asked-for-proof.js';

describe('the question who sits there', () => {
  it('is answered at once where nobody could ask it', async () => {
    await expect(askForProof()).resolves.toBe(false);
  });

  it('is one for all who wait for it, and asked anew by the next', async () => {
    const leave = readyToAsk();
    const both = Promise.all([askForProof(), askForProof()]);
    answerProof(true);
    await expect(both).resolves.toEqual([true, true]);
    const next = askForProof();
    answerProof(false);
    await expect(next).resolves.toBe(false);
    leave();
  });

  it('leaves nobody waiting when the screen goes', async () => {
    const leave = readyToAsk();
    const asked = askForProof();
    leave();
    await expect(asked).resolves.toBe(false);
  });
});
