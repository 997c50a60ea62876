import { beforeEach, describe, expect, it } from '@jest/globals';
import { indonesia2023, skb2023no624 } from '../calendar/testing/indonesia-2023.js';
import type { AssessmentCommand } from './messages.js';
import {
  AssessmentCase,
  content,
  coordinator,
  focalPoint,
  messagesTo,
  noticesIn,
  officer,
  planOf,
  researcher,
  sentTo,
  told,
  wib,
} from './testing/builders.js';

type Asked = Extract<AssessmentCommand, { type: 'round.open' }>['questions'][number];

function asked(id: string, body = 'KEMNAKER', indicator = '1.1.1'): Asked {
  return { id, body, indicator, text: content(`text-${id}`) };
}
function openRound(...questions: readonly Asked[]): AssessmentCommand {
  return { type: 'round.open', questions };
}
function replied(question: string, body = 'KEMNAKER') {
  return { type: 'dossier.replied', body, question, status: 'answered', answer: content(`reply-${question}`) } as const;
}

let one: AssessmentCase;
beforeEach(() => {
  one = new AssessmentCase().to('crosscheck').at(wib('2023-05-08'));
});

describe('opening a round', () => {
  it('sends each body its questions in one message', () => {
    const effects = one.act(researcher, openRound(asked('q1'), asked('q2', 'KEMENKES'), asked('q3')));
    const deadline = expect.objectContaining({ instant: wib('2023-05-15', '16:00') });
    expect(messagesTo(effects, 'KEMNAKER')).toEqual([
      {
        type: 'register.questions',
        questions: [
          { question: 'q1', round: 1, indicator: '1.1.1', text: content('text-q1'), deadline },
          { question: 'q3', round: 1, indicator: '1.1.1', text: content('text-q3'), deadline },
        ],
      },
    ]);
    expect(sentTo(effects, 'KEMENKES')).toEqual(['register.questions']);
    expect(one.run.facts().at(-1)).toMatchObject({ type: 'RoundOpened', round: 1 });
  });

  it('is the researcher’s, while answers come in or are checked', () => {
    expect(one.code(coordinator, openRound(asked('q1')))).toBe('NOT_PERMITTED');
    expect(new AssessmentCase().to('launched').code(researcher, openRound(asked('q1')))).toBe('WRONG_STAGE');
    expect(new AssessmentCase().to('validation').code(researcher, openRound(asked('q1')))).toBe('WRONG_STAGE');
    expect(new AssessmentCase().to('collecting').code(researcher, openRound(asked('q1')))).toBe('accepted');
  });

  it('asks leads and contributors of known indicators, each question once', () => {
    expect(one.code(researcher, openRound())).toBe('EMPTY');
    expect(one.refusal(researcher, openRound(asked('q1'), asked('q1')))).toEqual({
      code: 'ALREADY_EXISTS',
      details: { questions: ['q1'] },
    });
    expect(one.code(researcher, openRound(asked('q1', 'KEMNAKER', '9.9.9')))).toBe('UNKNOWN_INDICATOR');
    expect(one.code(researcher, openRound(asked('q1', 'BNPB')))).toBe('UNKNOWN_BODY');
    expect(one.refusal(researcher, openRound(asked('q1'), asked('q2', 'BP2MI')))).toEqual({
      code: 'NOT_OWNER',
      details: { questions: ['q2'] },
    });
    expect(Object.keys(one.state.rounds)).toEqual([]);
  });

  it('is one at a time and limited by the plan', () => {
    one.act(researcher, openRound(asked('q1')));
    expect(one.refusal(researcher, openRound(asked('q2')))).toEqual({ code: 'ROUND_OPEN', details: { round: 1 } });
    one.act(researcher, { type: 'round.close', round: 1 });
    expect(one.code(researcher, openRound(asked('q1')))).toBe('ALREADY_EXISTS');
    one.act(researcher, openRound(asked('q2')));
    one.act(researcher, { type: 'round.close', round: 2 });
    expect(one.refusal(researcher, openRound(asked('q3')))).toEqual({ code: 'ROUND_LIMIT', details: { maxRounds: 2 } });
  });
});

describe('replies', () => {
  beforeEach(() => {
    one.act(researcher, openRound(asked('q1'), asked('q2', 'KEMENKES')));
  });

  it('are told to the researchers once, when all are in', () => {
    expect(told(one.tell(replied('q1')))).toEqual([]);
    const effects = one.tell(replied('q2', 'KEMENKES'));
    expect(told(effects)).toEqual(['questionsReplied → researcher-1']);
    expect(one.tell(replied('q2', 'KEMENKES'))).toEqual([]);
    expect(one.state.rounds['1']?.closedAt).toBeNull();
  });

  it('count only from the body that was asked', () => {
    expect(one.tell(replied('q1', 'KEMENKES'))).toEqual([]);
    expect(one.tell(replied('none'))).toEqual([]);
    expect(one.state.questions['q1']?.status).toBe('open');
  });

  it('still count when they cross with the end of the round', () => {
    one.tell(replied('q2', 'KEMENKES'));
    one.act(researcher, { type: 'round.close', round: 1 });
    expect(one.state.questions['q1']?.status).toBe('unanswered');
    expect(told(one.tell(replied('q1')))).toEqual([]);
    expect(one.state.questions['q1']?.status).toBe('answered');
  });
});

describe('the end of a round', () => {
  beforeEach(() => {
    one.act(researcher, openRound(asked('q1'), asked('q2', 'KEMENKES'), asked('q3')));
    one.tell(replied('q3'));
  });

  it('comes by itself at the deadline, not before', () => {
    const deadline = wib('2023-05-15', '16:00');
    expect(one.run.tick(deadline - 1)).toEqual([]);
    const effects = one.run.tick(deadline);
    expect(one.run.facts().at(-1)).toMatchObject({
      type: 'RoundClosed',
      round: 1,
      unanswered: ['q1', 'q2'],
      at: deadline,
      by: { person: 'system' },
    });
    expect(sentTo(effects, 'KEMNAKER')).toEqual(['register.roundClosed']);
    expect(sentTo(effects, 'KEMENKES')).toEqual(['register.roundClosed']);
    expect(one.run.tick(deadline)).toEqual([]);
  });

  it('or by the researcher', () => {
    expect(one.code(officer, { type: 'round.close', round: 1 })).toBe('NOT_PERMITTED');
    expect(one.code(researcher, { type: 'round.close', round: 2 })).toBe('UNKNOWN_ROUND');
    one.act(researcher, { type: 'round.close', round: 1 });
    expect(one.refusal(researcher, { type: 'round.close', round: 1 })).toEqual({
      code: 'ROUND_CLOSED',
      details: { round: 1 },
    });
  });
});

it('a decree moves the deadlines that hang on working days, of what is still open', () => {
  const [first, second] = indonesia2023.decrees;
  if (first === undefined || second === undefined) throw new Error('the fixture has two earlier decrees');
  one = new AssessmentCase({
    calendar: { ...indonesia2023, decrees: [first, second] },
    plan: planOf({ offer: { amount: 5, unit: 'workingDays' } }),
  });
  one.to('collecting').at(wib('2023-06-21'));
  one.propose('1.1.1', 'KEMNAKER', 'BP2MI', 'offer-1');
  one.propose('1.1.2', 'KEMNAKER', 'BP2MI', 'offer-2');
  one.act(focalPoint('BP2MI'), { type: 'handoff.refuse', offer: 'offer-2', reason: 'needsTime' });
  one.act(researcher, openRound(asked('q1')));
  expect(one.state.offers['offer-1']?.deadline.instant).toBe(wib('2023-06-28', '16:00'));

  one.act(coordinator, { type: 'assessment.announceDecree', decree: skb2023no624 });
  expect(one.state.offers['offer-1']?.deadline).toMatchObject({
    instant: wib('2023-07-03', '16:00'),
    calendarVersion: skb2023no624.id,
  });
  expect(one.state.rounds['1']?.deadline.instant).toBe(wib('2023-07-03', '16:00'));
  expect(one.state.offers['offer-2']?.deadline.instant).toBe(wib('2023-06-28', '16:00'));
});

describe('contradictions', () => {
  function open(more: Partial<Extract<AssessmentCommand, { type: 'contradiction.open' }>> = {}): AssessmentCommand {
    return {
      type: 'contradiction.open',
      contradiction: 'c1',
      indicator: '1.1.1',
      bodies: ['KEMNAKER', 'KEMENKES'],
      kind: 'figuresDiffer',
      text: content('c1'),
      ...more,
    };
  }
  function resolve(contradiction = 'c1'): AssessmentCommand {
    return { type: 'contradiction.resolve', contradiction, outcome: 'bothStand', resolution: content('why') };
  }

  it('are opened by the researcher and told to both bodies', () => {
    const effects = one.act(researcher, open());
    expect(told(effects)).toEqual(['contradiction → KEMNAKER-main', 'contradiction → KEMENKES-main']);
    expect(noticesIn(effects).map((notice) => notice.body)).toEqual(['KEMNAKER', 'KEMENKES']);
    expect(one.code(coordinator, open({ contradiction: 'c2' }))).toBe('NOT_PERMITTED');
    expect(one.code(researcher, open())).toBe('ALREADY_EXISTS');
  });

  it('concern two enrolled bodies and a known indicator, once answers come in', () => {
    expect(one.code(researcher, open({ bodies: [] }))).toBe('EMPTY');
    expect(one.code(researcher, open({ bodies: ['KEMNAKER'] }))).toBe('SAME_BODY');
    expect(one.code(researcher, open({ bodies: ['KEMNAKER', 'KEMNAKER'] }))).toBe('SAME_BODY');
    expect(one.code(researcher, open({ bodies: ['KEMNAKER', 'BNPB'] }))).toBe('UNKNOWN_BODY');
    expect(one.code(researcher, open({ indicator: '9.9.9' }))).toBe('UNKNOWN_INDICATOR');
    expect(new AssessmentCase().to('launched').code(researcher, open())).toBe('WRONG_STAGE');
  });

  it('are resolved once, by the researcher or the coordinator', () => {
    one.act(researcher, open());
    expect(one.code(officer, resolve())).toBe('NOT_PERMITTED');
    expect(one.code(researcher, resolve('c2'))).toBe('UNKNOWN_CONTRADICTION');
    one.act(coordinator, resolve());
    expect(one.state.contradictions['c1']).toMatchObject({ status: 'bothStand', resolution: content('why') });
    expect(one.refusal(researcher, resolve())).toEqual({
      code: 'WRONG_STATE',
      details: { contradiction: 'c1', status: 'bothStand' },
    });
  });
});
