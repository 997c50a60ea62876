import type { ItemStatus, Outcome, RefusalReason } from '@selaras/domain';

/* Indonesian words for indicators and why a body refuses one, as they stand inside a sentence: the terms of the field's glossary. */

export const outcome: Readonly<Record<Outcome, string>> = {
  agreed: 'disepakati',
  contested: 'belum disepakati',
  notApplicable: 'tidak berlaku',
};

export const itemStatus: Readonly<Record<ItemStatus, string>> = {
  assigned: 'belum diterima',
  refused: 'ditolak',
  accepted: 'belum dijawab',
  answered: 'menunggu pengesahan',
  cleared: 'disahkan, belum disampaikan',
  submitted: 'disampaikan',
  ...outcome,
  closed: 'ditutup',
  released: 'dialihkan',
};

export const refusalReason: Readonly<Record<RefusalReason, string>> = {
  outsideMandate: 'di luar kewenangan',
  sharedMandate: 'kewenangan bersama',
  dataElsewhere: 'data berada di lembaga lain',
  needsLeadership: 'memerlukan keputusan pimpinan',
  needsTime: 'memerlukan waktu lebih lama',
};
