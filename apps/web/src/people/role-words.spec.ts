import { describe, expect, it } from '@jest/globals';
import { commands, fieldGroups, grounds } from '@selaras/contracts';
import { langs } from '@selaras/language';
import { seenKey, groundKey } from './role-words.js';

type Tree = { readonly [key: string]: string | Tree };
interface Page {
  readonly words: Tree;
}
const at = (tree: Tree | string | undefined, key: string): unknown =>
  key
    .split('.')
    .reduce<Tree | string | undefined>((part, name) => (typeof part === 'object' ? part[name] : part), tree);
const leaves = (tree: Tree | string | undefined): number =>
  typeof tree === 'object' ? Object.values(tree).reduce<number>((sum, one) => sum + leaves(one), 0) : 1;

describe.each(langs)('what somebody may do and see, in words: %s', (lang) => {
  const page = import(`../../../../libs/language/src/languages/${lang}/pages/people.js`) as Promise<Page>;

  it('has words for every command of the contract, and for no other', async () => {
    const { words } = await page;
    const without = commands.filter(({ name }) => typeof at(words, `people.act.${name}`) !== 'string');
    expect(without.map(({ name }) => name)).toEqual([]);
    expect(leaves(at(words, 'people.act') as Tree)).toBe(new Set(commands.map(({ name }) => name)).size);
  });

  it('has words for everything that the policy shows, and for every ground on which it does', async () => {
    const { words } = await page;
    expect(fieldGroups.filter((group) => typeof at(words, seenKey(group)) !== 'string')).toEqual([]);
    expect(grounds.filter((one) => one !== 'always' && typeof at(words, groundKey(one)) !== 'string')).toEqual([]);
    expect(leaves(at(words, 'people.seen') as Tree)).toBe(fieldGroups.length);
    expect(leaves(at(words, 'people.ground') as Tree)).toBe(grounds.length - 1);
  });
});
