import type { OfferRow } from '@selaras/contracts';
import { answeringDeadline } from '@selaras/domain';
import type { Calendar, Instant, Offer, Plan } from '@selaras/domain';
import type { AssessmentRow } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import { caseNow } from './case-clock.js';
import { asked, titles } from './names.service.js';
import type { Contents, Wanted, Wording } from './names.service.js';
import { sees } from './sight.js';

/** When answers would be due that are taken over now. */
export function previewOf(assessment: AssessmentRow, plan: Plan | null): Preview {
  return { calendar: assessment.calendar, plan, now: caseNow(assessment) };
}

interface Preview {
  readonly calendar: Calendar;
  readonly plan: Plan | null;
  readonly now: Instant;
}

/** An offer is between two bodies. */
const between = ({ from, to }: Offer) => ({ bodies: [from, to] });

/** Offers as the member may see them: those of their bodies or all, and what was noted beside them where it is theirs. */
export function offersFor(member: Member, offers: readonly Offer[]): readonly Offer[] {
  return offers.flatMap((offer) => {
    if (!sees(member, 'offer', between(offer))) return [];
    return [sees(member, 'note', between(offer)) ? offer : { ...offer, note: null }];
  });
}

/** What was noted beside offers. */
export function notesOf(offers: readonly Offer[]): readonly Wanted[] {
  return offers.map((offer) => ({ group: 'note', matter: between(offer), refs: [offer.note] }));
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
