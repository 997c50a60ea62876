import { Injectable } from '@nestjs/common';
import type { Crosscheck } from '@selaras/contracts';
import { parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import { Screen } from '../http/screen.js';
import { NamesService, titles } from '../reads/names.service.js';
import type { Wanted } from '../reads/names.service.js';
import { askedFor, questionRows, textsOf } from '../reads/questions.js';
import { sees } from '../reads/sight.js';

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

  /** Rounds with their questions, and contradictions: those that the member may see. */
  async crosscheck(member: Member): Promise<Crosscheck> {
    const { assessment } = member;
    const found = crosscheck.of(member);
    const asked = askedFor(member, found);
    const { rounds } = found;
    const contradictions = found.contradictions.filter(({ bodies }) => sees(member, 'contradiction', { bodies }));
    const wording = await this.names.wording(assessment);
    const contents = await this.names.contents(member, [
      ...textsOf(asked),
      ...contradictions.map(({ bodies, text, resolution }): Wanted => {
        return { group: 'contradiction', matter: { bodies }, refs: [text, resolution] };
      }),
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
