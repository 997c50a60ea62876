import { perObject, perPair } from '../core/memo.js';
import type { Instant, ViewRow, WaitingOn } from '../core/types.js';
import type { CommentView, ProfileView, StatementView } from '../core/views.js';
import { openComments, provenanceOf } from './profile.rules.js';
import type { Comment, ProfileIdentity, ProfileState, Statement } from './types.js';

/** Rows `profile`, `statement` and `comment` of the read model; what a fact did not touch is the very same row. */
export function projectProfile(state: ProfileState): readonly ViewRow[] {
  const profile: ProfileView = {
    status: state.status,
    version: state.version,
    silence: state.silence,
    statements: Object.keys(state.statements).length,
    errata: state.errata,
  };
  return [
    { kind: 'profile', id: 'profile', body: null, doc: profile },
    ...statementRows(state.input, state.statements),
    ...commentRows(state.comments),
  ];
}

const statementRow = perPair((input: ProfileIdentity, statement: Statement): ViewRow => {
  const doc: StatementView = { ...statement, provenance: provenanceOf(input, statement) };
  return { kind: 'statement', id: statement.id, body: null, doc };
});
const statementRows = perPair((input: ProfileIdentity, statements: ProfileState['statements']): readonly ViewRow[] =>
  Object.values(statements).map((statement) => statementRow(input, statement)),
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
  switch (state.status) {
    case 'draft':
      return Object.keys(state.statements).length === 0
        ? [{ ...obligation(state, 'writeProfile', state.since), role: 'researcher', persons: researchers }]
        : [{ ...obligation(state, 'circulateProfile', state.since), role: 'programOfficer', persons: officers }];
    case 'circulated':
      return [...silenceRunning(state), ...circulatedOwed(state)];
    case 'validated':
      return [{ ...obligation(state, 'clearProfile', state.since), role: 'coordinator', persons: coordinators }];
    case 'cleared':
      return [{ ...obligation(state, 'publishProfile', state.since), role: 'coordinator', persons: coordinators }];
    case 'published':
      return [];
  }
}

/** While silence runs, objecting is everybody's right and nobody's duty: it is shown with what happens at its end. */
function silenceRunning(state: ProfileState): readonly WaitingOn[] {
  if (state.silence?.state !== 'running') return [];
  return [
    {
      ...obligation(state, 'commentProfile', state.since),
      role: 'focalPoint',
      persons: state.people.focalPoints,
      until: state.silence.deadline.instant,
      then: 'textAdopted',
    },
  ];
}

function circulatedOwed(state: ProfileState): readonly WaitingOn[] {
  const { coordinators, researchers, officers } = state.people.steering;
  const open = openComments(state);
  const [first] = open;
  if (first !== undefined) {
    const items = open.map((comment) => comment.statement);
    return [{ ...obligation(state, 'resolveComments', first.at), role: 'researcher', persons: researchers, items }];
  }
  if (state.silence?.state === 'running') return [];
  return state.uncirculated.length > 0
    ? [{ ...obligation(state, 'circulateProfile', state.since), role: 'programOfficer', persons: officers }]
    : [{ ...obligation(state, 'validateProfile', state.since), role: 'coordinator', persons: coordinators }];
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
