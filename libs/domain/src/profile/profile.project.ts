import { lookUp } from '../core/look-up.js';
import { perObject, perPair } from '../core/memo.js';
import type { Instant, PersonId, Role, ViewRow, WaitingOn } from '../core/types.js';
import { holdersOf, holds } from '../people/roll.js';
import type { CommentView, ProfileView, StatementView } from '../views.js';
import { changedIn, changedSince, groundOf, provenanceNow } from './profile.provenance.js';
import { openComments } from './profile.rules.js';
import type { Comment, ProfileState, StandingStatement } from './types.js';

/** Id of the obligation to look at what has changed; a new one with each change, which then speaks of all of them. */
export function confirmStatementsId(state: ProfileState): string {
  return `profile/confirmStatements/${state.changes.count}`;
}

/** Id of the chance to object to the version that circulates; the same when its deadline moves. */
export function commentProfileId(state: ProfileState): string {
  return `profile/commentProfile/v${state.version}`;
}

/** Rows `profile`, `statement` and `comment` of the read model; what a fact did not touch is the very same row. */
export function projectProfile(state: ProfileState): readonly ViewRow[] {
  const profile: ProfileView = {
    status: state.status,
    version: state.version,
    silence: state.silence,
    statements: Object.keys(state.statements).length,
    changedStatements: changedIn(state).statements.length,
    errata: state.errata,
  };
  return [
    { kind: 'profile', id: 'profile', body: null, doc: profile },
    ...statementRows(state.provenance, state.statements),
    ...commentRows(state.comments),
  ];
}

/** The row of a statement stays when the register's word on other indicators changes. */
const statementRow = perObject((statement: StandingStatement) => {
  let last: { readonly words: readonly unknown[]; readonly row: ViewRow } | null = null;
  return (provenance: ProfileState['provenance']): ViewRow => {
    const words = statement.indicators.map((indicator) => lookUp(provenance, indicator));
    const stays = last?.words.every((one, place) => one === words[place]) === true;
    const row = last !== null && stays ? last.row : newStatementRow(provenance, statement);
    last = { words, row };
    return row;
  };
});

function newStatementRow(provenance: ProfileState['provenance'], standing: StandingStatement): ViewRow {
  const { restsOn: _places, ...statement } = standing;
  const doc: StatementView = {
    ...statement,
    provenance: groundOf(provenance, standing),
    changedSince: changedSince(provenance, standing).map((indicator) => ({
      indicator,
      now: provenanceNow(provenance, indicator),
    })),
  };
  return { kind: 'statement', id: statement.id, body: null, doc };
}
const statementRows = perPair(
  (provenance: ProfileState['provenance'], statements: ProfileState['statements']): readonly ViewRow[] =>
    Object.values(statements).map((statement) => statementRow(statement)(provenance)),
);
const commentRow = perObject((comment: Comment): ViewRow => {
  const doc: CommentView = comment;
  return { kind: 'comment', id: comment.id, body: comment.body, doc };
});
const commentRows = perObject((comments: ProfileState['comments']): readonly ViewRow[] =>
  Object.values(comments).map(commentRow),
);

/** Who must do what so that the profile moves on. */
export function profileWaitingOn(state: ProfileState): readonly WaitingOn[] {
  if (state.closed) return [];
  const { coordinators, researchers, officers } = state.people.steering;
  if (state.status !== 'published' && changedIn(state).statements.length > 0) {
    return [...commentsInvited(state), ...openCommentsOwed(state), changesOwed(state)];
  }
  switch (state.status) {
    case 'draft':
      return Object.keys(state.statements).length === 0
        ? [{ ...obligation(state, 'writeProfile', state.since), role: 'researcher', persons: researchers }]
        : [{ ...obligation(state, 'circulateProfile', state.since), role: 'programOfficer', persons: officers }];
    case 'circulated':
      return [...commentsInvited(state), ...circulatedOwed(state)];
    case 'validated':
      return [clearanceOwed(state)];
    case 'cleared':
      return [{ ...obligation(state, 'publishProfile', state.since), role: 'coordinator', persons: coordinators }];
    case 'published':
      return [];
  }
}

/**
 * The clearance is waited for from who can give it: where the plan leaves it to a body for which no coordinator acts, from
 * the authority of that body. While it has none, the coordinators see to it that somebody is appointed.
 */
function clearanceOwed(state: ProfileState): WaitingOn {
  const { clearance, members = {} } = state;
  const owed = obligation(state, 'clearProfile', state.since);
  const of = (role: Role): readonly PersonId[] =>
    clearance === undefined
      ? []
      : holdersOf(members, role).filter((person) => holds(members, { person, role, body: clearance }));
  const authorities = of('authority');
  return clearance === undefined || authorities.length === 0 || of('coordinator').length > 0
    ? { ...owed, role: 'coordinator', persons: state.people.steering.coordinators }
    : { ...owed, role: 'authority', persons: authorities, body: clearance };
}

/**
 * While a text circulates, commenting is everybody's right and nobody's duty: it is shown with what happens when the
 * silence ends. An objection ends the silence at once, but not the right to comment.
 */
function commentsInvited(state: ProfileState): readonly WaitingOn[] {
  if (state.status !== 'circulated' || state.silence === null || state.silence.state === 'kept') return [];
  const running = state.silence.state === 'running';
  return [
    {
      ...obligation(state, 'commentProfile', state.since),
      id: commentProfileId(state),
      role: 'focalPoint',
      persons: state.people.focalPoints,
      until: running ? state.silence.deadline.instant : null,
      then: running ? 'textAdopted' : 'nothingAutomatic',
    },
  ];
}

function circulatedOwed(state: ProfileState): readonly WaitingOn[] {
  const { coordinators, officers } = state.people.steering;
  const comments = openCommentsOwed(state);
  if (comments.length > 0) return comments;
  if (state.silence?.state === 'running') return [];
  return state.uncirculated.length > 0
    ? [{ ...obligation(state, 'circulateProfile', state.since), role: 'programOfficer', persons: officers }]
    : [{ ...obligation(state, 'validateProfile', state.since), role: 'coordinator', persons: coordinators }];
}

function openCommentsOwed(state: ProfileState): readonly WaitingOn[] {
  const { researchers } = state.people.steering;
  const open = openComments(state);
  const [first] = open;
  if (first === undefined) return [];
  const items = open.map((comment) => comment.statement);
  return [{ ...obligation(state, 'resolveComments', first.at), role: 'researcher', persons: researchers, items }];
}

/** Nothing else moves the text on: somebody who writes it looks at what has changed, and confirms or rewrites. */
function changesOwed(state: ProfileState): WaitingOn {
  return {
    ...obligation(state, 'confirmStatements', state.changes.at),
    id: confirmStatementsId(state),
    role: 'researcher',
    persons: state.people.steering.researchers,
    items: changedIn(state).indicators,
  };
}

function obligation<W extends WaitingOn['what']>(
  state: ProfileState,
  what: W,
  since: Instant,
): Omit<WaitingOn, 'role' | 'persons' | 'what'> & { readonly what: W } {
  return {
    id: `profile/${what}/v${state.version}`,
    assessment: state.input.assessment,
    body: null,
    what,
    items: [],
    since,
    until: null,
    then: 'nothingAutomatic',
    step: 0,
  };
}
