import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plain, plainLines } from './plain.js';

describe('text of people at a border', () => {
  it.each([
    ['direction overrides', 'jawaban\u202egnp.exe\u202c', 'jawabangnp.exe'],
    ['isolates', '\u2066a\u2069 b', 'a b'],
    ['marks of direction', 'a\u200e\u200f\u061cb', 'ab'],
    ['zero-width spaces', 'a\u200b\u2060\ufeffb', 'ab'],
    ['soft hyphens', 'kemen\u00adterian', 'kementerian'],
    ['breaks of every kind', 'a\r\nBcc: b\u2028c\u0085d', 'a Bcc: b c d'],
    ['bells and escapes', 'a\u0007\u001b[31mb', 'a [31mb'],
    ['tags', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['fillers', 'a\u3164b', 'ab'],
  ])('loses %s', (_what, text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it.each(['می‌خواهم', 'क्‍ष', '👩‍👩‍👧', 'محمد', '田中', 'Kemlu – “Selaras”', 'é'])('keeps what is written: %s', (text) => {
    expect(plain(text)).toBe(text);
  });

  it('is one line, silent about nothing, and the same when it is looked at again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = plain(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        expect(plain(shown)).toBe(shown);
      }),
    );
  });

  it('keeps its lines where it may have several', () => {
    expect(plainLines('a\u202e\r\n\tb\u2028\n\n\n\nc')).toBe('a\nb\n\nc');
  });
});
