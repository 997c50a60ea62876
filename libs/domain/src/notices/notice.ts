import { nextOpening } from '../calendar/calendar.js';
import type { Calendar } from '../calendar/types.js';
import { purposeKey } from '../core/ids.js';
import type {
  BodyCode,
  Effect,
  Instant,
  NoticeContent,
  NoticeIntent,
  NoticeKind,
  NoticeWhy,
  PersonId,
} from '../core/types.js';
import { tiedTo } from './as-of-now.js';

/** What a machine knows of a notice that it owes, whatever is said and to whom. */
export interface NoticeOccasion {
  readonly assessment: string;
  /** Workflow part of the identity, for instance `body/KEMLU`, `register`, `meeting/2`, `profile`. */
  readonly scope: string;
  readonly calendar: Calendar;
  /** Case instant of the fact that owes it. */
  readonly at: Instant;
  /** Adds to the kind when one kind is owed for several steps, for instance the obligation's name. */
  readonly step?: string | undefined;
  /** Which time it is said: rung of the ladder, offer id, round number. */
  readonly occurrence: string | number;
  /** Deadline version (its instant); absent when no deadline is concerned. */
  readonly version?: Instant | string | null | undefined;
  readonly why: NoticeWhy;
  /** Waiting-on that must still be open when it is sent; absent for pure information. */
  readonly subject?: string | null | undefined;
  readonly body?: BodyCode | null | undefined;
  readonly items?: readonly string[] | undefined;
  /** The channel it goes out on (mail unless given), and its address there when that is not the recipient's own. */
  readonly channel?: string | undefined;
  readonly address?: string | undefined;
  /** What would come too late at the next opening goes out now, as a letter of its own. */
  readonly atOnce?: boolean | undefined;
}

/** A notice to several people; the rest (identity, form, instant) follows from it. */
export type NoticeRequest = NoticeOccasion & NoticeContent;

/**
 * Invitations, consultations, publications, hand-overs, absences and what becomes of somebody's role are letters of their own; everything else joins the person's
 * one digest of the working day.
 */
export function noticeForm(kind: NoticeKind): NoticeIntent['form'] {
  switch (kind) {
    case 'invitation':
    case 'consultation':
    case 'profilePublished':
    case 'handedOver':
    case 'roleGiven':
    case 'roleEnded':
    case 'absenceNoted':
    case 'standIn':
    case 'absenceOver':
      return 'single';
    case 'assigned':
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
    case 'followUp':
    case 'provenanceChanged':
    case 'erratum':
    case 'stageChanged':
    case 'vacancy':
    case 'nobodyAvailable':
      return 'digest';
  }
}

/**
 * The notice owed to one person: identified by its purpose key, due at the next opening of an office. Something
 * decided at local midnight of a working day is therefore due at the opening of that same day. What is tied to an instant
 * that is over by then goes out at once.
 */
export function noticeTo(recipient: PersonId, request: NoticeRequest): NoticeIntent {
  const {
    assessment,
    scope,
    calendar,
    at,
    step,
    occurrence,
    version,
    why,
    subject,
    body,
    items,
    channel,
    address,
    atOnce,
    ...content
  } = request;
  const { kind } = content;
  const opening = nextOpening(calendar, at, at);
  const tied = tiedTo(content);
  const isUrgent = atOnce === true || (tied !== null && at < tied && opening >= tied);
  return {
    ...content,
    purposeKey: purposeKey({
      assessment,
      scope,
      step: step === undefined ? kind : `${kind}:${step}`,
      occurrence,
      version: version ?? '-',
      recipient,
      channel: channel ?? 'mail',
    }),
    recipient,
    channel: channel ?? 'mail',
    address: address ?? null,
    why,
    form: isUrgent ? 'single' : noticeForm(kind),
    dueAt: isUrgent ? at : opening,
    subject: subject ?? null,
    body: body ?? null,
    items: items ?? [],
  };
}

/** The same notice to several people, once each, as effects. */
export function noticesTo(
  recipients: readonly PersonId[],
  request: NoticeRequest,
): readonly (Effect & { readonly kind: 'notice' })[] {
  return [...new Set(recipients)].map((recipient) => ({
    kind: 'notice' as const,
    notice: noticeTo(recipient, request),
  }));
}

/** One notice as an effect. */
export function noticeEffect(recipient: PersonId, request: NoticeRequest): Effect & { readonly kind: 'notice' } {
  return { kind: 'notice', notice: noticeTo(recipient, request) };
}
