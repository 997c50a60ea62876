import { Controller, Query } from '@nestjs/common';
import { factsQuerySchema } from '@selaras/contracts';
import type { FactRow, Lang, WorkflowRow } from '@selaras/contracts';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { validate } from '../http/validate.js';
import { RecordQueries } from './record.queries.js';

@Controller()
export class RecordController {
  constructor(private readonly queries: RecordQueries) {}

  @Route('listFacts')
  facts(
    @CurrentMember() { assessment }: Member,
    @Query() query: unknown,
    @Language() lang: Lang,
  ): Promise<{ readonly facts: readonly FactRow[]; readonly next: number | null }> {
    return this.queries.facts(assessment.key, validate(factsQuerySchema, query, lang, '/query'));
  }

  @Route('verifyFacts')
  async verify(@CurrentMember() { assessment }: Member): Promise<{ readonly violations: readonly string[] }> {
    return { violations: await this.queries.verify(assessment.key) };
  }

  @Route('listWorkflows')
  workflows(@CurrentMember() { assessment }: Member): Promise<readonly WorkflowRow[]> {
    return this.queries.workflows(assessment.key);
  }
}
