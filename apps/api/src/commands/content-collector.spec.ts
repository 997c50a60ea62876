import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@selaras/domain';
import { contentHash } from '@selaras/persistence';
import { contentCollector } from './content-collector.js';

const researcher: Actor = { person: 'peneliti', role: 'researcher', body: null };
const collect = (ids: readonly string[] = [], actor = researcher) => {
  const collector = contentCollector({ assessment: 'demo', actor, ids });
  const refs = ['satu', 'dua'].map((text) => collector.tools.content('question', text, { lang: 'id', text }));
  return { ...collector, refs };
};

describe('content of a command', () => {
  it('has ids by chance, whatever was sent', () => {
    const ids = [...collect().refs, ...collect().refs].map((ref) => ref.id);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
  it('has the ids under which it stands already when it comes again', () => {
    const [first, second] = collect().refs.map((ref) => ref.id);
    expect(collect([first ?? '', second ?? '']).refs.map((ref) => ref.id)).toEqual([first, second]);
  });
  it('is kept with its hash and author, in the order in which it was handed over', () => {
    const { contents, refs } = collect();
    expect(contents.map(({ id, hash }) => ({ id, hash }))).toEqual(refs);
    expect(contents[1]).toEqual({
      id: refs[1]?.id,
      assessment: 'demo',
      kind: 'question',
      subject: 'dua',
      body: { lang: 'id', text: 'dua' },
      hash: contentHash({ text: 'dua', lang: 'id' }),
      author: 'peneliti',
      owner: null,
    });
  });
  it('belongs to the body for which its author speaks, or for which it is written', () => {
    const ownerOf = (actor: Actor, owner?: string) => {
      const { tools, contents } = contentCollector({ assessment: 'demo', actor });
      tools.content('note', 'refusal/1.1', { lang: 'id', text: 'Bukan kami.' }, owner);
      return contents[0]?.owner;
    };
    expect(ownerOf({ person: 'a', role: 'focalPoint', body: 'BPS' })).toBe('BPS');
    expect(ownerOf({ person: 'a', role: 'authority', body: 'BPS' })).toBe('BPS');
    // The convener's people belong to a body, too, but do not write for it.
    expect(ownerOf({ person: 'a', role: 'coordinator', body: 'KEMLU' })).toBeNull();
    expect(ownerOf(researcher, 'BPS')).toBe('BPS');
  });
  it('reads instants with their offset', () => {
    expect(contentCollector({ assessment: 'demo', actor: researcher }).tools.instant('2023-06-21T07:00:00+07:00')).toBe(
      Date.UTC(2023, 5, 21),
    );
  });
});
