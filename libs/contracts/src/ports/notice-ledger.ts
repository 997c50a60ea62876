import type {
  BodyCode,
  IndicatorCode,
  Instant,
  LanguageTag,
  LocalDate,
  LocalizedText,
  NoticeContent,
  NoticeWhy,
  PersonId,
  Role,
  WaitingWhat,
  ZoneOffset,
} from '@selaras/domain';
import type { Lang } from '@selaras/language';
import type { LetterKind } from '../jobs/letter-kinds.js';

/** Something that is open at the instant at which a mail is written. */
export interface OpenDuty {
  readonly what: WaitingWhat;
  readonly body: BodyCode | null;
  readonly items: readonly string[];
  readonly until: Instant | null;
}

/** Where a notice inside a message comes from, for whom it is and what it is about. */
export interface LedgerNoticeFrame {
  readonly id: string;
  readonly purposeKey: string;
  readonly assessment: string;
  /** Title of that assessment, and whether its catalogue is an illustration: one mail may speak of several. */
  readonly title: LocalizedText;
  readonly frameworkIllustrative: boolean;
  readonly why: NoticeWhy;
  readonly body: BodyCode | null;
  readonly items: readonly string[];
  /** The open obligation it speaks of, when it speaks of one: what is due and until when. */
  readonly until: Instant | null;
  /** In the letter to a successor: what its reader takes over, as it stands now. */
  readonly open?: readonly OpenDuty[] | undefined;
  /** In what is said of somebody's role: whose, as they are called. */
  readonly named?: LocalizedText | undefined;
  /** Id of that obligation as it stands now; null when the notice informs of what happened. */
  readonly duty: string | null;
  /** What people wrote that it speaks of: questions, a follow-up, a remark, as it stands now. */
  readonly texts: readonly LedgerText[];
}

/** A text that a notice quotes. */
export interface LedgerText {
  readonly of: 'question' | 'contradiction' | 'remark' | 'followUp' | 'meeting' | 'before' | 'after';
  /** Indicator that it is about, when it is about one. */
  readonly about: IndicatorCode | null;
  /** Id of the question, so that a link can open it. */
  readonly question: string | null;
  /** In which it was written. */
  readonly lang: LanguageTag;
  readonly text: string;
}

/** What a mail says of an assessment beside its notices, as it is now. */
export interface LedgerAssessment {
  /** Offsets of the zone of its calendar. */
  readonly offsets: readonly ZoneOffset[];
  /** Those who steer it, whom to ask; none when there is nobody at the moment. */
  readonly contacts: readonly { readonly name: LocalizedText; readonly email: string }[];
  /** In the order in which its readers fall back. */
  readonly languages: readonly LanguageTag[];
  /** Titles of the indicators that the mail names, by their codes. */
  readonly indicators: Readonly<Record<IndicatorCode, LocalizedText>>;
  /** Titles of the decrees of its calendar, by their ids. */
  readonly decrees: Readonly<Record<string, LocalizedText>>;
}

/** An assessment as whoever writes mails knows it. */
export interface KnownAssessment extends Omit<LedgerAssessment, 'indicators'> {
  /** Title of an indicator; undefined when its framework has none of that code. */
  titleOf(code: IndicatorCode): LedgerAssessment['indicators'][string] | undefined;
}

/** What a mail with these notices of an assessment says of it: of its indicators those that the notices name. */
export function ledgerAssessment(
  { offsets, contacts, languages, decrees, titleOf }: KnownAssessment,
  notices: readonly Pick<LedgerNoticeFrame, 'items'>[],
): LedgerAssessment {
  const named = [...new Set(notices.flatMap(({ items }) => items))].flatMap((code) => {
    const title = titleOf(code);
    return title === undefined ? [] : [[code, title] as const];
  });
  return { offsets, contacts, languages, decrees, indicators: Object.fromEntries(named) };
}

/** A notice inside a message that is about to be sent: what it says is typed by its `kind`. */
export type LedgerNotice = LedgerNoticeFrame & NoticeContent;

/** A letter about the reader's own account: a link by which they set their password. */
export interface LedgerLetter {
  readonly kind: LetterKind;
  /** By what they sign in. */
  readonly login: string;
  /** What opens the link. Made when the letter is written; it stands in the mail alone. */
  readonly token: string;
  readonly until: Instant;
  /** Who invites; null when the reader asked for it themselves. */
  readonly by: { readonly name: LocalizedText; readonly email: string; readonly operator: boolean } | null;
  /** What the reader is, and where; the newest first. */
  readonly places: readonly {
    readonly title: LocalizedText;
    readonly languages: readonly LanguageTag[];
    readonly offsets: readonly ZoneOffset[];
    readonly role: Role;
    readonly body: BodyCode | null;
  }[];
  /** Of a letter about a request to see as the reader: where, why, and until when it is open once that was allowed. */
  readonly sight?: {
    readonly title: LocalizedText;
    readonly languages: readonly LanguageTag[];
    readonly offsets: readonly ZoneOffset[];
    readonly reason: string;
    readonly until: Instant | null;
  };
}

/** One mail to one person, leased to a sender: a digest of a day, or a single notice. */
export interface LedgerMessage {
  readonly id: string;
  readonly form: 'digest' | 'single';
  /** Civil day of the digest in the calendar's zone. */
  readonly day: LocalDate;
  /** The assessment that began the message; what it carries at last may be of others. */
  readonly assessment: string;
  /** Every assessment that it carries a notice of, by its key. */
  readonly assessments: Readonly<Record<string, LedgerAssessment>>;
  /** Name of the way on which it goes, and where to on that way. */
  readonly channel: string;
  readonly address: string;
  /** A rehearsal never reaches a real mailbox. */
  readonly rehearsal: boolean;
  readonly recipient: {
    readonly person: PersonId;
    readonly name: LocalizedText;
    readonly email: string;
    readonly lang: Lang;
  };
  /** None in a letter about an account. */
  readonly notices: readonly LedgerNotice[];
  readonly letter?: LedgerLetter;
  /** How often it was leased, this time included. */
  readonly attempt: number;
  /** How often a server refused it, or it could not be written, before this time. */
  readonly refusals: number;
}

/** What delivery needs of the ledger; PostgreSQL owns every notice, jobs only carry ids (design §6). */
export interface NoticeLedger {
  /**
   * Joins notices that may go out now into messages (one digest per person and day, one message per single notice),
   * marks them queued and returns the message ids. A digest whose day has become a non-working day, or whose person
   * already had the digest of that day, is moved to the next opening instead.
   */
  claimDue(limit: number): Promise<readonly string[]>;
  /**
   * Leases messages and re-reads in the same statement what each notice is about, so that it says what is true now
   * (`asOfNow`); what does not matter any more is suppressed, with the reason.
   */
  lease(ids: readonly string[], token: string, leaseMs: number): Promise<readonly LedgerMessage[]>;
  /** Marks messages sent, in one statement; returns how many still carried the token. */
  markSent(
    sent: readonly { readonly id: string; readonly token: string; readonly messageId: string }[],
  ): Promise<number>;
  /**
   * Gives messages back with their back-off, or as dead when the failure is final. `refused`: the failure speaks of the
   * message, so it is counted; that a server was away or a sender stopped says nothing about it.
   */
  markFailed(
    failed: readonly {
      readonly id: string;
      readonly token: string;
      readonly error: string;
      readonly refused: boolean;
      readonly final: boolean;
      readonly backoffMs: number;
    }[],
  ): Promise<void>;
  /** Re-arms what Redis lost: messages queued longer than `queuedMs` and leases that ran out. Returns their ids. */
  reconcile(options: { readonly queuedMs: number; readonly limit: number }): Promise<readonly string[]>;
  /** Milliseconds until a lease may pass on whose holder is not to be seen any more; null while there is none. */
  takeOverInMs(): Promise<number | null>;
}
