import type { AssessmentMessage } from '../assessment/messages.js';
import { workflowIds } from '../core/ids.js';
import type { Effect, NoticeContent, NoticeWhy, PersonId } from '../core/types.js';
import { noticesTo, type NoticeOccasion } from '../notices/notice.js';
import { changedIn } from './profile.provenance.js';
import { commentProfileId, confirmStatementsId } from './profile.project.js';
import type { ProfileFact, ProfileState } from './types.js';

/** What one fact wants to happen outside: reports to the assessment and letters to those who read the profile. */
export function profileEffects(state: ProfileState, fact: ProfileFact): readonly Effect[] {
  switch (fact.type) {
    case 'ProfileCirculated':
      return [
        statusReport(state),
        ...noticesTo(state.people.focalPoints, {
          ...letter(state, fact),
          kind: 'consultation',
          occurrence: fact.version,
          version: fact.silence.instant,
          why: 'mainFocalPoint',
          subject: commentProfileId(state),
          data: {
            profileVersion: fact.version,
            until: fact.silence.instant,
            statements: Object.keys(state.statements).length,
          },
        }),
      ];
    case 'SilenceMoved':
      return fact.deadline === null
        ? []
        : noticesTo(state.people.focalPoints, {
            ...letter(state, fact),
            kind: 'deadlineMoved',
            step: 'silence',
            occurrence: state.version,
            version: fact.deadline.instant,
            why: 'mainFocalPoint',
            subject: commentProfileId(state),
            data: {
              of: 'silence',
              profileVersion: state.version,
              until: fact.deadline.instant,
              decree: fact.decree.id,
            },
          });
    case 'ProvenanceNoted':
      return fact.statements.length === 0 ? [] : toEveryone(state, changed(state, fact), []);
    case 'StatementsWritten':
      return fact.reopened ? [statusReport(state)] : [];
    case 'ProfileValidated':
    case 'ProfileCleared':
      return [statusReport(state)];
    case 'ProfilePublished':
      return [
        statusReport(state),
        ...toEveryone(state, {
          ...letter(state, fact),
          kind: 'profilePublished',
          occurrence: fact.version,
          data: { profileVersion: fact.version, statements: fact.statements.length },
        }),
      ];
    case 'ErratumIssued':
      return toEveryone(state, {
        ...letter(state, fact),
        kind: 'erratum',
        occurrence: fact.number,
        items: [fact.statement],
        data: {
          profileVersion: state.version,
          erratum: fact.number,
          statement: fact.statement,
          before: fact.before.id,
          after: fact.after.id,
        },
      });
    case 'ProfileDrafted':
    case 'StatementsConfirmed':
    case 'Commented':
    case 'CommentResolved':
    case 'SilenceKept':
    case 'PeopleChanged':
    case 'MembershipNoted':
    case 'ProfileClosed':
      return [];
  }
}

/** Statements rest on something that has changed since: it holds the text up, or suggests an erratum. */
function changed(
  state: ProfileState,
  fact: Extract<ProfileFact, { readonly type: 'ProvenanceNoted' }>,
): Omit<NoticeOccasion, 'why'> & NoticeContent {
  const published = state.status === 'published';
  const { statements, indicators } = changedIn(state);
  return {
    ...letter(state, fact),
    kind: 'provenanceChanged',
    occurrence: state.changes.count,
    subject: published ? null : confirmStatementsId(state),
    items: indicators,
    data: { profileVersion: state.version, statements: statements.length, published },
  };
}

function statusReport(state: ProfileState): Effect {
  const body: AssessmentMessage = { type: 'profile.status', status: state.status, version: state.version };
  return { kind: 'send', to: workflowIds.assessment(state.input.assessment), body };
}

function letter(
  state: ProfileState,
  fact: ProfileFact,
): Pick<NoticeOccasion, 'assessment' | 'scope' | 'calendar' | 'at'> {
  return { assessment: state.input.assessment, scope: 'profile', calendar: state.calendar, at: fact.at };
}

/** To the readers and to those who steer, each once, with the first reason that holds for the person. */
function toEveryone(
  state: ProfileState,
  request: Omit<NoticeOccasion, 'why'> & NoticeContent,
  readers: readonly PersonId[] = state.people.focalPoints,
): readonly Effect[] {
  const { steering } = state.people;
  const groups: readonly (readonly [NoticeWhy, readonly PersonId[]])[] = [
    ['mainFocalPoint', readers],
    ['coordinator', steering.coordinators],
    ['programOfficer', steering.officers],
    ['researcher', steering.researchers],
  ];
  const told = new Set<PersonId>();
  return groups.flatMap(([why, persons]) => {
    const fresh = persons.filter((person) => !told.has(person));
    for (const person of fresh) told.add(person);
    return noticesTo(fresh, { ...request, why });
  });
}
