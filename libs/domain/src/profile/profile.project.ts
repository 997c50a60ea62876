import type { Instant, ViewRow, WaitingOn } from '../core/types.js';
import type { CommentView, ProfileView, StatementView } from '../core/views.js';
import { openComments, provenanceOf } from './profile.rules.js';
import type { ProfileState } from './types.js';

/** Rows `profile`, `statement` and `comment` of the read model. */
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
    ...Object.values(state.statements).map((statement): ViewRow => {
      const doc: StatementView = { ...statement, provenance: provenanceOf(state.input, statement) };
      return { kind: 'statement', id: statement.id, body: null, doc };
    }),
    ...Object.values(state.comments).map((comment): ViewRow => {
      const doc: CommentView = comment;
      return { kind: 'comment', id: comment.id, body: comment.body, doc };
    }),
  ];
}

/** Who must do what so that the profile moves on. Nobody owes anything while silence runs: silence is consent. */
export function profileWaitingOn(state: ProfileState): readonly WaitingOn[] {
  if (state.closed) return [];
  const { coordinators, researchers } = state.input.steering;
  switch (state.status) {
    case 'circulated': {
      const open = openComments(state);
      const first = open[0];
      if (first === undefined) return [];
      const items = open.map((comment) => comment.id);
      return [{ ...obligation(state, 'resolveComments', first.at), role: 'researcher', persons: researchers, items }];
    }
    case 'validated':
      return [{ ...obligation(state, 'clearProfile', state.since), role: 'coordinator', persons: coordinators }];
    case 'cleared':
      return [{ ...obligation(state, 'publishProfile', state.since), role: 'coordinator', persons: coordinators }];
    case 'draft':
    case 'published':
      return [];
  }
}

function obligation<W extends 'resolveComments' | 'clearProfile' | 'publishProfile'>(
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
