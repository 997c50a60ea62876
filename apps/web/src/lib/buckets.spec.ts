import { describe, expect, it } from '@jest/globals';
import type { Dossier, DossierItem } from '../api/types.js';
import { bucketsOf, byCode, progressOf, runningDeadline } from './buckets.js';

const deadline = (instant: number) => ({
  rule: { amount: 5, unit: 'workingDays' as const },
  from: 0,
  instant,
  calendarVersion: '-',
});

function item(indicator: string, status: string, acceptance = 10, answering = 20): DossierItem {
  return {
    indicator,
    dimension: 1,
    title: { id: '' },
    answerType: 'yes_no',
    evidence: null,
    status,
    since: 0,
    acceptance: deadline(acceptance),
    answering: deadline(answering),
    version: 0,
    registerVersion: 1,
    answer: null,
    content: null,
    refusal: null,
  };
}

function dossier(...items: DossierItem[]): Dossier {
  return {
    at: 0,
    body: 'BPS',
    name: { id: '' },
    contacts: { main: 'm', alternate: 'a', authority: 'v' },
    items,
    offersIn: [],
    offersOut: [],
    questions: [],
    pausedUntil: null,
  };
}
const codes = (items: readonly DossierItem[]): readonly string[] => items.map((one) => one.indicator);

describe('the buckets of a dossier', () => {
  it('hold every item once, except what was passed on', () => {
    const all = ['assigned', 'accepted', 'answered', 'cleared', 'submitted', 'agreed', 'refused', 'released'];
    const buckets = bucketsOf(dossier(...all.map((status, index) => item(`1.1.${index}`, status))));
    expect(codes(buckets.toAccept)).toEqual(['1.1.0']);
    expect(codes(buckets.toAnswer)).toEqual(['1.1.1']);
    expect(codes(buckets.answered)).toEqual(['1.1.2']);
    expect(codes(buckets.cleared)).toEqual(['1.1.3']);
    expect(codes(buckets.done)).toEqual(['1.1.4', '1.1.5']);
    expect(codes(buckets.refused)).toEqual(['1.1.6']);
  });

  it('begin with the nearest deadline, then the lower code', () => {
    const buckets = bucketsOf(
      dossier(item('1.10.1', 'assigned', 5), item('1.2.1', 'assigned', 5), item('3.1.1', 'assigned', 1)),
    );
    expect(codes(buckets.toAccept)).toEqual(['3.1.1', '1.2.1', '1.10.1']);
  });

  it('show the clock that runs in each state', () => {
    expect(runningDeadline(item('1', 'assigned'))).toBe(10);
    expect(runningDeadline(item('1', 'accepted'))).toBe(20);
    expect(runningDeadline(item('1', 'submitted'))).toBeNull();
  });

  it('count progress without what was refused or passed on', () => {
    const own = dossier(item('1', 'submitted'), item('2', 'agreed'), item('3', 'accepted'), item('4', 'released'));
    expect(progressOf(own)).toEqual({ done: 2, total: 3 });
  });

  it('order codes by number', () => {
    expect(['1.10.1', '1.2.1', '1.2.10', '1.2.9'].sort(byCode)).toEqual(['1.2.1', '1.2.9', '1.2.10', '1.10.1']);
  });
});
