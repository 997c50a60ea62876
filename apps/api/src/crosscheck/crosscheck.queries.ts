import { Injectable } from '@nestjs/common';
import type { Crosscheck } from '@selaras/contracts';
import { parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import { Screen } from '../http/screen.js';
import { NamesService, titles } from '../reads/names.service.js';
import { questionRows, textsOf } from '../reads/questions.js';

export const crosscheck = new Screen(() => ({
  rounds: parts.docs('round'),
  questions: parts.docs('question'),
  replies: parts.replies(),
  contradictions: parts.docs('contradiction'),
}));

/** Rounds of clarification and what does not agree. */
@Injectable()
export class CrosscheckQueries {
  constructor(private readonly names: NamesService) {}

  /** Rounds with their questions, and contradictions. */
  async crosscheck(member: Member): Promise<Crosscheck> {
    const { assessment } = member;
    const asked = crosscheck.of(member);
    const { rounds, contradictions } = asked;
    const wording = await this.names.wording(assessment);
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
