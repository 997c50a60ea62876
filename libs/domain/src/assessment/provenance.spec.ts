import { describe, expect, it } from '@jest/globals';
import type { AnyMessageBody, Effect } from '../core/types.js';
import type { Provenance } from '../profile/types.js';
import { assessmentEffects } from './effects.js';
import { evolveAssessment } from './evolve.js';
import { AssessmentCase, content, coordinator, indicatorCodes, researcher } from './testing/builders.js';
import type { AssessmentFact } from './facts.js';
import { batchEffects } from '../interpreter/batch-effects.js';

const profile = 'assessment/mgi-id-2023/profile';
const toProfile = (effects: readonly Effect[]): readonly AnyMessageBody[] =>
  effects.flatMap((effect) => (effect.kind === 'send' && effect.to === profile ? [effect.body] : []));
const asAgreed = (indicator: string, changes: Partial<Provenance> = {}): Provenance => ({
  indicator,
  lead: 'KEMNAKER',
  answer: content(`answer-${indicator}`),
  outcome: 'agreed',
  outcomeAt: `2/${indicator}`,
  contradictions: [],
  ...changes,
});
const changed = (...provenance: readonly Provenance[]) => ({
  type: 'register.provenance',
  changed: provenance,
  withdrawn: [],
});

function started(): AssessmentCase {
  const one = new AssessmentCase().to('analysis');
  one.act(researcher, { type: 'profile.start' });
  return one;
}

/** What the rules of today let no fact do once an outcome is set; should they, the profile must hear of it. */
function effectsOf(one: AssessmentCase, fact: AssessmentFact): readonly AnyMessageBody[] {
  return toProfile(assessmentEffects(evolveAssessment(one.state, fact), fact));
}

describe('the profile hears what the register says', () => {
  it('of an outcome that a later meeting overturned, and of no other', () => {
    const one = started();
    const number = one.hold('fgd', ['1.1.1', '1.1.2']);
    const effects = one.tell({
      type: 'meeting.outcomes',
      number,
      outcomes: [{ indicator: '1.1.1', item: '1.1.1', outcome: 'contested' }],
    });
    expect(toProfile(effects)).toEqual([
      changed(asAgreed('1.1.1', { outcome: 'contested', outcomeAt: `${number}/1.1.1` })),
    ]);
  });

  it('of an answer that came after the outcome', () => {
    const one = new AssessmentCase().to('collecting');
    const [late = '', ...inTime] = indicatorCodes;
    const answers = inTime.map((indicator) => ({ indicator, answer: content(`answer-${indicator}`) }));
    one.tell({ type: 'dossier.submitted', body: 'KEMNAKER', answers });
    one.act(coordinator, { type: 'assessment.advance', to: 'crosscheck', waiver: content('waiver') });
    one.to('analysis');
    one.act(researcher, { type: 'profile.start' });
    const answer = content('late');
    const effects = one.tell({ type: 'dossier.submitted', body: 'KEMNAKER', answers: [{ indicator: late, answer }] });
    expect(toProfile(effects)).toEqual([changed(asAgreed(late, { answer }))]);
  });

  it('of a contradiction that is opened, and how it ended', () => {
    const one = started();
    const opened = one.act(researcher, {
      type: 'contradiction.open',
      contradiction: 'c1',
      indicator: '1.1.1',
      bodies: ['KEMNAKER', 'KEMLU'],
      kind: 'answersDiffer',
      text: content('c1'),
    });
    const resolution = content('how');
    const resolved = one.act(researcher, {
      type: 'contradiction.resolve',
      contradiction: 'c1',
      outcome: 'bothStand',
      resolution,
    });
    expect(toProfile([...opened, ...resolved])).toEqual([
      changed(asAgreed('1.1.1', { contradictions: [{ id: 'c1', status: 'open', resolution: null }] })),
      changed(asAgreed('1.1.1', { contradictions: [{ id: 'c1', status: 'bothStand', resolution }] })),
    ]);
    expect(toProfile(batchEffects([...opened, ...resolved]))).toEqual([
      changed(asAgreed('1.1.1', { contradictions: [{ id: 'c1', status: 'bothStand', resolution }] })),
    ]);
  });

  it('of a source that another body took over, by whichever way', () => {
    const one = started();
    const stamp = { at: one.now, by: coordinator };
    const deadline = { rule: one.input.plan.offer, from: one.now, instant: one.now, calendarVersion: '-' };
    const clocks = { acceptance: deadline, answering: deadline };
    const moved = changed(asAgreed('1.1.1', { lead: 'KEMENKES' }));
    const [indicator, from, to, offer] = ['1.1.1', 'KEMNAKER', 'KEMENKES', 'o1'];
    const terms = { offer, indicator, from, to, reason: 'outsideMandate' as const, note: null, deadline };
    const proposed = evolveAssessment(one.state, { type: 'HandoffProposed', ...stamp, ...terms });
    const afterOffer = (fact: AssessmentFact): readonly AnyMessageBody[] =>
      toProfile(assessmentEffects(evolveAssessment(proposed, fact), fact));

    expect(effectsOf(one, { type: 'IndicatorReassigned', ...stamp, indicator, from, to, ...clocks })).toEqual([moved]);
    expect(effectsOf(one, { type: 'IndicatorReassigned', ...stamp, indicator, from, to: from, ...clocks })).toEqual([]);
    const accepted = { offer, indicator, from, to, version: 2, answering: deadline };
    expect(afterOffer({ type: 'HandoffAccepted', ...stamp, ...accepted })).toEqual([moved]);
    const decided = { ...accepted, note: null };
    expect(afterOffer({ type: 'HandoffDecided', ...stamp, outcome: 'move', ...decided })).toEqual([moved]);
    expect(afterOffer({ type: 'HandoffDecided', ...stamp, outcome: 'keep', ...decided })).toEqual([]);
  });

  it('of an indicator that has no outcome any more', () => {
    const one = started();
    const { register } = one.state;
    const entry = { ...one.entry('1.1.1'), outcome: null, outcomeAt: null };
    const fact: AssessmentFact = {
      type: 'SubmissionNoted',
      at: one.now,
      by: coordinator,
      body: 'KEMNAKER',
      answers: [{ indicator: '1.1.1', answer: content('again') }],
    };
    expect(toProfile(assessmentEffects({ ...one.state, register: { ...register, '1.1.1': entry } }, fact))).toEqual([
      { type: 'register.provenance', changed: [], withdrawn: ['1.1.1'] },
    ]);
  });

  it('not before it was started, and once it is published, too', () => {
    const outcomes = [{ indicator: '1.1.1', item: '1.1.1', outcome: 'contested' as const }];
    const before = new AssessmentCase().to('analysis');
    const number = before.hold('fgd', ['1.1.1']);
    expect(toProfile(before.tell({ type: 'meeting.outcomes', number, outcomes }))).toEqual([]);
    const after = new AssessmentCase().to('published');
    const later = after.hold('consultation', ['1.1.1']);
    expect(toProfile(after.tell({ type: 'meeting.outcomes', number: later, outcomes }))).toHaveLength(1);
  });
});
