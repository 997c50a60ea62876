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
    expect(difference(template, turned)).toEqual({ added: [], removed: [], changed: [], same: 6 });
  });

  it('differ in what came, what went, and in which fields something changed', () => {
    const added = { ...first, code: '9.9' };
    const changed = { ...second, answer: 'text' as const, evidence: { id: 'Baru', en: 'New' } };
    const after = { ...template, indicators: [changed, ...template.indicators.slice(2), added] };
    expect(difference(template, after)).toEqual({
      added: [added],
      removed: [first],
      changed: [
        {
          before: second,
          after: changed,
          fields: [
            { field: 'answer', languages: [] },
            { field: 'evidence', languages: ['en', 'id'] },
          ],
        },
      ],
      same: 4,
    });
  });

  it('differ in the languages whose wording changed', () => {
    const after = {
      ...template,
      indicators: template.indicators.map((one) => ({
        ...one,
        ...(one.code === '1.1' ? { title: { ...one.title, en: 'There is an act on the matter' } } : {}),
        ...(one.levels === undefined
          ? {}
          : {
              levels: one.levels.map((step) =>
                step.level === 2 ? { ...step, title: { ...step.title, id: 'Ada' } } : step,
              ),
            }),
      })),
    };
    const changed = (framework: typeof after) =>
      difference(template, framework).changed.map(({ after: { code }, fields }) => ({ code, fields }));
    expect(changed(after)).toEqual([
      { code: '1.1', fields: [{ field: 'title', languages: ['en'] }] },
      { code: '2.2', fields: [{ field: 'levels', languages: ['id'] }] },
    ]);
    const fewer = {
      ...template,
      indicators: template.indicators.map((one) => ({ ...one, ...(one.levels && { levels: one.levels.slice(1) }) })),
    };
    expect(changed(fewer)).toEqual([{ code: '2.2', fields: [{ field: 'levels', languages: [] }] }]);
  });
});
