import { lateBodies } from './actors.js';
import type { SourceIndicator, Sources } from './sources.js';

/**
 * Who is asked first, who declines, who hands on. The hints of the catalogue name the body that answers in the end;
 * the detours are invented so that a rehearsal meets every turn of the protocol.
 */
export type Reason = 'outsideMandate' | 'sharedMandate' | 'dataElsewhere' | 'needsLeadership' | 'needsTime';

export interface Detour {
  readonly indicator: string;
  /** Body that is asked first. */
  readonly first: string;
}
export interface Refusal extends Detour {
  readonly reason: Reason;
  readonly note: string;
}

/** "Not ours": the coordinator then names the body that answers. */
export const refusals: readonly Refusal[] = [
  {
    indicator: '1.6.4',
    first: 'KEMLU',
    reason: 'outsideMandate',
    note: 'Pengintegrasian ke dalam hukum nasional berada di luar mandat kami; kami hanya menangani proses ratifikasinya.',
  },
  {
    indicator: '2.1.2',
    first: 'KEMNAKER',
    reason: 'sharedMandate',
    note: 'Pelaksanaan layanan berada pada badan lain; kami hanya menetapkan kebijakannya.',
  },
  {
    indicator: '2.5.4',
    first: 'BPS',
    reason: 'needsLeadership',
    note: 'Tata kelola pertukaran data dikoordinasikan pada tingkat perencanaan nasional.',
  },
  {
    indicator: '6.2.5',
    first: 'KEMENKUMHAM',
    reason: 'sharedMandate',
    note: 'Koordinasi penanganannya berada pada kementerian koordinator.',
  },
  {
    indicator: '3.2.4',
    first: 'KEMLU',
    reason: 'outsideMandate',
    note: 'Penyelarasan kerja sama pembangunan direncanakan oleh kementerian perencanaan.',
  },
  {
    indicator: '1.4.3',
    first: 'KEMENPPPA',
    reason: 'dataElsewhere',
    note: 'Data pencatatan sipil tidak berada pada kami.',
  },
];

/** The right body, which at first wants no part of it: the coordinator insists, knowingly. */
export const insisted: Refusal = {
  indicator: '5.2.5',
  first: 'KEMENSOS',
  reason: 'needsTime',
  note: 'Unit kami sedang menangani keadaan darurat dan memerlukan waktu tambahan.',
};

/** Asked of BP2MI while Bank Indonesia has not joined yet. */
export const waitsForBankIndonesia: Refusal = {
  indicator: '4.5.1',
  first: 'BP2MI',
  reason: 'dataElsewhere',
  note: 'Biaya remitansi diatur dan dipantau oleh bank sentral.',
};

/** Indicators that start with another body and are handed on to the one that answers. */
export const handedOn: readonly Detour[] = [
  { indicator: '2.3.3', first: 'KEMENKUMHAM' },
  { indicator: '2.2.2', first: 'BAPPENAS' },
  { indicator: '5.1.4', first: 'BNPB' },
  { indicator: '5.2.3', first: 'BAPPENAS' },
  { indicator: '4.2.1', first: 'KEMNAKER' },
  { indicator: '4.5.2', first: 'BP2MI' },
];

const detours: readonly Detour[] = [...refusals, waitsForBankIndonesia, ...handedOn];

export interface Assignment {
  readonly indicator: string;
  readonly lead: string;
  readonly contributors: readonly string[];
}

/** Batches of assignment: what can be given out on 3 April, once four bodies have joined, once a fifth has. */
export function assignmentBatches(sources: Sources): readonly (readonly Assignment[])[] {
  const batches: Assignment[][] = [[], [], []];
  for (const indicator of sources.indicators) batches[batchOf(indicator)]?.push(assignmentOf(indicator));
  return batches;
}

/** 0, 1 or 2: the first batch in which everybody concerned takes part (Bank Indonesia joins after all of them). */
export function batchOf(indicator: SourceIndicator): number {
  const concerned = [indicator.lead_hint, ...indicator.supporting_hint];
  if (concerned.includes('KEMENDESA') || concerned.includes('BI')) return 2;
  return concerned.some((body) => lateBodies.some((late) => late === body)) ? 1 : 0;
}

/** The body that is asked first. */
export function firstLead(indicator: SourceIndicator): string {
  return detours.find((one) => one.indicator === indicator.code)?.first ?? indicator.lead_hint;
}

function assignmentOf(indicator: SourceIndicator): Assignment {
  const lead = firstLead(indicator);
  return {
    indicator: indicator.code,
    lead,
    contributors: indicator.supporting_hint.filter((body) => body !== lead),
  };
}
