import { Injectable } from '@nestjs/common';
import type { FactRow, WorkflowRow, factsQuerySchema } from '@selaras/contracts';
import { ViewRepository } from '@selaras/persistence';
import pLimit from 'p-limit';
import type { z } from 'zod';
import { EngineService } from '../engine/engine.service.js';

const describesAtOnce = 8;

/** What was recorded, by which processes. The account of a case is counted from this. */
@Injectable()
export class RecordQueries {
  constructor(
    private readonly views: ViewRepository,
    private readonly engine: EngineService,
  ) {}

  /** Facts in order of arrival, page by page. */
  async facts(
    assessment: string,
    { after, workflow, limit }: z.infer<typeof factsQuerySchema>,
  ): Promise<{ readonly facts: readonly FactRow[]; readonly next: number | null }> {
    const rows = await this.views.facts(assessment, { afterId: after, workflowId: workflow, limit });
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

  /** What is wrong with the log; empty when it is whole. */
  verify(assessment: string): Promise<readonly string[]> {
    return this.views.verifyChain(assessment);
  }

  /** Processes, with the length that the engine tells of each history. */
  async workflows(assessment: string): Promise<readonly WorkflowRow[]> {
    const rows = await this.views.workflows(assessment);
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
