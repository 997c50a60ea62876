import { describe, expect, it } from '@jest/globals';
import { shown } from './shown.js';

describe('a reply on its way to a screen', () => {
  it('loses what turns text around, wherever it stands', () => {
    const reply = { a: ['x\u202egnp\u202c', { title: 'b\u2066' }], n: 1, none: null, text: 'c\r\n\tz\u200b' };
    expect(shown(reply)).toEqual({ a: ['xgnp', { title: 'b' }], n: 1, none: null, text: 'c\r\n\tz' });
  });

  it('is handed on as it is where there is nothing to lose', () => {
    const reply = { a: [{ text: 'می‌خواهم 👩‍👩‍👧' }], n: 0 };
    expect(shown(reply)).toBe(reply);
    expect(shown(undefined)).toBeUndefined();
  });
});
