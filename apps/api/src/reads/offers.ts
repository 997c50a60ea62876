import type { OfferRow } from '@selaras/contracts';
import { answeringDeadline } from '@selaras/domain';
import type { Calendar, Instant, Offer, Plan } from '@selaras/domain';
import type { AssessmentRow } from '@selaras/persistence';
import { caseNow } from './case-clock.js';
import { asked, titles } from './names.service.js';
import type { Contents, Wording } from './names.service.js';

/** When answers would be due that are taken over now. */
export function previewOf(assessment: AssessmentRow, plan: Plan | null): Preview {
  return { calendar: assessment.calendar, plan, now: caseNow(assessment) };
}

interface Preview {
  readonly calendar: Calendar;
  readonly plan: Plan | null;
  readonly now: Instant;
}

/** Offers with wording and note, newest first. */
export function offerRows(
  offers: readonly Offer[],
  wording: Wording,
  contents: Contents,
  { calendar, plan, now }: Preview,
): OfferRow[] {
  return offers
    .map((offer): OfferRow => {
      const pending = offer.status === 'open' || offer.status === 'escalated' || offer.status === 'hopLimit';
      return {
        ...offer,
        ...titles(wording, offer.indicator),
        ...asked(wording, offer.indicator),
        noteContent: contents(offer.note),
        answeringPreview: pending && plan !== null ? answeringDeadline(calendar, plan, now, null).instant : null,
      };
    })
    .sort((a, b) => b.proposedAt - a.proposedAt || (a.id < b.id ? -1 : 1));
}
