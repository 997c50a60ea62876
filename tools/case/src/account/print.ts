import type { Calendar } from '@selaras/domain';
import { capital, dateIn, formatDate, stageWords, wordFor } from '@selaras/language';
import type { Lang } from '@selaras/language';
import type { CaseAccount } from './account.js';

type Row = readonly [label: string, text: string];

/** The account as people read it at a terminal: plain sentences, dates with weekday, no judgement. */
export function printAccount(
  account: CaseAccount,
  options: { readonly lang: Lang; readonly calendar: Pick<Calendar, 'offsets'> },
): string {
  const { lang, calendar } = options;
  const zone = calendar.offsets;
  const stages = account.stages.map(({ name, enteredAt }): Row => [
    capital(wordFor<string>(stageWords, name, lang) ?? name),
    formatDate(dateIn(enteredAt, zone), lang),
  ]);
  const words = accountWords[lang];
  const heading = words.heading(account.case);
  return [
    '',
    heading,
    '─'.repeat(heading.length),
    ...table(stages),
    '',
    ...table(words.rows(account)),
    '',
    ...verdict(account, lang),
    '',
  ].join('\n');
}

interface AccountWords {
  readonly heading: (named: string) => string;
  readonly rows: (account: CaseAccount) => readonly Row[];
  readonly allHold: string;
  readonly failed: (checks: number) => string;
  readonly andMore: (count: number) => string;
}
const accountWords: Readonly<Record<Lang, AccountWords>> = {
  id: {
    heading: (named) => `Ringkasan ${named}`,
    rows: indonesianRows,
    allHold: 'Semua pemeriksaan kasus ini terpenuhi.',
    failed: (checks) => `${checks} pemeriksaan tidak terpenuhi:`,
    andMore: (count) => `… dan ${count} lainnya`,
  },
  en: {
    heading: (named) => `Account of ${named}`,
    rows: englishRows,
    allHold: 'Every check of this case holds.',
    failed: (checks) => (checks === 1 ? '1 check does not hold:' : `${checks} checks do not hold:`),
    andMore: (count) => `… and ${count} more`,
  },
};

function table(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`);
}

function englishRows(account: CaseAccount): readonly Row[] {
  const { bodies, indicators, handoffs, contradictions, notices, fgd, profile, temporal } = account;
  return [
    ['Bodies', `${bodies.atKickoff} at the kick-off, ${bodies.atFgd} at the FGD`],
    [
      'Indicators',
      `${indicators.total}: ${indicators.agreed} agreed, ${indicators.contested} contested, ${indicators.notApplicable} not applicable`,
    ],
    ['"Not ours"', `${account.refusals} refusals`],
    [
      'Handoffs',
      `${handoffs.proposed} proposed: ${handoffs.accepted} accepted, ${handoffs.refused} refused, ${handoffs.escalated} escalated after silence, ${handoffs.hopLimit} at the hop limit`,
    ],
    [
      'Cross-check',
      `${account.rounds} rounds; ${contradictions.opened} contradictions: ${contradictions.reconciled} reconciled, ${contradictions.bothStand} both stand, ${contradictions.unresolved} unresolved`,
    ],
    [
      'FGD',
      `${fgd.participants} participants of ${fgd.bodies} bodies (${fgd.inPerson} in person, ${fgd.online} online), ${fgd.itemsWithOutcome} items with an outcome`,
    ],
    ['Consultation', `${account.consultation.participants} participants`],
    [
      'Profile',
      `version ${profile.version}: ${profile.statements} statements, ${profile.statementsWithProvenance} with provenance; errata: ${profile.errata}`,
    ],
    [
      'Notices',
      `${notices.raised} owed: ${notices.sent} sent, ${notices.suppressed} no longer needed, ${notices.lost} lost, ${notices.duplicates} twice; ${notices.onNonWorkingDays} on days off; at most ${notices.maxPerPersonPerDay} digest per person and day`,
    ],
    ...(notices.repeats === 0
      ? []
      : [['', `${notices.repeats} mails arrived again under their own Message-ID after a crash`] as const]),
    [
      'Processes',
      `${temporal.workflows} workflows, ${temporal.events} events, continued as new ${temporal.continuedAsNew} times`,
    ],
    ['Time taken', `${account.wallSeconds} s`],
  ];
}

function indonesianRows(account: CaseAccount): readonly Row[] {
  const { bodies, indicators, handoffs, contradictions, notices, fgd, profile, temporal } = account;
  return [
    ['Lembaga', `${bodies.atKickoff} pada peluncuran, ${bodies.atFgd} pada FGD`],
    [
      'Indikator',
      `${indicators.total}: ${indicators.agreed} disepakati, ${indicators.contested} diperdebatkan, ${indicators.notApplicable} tidak berlaku`,
    ],
    ['"Bukan kami"', `${account.refusals} penolakan`],
    [
      'Pengalihan',
      `${handoffs.proposed} diusulkan: ${handoffs.accepted} diterima, ${handoffs.refused} ditolak, ${handoffs.escalated} dieskalasi karena tidak dijawab, ${handoffs.hopLimit} mencapai batas`,
    ],
    [
      'Periksa silang',
      `${account.rounds} putaran; ${contradictions.opened} perbedaan: ${contradictions.reconciled} diselaraskan, ${contradictions.bothStand} keduanya berlaku, ${contradictions.unresolved} belum terselesaikan`,
    ],
    [
      'FGD',
      `${fgd.participants} peserta dari ${fgd.bodies} lembaga (${fgd.inPerson} hadir langsung, ${fgd.online} daring), ${fgd.itemsWithOutcome} butir dengan hasil`,
    ],
    ['Konsultasi', `${account.consultation.participants} peserta`],
    [
      'Profil',
      `versi ${profile.version}: ${profile.statements} pernyataan, ${profile.statementsWithProvenance} dengan asal-usul; ralat: ${profile.errata}`,
    ],
    [
      'Pemberitahuan',
      `${notices.raised} terutang: ${notices.sent} terkirim, ${notices.suppressed} tidak diperlukan lagi, ${notices.lost} hilang, ${notices.duplicates} ganda; ${notices.onNonWorkingDays} pada hari libur; paling banyak ${notices.maxPerPersonPerDay} ringkasan per orang per hari`,
    ],
    ...(notices.repeats === 0
      ? []
      : [['', `${notices.repeats} surat tiba sekali lagi dengan Message-ID yang sama setelah gangguan`] as const]),
    [
      'Proses',
      `${temporal.workflows} alur kerja, ${temporal.events} peristiwa, dilanjutkan sebagai baru ${temporal.continuedAsNew} kali`,
    ],
    ['Waktu', `${account.wallSeconds} detik`],
  ];
}

const shownAtMost = 50;

function verdict({ violations }: CaseAccount, lang: Lang): readonly string[] {
  if (violations.length === 0) {
    return [`  ${accountWords[lang].allHold}`];
  }
  const more = violations.length - shownAtMost;
  return [
    `  ${accountWords[lang].failed(violations.length)}`,
    ...violations.slice(0, shownAtMost).map((one) => `  - ${one}`),
    ...(more > 0 ? [`  ${accountWords[lang].andMore(more)}`] : []),
  ];
}
