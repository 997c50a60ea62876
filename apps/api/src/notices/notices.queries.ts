import { Injectable } from '@nestjs/common';
import type { LedgerEntry, NoticeView, ledgerQuerySchema } from '@selaras/contracts';
import { codeAsText } from '@selaras/domain';
import { NoticeLedgerRepository } from '@selaras/persistence';
import type { z } from 'zod';
import { hasRole } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { invalidRequest } from '../http/problem.js';
import { wrong } from '../http/words.js';

/** What people were told, or will be. */
@Injectable()
export class NoticesQueries {
  constructor(private readonly ledgerRows: NoticeLedgerRepository) {}

  /** Notices that the member may see, newest first: all of them, or their own. */
  async notices(member: Member, limit: number): Promise<readonly NoticeView[]> {
    const recipient = hasRole(member, 'coordinator', 'programOfficer', 'operator') ? undefined : member.person.id;
    const rows = await this.ledgerRows.list(member.assessment.key, { limit, recipient });
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      recipient: row.recipient,
      recipientName: row.recipientName ?? codeAsText(row.recipient),
      body: row.body,
      why: row.why,
      form: row.form,
      dueAt: row.dueAt,
      state: row.state,
      sentAt: row.sentAt,
      items: [...row.items],
    }));
  }

  /**
   * The ledger with the mail of each notice, page by page, newest first.
   *
   * @throws ApiProblem INVALID_REQUEST for an `after` that is not in this ledger
   */
  async ledger(
    assessment: string,
    { after, limit }: z.infer<typeof ledgerQuerySchema>,
  ): Promise<{ readonly entries: readonly LedgerEntry[]; readonly next: string | null }> {
    const notices = await this.ledgerRows.list(assessment, { limit, afterId: after });
    // Nothing comes after an unknown id either, and an empty page would look like the end of the ledger.
    if (after !== undefined && notices.length === 0 && !(await this.ledgerRows.has(assessment, after))) {
      throw invalidRequest([
        {
          pointer: '/query/after',
          message: wrong(({ noNotice }) => noNotice),
        },
      ]);
    }
    const entries = notices.map(({ mail, ...notice }): LedgerEntry => ({
      id: notice.id,
      purposeKey: notice.purposeKey,
      workflowId: notice.workflowId,
      kind: notice.kind,
      why: notice.why,
      recipient: notice.recipient,
      body: notice.body,
      items: [...notice.items],
      subject: notice.subject,
      form: notice.form,
      dueAt: notice.dueAt,
      state: notice.state,
      dropped: notice.dropped,
      message: notice.message,
      smtpMessageId: mail?.smtpMessageId ?? null,
      messageState: mail?.state ?? null,
      day: mail?.day ?? null,
      attempts: mail?.attempt ?? 0,
      sentAt: notice.sentAt,
    }));
    return { entries, next: entries.length === limit ? (entries.at(-1)?.id ?? null) : null };
  }
}
