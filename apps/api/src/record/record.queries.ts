import { Injectable } from '@nestjs/common';
import { factsQuerySchema } from '@selaras/contracts';
import type { WorkflowRow } from '@selaras/contracts';
import { ViewRepository, parts } from '@selaras/persistence';
import pLimit from 'p-limit';
import { EngineService } from '../engine/engine.service.js';
import { Screen } from '../http/screen.js';
import { validate } from '../http/validate.js';

const describesAtOnce = 8;

/** Facts in order of arrival, page by page. */
export const factPage = new Screen(({ query, lang }) => ({
  page: parts.factPage(validate(factsQuerySchema, query, lang, '/query')),
}));

/** What was recorded, by which processes. The account of a case is counted from this. */
@Injectable()
export class RecordQueries {
  constructor(
    private readonly views: ViewRepository,
    private readonly engine: EngineService,
  ) {}

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
