import { Injectable } from '@nestjs/common';
import { AssessmentRepository } from '@selaras/persistence';
import type { AssessmentRow } from '@selaras/persistence';

/** The assessment's instant: where a held clock stands, or the present. */
@Injectable()
export class CaseClock {
  constructor(private readonly assessments: AssessmentRepository) {}

  async at(assessment: Pick<AssessmentRow, 'key' | 'clock' | 'clockAt'>): Promise<number> {
    if (assessment.clock === 'live') return Date.now();
    return (await this.assessments.clock(assessment.key))?.at ?? assessment.clockAt;
  }
}
