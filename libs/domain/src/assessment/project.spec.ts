import { describe, expect, it } from '@jest/globals';
import type { ViewRow } from '../core/types.js';
import { assessmentMachine } from './assessment.machine.js';
import {
  AssessmentCase,
  content,
  coordinator,
  focalPoint,
  indicatorCodes,
  planOf,
  researcher,
  wib,
} from './testing/builders.js';

function rowsOf(one: AssessmentCase): readonly ViewRow[] {
  return assessmentMachine.project(one.state);
}
function rowOf(one: AssessmentCase, kind: string, id: string): ViewRow | undefined {
  return rowsOf(one).find((row) => row.kind === kind && row.id === id);
}
function waiting(one: AssessmentCase) {
  return assessmentMachine
    .waitingOn(one.state)
    .map(({ what, role, items, until, then, body }) => ({ what, role, items, until, then, body }));
}

describe('the read model', () => {
  it('has a row for each thing the register knows', () => {
    const one = new AssessmentCase().to('collecting');
    one.propose('1.1.1', 'KEMNAKER', 'BP2MI', 'o1');
    one.act(researcher, {
      type: 'round.open',
      questions: [{ id: 'q1', indicator: '1.1.1', body: 'KEMNAKER', text: content('q') }],
    });
    one.act(researcher, {
      type: 'contradiction.open',
      contradiction: 'c1',
      indicator: '1.1.1',
      bodies: ['KEMNAKER', 'KEMLU'],
      kind: 'legalCitation',
      text: content('c'),
    });
    expect(rowOf(one, 'indicator', '1.1.1')).toMatchObject({
      body: 'KEMNAKER',
      doc: { code: '1.1.1', status: 'assigned' },
    });
    expect(rowOf(one, 'body', 'BP2MI')).toMatchObject({ body: 'BP2MI', doc: { late: false } });
    expect(rowOf(one, 'offer', 'o1')).toMatchObject({ body: 'BP2MI', doc: { status: 'open' } });
    expect(rowOf(one, 'round', '1')).toMatchObject({ body: null });
    expect(rowOf(one, 'question', 'q1')).toMatchObject({ body: 'KEMNAKER' });
    expect(rowOf(one, 'contradiction', 'c1')).toMatchObject({ doc: { kind: 'legalCitation' } });
    expect(rowOf(one, 'assessment', 'mgi-id-2023')?.doc).toMatchObject({
      stage: 'collecting',
      counts: {
        indicators: indicatorCodes.length,
        bodies: 4,
        assigned: 6,
        openOffers: 1,
        openQuestions: 1,
        openContradictions: 1,
      },
      gate: { next: 'crosscheck', missing: ['allSubmitted'] },
    });
  });

  it('shows planned and actual dates of every stage', () => {
    const one = new AssessmentCase().to('launched');
    expect(rowOf(one, 'assessment', 'mgi-id-2023')?.doc).toMatchObject({
      timeline: expect.arrayContaining([
        { stage: 'launched', plannedOn: null, enteredAt: one.now },
        { stage: 'published', plannedOn: '2024-06-12', enteredAt: null },
      ]),
    });
  });

  it('leaves the documents alone that a fact did not touch', () => {
    const one = new AssessmentCase().to('collecting');
    const before = rowsOf(one);
    one.tell({ type: 'dossier.accepted', body: 'KEMNAKER', indicators: ['1.1.1'] });
    const touched = rowsOf(one).filter((row, n) => row.doc !== before[n]?.doc);
    expect(touched.map((row) => `${row.kind} ${row.id}`)).toEqual(['assessment mgi-id-2023', 'indicator 1.1.1']);
  });

  it('counts outcomes after the end, too', () => {
    const one = new AssessmentCase().to('closed');
    expect(rowOf(one, 'assessment', 'mgi-id-2023')?.doc).toMatchObject({
      counts: { agreed: 6, submitted: 0 },
      gate: { next: null, missing: [] },
    });
  });
});

describe('waiting on', () => {
  const nothing = { until: null, then: 'nothingAutomatic', body: null };

  it('the coordinator, for refusals, silent offers, the hop limit and bodies to chase', () => {
    const one = new AssessmentCase({ plan: planOf({ hopLimit: 1 }) }).to('collecting').at(wib('2023-03-17'));
    one.tell({ type: 'dossier.refused', body: 'KEMNAKER', indicator: '1.1.1', reason: 'needsTime' });
    one.propose('1.1.2', 'KEMNAKER', 'BP2MI', 'o1');
    one.tell({ type: 'dossier.offerLapsed', body: 'BP2MI', offer: 'o1' });
    one.propose('1.3.1', 'KEMNAKER', 'BP2MI', 'o2');
    one.act(focalPoint('BP2MI'), { type: 'handoff.accept', offer: 'o2' });
    one.propose('1.3.1', 'BP2MI', 'KEMLU', 'o3');
    one.tell({
      type: 'dossier.escalated',
      body: 'KEMENKES',
      obligation: 'ob',
      what: 'answerIndicators',
      items: ['1.1.1'],
    });
    expect(waiting(one)).toEqual([
      { what: 'reassignIndicator', role: 'coordinator', items: ['1.1.1'], ...nothing },
      { what: 'decideEscalatedOffer', role: 'coordinator', items: ['1.1.2'], ...nothing },
      { what: 'decideHopLimit', role: 'coordinator', items: ['1.3.1'], ...nothing },
      { what: 'chaseBody', role: 'coordinator', items: [], ...nothing, body: 'KEMENKES' },
    ]);
    for (const line of assessmentMachine.waitingOn(one.state)) {
      expect(line).toMatchObject({
        persons: one.input.steering.coordinators,
        since: one.now,
        assessment: 'mgi-id-2023',
      });
    }
    one.act(coordinator, { type: 'handoff.decide', offer: 'o1', outcome: 'keep' });
    expect(waiting(one).map((line) => line.what)).not.toContain('decideEscalatedOffer');
  });

  it('the researcher, for the round until its end and for contradictions', () => {
    const one = new AssessmentCase().to('collecting').at(wib('2023-05-08'));
    one.act(researcher, {
      type: 'round.open',
      questions: [{ id: 'q1', indicator: '1.1.1', body: 'KEMNAKER', text: content('q') }],
    });
    one.act(researcher, {
      type: 'contradiction.open',
      contradiction: 'c1',
      indicator: '1.1.1',
      bodies: ['KEMNAKER', 'KEMLU'],
      kind: 'answersDiffer',
      text: content('c'),
    });
    expect(waiting(one)).toEqual([
      {
        what: 'closeRound',
        role: 'researcher',
        items: ['1'],
        until: wib('2023-05-15', '16:00'),
        then: 'roundCloses',
        body: null,
      },
      { what: 'resolveContradiction', role: 'researcher', items: ['1.1.1'], ...nothing },
    ]);
  });

  it('nobody for the outcomes of an FGD: the meeting itself says who sets them', () => {
    const one = new AssessmentCase().to('validation');
    const number = one.planMeeting('fgd', indicatorCodes);
    one.tell({ type: 'meeting.status', number, status: 'inSession' });
    expect(waiting(one)).toEqual([]);
  });

  it('the coordinator, for what opens the next gate and is in nobody else’s hands', () => {
    const one = new AssessmentCase();
    const owed = () => waiting(one).map(({ what, role, items }) => [what, role, items]);
    expect(owed()).toEqual([['enrolBodies', 'coordinator', []]]);
    one.to('launched');
    expect(owed()).toEqual([
      ['planMeeting', 'coordinator', ['coordination']],
      ['assignIndicators', 'coordinator', indicatorCodes],
    ]);
    one.planMeeting('coordination');
    one.assign(indicatorCodes.slice(1));
    expect(owed()).toEqual([['assignIndicators', 'coordinator', indicatorCodes.slice(0, 1)]]);
  });

  it('the researcher, to begin the profile, until it is begun', () => {
    const one = new AssessmentCase().to('analysis');
    expect(waiting(one)).toEqual([{ what: 'writeProfile', role: 'researcher', items: [], ...nothing }]);
    one.act(researcher, { type: 'profile.start' });
    expect(waiting(one)).toEqual([]);
  });

  it('the coordinator, to advance, as soon as the gate is met', () => {
    const one = new AssessmentCase().to('collecting');
    expect(waiting(one)).toEqual([]);
    one.at(wib('2023-04-03')).submitAll();
    expect(waiting(one)).toEqual([{ what: 'advanceStage', role: 'coordinator', items: ['crosscheck'], ...nothing }]);
    expect(assessmentMachine.waitingOn(one.state)[0]?.since).toBe(wib('2023-04-03'));
  });
});
