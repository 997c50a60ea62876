import { describe, expect, it } from '@jest/globals';
import { together, touches } from './changes.js';

const change = (kinds: string[] | null, bodies: string[] | null = null) => ({
  lastFactId: 1,
  clockAt: 1,
  kinds,
  bodies,
});

describe('what a change touches', () => {
  it('is what depends on a kind that changed', () => {
    expect(touches(change(['dossier', 'fact']), [{ kinds: ['dossier'] }])).toBe(true);
    expect(touches(change(['notice']), [{ kinds: ['dossier'] }])).toBe(false);
  });
  it('is nothing of another body, when the change says which', () => {
    expect(touches(change(['dossier'], ['BPS']), [{ kinds: ['dossier'], body: 'BPN' }])).toBe(false);
    expect(touches(change(['dossier'], ['BPS', 'BPN']), [{ kinds: ['dossier'], body: 'BPN' }])).toBe(true);
    expect(touches(change(['dossier']), [{ kinds: ['dossier'], body: 'BPN' }])).toBe(true);
  });
  it('is what touches one of several', () => {
    const dossier = [{ kinds: ['dossier'], body: 'BPS' }, { kinds: ['offer'] }];
    expect(touches(change(['dossier'], ['BPN']), dossier)).toBe(false);
    expect(touches(change(['dossier', 'offer'], ['BPN']), dossier)).toBe(true);
  });
  it('is everything when the change does not know, and whatever does not say what it depends on', () => {
    expect(touches(change(null), [{ kinds: [] }])).toBe(true);
    expect(touches(change(['notice']), undefined)).toBe(true);
  });
  it('of two changes is what either touches', () => {
    expect(together(change(['a'], ['X']), change(['b'], ['Y']))).toMatchObject({
      kinds: ['a', 'b'],
      bodies: ['X', 'Y'],
    });
    expect(together(change(null, ['X']), change(['b']))).toMatchObject({ kinds: null, bodies: null });
    expect(together(null, change(['b']))).toEqual(change(['b']));
  });
});
