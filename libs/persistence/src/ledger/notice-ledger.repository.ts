import type { LedgerMessage, NoticeLedger } from '@selaras/contracts';
import type { LocalizedText } from '@selaras/domain';
import type { DataSource } from 'typeorm';
import { toSafeNumber } from '../entities/columns.js';
import type { NoticeState } from '../entities/index.js';
import { claimDue, isAnyDue } from './claim.js';
import { lease } from './lease.js';
import type { Presence } from './presence.js';
import { TitleCache } from './said.js';
import { noticeState, shownState } from './state.js';
import { leaseIsOver, noteAbsence, takeOverInMs } from './presence.js';
import { announcing } from '../record/change.js';
import type { MessageRow, NoticeRow } from '../rows.js';

type RawNotice = Omit<
  NoticeRow,
  'purposeKey' | 'workflowId' | 'recipientName' | 'dueAt' | 'mail' | 'sentAt' | 'createdAt'
> & {
  readonly recipient_name: LocalizedText | null;
  readonly purpose_key: string;
  readonly workflow_id: string;
  readonly due_at: string;
  readonly mail_state: MessageRow['state'] | null;
  readonly day: string;
  readonly attempt: number;
  readonly smtp_message_id: string | null;
  readonly sent_at: Date | null;
  readonly created_at: Date;
};
type RawMessage = Omit<MessageRow, 'digestKey' | 'dueAt' | 'smtpMessageId' | 'sentAt'> & {
  readonly digest_key: string;
  readonly due_at: string;
  readonly smtp_message_id: string | null;
  readonly sent_at: Date | null;
};

/** The ledger of notices: PostgreSQL owns every one of them, queues carry ids only. Tokens are UUIDs. */
export class NoticeLedgerRepository implements NoticeLedger {
  private readonly titles = new TitleCache();

  /** `presence` of the sender that leases, when it shows one: without it only time ends its leases. */
  constructor(
    private readonly ds: DataSource,
    private readonly presence: Pick<Presence, 'holder'> = { holder: null },
  ) {}

  /**
   * Joins notices that may go out into messages and returns the new messages, at most about one per `limit` notices; the
   * digests of the people concerned are gathered whole, beyond the limit if need be.
   */
  async claimDue(limit: number): Promise<readonly string[]> {
    // Asked often, and as a rule nothing is due: then one look is all.
    if (!(await isAnyDue(this.ds))) return [];
    return this.ds.transaction((manager) => claimDue(manager, limit));
  }

  async lease(ids: readonly string[], token: string, leaseMs: number): Promise<readonly LedgerMessage[]> {
    return lease(this.ds, ids, { token, leaseMs, holder: this.presence.holder, titles: this.titles });
  }

  async markSent(sent: Parameters<NoticeLedger['markSent']>[0]): Promise<number> {
    if (sent.length === 0) return 0;
    const [row] = await this.ds.query<{ count: number }[]>(
      `WITH sent AS (
         UPDATE message m SET state = 'sent', open = false, sent_at = now(), smtp_message_id = s.message_id,
           lease_until = NULL, error = NULL
         FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS s(id, token, message_id)
         WHERE m.id = s.id AND m.claim = s.token AND m.state = 'sending'
         RETURNING m.id),
       marked AS (SELECT n.assessment FROM sent JOIN notice n ON n.message = sent.id),
       announced AS (${announcing('notice', 'marked')})
       SELECT count(*)::int AS count, (SELECT count(*) FROM announced) AS announced FROM sent`,
      [sent.map((row) => row.id), sent.map((row) => row.token), sent.map((row) => row.messageId)],
    );
    return row?.count ?? 0;
  }

  async markFailed(failed: Parameters<NoticeLedger['markFailed']>[0]): Promise<void> {
    if (failed.length === 0) return;
    await this.ds.query(
      `WITH failed AS (
         UPDATE message m SET state = CASE WHEN f.final THEN 'dead' ELSE 'queued' END, open = NOT f.final, error = f.error, claim = NULL,
           lease_until = NULL, queued_at = NULL, refusals = m.refusals + f.refused::int,
           not_before = CASE WHEN f.final THEN NULL ELSE now() + f.backoff * interval '1 ms' END
         FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[], $5::boolean[], $6::float8[])
           AS f(id, token, error, refused, final, backoff)
         WHERE m.id = f.id AND m.claim = f.token AND m.state = 'sending'
         RETURNING m.id, f.final),
       marked AS (SELECT n.assessment FROM failed JOIN notice n ON n.message = failed.id WHERE failed.final)
       ${announcing('notice', 'marked')}`,
      [
        failed.map((row) => row.id),
        failed.map((row) => row.token),
        failed.map((row) => row.error),
        failed.map((row) => row.refused),
        failed.map((row) => row.final),
        failed.map((row) => row.backoffMs),
      ],
    );
  }

  /**
   * Messages whose job may be lost: handed to the queue too long ago, back-off over, lease run out or its holder gone. They count as handed
   * over again; a lease that ran out keeps its token until somebody takes it, so that a slow sender may still report.
   */
  async reconcile(options: { readonly queuedMs: number; readonly limit: number }): Promise<readonly string[]> {
    const { holder } = this.presence;
    await noteAbsence(this.ds, holder);
    const [rows] = await this.ds.query<[{ id: string }[], number]>(
      `UPDATE message SET queued_at = now() WHERE id IN (
         SELECT id FROM message m
         WHERE m.open
           AND (queued_at IS NULL OR queued_at <= now() - $1 * interval '1 ms')
           AND (state = 'queued' OR ${leaseIsOver(holder)}) AND (not_before IS NULL OR not_before <= now())
         ORDER BY queued_at NULLS FIRST, id LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [options.queuedMs, options.limit],
    );
    return rows.map((row) => row.id);
  }

  async takeOverInMs(): Promise<number | null> {
    return takeOverInMs(this.ds);
  }

  /** The newest notices of an assessment with the mails that carry them, newest first. */
  async list(
    assessment: string,
    options: {
      readonly limit: number;
      readonly recipient?: string | undefined;
    },
  ): Promise<readonly NoticeRow[]> {
    const { limit, recipient = null } = options;
    const rows = await this.ds.query<RawNotice[]>(
      `SELECT n.id, n.purpose_key, n.assessment, n.workflow_id, n.kind, n.recipient, n.why, n.form, n.due_at, n.subject,
         n.body, n.items, n.data, n.dropped, n.message, n.created_at, m.state AS mail_state, m.day::text AS day, m.attempt,
         m.smtp_message_id, p.name AS recipient_name,
         ${shownState} AS state,
         CASE WHEN ${noticeState} = 'sent' THEN m.sent_at END AS sent_at
       FROM notice n LEFT JOIN message m ON m.id = n.message LEFT JOIN person p ON p.id = n.recipient
       WHERE n.assessment = $1 AND ($2::text IS NULL OR n.recipient = $2)
       ORDER BY n.due_at DESC, n.id DESC LIMIT $3`,
      [assessment, recipient, limit],
    );
    return rows.map(toNotice);
  }

  /** How many notices of an assessment are in which state. */
  async counts(assessment: string): Promise<Readonly<Record<NoticeState, number>>> {
    const rows = await this.ds.query<{ state: NoticeState; count: number }[]>(
      `SELECT ${noticeState} AS state, count(*)::int AS count FROM notice n LEFT JOIN message m ON m.id = n.message
       WHERE n.assessment = $1 GROUP BY 1`,
      [assessment],
    );
    const none: Record<NoticeState, number> = { pending: 0, queued: 0, sent: 0, suppressed: 0, dead: 0 };
    return { ...none, ...Object.fromEntries(rows.map((row) => [row.state, row.count])) };
  }

  /** Messages that carry a notice of the assessment, by due instant. */
  async messages(assessment: string): Promise<readonly MessageRow[]> {
    const rows = await this.ds.query<RawMessage[]>(
      `SELECT m.id, m.digest_key, m.assessment, m.recipient, m.form, m.day::text AS day, m.due_at, m.state, m.attempt,
         m.smtp_message_id, m.sent_at, m.error, count(n.id)::int AS notices
       FROM message m JOIN notice n ON n.message = m.id AND n.assessment = $1
       GROUP BY m.id ORDER BY m.due_at, m.digest_key`,
      [assessment],
    );
    return rows.map(({ digest_key, due_at, smtp_message_id, sent_at, ...row }) => ({
      ...row,
      digestKey: digest_key,
      dueAt: toSafeNumber(due_at),
      smtpMessageId: smtp_message_id,
      sentAt: sent_at === null ? null : sent_at.getTime(),
    }));
  }
}

function toNotice(raw: RawNotice): NoticeRow {
  const { purpose_key, workflow_id, due_at, sent_at, created_at, recipient_name, ...rest } = raw;
  const { mail_state, day, attempt, smtp_message_id, ...row } = rest;
  return {
    ...row,
    purposeKey: purpose_key,
    workflowId: workflow_id,
    recipientName: recipient_name,
    dueAt: toSafeNumber(due_at),
    mail: mail_state === null ? null : { state: mail_state, day, attempt, smtpMessageId: smtp_message_id },
    sentAt: sent_at === null ? null : sent_at.getTime(),
    createdAt: created_at.getTime(),
  };
}
