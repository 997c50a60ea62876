import { Injectable } from '@nestjs/common';
import type { DossierDetail } from '@selaras/contracts';
import { workflowIds } from '@selaras/domain';
import { ViewRepository, parts } from '@selaras/persistence';
import type { AssessmentRow } from '@selaras/persistence';
import { ApiProblem } from '../http/problem.js';
import { NamesService, asked, namesOf, titles } from '../reads/names.service.js';
import { offerRows, previewOf } from '../reads/offers.js';
import { questionRows, textsOf } from '../reads/questions.js';

/** A body's answers, with what it was offered and asked. */
@Injectable()
export class DossierQueries {
  constructor(
    private readonly views: ViewRepository,
    private readonly names: NamesService,
  ) {}

  /**
   * Everything a body has to do with the assessment.
   *
   * @throws ApiProblem NOT_FOUND for a body that does not take part
   */
  async dossier(assessment: AssessmentRow, body: string): Promise<DossierDetail> {
    const { key } = assessment;
    const [found, wording] = await Promise.all([
      this.views.together(key, {
        entry: parts.doc('body', body),
        line: parts.doc('dossier', body),
        items: parts.docs('dossierItem', { body }),
        versions: parts.registerVersions(body),
        offersIn: parts.docs('offer', { having: { to: body } }),
        offersOut: parts.docs('offer', { having: { from: body } }),
        plan: parts.plan,
        rounds: parts.docs('round'),
        questions: parts.docs('question', { body }),
        replies: parts.replies(workflowIds.dossier(key, body)),
        bodies: parts.bodies([body]),
      }),
      this.names.wording(assessment),
    ]);
    if (found.entry === null) throw new ApiProblem('NOT_FOUND');
    const contents = await this.names.contents(key, [
      ...found.items.map((item) => item.answer),
      ...[...found.offersIn, ...found.offersOut].map((offer) => offer.note),
      ...textsOf(found),
    ]);
    const preview = previewOf(assessment, found.plan);
    return {
      at: preview.now,
      body,
      ...namesOf(found).body(body),
      contacts: { ...found.entry.contacts },
      pausedUntil: found.line?.pausedUntil ?? null,
      items: found.items
        .map(({ body: _body, ...item }) => {
          return {
            ...item,
            dimension: wording.indicator(item.indicator).dimension,
            ...titles(wording, item.indicator),
            ...asked(wording, item.indicator),
            registerVersion: found.versions[item.indicator] ?? 0,
            content: contents(item.answer),
          };
        })
        .sort((a, b) => wording.place(a.indicator) - wording.place(b.indicator)),
      offersIn: offerRows(found.offersIn, wording, contents, preview),
      offersOut: offerRows(found.offersOut, wording, contents, preview),
      questions: [...questionRows(found, wording, contents)],
    };
  }
}
