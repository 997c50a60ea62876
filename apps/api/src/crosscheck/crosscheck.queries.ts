import { Injectable } from '@nestjs/common';
import type { Crosscheck } from '@selaras/contracts';
import { ViewRepository, parts } from '@selaras/persistence';
import type { AssessmentRow } from '@selaras/persistence';
import { NamesService, titles } from '../reads/names.service.js';
import { questionRows, textsOf } from '../reads/questions.js';

/** Rounds of clarification and what does not agree. */
@Injectable()
export class CrosscheckQueries {
  constructor(
    private readonly views: ViewRepository,
    private readonly names: NamesService,
  ) {}

  /** Rounds with their questions, and contradictions. */
  async crosscheck(assessment: AssessmentRow): Promise<Crosscheck> {
    const [{ rounds, questions, replies, contradictions }, wording] = await Promise.all([
      this.views.together(assessment.key, {
        rounds: parts.docs('round'),
        questions: parts.docs('question'),
        replies: parts.replies(),
        contradictions: parts.docs('contradiction'),
      }),
      this.names.wording(assessment),
    ]);
    const asked = { rounds, questions, replies };
    const contents = await this.names.contents(assessment.key, [
      ...textsOf(asked),
      ...contradictions.flatMap((contradiction) => [contradiction.text, contradiction.resolution]),
    ]);
    return {
      rounds: [...rounds].sort((a, b) => a.number - b.number),
      questions: [...questionRows(asked, wording, contents)],
      contradictions: contradictions.map((contradiction) => ({
        ...contradiction,
        bodies: [...contradiction.bodies],
        ...titles(wording, contradiction.indicator),
        content: contents(contradiction.text),
        resolutionContent: contents(contradiction.resolution),
      })),
    };
  }
}
