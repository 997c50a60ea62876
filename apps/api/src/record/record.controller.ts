import { Controller } from '@nestjs/common';
import type { WorkflowRow } from '@selaras/contracts';
import type { parts } from '@selaras/persistence';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { IsJson } from '../http/json-text.js';
import { Route } from '../http/policy.js';
import { Shows } from '../http/screen.js';
import { RecordQueries, factPage } from './record.queries.js';

@Controller()
export class RecordController {
  constructor(private readonly queries: RecordQueries) {}

  @Route('listFacts')
  @Shows(factPage)
  @IsJson()
  facts(@CurrentMember() member: Member): parts.JsonText {
    return factPage.of(member).page;
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
