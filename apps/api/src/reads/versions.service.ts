import { Injectable } from '@nestjs/common';
import { ViewRepository } from '@selaras/persistence';

/**
 * The version of what one process owns: the number of its last recorded fact. It changes with whatever changes there,
 * unlike the rows of the read model, of which each has a number of its own.
 */
@Injectable()
export class VersionsService {
  constructor(private readonly views: ViewRepository) {}

  /** 0 before the first fact is recorded. */
  async of(assessment: string, workflowId: string): Promise<number> {
    return (await this.views.workflows(assessment)).find((row) => row.workflowId === workflowId)?.seq ?? 0;
  }
}
