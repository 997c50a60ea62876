import { groupBy } from '../core/group-by.js';
import { perObject, perPair, valuesOf } from '../core/memo.js';
import type { Deadline } from '../calendar/types.js';
import type { BodyCode, IndicatorCode, Instant, PersonId, Role, WaitingOn, WaitingThen } from '../core/types.js';
import type { Contacts } from '../assessment/types.js';
import { addresseeOf, available, fresh } from '../people/absence.js';
import { pendingRungs } from './ladder.js';
import type { DossierIdentity, DossierItem, DossierState, Obligation } from './types.js';

/** Id of an obligation; it carries the deadline, so that a moved deadline is a new obligation. */
export function obligationId(
  body: BodyCode,
  what: Obligation['what'],
  deadline: Deadline,
  occurrence?: string | number,
): string {
  return `${body}/${what}${occurrence === undefined ? '' : `/${occurrence}`}@${deadline.instant}`;
}

interface Owed {
  readonly what: Obligation['what'];
  readonly deadline: Deadline;
}

/** What the body owes for an item now, and until when; null when the body owes nothing for it. */
export const owedFor = perObject((item: DossierItem): Owed | null => {
  const owed = (what: Obligation['what'], deadline: Deadline | null) => (deadline === null ? null : { what, deadline });
  switch (item.status) {
    case 'assigned':
      return owed('acceptIndicators', item.acceptance);
    case 'accepted':
      return owed('answerIndicators', item.answering);
    case 'answered':
      return owed('clearAnswers', item.answering);
    case 'cleared':
      return owed('submitAnswers', item.answering);
    case 'refused':
    case 'submitted':
    case 'agreed':
    case 'contested':
    case 'notApplicable':
    case 'closed':
    case 'released':
      return null;
  }
});

interface Part {
  readonly id: string;
  readonly what: Obligation['what'];
  readonly item: IndicatorCode;
  readonly offer: string | null;
  readonly since: Instant;
  readonly deadline: Deadline;
}

const partOf = perPair(({ body }: DossierIdentity, item: DossierItem): Part | null => {
  const owed = owedFor(item);
  if (owed === null) return null;
  const { what, deadline } = owed;
  return {
    id: obligationId(body, what, deadline),
    what,
    item: item.indicator,
    offer: null,
    since: item.since,
    deadline,
  };
});

/**
 * The open, clocked obligations of the body, earliest deadline first. Items of one kind and one deadline are one
 * obligation: a body with many indicators gets one reminder, not one for each.
 */
export const obligations = perObject((state: DossierState): readonly Obligation[] => {
  if (state.closed) return [];
  const { body } = state.input;
  const parts: Part[] = [];
  for (const item of valuesOf(state.items)) {
    const part = partOf(state.input, item);
    if (part !== null) parts.push(part);
  }
  for (const offer of valuesOf(state.offers)) {
    if (offer.status !== 'open') continue;
    parts.push({
      id: obligationId(body, 'decideOffer', offer.deadline, offer.offer),
      what: 'decideOffer',
      item: offer.indicator,
      offer: offer.offer,
      since: offer.deadline.from,
      deadline: offer.deadline,
    });
  }
  for (const question of valuesOf(state.questions)) {
    if (question.status !== 'open') continue;
    parts.push({
      id: obligationId(body, 'replyQuestions', question.deadline, question.round),
      what: 'replyQuestions',
      item: question.indicator,
      offer: null,
      since: question.deadline.from,
      deadline: question.deadline,
    });
  }
  return [...groupBy(parts, (part) => part.id).values()].map(merge).sort(byDeadline);
});

function merge(parts: readonly Part[]): Obligation {
  const [first] = parts;
  if (first === undefined) throw new RangeError('an obligation without items');
  return {
    id: first.id,
    what: first.what,
    items: parts.map((part) => part.item),
    offer: first.offer,
    since: Math.min(...parts.map((part) => part.since)),
    deadline: first.deadline,
  };
}

function byDeadline(a: Obligation, b: Obligation): number {
  return a.deadline.instant - b.deadline.instant || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function appointed(...holders: readonly (PersonId | null)[]): readonly PersonId[] {
  return [...new Set(holders.flatMap((person) => person ?? []))];
}

/** Who in the body can fulfil an obligation; nobody while the contact is vacant. */
export function owers(
  contacts: Contacts,
  what: Obligation['what'],
): { readonly role: Role; readonly persons: readonly PersonId[] } {
  switch (what) {
    case 'clearAnswers':
      return { role: 'authority', persons: appointed(contacts.authority) };
    case 'acceptIndicators':
    case 'answerIndicators':
    case 'submitAnswers':
    case 'decideOffer':
    case 'replyQuestions':
      return { role: 'focalPoint', persons: appointed(contacts.main, contacts.alternate) };
  }
}

/**
 * When an obligation came to the body: with it comes what follows from it, until it is submitted. A sign-off is another
 * person's work and begins when it is asked for.
 */
function askedSince({ what, since, deadline }: Obligation): Instant {
  return what === 'clearAnswers' ? since : Math.min(since, deadline.from);
}

/** The contacts who take care of an obligation: whoever is away counts as nobody, unless they finish what is open. */
export function contactsFor({ people }: Pick<DossierState, 'people'>, obligation: Obligation): Contacts {
  return available(people, askedSince(obligation));
}

/** Whom the body's focal points are written to about an obligation; of something new, or of none, when it is undefined. */
export function addresseeFor(
  { people }: Pick<DossierState, 'people'>,
  obligation: Obligation | undefined,
): ReturnType<typeof addresseeOf> {
  return addresseeOf(people, obligation === undefined ? fresh : askedSince(obligation));
}

/** The one person who is to see to an obligation; null when nobody is there who could. */
export function holderOf(state: Pick<DossierState, 'people'>, obligation: Obligation): PersonId | null {
  return obligation.what === 'clearAnswers'
    ? contactsFor(state, obligation).authority
    : (addresseeFor(state, obligation)?.person ?? null);
}

function thenOf(state: DossierState, obligation: Obligation): WaitingThen {
  if (obligation.what === 'decideOffer') return 'escalateToCoordinator';
  if (obligation.what === 'replyQuestions') return 'roundCloses';
  const next = pendingRungs(state, obligation).at(0);
  if (next === undefined) return 'nothingAutomatic';
  switch (next.to) {
    case 'main':
    case 'alternate':
      return 'remindAgain';
    case 'authority':
      return 'escalateToAuthority';
    case 'coordinator':
      return 'escalateToCoordinator';
  }
}

/** Every obligation as a waiting-on: who, what, since, until, what happens then. */
export const waitingOn = perObject((state: DossierState): readonly WaitingOn[] =>
  obligations(state).map((obligation) => ({
    id: obligation.id,
    assessment: state.input.assessment,
    body: state.input.body,
    ...owers(contactsFor(state, obligation), obligation.what),
    what: obligation.what,
    items: obligation.items,
    since: obligation.since,
    until: obligation.deadline.instant,
    then: thenOf(state, obligation),
    step: Math.max(state.ladder[obligation.id] ?? 0, state.chased[obligation.id] ?? 0),
  })),
);
