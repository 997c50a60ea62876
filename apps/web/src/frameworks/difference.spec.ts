import { describe, expect, it } from '@jest/globals';
import { difference } from './difference.js';
import { template } from './template.js';

const [first, second] = template.indicators;
if (first === undefined || second === undefined) throw new Error('the template has no indicators');

describe('two versions of a catalogue', () => {
  it('are the same when nothing differs, whatever the order of languages and rows', () => {
    const turned = {
      ...template,
      indicators: [...template.indicators]
        .reverse()
        .map((one) => ({ ...one, title: Object.fromEntries(Object.entries(one.title).reverse()) })),
    };
    expect(difference(template, turned)).toEqual({ added: [], removed: [], changed: [], same: 4 });
  });

  it('differ in what came, what went, and in which fields something changed', () => {
    const added = { ...first, code: '9.9' };
    const changed = { ...second, answer: 'text' as const, evidence: { id: 'Baru', en: 'New' } };
    const after = { ...template, indicators: [changed, ...template.indicators.slice(2), added] };
    expect(difference(template, after)).toEqual({
      added: [added],
      removed: [first],
      changed: [{ before: second, after: changed, fields: ['answer', 'evidence'] }],
      same: 2,
    });
  });
});
