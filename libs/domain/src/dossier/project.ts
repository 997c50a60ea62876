import { perObject, perPair, valuesOf } from '../core/memo.js';
import type { DossierItemView, DossierView, GridCell } from '../views.js';
import type { Instant, ViewRow } from '../core/types.js';
import { hasAnsweringAhead } from './evolve.js';
import { owedFor } from './obligations.js';
import type { DossierIdentity, DossierItem, DossierState, ItemStatus } from './types.js';

/**
 * The read model of a dossier: its line of the grid and a row for each item, derived from state alone. The row of an item
 * that a fact did not touch is the very same as before.
 */
export function project(state: DossierState): readonly ViewRow[] {
  const { body } = state.input;
  return [{ kind: 'dossier', id: body, body, doc: line(state) }, ...itemRows(state.input, state.items)];
}

const itemRow = perPair(({ body }: DossierIdentity, item: DossierItem): ViewRow => {
  const doc: DossierItemView = { ...item, body };
  return { kind: 'dossierItem', id: `${body}/${item.indicator}`, body, doc };
});
const itemRows = perPair((input: DossierIdentity, items: DossierState['items']): readonly ViewRow[] =>
  valuesOf(items).map((item) => itemRow(input, item)),
);

/**
 * One line of the grid. There is no clock here: a cell that waits carries `until`, and `cellState` tells the reader
 * whether that is soon or past.
 */
function line(state: DossierState): DossierView {
  return {
    body: state.input.body,
    ...itemCells(state.items),
    questions: questionsCell(state),
    pausedUntil: state.pausedUntil,
  };
}

const itemCells = perObject((all: DossierState['items']) => {
  // Refused items wait for the coordinator and released ones for another body: neither is this body's work.
  const items = valuesOf(all).filter((item) => item.status !== 'refused' && item.status !== 'released');
  return {
    accept: stepCell(items, 'acceptIndicators', ['assigned']),
    answer: stepCell(items, 'answerIndicators', ['assigned', 'accepted']),
    clear: stepCell(items, 'clearAnswers', ['assigned', 'accepted', 'answered']),
    submit: submitCell(items),
    outcome: outcomeCell(items),
  };
});

/** A step is done for an item once its status is past it (`before` lists those that are not). */
function stepCell(
  items: readonly DossierItem[],
  what: 'acceptIndicators' | 'answerIndicators' | 'clearAnswers' | 'submitAnswers',
  before: readonly ItemStatus[],
): GridCell {
  const total = items.length;
  const done = items.filter((item) => !before.includes(item.status)).length;
  const until = earliest(
    items.flatMap((item) => {
      const owed = owedFor(item);
      return owed?.what === what ? [owed.deadline.instant] : [];
    }),
  );
  return { state: total === 0 ? 'none' : until !== null ? 'waiting' : progress(done, total), done, total, until };
}

/** How far a step is that no deadline runs for: the rest of what is done in part waits for an earlier step. */
function progress(done: number, total: number): GridCell['state'] {
  if (done === total) return 'done';
  return done === 0 ? 'notYet' : 'partly';
}

function submitCell(items: readonly DossierItem[]): GridCell {
  const open: readonly ItemStatus[] = ['assigned', 'accepted', 'answered', 'cleared'];
  return stepCell(items, 'submitAnswers', open);
}

function questionsCell(state: DossierState): GridCell {
  const questions = valuesOf(state.questions);
  const open = questions.filter((question) => question.status === 'open');
  const replied = questions.filter((question) => question.status !== 'open' && question.status !== 'unanswered');
  const until = state.closed ? null : earliest(open.map((question) => question.deadline.instant));
  return {
    state: questions.length === 0 ? 'none' : until === null ? 'done' : 'waiting',
    done: replied.length,
    total: questions.length,
    until,
  };
}

const withOutcome: readonly ItemStatus[] = ['agreed', 'contested', 'notApplicable', 'closed'];

function outcomeCell(items: readonly DossierItem[]): GridCell {
  const done = items.filter((item) => withOutcome.includes(item.status)).length;
  const reviewed = items.some((item) => item.status === 'submitted') && !items.some(hasAnsweringAhead);
  const total = items.length;
  const state = total === 0 ? 'none' : done === total ? 'done' : reviewed || done > 0 ? 'inReview' : 'notYet';
  return { state, done, total, until: null };
}

function earliest(instants: readonly Instant[]): Instant | null {
  return instants.length === 0 ? null : Math.min(...instants);
}
