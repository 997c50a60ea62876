import { describe, expect, it } from '@jest/globals';
import type { Section } from './page.js';
import { pageWith } from './page.js';
import { rowOf } from './result.js';

const section = (benchmark: Section['benchmark'], ours: number): Section => ({
  benchmark,
  about: `About ${benchmark}.`,
  date: '2026-11-25',
  machine: '2 × processor',
  load: 0.5,
  rows: [
    rowOf({
      name: benchmark,
      what: 'an answer | a line',
      against: 'bare',
      unit: 'ms',
      pairs: [{ ours, yardstick: 10 }],
      goal: 1.5,
      wrong: [],
      figures: { eventsPerCommand: 5 },
    }),
  ],
});

describe('the page of the benchmarks', () => {
  it('shows each run with its machine, date and load', () => {
    const page = pageWith(null, [section('update', 12)]);
    expect(page).toContain('# Benchmarks');
    expect(page).toContain('2026-11-25, 2 × processor; load before the run 0.50.');
    expect(page).toContain('| update | an answer \\| a line | 12 ms | bare: 10 ms | 1.2 (1.2 – 1.2) | ≤ 1.5 | yes |');
    expect(page).toContain('- update: events per command 5');
    expect(page.endsWith('-->\n')).toBe(true);
  });

  it('replaces the sections that were run and leaves the others as they are, in a fixed order', () => {
    const first = pageWith(null, [section('live', 11), section('burst', 12)]);
    const second = pageWith(first, [section('live', 13), section('update', 14)]);
    const order = [...second.matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
    expect(order).toEqual(['burst', 'update', 'live']);
    expect(second).toContain('| 12 ms |');
    expect(second).not.toContain('| 11 ms |');
    expect(pageWith(second, [section('live', 13), section('update', 14)])).toBe(second);
    expect(pageWith(second, [])).toBe(second);
  });
});
