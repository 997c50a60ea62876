import { describe, expect, it } from '@jest/globals';
import { fold } from './fold.js';
import { largeCases } from './testing/large-cases.js';
import { systemActor, type AnyMessageBody, type FactBase, type Machine } from './types.js';

const size = { indicators: 60, bodies: 12 };
const stamp = { at: 2_000_000_000_000, by: systemActor };

/** Rows of the read model that are other objects after the facts than they were before. */
function touched<I, S, C extends { readonly type: string }, M extends AnyMessageBody, F extends FactBase>(
  {
    machine,
    input,
    facts,
  }: { readonly machine: Machine<I, S, C, M, F>; readonly input: I; readonly facts: readonly F[] },
  next: readonly F[],
): readonly string[] {
  const before = fold(machine, input, facts);
  const after = next.reduce((state, fact) => machine.evolve(state, fact), before);
  const known = new Set<unknown>([...machine.project(before), ...machine.waitingOn(before)]);
  return [
    ...machine.project(after).flatMap((row) => (known.has(row) ? [] : [`${row.kind} ${row.id}`])),
    ...machine.waitingOn(after).flatMap((row) => (known.has(row) ? [] : [row.what])),
  ];
}

describe('a step gives new rows for what it touched, and for nothing else', () => {
  it('in an assessment', () => {
    expect(
      touched(largeCases.assessment(size), [
        { type: 'RefusalNoted', ...stamp, body: 'BODY001', indicator: '1.1.1', reason: 'needsTime' },
        { type: 'RefusalNoted', ...stamp, body: 'BODY002', indicator: '1.1.2', reason: 'needsTime' },
      ]),
    ).toEqual([
      'assessment mgi-id-2023',
      'indicator 1.1.1',
      'indicator 1.1.2',
      'reassignIndicator',
      'reassignIndicator',
    ]);
  });

  it('in a dossier, where a decree that moves nothing touches no item', () => {
    const answer = { id: 'a', hash: 'h' };
    expect(
      touched(largeCases.dossier(size), [
        { type: 'ItemAnswered', ...stamp, indicator: '1.1.1', answer, version: 2 },
        {
          type: 'DeadlinesMoved',
          ...stamp,
          decree: { id: 'D', title: { id: 'D' }, knownOn: '2023-06-01', adds: [], removes: [] },
          moves: [],
        },
      ]),
    ).toEqual(['dossier BNPB', 'dossierItem BNPB/1.1.1', 'clearAnswers']);
  });

  it('in a meeting', () => {
    const spoken = { body: 'BODY003', position: 'object' as const, onBehalf: true };
    expect(
      touched(largeCases.meeting(size), [{ type: 'PositionsRecorded', ...stamp, item: '1.1.7', positions: [spoken] }]),
    ).toEqual(['meeting 3', 'agendaItem 3/1.1.7', 'closeMeeting']);
  });

  it('in a profile', () => {
    const { facts, ...large } = largeCases.profile(size);
    const circulated = facts.findIndex(({ type }) => type === 'ProfileValidated');
    const profile = { ...large, facts: facts.slice(0, circulated) };
    const comment = profile.facts.flatMap((fact) => (fact.type === 'Commented' ? [fact.comment] : []))[3] ?? '';
    const reason = { id: 'r', hash: 'h' };
    expect(
      touched(profile, [{ type: 'CommentResolved', ...stamp, comment, outcome: 'accepted', reason, text: null }]),
    ).toEqual(['profile profile', `comment ${comment}`, 'commentProfile', 'validateProfile']);
    const [first] = profile.input.provenance;
    if (first === undefined) throw new Error('the case has no indicator');
    const statements = profile.facts.flatMap((fact) => (fact.type === 'StatementsWritten' ? fact.statements : []));
    const resting = statements.filter(({ indicators }) => indicators.includes(first.indicator)).map(({ id }) => id);
    const changed = [{ ...first, outcomeAt: '9/1' }];
    expect(
      touched(profile, [{ type: 'ProvenanceNoted', ...stamp, changed, withdrawn: [], statements: resting }]),
    ).toEqual(['profile profile', ...resting.map((id) => `statement ${id}`), 'commentProfile', 'confirmStatements']);
  });
});

it('the row of an agenda item follows the speakers and the meeting, though the item is the same', () => {
  const { machine, input, facts } = largeCases.meeting({ indicators: 1, bodies: 2 });
  const state = fold(machine, input, facts);
  const rowOf = (one: typeof state) => machine.project(one).find(({ kind }) => kind === 'agendaItem');
  const [first = '', second = ''] = state.speakers;
  const grown = { ...state, speakers: [first, second, 'LATER'] };
  const others = { ...state, speakers: [second, first] };
  expect(rowOf(grown)).toBe(rowOf(state));
  expect(rowOf(others)).not.toEqual(rowOf(state));
  expect(rowOf({ ...state, input: { ...input, number: 9 } })?.id).toBe('9/1.1.1');
});
