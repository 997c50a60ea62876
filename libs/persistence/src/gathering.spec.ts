import { describe, expect, it } from '@jest/globals';
import { Gathering } from './gathering.js';

/** Answers when told to, and keeps what travelled together. */
function asked(): { readonly batches: string[][]; readonly gathering: Gathering<string, string>; open(): void } {
  const batches: string[][] = [];
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const gathering = new Gathering<string, string>({
    most: 3,
    ask: async (questions) => {
      batches.push([...questions]);
      await opened;
      if (questions.includes('bad')) throw new RangeError('bad');
      return questions.map((question) => `${question}!`);
    },
  });
  return { batches, gathering, open };
}

describe('questions of many callers', () => {
  it('go at once when nobody else asks, and together when they come meanwhile', async () => {
    const { batches, gathering, open } = asked();
    const answers = Promise.all(['a', 'b', 'c', 'd', 'e'].map((one) => gathering.ask(one)));
    expect(batches).toEqual([['a']]);
    open();
    expect(await answers).toEqual(['a!', 'b!', 'c!', 'd!', 'e!']);
    expect(batches).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
  });

  it('are asked one by one when several fail together, so that only the wrong one hears of it', async () => {
    const { batches, gathering, open } = asked();
    const answers = Promise.allSettled(['a', 'b', 'bad', 'c'].map((one) => gathering.ask(one)));
    open();
    expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(batches).toEqual([['a'], ['b', 'bad', 'c'], ['b'], ['bad'], ['c']]);
  });

  it('goes on after a failure', async () => {
    const { gathering, open } = asked();
    open();
    await expect(gathering.ask('bad')).rejects.toThrow('bad');
    expect(await gathering.ask('a')).toBe('a!');
  });

  it('fails rather than mix answers up when they are not as many as the questions', async () => {
    const gathering = new Gathering<string, string>({ ask: async () => [] });
    await expect(gathering.ask('a')).rejects.toThrow('0 answers to 1 questions');
  });
});
