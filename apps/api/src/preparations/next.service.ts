import { Injectable } from '@nestjs/common';
import { calendarOf, nextFrom, preparationOf } from '@selaras/contracts';
import type { Carried, Lang, NextPreparation } from '@selaras/contracts';
import type { Calendar, LocalDate } from '@selaras/domain';
import { leftSentence } from '@selaras/language';
import type { LeftCode, LeftDetails } from '@selaras/language';
import {
  AssessmentRepository,
  PeopleRepository,
  ReferenceRepository,
  ViewRepository,
  parts,
} from '@selaras/persistence';
import { ApiProblem } from '../http/problem.js';
import { PreparationsService } from './preparations.service.js';

type Of = { readonly preparation: string } | { readonly assessment: string };

/** The next assessment begins with what the last one ended with, or with another preparation. */
@Injectable()
export class NextService {
  constructor(
    private readonly preparations: PreparationsService,
    private readonly assessments: AssessmentRepository,
    private readonly views: ViewRepository,
    private readonly people: PeopleRepository,
    private readonly reference: ReferenceRepository,
  ) {}

  /** @throws ApiProblem NOT_FOUND, TOO_MANY_DRAFTS */
  async begin(of: Of, from: LocalDate, by: { readonly person: string; readonly lang: Lang }): Promise<NextPreparation> {
    const { carried, before } =
      'assessment' in of ? await this.ofAssessment(of.assessment, from) : await this.ofPreparation(of.preparation);
    const next = nextFrom(carried.preparation, { from, before, now: Date.now() });
    const { preparation: _whole, ...head } = await this.preparations.create(by.person, next.preparation);
    const left = [...carried.left, ...next.left].map(({ code, details }) =>
      // The code says which details there are.
      leftSentence<LeftCode>(code, details as LeftDetails[LeftCode], by.lang),
    );
    return { ...head, left };
  }

  private async ofPreparation(id: string): Promise<{ readonly carried: Carried; readonly before: Calendar | null }> {
    const { doc } = await this.preparations.row(id);
    const before = calendarOf(doc.calendar, doc.basics.languages, Date.now());
    return { carried: { preparation: doc, left: [] }, before };
  }

  private async ofAssessment(
    key: string,
    from: LocalDate,
  ): Promise<{ readonly carried: Carried; readonly before: Calendar }> {
    const [row, view, indicators, bodies, { members }] = await Promise.all([
      this.assessments.get(key),
      this.views.one(key, 'assessment', key),
      this.views.list(key, 'indicator'),
      this.views.list(key, 'body'),
      this.views.together(key, { members: parts.members }),
    ]);
    if (row === null || view === null) throw new ApiProblem('NOT_FOUND');
    const [people, named] = await Promise.all([
      this.people.byIds([...new Set(members.map(({ person }) => person))]),
      this.reference.bodies([view.doc.convener, ...bodies.map(({ id }) => id)]),
    ]);
    const carried = preparationOf(
      {
        assessment: view.doc,
        indicators: indicators.map(({ doc }) => doc),
        bodies: bodies.map(({ doc }) => doc),
        members,
        people,
        named,
      },
      from,
    );
    return { carried, before: view.doc.calendar };
  }
}
