import { describe, expect, it } from '@jest/globals';
import { Seal } from './sealed.js';

const [older, newer] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

describe('what is sealed', () => {
  it('opens for whose it is, looks different every time and shows nothing', () => {
    const seal = new Seal([older], 'test');
    const [first, second] = [seal.seal('RAHASIA', 'ani'), seal.seal('RAHASIA', 'ani')];
    expect(first).not.toBe(second);
    expect(first).not.toContain('RAHASIA');
    expect([seal.open(first, 'ani'), seal.open(second, 'ani')]).toEqual(['RAHASIA', 'RAHASIA']);
  });

  it('does not open for somebody else, for another purpose, or changed', () => {
    const seal = new Seal([older], 'test');
    const sealed = seal.seal('RAHASIA', 'ani');
    expect(() => seal.open(sealed, 'budi')).toThrow();
    expect(() => new Seal([older], 'other').open(sealed, 'ani')).toThrow();
    const [version, id, nonce, text = ''] = sealed.split('.');
    const changed = (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    expect(() => seal.open([version, id, nonce, changed].join('.'), 'ani')).toThrow();
    expect(() => seal.open('1', 'ani')).toThrow();
  });

  it('opens after a new key was put in front, and not without the old one', () => {
    const sealed = new Seal([older], 'test').seal('RAHASIA', 'ani');
    const both = new Seal([newer, older], 'test');
    expect(both.open(sealed, 'ani')).toBe('RAHASIA');
    expect(new Seal([newer], 'test').open(both.seal('BARU', 'ani'), 'ani')).toBe('BARU');
    expect(() => new Seal([newer], 'test').open(sealed, 'ani')).toThrow('nothing here opens');
    expect(() => new Seal([], 'test').seal('x', 'ani')).toThrow('no key');
  });
});
