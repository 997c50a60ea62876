import type { LedgerEntry } from '@selaras/contracts';
import {
  asOfNow,
  canWait,
  isWorkingDay,
  localDate,
  nextOpening,
  type AsOfNow,
  type Calendar,
  type DutyNow,
  type Instant,
  type NoticeIntent,
  type PersonId,
} from '@selaras/domain';

/** A mail that would have gone out. */
export interface SimulatedMail {
  readonly n: number;
  readonly messageId: string;
  readonly person: PersonId;
  /** Civil day in the assessment's zone. */
  readonly day: string;
  readonly form: NoticeIntent['form'];
  readonly purposeKeys: readonly string[];
}

/** What the ledger asks of the read model when it leases notices. */
export interface Standing {
  readonly duties: readonly DutyNow[];
  holdsOffice(notice: NoticeIntent): boolean;
}

/** A mail at the instant at which it goes out. */
export interface MailGoingOut {
  readonly person: PersonId;
  /** Civil day in the assessment's zone. */
  readonly day: string;
  readonly form: NoticeIntent['form'];
  readonly at: Instant;
  /** Each as it stands then (`asOfNow`). */
  readonly notices: readonly NoticeNow[];
}
type NoticeNow = Exclude<AsOfNow<NoticeIntent>, { readonly dropped: unknown }>;
/** Notices that go in one mail, each as it stands when the mail goes out. */
type Parcel = readonly { readonly entry: LedgerEntry; readonly said: NoticeNow }[];

/** The ledger and the mails of a simulation: every notice goes out when it is due, if it still matters. */
export class Post {
  private readonly entries = new Map<string, LedgerEntry>();
  private readonly sent: SimulatedMail[] = [];
  private readonly intents = new Map<string, NoticeIntent>();
  private readonly pending = new Map<string, LedgerEntry>();

  /**
   * @param hashOf hash of a text, in hex: ids of messages are made of it
   * @param read sees every mail when it goes out
   */
  constructor(
    private readonly hashOf: (text: string) => string,
    private readonly read: (mail: MailGoingOut) => void,
  ) {}

  get ledger(): readonly LedgerEntry[] {
    return [...this.entries.values()];
  }

  get mails(): readonly SimulatedMail[] {
    return this.sent;
  }

  /** Instants at which something is to go out. */
  dueInstants(): readonly Instant[] {
    return [...this.pending.values()].map(({ dueAt }) => dueAt);
  }

  /** Takes a notice into the ledger; one that stands there under its purpose key is owed already. */
  owe(workflowId: string, notice: NoticeIntent): void {
    if (this.entries.has(notice.purposeKey)) return;
    this.intents.set(notice.purposeKey, notice);
    const { purposeKey, kind, why, recipient, body, items, subject, form, dueAt } = notice;
    this.put({
      id: purposeKey,
      purposeKey,
      workflowId,
      kind,
      why,
      recipient,
      body,
      items: [...items],
      subject,
      form,
      dueAt,
      state: 'pending',
      dropped: null,
      message: null,
      smtpMessageId: null,
      messageState: null,
      day: null,
      attempts: 0,
      sentAt: null,
    });
  }

  /**
   * Sends what is due: one digest per person and day, single notices alone; nothing that no longer matters, and of what is
   * half done only the rest.
   *
   * @param standing what is open now, and whether somebody still holds the office for which they are told
   */
  send(now: Instant, calendar: Calendar, standing: () => Standing): void {
    const due = [...this.pending.values()].filter(({ dueAt }) => dueAt <= now);
    if (due.length === 0) return;
    const { duties, holdsOffice } = standing();
    const parcels = new Map<string, Parcel>();
    for (const entry of due) {
      const intent = this.intentOf(entry);
      const day = localDate(calendar, entry.dueAt);
      if (calendar.alwaysOpen !== true && !isWorkingDay(calendar, day, day)) {
        const opening = nextOpening(calendar, entry.dueAt, now);
        if (entry.form === 'digest' || canWait(intent, opening)) {
          this.put({ ...entry, dueAt: opening });
          continue;
        }
      }
      const stands = asOfNow(intent, duties, entry.dueAt);
      const said = holdsOffice(intent) || 'dropped' in stands ? stands : ({ dropped: 'holderChanged' } as const);
      if ('dropped' in said) {
        this.put({ ...entry, state: 'suppressed', dropped: said.dropped });
        continue;
      }
      const parcel = entry.form === 'single' ? entry.purposeKey : `${entry.recipient}|${day}`;
      parcels.set(parcel, [...(parcels.get(parcel) ?? []), { entry, said }]);
    }
    for (const [key, parcel] of parcels) this.post(key, parcel, { now, calendar });
  }

  private intentOf({ purposeKey }: LedgerEntry): NoticeIntent {
    const intent = this.intents.get(purposeKey);
    if (intent === undefined) throw new RangeError(`nobody owes ${purposeKey}`);
    return intent;
  }

  private put(entry: LedgerEntry): void {
    this.entries.set(entry.purposeKey, entry);
    if (entry.state === 'pending') this.pending.set(entry.purposeKey, entry);
    else this.pending.delete(entry.purposeKey);
  }

  private post(
    key: string,
    parcel: Parcel,
    { now, calendar }: { readonly now: Instant; readonly calendar: Calendar },
  ): void {
    const entries = parcel.map(({ entry }) => entry);
    const [first] = entries;
    if (first === undefined) return;
    const day = localDate(calendar, first.dueAt);
    const message = this.hashOf(key);
    const messageId = `<${message.slice(0, 32)}@simulation.invalid>`;
    for (const entry of entries) {
      this.put({
        ...entry,
        state: 'sent',
        day,
        message,
        messageState: 'sent',
        smtpMessageId: messageId,
        attempts: 1,
        sentAt: now,
      });
    }
    this.sent.push({
      n: this.sent.length + 1,
      messageId,
      person: first.recipient,
      day,
      form: first.form,
      purposeKeys: entries.map(({ purposeKey }) => purposeKey),
    });
    this.read({
      person: first.recipient,
      day,
      form: first.form,
      at: now,
      notices: parcel.map(({ said }) => said),
    });
  }
}
