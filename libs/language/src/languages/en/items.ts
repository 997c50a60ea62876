import type { ItemStatus, Outcome, RefusalReason } from '@selaras/domain';

/* English words for indicators and why a body refuses one, as they stand inside a sentence: the terms of the field's glossary. */

export const outcome: Readonly<Record<Outcome, string>> = {
  agreed: 'agreed',
  contested: 'contested',
  notApplicable: 'not applicable',
};

export const itemStatus: Readonly<Record<ItemStatus, string>> = {
  assigned: 'not yet accepted',
  refused: 'refused',
  accepted: 'not yet answered',
  answered: 'awaiting sign-off',
  cleared: 'signed off, not yet submitted',
  submitted: 'submitted',
  ...outcome,
  closed: 'closed',
  released: 'handed off',
};

export const refusalReason: Readonly<Record<RefusalReason, string>> = {
  outsideMandate: 'outside the mandate',
  sharedMandate: 'shared mandate',
  dataElsewhere: 'the data are held by another body',
  needsLeadership: 'needs a decision by its leadership',
  needsTime: 'needs more time',
};
