import { describe, expect, it } from '@jest/globals';
import type { Sight } from '../api/types.js';
import { sightEnd, sightState } from './standing.js';

const asked: Sight = {
  id: '3f0c5a52-58de-4f0b-9a55-4f6c1b0f9a15',
  assessment: 'demo',
  title: { en: 'Example' },
  person: 'focal',
  personName: { en: 'Focal' },
  viewer: 'operator',
  viewerName: { en: 'Operator' },
  reason: 'Why',
  askedAt: 0,
  answeredAt: null,
  allowed: null,
  until: null,
  beganAt: null,
  endedAt: null,
  lapsed: false,
};
const allowed: Sight = { ...asked, answeredAt: 1, allowed: true, until: 100 };

describe('a request to see as somebody', () => {
  it.each([
    ['asked', asked],
    ['lapsed', { ...asked, lapsed: true }],
    ['refused', { ...asked, answeredAt: 1, allowed: false }],
    ['open', allowed],
    ['open', { ...allowed, beganAt: 10 }],
    ['unused', { ...allowed, until: 50 }],
    ['seen', { ...allowed, beganAt: 10, until: 50 }],
    ['seen', { ...allowed, beganAt: 10, endedAt: 20 }],
  ] as const)('stands at: %s', (state, sight) => {
    expect(sightState(sight, 50)).toBe(state);
  });

  it('ends when somebody ends it, at the latest when its time is up', () => {
    expect(sightEnd({ ...allowed, endedAt: 20 })).toBe(20);
    expect(sightEnd({ ...allowed, endedAt: 200 })).toBe(100);
    expect(sightEnd(allowed)).toBe(100);
  });
});
