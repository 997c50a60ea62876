import { Inject, Injectable } from '@nestjs/common';
import { AssessmentEntity, AssessmentRepository } from '@selaras/persistence';
import type { AssessmentRow, PersonRow } from '@selaras/persistence';
import type { DataSource } from 'typeorm';
import { tokens } from '../tokens.js';

/** Which assessments somebody may open. */
@Injectable()
export class AssessmentLists {
  constructor(
    private readonly assessments: AssessmentRepository,
    @Inject(tokens.dataSource) private readonly dataSource: DataSource,
  ) {}

  /** Those of a member; all of them for the operator. Newest first. */
  async visibleTo(person: PersonRow): Promise<readonly AssessmentRow[]> {
    if (!person.operator) return this.assessments.listFor(person.id);
    const rows = await this.dataSource
      .getRepository(AssessmentEntity)
      .find({ order: { createdAt: 'DESC', key: 'ASC' } });
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.getTime() }));
  }
}
