import { describe, expect, it } from '@jest/globals';
import type { Effect } from '../core/types.js';
import { batchEffects } from './batch-effects.js';
import { AssessmentCase, coordinator, indicatorCodes, noticesIn } from '../assessment/testing/builders.js';

function released(to: string, indicator: string): Effect {
  return { kind: 'send', to, body: { type: 'register.released', indicator } as { readonly type: string } };
}
function outcome(to: string, indicator: string): Effect {
  const body = { type: 'register.outcome', outcomes: [{ indicator, outcome: 'agreed' }] };
  return { kind: 'send', to, body };
}

describe('the effects of one decision', () => {
  it('join to one assignment message per body', () => {
    const one = new AssessmentCase().to('launched');
    const effects = one.act(coordinator, {
      type: 'assessment.assign',
      assignments: indicatorCodes.map((indicator, n) => ({
        indicator,
        lead: n % 2 === 0 ? 'KEMLU' : 'BP2MI',
        contributors: [],
      })),
    });
    expect(effects).toMatchObject([
      { to: 'assessment/mgi-id-2023/body/KEMLU', body: { type: 'register.assigned', indicators: [{}, {}, {}] } },
      { to: 'assessment/mgi-id-2023/body/BP2MI', body: { type: 'register.assigned', indicators: [{}, {}, {}] } },
    ]);
    expect(effects).toHaveLength(2);
  });

  it('keep the order of what one receiver gets', () => {
    const batched = batchEffects([
      outcome('a', '1'),
      outcome('b', '2'),
      released('a', '1'),
      outcome('a', '3'),
      outcome('a', '4'),
    ]);
    expect(batched).toEqual([
      outcome('a', '1'),
      outcome('b', '2'),
      released('a', '1'),
      {
        kind: 'send',
        to: 'a',
        body: {
          type: 'register.outcome',
          outcomes: [
            { indicator: '3', outcome: 'agreed' },
            { indicator: '4', outcome: 'agreed' },
          ],
        },
      },
    ]);
  });

  it('leave messages of other kinds apart', () => {
    const effects = [released('a', '1'), released('a', '2')];
    expect(batchEffects(effects)).toEqual(effects);
  });

  it('owe a notice once', () => {
    const one = new AssessmentCase().enrol('KEMLU');
    const effects = one.act(coordinator, { type: 'assessment.advance', to: 'launched' });
    expect(noticesIn(batchEffects([...effects, ...effects]))).toEqual(noticesIn(effects));
  });

  it('change nothing of what they are given', () => {
    const effects = [outcome('a', '1'), outcome('a', '2')];
    const before = JSON.stringify(effects);
    expect(batchEffects(effects)).toHaveLength(1);
    expect(JSON.stringify(effects)).toBe(before);
  });
});
