import { extendCalendar, moveDeadline } from '../calendar/calendar.js';
import type { Decree } from '../calendar/types.js';
import { sameContent } from '../core/difference.js';
import { systemActor, type Instant, type Machine } from '../core/types.js';
import { newsFor } from '../people/roll.js';
import { profileDue, profileNextDue, settleDue } from './profile.clock.js';
import { decideProfile } from './profile.decide.js';
import { profileEffects } from './profile.effects.js';
import { evolveProfile, initialProfile } from './profile.evolve.js';
import { newsOf } from './profile.provenance.js';
import { profileWaitingOn, projectProfile } from './profile.project.js';
import type { ProfileCommand, ProfileFact, ProfileInput, ProfileMessage, ProfileState } from './types.js';

/** The rules of the profile: draft → circulated (silence procedure) → validated → cleared → published → errata. */
export const profileMachine: Machine<ProfileInput, ProfileState, ProfileCommand, ProfileMessage, ProfileFact> = {
  kind: 'profile',
  open: ({ provenance }, now) => [{ type: 'ProfileDrafted', at: now, by: systemActor, provenance }],
  initial: initialProfile,
  decide: decideProfile,
  receive: receiveProfile,
  onDue: profileDue,
  nextDue: profileNextDue,
  evolve: evolveProfile,
  effects: profileEffects,
  project: projectProfile,
  waitingOn: profileWaitingOn,
  isClosed: (state) => state.closed,
};

function receiveProfile(state: ProfileState, message: ProfileMessage, now: Instant): readonly ProfileFact[] {
  if (state.closed) return [];
  const { due, settled } = settleDue(state, now);
  switch (message.type) {
    case 'register.provenance': {
      const news = newsOf(settled, message);
      return news === null ? due : [...due, { type: 'ProvenanceNoted', at: now, by: systemActor, ...news }];
    }
    case 'register.decree':
      return [...due, ...applyDecree(settled, message.decree, now)];
    case 'register.people':
      return sameContent(message.people, state.people)
        ? due
        : [...due, { type: 'PeopleChanged', at: now, by: systemActor, people: message.people }];
    case 'register.membership': {
      const news = newsFor(state.members, message);
      return news === null ? due : [...due, { type: 'MembershipNoted', at: now, by: systemActor, ...news }];
    }
    case 'register.closed':
      return [...due, { type: 'ProfileClosed', at: now, by: systemActor }];
  }
}

/** A new decree may give readers more days but never takes announced ones away. */
function applyDecree(state: ProfileState, decree: Decree, now: Instant): readonly ProfileFact[] {
  const after = extendCalendar(state.calendar, decree);
  if (after === state.calendar) return [];
  const running = state.silence?.state === 'running' ? state.silence.deadline : null;
  const moved = running && moveDeadline(state.calendar, after, running, now)?.to;
  const deadline = running && moved && moved.instant > running.instant ? moved : null;
  return [{ type: 'SilenceMoved', at: now, by: systemActor, decree, deadline }];
}
