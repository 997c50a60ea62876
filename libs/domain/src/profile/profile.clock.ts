import { systemActor, type Instant } from '../core/types.js';
import { evolveProfile } from './profile.evolve.js';
import type { ProfileFact, ProfileState } from './types.js';

/** The end of a running silence; nothing else of a profile happens by itself. */
export function profileNextDue(state: ProfileState): Instant | null {
  return !state.closed && state.silence?.state === 'running' ? state.silence.deadline.instant : null;
}

/**
 * Silence that nobody broke adopts the text, as of the deadline's instant or later. An objection would have broken it
 * at once, so a silence that still runs has none.
 */
export function profileDue(state: ProfileState, now: Instant): readonly ProfileFact[] {
  const due = profileNextDue(state);
  return due === null || due > now ? [] : [{ type: 'SilenceKept', at: now, by: systemActor, version: state.version }];
}

/** What is due anyway, and the state it leads to: commands and messages are judged after it, never before it. */
export function settleDue(
  state: ProfileState,
  now: Instant,
): { readonly due: readonly ProfileFact[]; readonly settled: ProfileState } {
  const due = profileDue(state, now);
  return { due, settled: due.reduce(evolveProfile, state) };
}
