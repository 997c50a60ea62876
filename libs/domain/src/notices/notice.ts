import { nextOpening } from '../calendar/calendar.js';
import type { Calendar } from '../calendar/types.js';
import { purposeKey } from '../core/ids.js';
import type { BodyCode, Effect, Instant, NoticeIntent, NoticeKind, NoticeWhy, PersonId } from '../core/types.js';

/** Everything a machine knows about a notice it owes; the rest (identity, form, instant) follows from it. */
export interface NoticeRequest {
  readonly assessment: string;
  /** Workflow part of the identity, for instance `body/KEMLU`, `register`, `meeting/2`, `profile`. */
  readonly scope: string;
  readonly calendar: Calendar;
  /** Case instant of the fact that owes it. */
  readonly at: Instant;
  readonly kind: NoticeKind;
  /** Adds to the kind when one kind is owed for several steps, for instance the obligation's name. */
  readonly step?: string | undefined;
  /** Which time it is said: rung of the ladder, offer id, round number. */
  readonly occurrence: string | number;
  /** Deadline version (its instant); absent when no deadline is concerned. */
  readonly version?: Instant | string | null | undefined;
  readonly recipient: PersonId;
  readonly why: NoticeWhy;
  /** Waiting-on that must still be open when it is sent; absent for pure information. */
  readonly subject?: string | null | undefined;
  readonly body?: BodyCode | null | undefined;
  readonly items?: readonly string[] | undefined;
  readonly data?: NoticeIntent['data'] | undefined;
  /** What would come too late at the next opening goes out now, as a letter of its own. */
  readonly atOnce?: boolean | undefined;
}

/**
 * Invitations, consultations, publications and what a successor takes over are letters of their own; everything else joins the one digest of the
 * person's working day.
 */
export function noticeForm(kind: NoticeKind): NoticeIntent['form'] {
  switch (kind) {
    case 'invitation':
    case 'consultation':
    case 'profilePublished':
    case 'handedOver':
      return 'single';
    case 'assigned':
    case 'accepted':
    case 'refused':
    case 'reassigned':
    case 'handoffOffered':
    case 'handoffAccepted':
    case 'handoffRefused':
    case 'handoffRevoked':
    case 'handoffEscalated':
    case 'handoffHopLimit':
    case 'clearanceRequested':
    case 'reminder':
    case 'overdue':
    case 'escalation':
    case 'questions':
    case 'questionsReplied':
    case 'contradiction':
    case 'deadlineMoved':
    case 'outcome':
    case 'followUp':
    case 'provenanceChanged':
    case 'erratum':
    case 'stageChanged':
    case 'vacancy':
      return 'digest';
  }
}

/**
 * The notice owed to one person: identified by its purpose key, due at the next opening of an office. Something
 * decided at local midnight of a working day is therefore due at the opening of that same day.
 */
export function noticeTo(request: NoticeRequest): NoticeIntent {
  return {
    purposeKey: purposeKey({
      assessment: request.assessment,
      scope: request.scope,
      step: request.step === undefined ? request.kind : `${request.kind}:${request.step}`,
      occurrence: request.occurrence,
      version: request.version ?? '-',
      recipient: request.recipient,
    }),
    kind: request.kind,
    recipient: request.recipient,
    why: request.why,
    form: request.atOnce === true ? 'single' : noticeForm(request.kind),
    dueAt: request.atOnce === true ? request.at : nextOpening(request.calendar, request.at, request.at),
    subject: request.subject ?? null,
    body: request.body ?? null,
    items: request.items ?? [],
    data: request.data ?? {},
  };
}

/** The same notice to several people, once each, as effects. */
export function noticesTo(
  recipients: readonly PersonId[],
  request: Omit<NoticeRequest, 'recipient'>,
): readonly (Effect & { readonly kind: 'notice' })[] {
  return [...new Set(recipients)].map((recipient) => ({
    kind: 'notice' as const,
    notice: noticeTo({ ...request, recipient }),
  }));
}

/** One notice as an effect. */
export function noticeEffect(request: NoticeRequest): Effect & { readonly kind: 'notice' } {
  return { kind: 'notice', notice: noticeTo(request) };
}
