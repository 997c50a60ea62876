import { describe, expect, it } from '@jest/globals';
import { localDrafts } from './local-drafts.js';

function browser() {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
  return { kept, copies: localDrafts(() => store) };
}
const name = { person: 'a.main', assessment: 'case', form: 'answer', matter: '1.1' };
const draft = { base: 2, fields: { text: 'half', sources: [{ title: 'A law' }] } };

describe('the local copy of a draft', () => {
  it('comes back with the version it was begun on', () => {
    const { copies } = browser();
    expect(copies.save(name, draft)).toBe(true);
    expect(copies.load(name)).toEqual(draft);
  });

  it('is nobody else’s, and of no other form or matter', () => {
    const { copies } = browser();
    copies.save(name, draft);
    for (const other of [{ person: 'a.alternate' }, { matter: '1.2' }, { form: 'pass' }, { assessment: 'other' }]) {
      expect(copies.load({ ...name, ...other })).toBeNull();
    }
    expect(copies.of('a.main', 'case')).toEqual([name]);
    expect(copies.of('a.alternate', 'case')).toEqual([]);
  });

  it('is gone when dropped', () => {
    const { kept, copies } = browser();
    copies.save(name, draft);
    copies.drop(name);
    expect(copies.load(name)).toBeNull();
    expect(kept.size).toBe(0);
  });

  it('is erased for everybody at log-out, and for all others when somebody signs in; nothing else is touched', () => {
    const { kept, copies } = browser();
    const theirs = { ...name, person: 'b.main' };
    kept.set('selaras.language', 'en');
    copies.save(name, draft);
    copies.save(theirs, draft);
    copies.keepOnly('a.main');
    expect([copies.load(name), copies.load(theirs)]).toEqual([draft, null]);
    copies.keepOnly(null);
    expect([...kept.keys()]).toEqual(['selaras.language']);
  });

  it.each([
    'no json',
    '{"base":1}',
    '{"base":"1","fields":{"text":"x"}}',
    '{"base":1,"fields":{"text":1}}',
    '{"base":1,"fields":{"sources":["x"]}}',
    'null',
  ])('is none when what was kept has another shape: %s', (value) => {
    const { kept, copies } = browser();
    copies.save(name, draft);
    for (const key of kept.keys()) kept.set(key, value);
    expect(copies.load(name)).toBeNull();
  });

  it('is none in a browser without storage, and the form goes on', () => {
    const copies = localDrafts(() => {
      throw new Error('denied');
    });
    expect(copies.save(name, draft)).toBe(false);
    expect(copies.load(name)).toBeNull();
    expect(copies.of('a.main', 'case')).toEqual([]);
    expect(() => copies.drop(name)).not.toThrow();
    expect(() => copies.keepOnly(null)).not.toThrow();
  });
});
