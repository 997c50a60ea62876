import { perObject } from '../core/memo.js';
import type { ContentRef } from '../core/types.js';
import { refuse, type Refused } from '../core/verdicts.js';
import type { Comment, ProfileState } from './types.js';

/** A refusal unless the profile has one of the statuses. */
export function requireStatus(state: ProfileState, needed: readonly ProfileState['status'][]): Refused | null {
  return needed.includes(state.status) ? null : refuse('WRONG_STATE', { status: state.status, needed });
}

/** True for a reference that points at nothing. */
export function isBlank(ref: ContentRef): boolean {
  return ref.id === '' || ref.hash === '';
}

/** Comments nobody has answered yet, in the order in which they came. */
export function openComments({ comments }: ProfileState): readonly Comment[] {
  return openIn(comments);
}

const openIn = perObject((comments: ProfileState['comments']) =>
  Object.values(comments)
    .filter((comment) => comment.outcome === 'open')
    .sort((a, b) => a.at - b.at),
);
