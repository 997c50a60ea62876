import { describe, expect, it } from '@jest/globals';
import { bounded, boundedPlaces } from './bounded.js';

describe('what a problem tells', () => {
  it('is what was to be told, as long as that is short', () => {
    const details = { indicators: ['1.1', '1.2'], seconds: 3, body: { code: 'BPS' }, none: null };
    expect(bounded(details)).toEqual(details);
    expect(boundedPlaces([{ pointer: '/a', message: { id: 'salah', en: 'wrong' } }], 'id')).toEqual([
      { pointer: '/a', message: 'salah' },
    ]);
  });

  it('never grows with the request', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `x${n}`);
    const details = {
      persons: many,
      text: 'x'.repeat(1_000_000),
      by: Object.fromEntries(many.map((key) => [key, many])),
    };
    expect(JSON.stringify(bounded(details)).length).toBeLessThan(500_000);
    expect(JSON.stringify(bounded({ persons: many })).length).toBeLessThan(2_000);
    const places = many.map((name) => ({ pointer: `/${name.repeat(100)}`, message: name.repeat(1_000) }));
    expect(JSON.stringify(boundedPlaces(places, 'en')).length).toBeLessThan(50_000);
  });

  it('does not tear a character apart', () => {
    expect(bounded({ text: '🌏'.repeat(400) }).text).toMatch(/^🌏+…$/u);
  });
});
