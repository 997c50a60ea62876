import { describe, expect, it } from '@jest/globals';
import { draftSlot } from './drafts.js';

interface Note {
  readonly text: string;
}
const isNote = (value: unknown): value is Note =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

function tab() {
  const kept = new Map<string, string>();
  return {
    kept,
    storage: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }),
  };
}

describe('a draft', () => {
  it('comes back with the version it was begun on', () => {
    const { storage } = tab();
    draftSlot(['answer', 'a.main', 'case', '1.1'], isNote, storage).save({ base: 2, fields: { text: 'half' } });
    expect(draftSlot(['answer', 'a.main', 'case', '1.1'], isNote, storage).load()).toEqual({
      base: 2,
      fields: { text: 'half' },
    });
  });

  it('is nobody else’s, and of no other matter', () => {
    const { storage } = tab();
    draftSlot(['answer', 'a.main', 'case', '1.1'], isNote, storage).save({ base: 0, fields: { text: 'half' } });
    expect(draftSlot(['answer', 'a.alternate', 'case', '1.1'], isNote, storage).load()).toBeNull();
    expect(draftSlot(['answer', 'a.main', 'case', '1.2'], isNote, storage).load()).toBeNull();
  });

  it('is gone when dropped', () => {
    const { kept, storage } = tab();
    const slot = draftSlot(['x'], isNote, storage);
    slot.save({ base: 0, fields: { text: 'half' } });
    slot.drop();
    expect(slot.load()).toBeNull();
    expect(kept.size).toBe(0);
  });

  it.each(['no json', '{"base":1}', '{"base":"1","fields":{"text":"x"}}', '{"base":1,"fields":{}}', 'null'])(
    'is none when what was kept has another shape: %s',
    (value) => {
      const { kept, storage } = tab();
      const slot = draftSlot(['x'], isNote, storage);
      slot.save({ base: 0, fields: { text: 'half' } });
      for (const key of kept.keys()) kept.set(key, value);
      expect(slot.load()).toBeNull();
    },
  );

  it('is none in a tab without storage, and the form goes on', () => {
    const broken = () => {
      throw new Error('denied');
    };
    const slot = draftSlot(['x'], isNote, broken);
    expect(() => slot.save({ base: 0, fields: { text: 'half' } })).not.toThrow();
    expect(slot.load()).toBeNull();
    expect(() => slot.drop()).not.toThrow();
  });
});
