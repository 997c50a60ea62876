import { Controller, Query } from '@nestjs/common';
import { factsQuerySchema, ledgerQuerySchema } from '@selaras/contracts';
import type { Lang, FactRow, LedgerEntry, WorkflowRow } from '@selaras/contracts';
import { NoticeLedgerRepository, ViewRepository } from '@selaras/persistence';
import pLimit from 'p-limit';
import { EngineService } from '../engine/engine.service.js';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { invalidRequest } from '../http/problem.js';
import { validate } from '../http/validate.js';

const describesAtOnce = 8;

/** What was recorded: facts, notices with their mails, processes. The account of a case is counted from these. */
@Controller()
export class RecordController {
  constructor(
    private readonly views: ViewRepository,
    private readonly ledgerRows: NoticeLedgerRepository,
    private readonly engine: EngineService,
  ) {}

  @Route('listLedger')
  async ledger(
    @CurrentMember() { assessment }: Member,
    @Query() query: unknown,
    @Language() lang: Lang,
  ): Promise<{ readonly entries: readonly LedgerEntry[]; readonly next: string | null }> {
    const { after, limit } = validate(ledgerQuerySchema, query, lang, '/query');
    const notices = await this.ledgerRows.list(assessment.key, { limit, afterId: after });
    // Behind an id that is none of ours there is nothing either, and that would look like the end of the ledger.
    if (after !== undefined && notices.length === 0 && !(await this.ledgerRows.has(assessment.key, after))) {
      throw invalidRequest([
        {
          pointer: '/query/after',
          message: { id: 'bukan pemberitahuan dari penilaian ini', en: 'no notice of this assessment' },
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

  @Route('listFacts')
  async facts(
    @CurrentMember() { assessment }: Member,
    @Query() query: unknown,
    @Language() lang: Lang,
  ): Promise<{ readonly facts: readonly FactRow[]; readonly next: number | null }> {
    const { after, workflow, limit } = validate(factsQuerySchema, query, lang, '/query');
    const rows = await this.views.facts(assessment.key, { afterId: after, workflowId: workflow, limit });
    const facts = rows.map((row): FactRow => ({
      id: row.id,
      workflowId: row.workflowId,
      seq: row.seq,
      type: row.type,
      at: row.caseAt,
      realAt: new Date(row.realAt).toISOString(),
      by: row.actor,
      data: { ...row.data },
      hash: row.hash,
    }));
    return { facts, next: facts.length === limit ? (facts.at(-1)?.id ?? null) : null };
  }

  @Route('verifyFacts')
  async verify(@CurrentMember() { assessment }: Member): Promise<{ readonly violations: readonly string[] }> {
    return { violations: await this.views.verifyChain(assessment.key) };
  }

  @Route('listWorkflows')
  async workflows(@CurrentMember() { assessment }: Member): Promise<readonly WorkflowRow[]> {
    const rows = await this.views.workflows(assessment.key);
    return pLimit(describesAtOnce).map(rows, async (row) => ({
      id: row.workflowId,
      kind: row.kind,
      seq: row.seq,
      closed: row.closed,
      continued: row.continued,
      nextDue: row.nextDue,
      events: await this.engine.historyLength(row.workflowId),
    }));
  }
}
