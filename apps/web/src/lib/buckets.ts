import type { Dossier, DossierItem, Offer, Question } from '../api/types.js';

/** What a body has to do, in the order in which it is done. Empty buckets are not shown. */
export interface Buckets {
  readonly offers: readonly Offer[];
  readonly toAccept: readonly DossierItem[];
  readonly askedAgain: readonly Question[];
  readonly toAnswer: readonly DossierItem[];
  /** Answered and not yet signed off: work of the authority, news for the focal point. */
  readonly answered: readonly DossierItem[];
  /** Signed off and not yet submitted: work of the focal point. */
  readonly cleared: readonly DossierItem[];
  /** Sent back to the coordinator, who names another body. */
  readonly refused: readonly DossierItem[];
  /** Nothing more is asked for them. */
  readonly done: readonly DossierItem[];
  /** Questions that are settled, the last asked first. */
  readonly replied: readonly Question[];
}

/** The deadline that runs for an item in its present state, epoch ms; null when none does. */
export function runningDeadline(item: DossierItem): number | null {
  switch (item.status) {
    case 'assigned':
      return item.acceptance?.instant ?? null;
    case 'accepted':
    case 'answered':
    case 'cleared':
      return item.answering?.instant ?? null;
    default:
      return null;
  }
}

/** Codes like `1.10.2` in the order people expect. */
export function byCode(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function byDeadline(a: DossierItem, b: DossierItem): number {
  const left = runningDeadline(a) ?? Number.MAX_SAFE_INTEGER;
  const right = runningDeadline(b) ?? Number.MAX_SAFE_INTEGER;
  return left - right || byCode(a.indicator, b.indicator);
}

/** Sorts a dossier into buckets, nearest deadline first. */
export function bucketsOf(dossier: Dossier): Buckets {
  const items = (...statuses: readonly string[]): readonly DossierItem[] =>
    dossier.items.filter((item) => statuses.includes(item.status)).sort(byDeadline);
  const notDone = new Set(['assigned', 'accepted', 'answered', 'cleared', 'released', 'refused']);
  return {
    offers: dossier.offersIn
      .filter((offer) => offer.status === 'open')
      .sort((a, b) => a.deadline.instant - b.deadline.instant),
    toAccept: items('assigned'),
    askedAgain: dossier.questions
      .filter((question) => question.status === 'open')
      .sort((a, b) => a.deadline - b.deadline || byCode(a.indicator, b.indicator)),
    toAnswer: items('accepted'),
    answered: items('answered'),
    cleared: items('cleared'),
    refused: items('refused'),
    done: dossier.items.filter((item) => !notDone.has(item.status)).sort((a, b) => byCode(a.indicator, b.indicator)),
    replied: dossier.questions
      .filter((question) => question.status !== 'open')
      .sort((a, b) => b.round - a.round || byCode(a.indicator, b.indicator)),
  };
}

/** How many of the body's indicators are submitted or further, of those it still answers for. */
export function progressOf(dossier: Dossier): { readonly done: number; readonly total: number } {
  const own = dossier.items.filter((item) => item.status !== 'released' && item.status !== 'refused');
  const done = own.filter((item) =>
    ['submitted', 'agreed', 'contested', 'notApplicable', 'closed'].includes(item.status),
  );
  return { done: done.length, total: own.length };
}
