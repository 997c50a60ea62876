import { Controller, Headers, Query } from '@nestjs/common';
import { factsQuerySchema, ledgerQuerySchema } from '@selaras/contracts';
import type { FactRow, LedgerEntry, WorkflowRow } from '@selaras/contracts';
import { NoticeLedgerRepository, ViewRepository } from '@selaras/persistence';
import { mapLimit } from '../engine/concurrency.js';
import { EngineService } from '../engine/engine.service.js';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { languageOf } from '../http/language.js';
import { Route } from '../http/policy.js';
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
    @Headers('accept-language') language: string | undefined,
  ): Promise<{ readonly entries: readonly LedgerEntry[]; readonly next: string | null }> {
    const { after, limit } = validate(ledgerQuerySchema, query, languageOf(language), '/query');
    const [notices, messages] = await Promise.all([
      this.ledgerRows.list(assessment.key, { limit, afterId: after }),
      this.ledgerRows.messages(assessment.key),
    ]);
    const byId = new Map(messages.map((message) => [message.id, message]));
    const entries = notices.map((notice): LedgerEntry => {
      const message = notice.message === null ? undefined : byId.get(notice.message);
      return {
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
        message: notice.message,
        smtpMessageId: message?.smtpMessageId ?? null,
        messageState: message?.state ?? null,
        day: message?.day ?? null,
        attempts: message?.attempt ?? 0,
        sentAt: notice.sentAt,
      };
    });
    return { entries, next: entries.length === limit ? (entries.at(-1)?.id ?? null) : null };
  }

  @Route('listFacts')
  async facts(
    @CurrentMember() { assessment }: Member,
    @Query() query: unknown,
    @Headers('accept-language') language: string | undefined,
  ): Promise<{ readonly facts: readonly FactRow[]; readonly next: number | null }> {
    const { after, workflow, limit } = validate(factsQuerySchema, query, languageOf(language), '/query');
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
    return mapLimit(rows, describesAtOnce, async (row) => ({
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
