import { describe, expect, it } from '@jest/globals';
import { contentHash } from '@selaras/persistence';
import { contentCollector, uuidOf } from './content-collector.js';

const actor = { person: 'peneliti', role: 'researcher', body: null } as const;
const collect = (key: string) => {
  const collector = contentCollector({ key, assessment: 'demo', actor });
  const refs = ['satu', 'dua'].map((text) => collector.tools.content('question', text, { lang: 'id', text }));
  return { ...collector, refs };
};

describe('content of a command', () => {
  it('has ids that depend on the key and the order alone', () => {
    expect(collect('kunci-1').refs).toEqual(collect('kunci-1').refs);
    const ids = [...collect('kunci-1').refs, ...collect('kunci-2').refs].map((ref) => ref.id);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(uuidOf('x')).toBe(uuidOf('x'));
  });
  it('is kept with its hash and author, in the order in which it was handed over', () => {
    const { contents, refs } = collect('kunci-1');
    expect(contents.map(({ id, hash }) => ({ id, hash }))).toEqual(refs);
    expect(contents[1]).toEqual({
      id: refs[1]?.id,
      assessment: 'demo',
      kind: 'question',
      subject: 'dua',
      body: { lang: 'id', text: 'dua' },
      hash: contentHash({ text: 'dua', lang: 'id' }),
      author: 'peneliti',
    });
  });
  it('reads instants with their offset', () => {
    expect(contentCollector({ key: 'k', assessment: 'demo', actor }).tools.instant('2023-06-21T07:00:00+07:00')).toBe(
      Date.UTC(2023, 5, 21),
    );
  });
});
