import { Injectable } from '@nestjs/common';
import type { IndicatorRow, OfferRow } from '@selaras/contracts';
import { parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import { Screen } from '../http/screen.js';
import { NamesService } from '../reads/names.service.js';
import { offerRows, previewOf } from '../reads/offers.js';

export const register = new Screen(() => ({ entries: parts.docs('indicator') }));
export const allOffers = new Screen(() => ({ all: parts.docs('offer'), plan: parts.plan }));

/** The register of indicators, and the offers by which they pass from body to body. */
@Injectable()
export class RegisterQueries {
  constructor(private readonly names: NamesService) {}

  /** Every indicator in the catalogue's order. */
  async indicators(member: Member): Promise<readonly IndicatorRow[]> {
    const wording = await this.names.wording(member.assessment);
    return register
      .of(member)
      .entries.map((entry): IndicatorRow => {
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
  async offers(member: Member, bodies?: readonly string[]): Promise<readonly OfferRow[]> {
    const { assessment } = member;
    const { all, plan } = allOffers.of(member);
    const wording = await this.names.wording(assessment);
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
