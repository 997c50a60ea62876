import { Injectable } from '@nestjs/common';
import type { IndicatorRow, OfferRow } from '@selaras/contracts';
import type { RegisterEntry } from '@selaras/domain';
import { ViewRepository, parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import { Screen } from '../http/screen.js';
import { NamesService, asked } from '../reads/names.service.js';
import { notesOf, offerRows, offersFor, previewOf } from '../reads/offers.js';
import { looksFurther, openedTo, sees, submittedTo } from '../reads/sight.js';

export const register = new Screen(() => ({ entries: parts.docs('indicator') }));
export const allOffers = new Screen(() => ({ all: parts.docs('offer'), plan: parts.plan }));

/** The register of indicators, and the offers by which they pass from body to body. */
@Injectable()
export class RegisterQueries {
  constructor(
    private readonly names: NamesService,
    private readonly views: ViewRepository,
  ) {}

  /** Every indicator in the catalogue's order. */
  async indicators(member: Member): Promise<readonly IndicatorRow[]> {
    const { key } = member.assessment;
    const [wording, { opened }] = await Promise.all([
      this.names.wording(member.assessment),
      looksFurther(member) ? this.views.together(key, { opened: openedTo(member) }) : { opened: null },
    ]);
    return register
      .of(member)
      .entries.map((entry): IndicatorRow => {
        const { title, domain } = wording.indicator(entry.code);
        return {
          ...entry,
          contributors: [...entry.contributors],
          refusedBy: entry.refusedBy.filter((body) => sees(member, 'register.refusedBy', { bodies: [body] })),
          answer: answerFor(member, entry, opened),
          title,
          domain,
          ...asked(wording, entry.code),
        };
      })
      .sort((a, b) => wording.place(a.code) - wording.place(b.code));
  }

  /** Offers that the member may see, newest first. */
  async offers(member: Member): Promise<readonly OfferRow[]> {
    const { assessment } = member;
    const { all, plan } = allOffers.of(member);
    const wording = await this.names.wording(assessment);
    const offers = offersFor(member, all);
    const contents = await this.names.contents(member, notesOf(offers));
    return offerRows(offers, wording, contents, previewOf(assessment, plan));
  }
}

/** The register knows an answer once it was submitted. */
function answerFor(
  member: Member,
  { code, lead, answer }: RegisterEntry,
  opened: parts.Opened | null,
): RegisterEntry['answer'] {
  if (answer === null) return null;
  const grounds = submittedTo(opened, { indicator: code, body: lead, answer: answer.id });
  return sees(member, 'answer', { bodies: [lead], grounds }) ? answer : null;
}
