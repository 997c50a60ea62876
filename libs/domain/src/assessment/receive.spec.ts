import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AssessmentMessage } from './messages.js';
import {
  AssessmentCase,
  content,
  coordinator,
  focalPoint,
  messagesTo,
  noticesIn,
  sentTo,
  told,
  wib,
} from './testing/builders.js';

let one: AssessmentCase;
beforeEach(() => {
  one = new AssessmentCase().to('collecting').at(wib('2023-03-17'));
});

function submitted(indicator: string, answer: string, body = 'KEMNAKER'): AssessmentMessage {
  return { type: 'dossier.submitted', body, answers: [{ indicator, answer: content(answer) }] };
}

/** Nothing recorded, nothing changed. */
function expectIgnored(message: AssessmentMessage): void {
  const [state, facts] = [one.state, one.run.facts().length];
  expect(one.tell(message)).toEqual([]);
  expect(one.run.facts()).toHaveLength(facts);
  expect(one.state).toBe(state);
}

describe('reports of a dossier', () => {
  it('note acceptance, once', () => {
    one.tell({ type: 'dossier.accepted', body: 'KEMNAKER', indicators: ['1.1.1', '1.1.2', '1.1.1'] });
    expect(one.entry('1.1.1')).toMatchObject({ status: 'accepted', since: one.now, version: 1 });
    expect(one.run.facts().at(-1)).toMatchObject({ type: 'AcceptanceNoted', indicators: ['1.1.1', '1.1.2'] });
    expectIgnored({ type: 'dossier.accepted', body: 'KEMNAKER', indicators: ['1.1.1'] });
  });

  it('note a refusal, which waits for the coordinator and leaves the lead', () => {
    const effects = one.tell({
      type: 'dossier.refused',
      body: 'KEMNAKER',
      indicator: '1.1.1',
      reason: 'dataElsewhere',
    });
    expect(one.entry('1.1.1')).toMatchObject({ status: 'refused', lead: 'KEMNAKER', refusedBy: ['KEMNAKER'] });
    expect(told(effects)).toEqual(['refused → coordinator-1', 'refused → coordinator-2']);
    expect(noticesIn(effects)[0]).toMatchObject({ body: 'KEMNAKER', data: { reason: 'dataElsewhere' } });
    expect(noticesIn(effects)[0]?.dueAt).toBe(wib('2023-03-20', '07:30'));
    expectIgnored({ type: 'dossier.refused', body: 'KEMNAKER', indicator: '1.1.1', reason: 'dataElsewhere' });
  });

  it('note a refusal even when an overtaken acceptance of an earlier turn came before it', () => {
    one.act(coordinator, { type: 'assessment.reassign', indicator: '1.1.1', to: 'BP2MI' });
    one.act(coordinator, { type: 'assessment.reassign', indicator: '1.1.1', to: 'KEMNAKER' });
    one.tell({ type: 'dossier.accepted', body: 'KEMNAKER', indicators: ['1.1.1'] });
    one.tell({ type: 'dossier.refused', body: 'KEMNAKER', indicator: '1.1.1', reason: 'needsTime' });
    expect(one.entry('1.1.1').status).toBe('refused');
  });

  it('note a submission, and a new answer after it', () => {
    one.tell(submitted('1.1.1', 'first'));
    const since = one.now;
    one.at(wib('2023-03-20')).tell(submitted('1.1.1', 'second'));
    expect(one.entry('1.1.1')).toMatchObject({ status: 'submitted', answer: content('second'), since });
  });

  it('of a body that is not the lead say nothing', () => {
    one.act(coordinator, { type: 'assessment.reassign', indicator: '1.1.1', to: 'BP2MI' });
    expectIgnored({ type: 'dossier.accepted', body: 'KEMNAKER', indicators: ['1.1.1'] });
    expectIgnored({ type: 'dossier.refused', body: 'KEMENKES', indicator: '1.1.2', reason: 'needsTime' });
    expectIgnored(submitted('1.1.1', 'x'));
    expectIgnored(submitted('9.9.9', 'x'));
    expectIgnored(submitted('1.1.1', 'x', 'BNPB'));
  });

  it('of the convener say nothing of what it only holds', () => {
    one = new AssessmentCase().to('launched');
    expectIgnored(submitted('1.1.1', 'x', 'KEMLU'));
    expectIgnored({ type: 'dossier.refused', body: 'KEMLU', indicator: '1.1.1', reason: 'needsTime' });
  });

  it('put an escalated body on the chase list until it has settled', () => {
    const escalated = {
      type: 'dossier.escalated',
      body: 'KEMNAKER',
      obligation: 'o1',
      what: 'acceptIndicators',
      items: ['1.1.1'],
    } as const;
    one.tell(escalated);
    expect(one.state.bodies['KEMNAKER']?.chase).toEqual({ o1: one.now });
    expectIgnored(escalated);
    expectIgnored({ ...escalated, body: 'BNPB' });
    one.tell({ type: 'dossier.settled', body: 'KEMNAKER', obligation: 'o1' });
    expect(one.state.bodies['KEMNAKER']?.chase).toEqual({});
    expectIgnored({ type: 'dossier.settled', body: 'KEMNAKER', obligation: 'o1' });
    expectIgnored({ type: 'dossier.settled', body: 'BNPB', obligation: 'o1' });
  });
});

describe('reports of a meeting', () => {
  it('only move it forward', () => {
    const number = one.planMeeting('fgd');
    one.tell({ type: 'meeting.status', number, status: 'inSession' });
    expectIgnored({ type: 'meeting.status', number, status: 'open' });
    expectIgnored({ type: 'meeting.status', number: 99, status: 'open' });
    expect(one.state.meetings[String(number)]?.status).toBe('inSession');
  });

  it('set outcomes whatever the status, and tell each lead’s dossier once', () => {
    one.tell(submitted('1.1.1', 'x'));
    const number = one.planMeeting('fgd');
    const effects = one.tell({
      type: 'meeting.outcomes',
      number,
      outcomes: [
        { indicator: '1.1.1', item: '1.1.1', outcome: 'contested' },
        { indicator: '1.1.2', item: '1.1.2', outcome: 'notApplicable' },
        { indicator: '9.9.9', item: '9.9.9', outcome: 'agreed' },
      ],
    });
    expect(one.entry('1.1.1')).toMatchObject({
      status: 'contested',
      outcome: 'contested',
      outcomeAt: `${number}/1.1.1`,
    });
    expect(one.entry('1.1.2')).toMatchObject({ status: 'notApplicable', answer: null });
    expect(messagesTo(effects, 'KEMNAKER')).toEqual([
      {
        type: 'register.outcome',
        outcomes: [
          { indicator: '1.1.1', outcome: 'contested' },
          { indicator: '1.1.2', outcome: 'notApplicable' },
        ],
      },
    ]);
    expectIgnored({
      type: 'meeting.outcomes',
      number,
      outcomes: [{ indicator: '1.1.1', item: '1.1.1', outcome: 'contested' }],
    });
    expectIgnored({
      type: 'meeting.outcomes',
      number: 99,
      outcomes: [{ indicator: '1.1.1', item: '1.1.1', outcome: 'agreed' }],
    });
  });

  it('end the pending handoff of what they settle', () => {
    one.propose('1.1.1', 'KEMNAKER', 'BP2MI', 'offer-1');
    const number = one.planMeeting('fgd');
    const effects = one.tell({
      type: 'meeting.outcomes',
      number,
      outcomes: [{ indicator: '1.1.1', item: '1.1.1', outcome: 'notApplicable' }],
    });
    expect(sentTo(effects, 'BP2MI')).toEqual(['register.offerClosed']);
    expect(one.code(focalPoint('BP2MI'), { type: 'handoff.accept', offer: 'offer-1' })).toBe('OFFER_CLOSED');
  });

  it('keep the answer that stood: a later one counts only where there was none', () => {
    one.tell(submitted('1.1.1', 'stood'));
    const number = one.planMeeting('fgd');
    const outcomes = ['1.1.1', '1.1.2'].map((code) => ({ indicator: code, item: code, outcome: 'agreed' as const }));
    one.tell({ type: 'meeting.outcomes', number, outcomes });
    expectIgnored(submitted('1.1.1', 'later'));
    one.tell(submitted('1.1.2', 'late but first'));
    expect(one.entry('1.1.2')).toMatchObject({ status: 'agreed', answer: content('late but first') });
  });
});

it('reports of a profile count once it was started', () => {
  expectIgnored({ type: 'profile.status', status: 'circulated', version: 1 });
  one.to('consultation');
  expect(one.state.profile).toEqual({ status: 'circulated', version: 1 });
  expectIgnored({ type: 'profile.status', status: 'circulated', version: 1 });
});
