import { Injectable } from '@nestjs/common';
import type { IndicatorRow, OfferRow } from '@selaras/contracts';
import { ViewRepository, parts } from '@selaras/persistence';
import type { AssessmentRow } from '@selaras/persistence';
import { NamesService } from '../reads/names.service.js';
import { offerRows, previewOf } from '../reads/offers.js';

/** The register of indicators, and the offers by which they pass from body to body. */
@Injectable()
export class RegisterQueries {
  constructor(
    private readonly views: ViewRepository,
    private readonly names: NamesService,
  ) {}

  /** Every indicator in the catalogue's order. */
  async indicators(assessment: AssessmentRow): Promise<readonly IndicatorRow[]> {
    const [{ entries }, wording] = await Promise.all([
      this.views.together(assessment.key, { entries: parts.docs('indicator') }),
      this.names.wording(assessment),
    ]);
    return entries
      .map((entry): IndicatorRow => {
        const { title, domain, answerType, evidence } = wording.indicator(entry.code);
        return {
          ...entry,
          contributors: [...entry.contributors],
          refusedBy: [...entry.refusedBy],
          title,
          domain,
          answerType,
          evidence,
        };
      })
      .sort((a, b) => wording.place(a.code) - wording.place(b.code));
  }

  /** Offers, newest first; of certain bodies when given. */
  async offers(assessment: AssessmentRow, bodies?: readonly string[]): Promise<readonly OfferRow[]> {
    const [{ all, plan }, wording] = await Promise.all([
      this.views.together(assessment.key, {
        all: parts.docs('offer'),
        plan: parts.plan,
      }),
      this.names.wording(assessment),
    ]);
    const offers = all.filter(
      (offer) => bodies === undefined || bodies.includes(offer.from) || bodies.includes(offer.to),
    );
    const contents = await this.names.contents(
      assessment.key,
      offers.map((offer) => offer.note),
    );
    return offerRows(offers, wording, contents, previewOf(assessment, plan));
  }
}
