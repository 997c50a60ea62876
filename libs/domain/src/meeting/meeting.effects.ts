import type { AssessmentMessage } from '../assessment/messages.js';
import type { Outcome } from '../assessment/types.js';
import { workflowIds } from '../core/ids.js';
import { systemActor, type Effect, type Instant } from '../core/types.js';
import { noticeEffect, noticesTo } from '../notices/notice.js';
import { holdMeetingId } from './meeting.project.js';
import type { Invitee, MeetingFact, MeetingState } from './types.js';

/** What one fact wants to happen outside: reports to the assessment, invitations, follow-ups. */
export function meetingEffects(state: MeetingState, fact: MeetingFact): readonly Effect[] {
  switch (fact.type) {
    case 'MeetingOpened': {
      const isFirst = Object.keys(state.invitees).length === fact.invitees.length;
      return [
        ...(isFirst ? [statusReport(state)] : []),
        ...fact.invitees.map((invitee) => invitation(state, invitee, fact.at)),
      ];
    }
    case 'MeetingStarted':
      return [statusReport(state)];
    case 'MeetingClosed':
      // Closed by the end of the assessment: whoever sent that knows it already.
      return fact.by.person === systemActor.person ? [] : [statusReport(state)];
    case 'OutcomesSet':
      return outcomeReport(state, fact);
    case 'FollowUpSet':
      return followUp(state, fact);
    case 'MeetingDrafted':
    case 'AgendaExtended':
    case 'DecreeNoted':
    case 'PeopleChanged':
    case 'MembershipNoted':
    case 'InvitationReplied':
    case 'Attended':
    case 'PositionsRecorded':
      return [];
  }
}

function report(state: MeetingState, body: AssessmentMessage): Effect {
  return { kind: 'send', to: workflowIds.assessment(state.input.assessment), body };
}

function statusReport(state: MeetingState): Effect {
  return report(state, { type: 'meeting.status', number: state.input.number, status: state.status });
}

/** Offers are decided by the coordinator's own command, and `discussed` settles nothing: neither is reported. */
function outcomeReport(
  state: MeetingState,
  fact: Extract<MeetingFact, { readonly type: 'OutcomesSet' }>,
): readonly Effect[] {
  const offers = new Set(state.agenda.filter((item) => item.offer !== null).map((item) => item.item));
  const outcomes = fact.outcomes.flatMap(({ item, indicator, outcome }) =>
    offers.has(item) || !isIndicatorOutcome(outcome) ? [] : [{ indicator, item, outcome }],
  );
  return outcomes.length === 0
    ? []
    : [report(state, { type: 'meeting.outcomes', number: state.input.number, outcomes })];
}

function isIndicatorOutcome(outcome: Outcome | 'discussed'): outcome is Outcome {
  return outcome !== 'discussed';
}

function invitation(state: MeetingState, invitee: Invitee, at: Instant): Effect {
  const { assessment, number, kind } = state.input;
  const { title, startsAt, endsAt, format } = state.call;
  return noticeEffect(invitee.person, {
    assessment,
    scope: `meeting/${number}`,
    calendar: state.calendar,
    at,
    kind: 'invitation',
    occurrence: 1,
    version: startsAt,
    why: invitee.outside ? 'outsideReviewer' : 'invited',
    subject: holdMeetingId(state),
    body: invitee.body,
    // Invited people know indicators, not the numbers of offers.
    items: state.agenda.map(({ item, offer, indicator }) => (offer === null ? item : `offer:${indicator}`)),
    data: { meeting: number, meetingKind: kind, title: title.id, startsAt, endsAt, format },
  });
}

function followUp(
  state: MeetingState,
  fact: Extract<MeetingFact, { readonly type: 'FollowUpSet' }>,
): readonly Effect[] {
  const { assessment, number } = state.input;
  return noticesTo(state.coordinators, {
    assessment,
    scope: `meeting/${number}`,
    calendar: state.calendar,
    at: fact.at,
    kind: 'followUp',
    occurrence: fact.followUp,
    why: 'coordinator',
    body: fact.body,
    data: { meeting: number, followUp: fact.followUp, body: fact.body, text: fact.text.id },
  });
}
