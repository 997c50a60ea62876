import type { CaseFigures, FigureRow, TerminalWords } from '../../vocabulary/terminal.js';

/* Indonesian words of the tools at a terminal. */

export const terminal: TerminalWords = {
  account: {
    heading: (named) => `Ringkasan ${named}`,
    rows,
    allHold: 'Semua pemeriksaan kasus ini terpenuhi.',
    failed: (checks) => `${checks} pemeriksaan tidak terpenuhi:`,
    andMore: (count) => `… dan ${count} lainnya`,
  },
  replaying: (title) => `Memutar ulang ${title} …`,
  steps: (done, total) => `${done} dari ${total} langkah`,
  stopped: (done, total, from) =>
    `Berhenti setelah ${done} dari ${total} langkah; belum dicapai: langkah ${done}${from} dan seterusnya.`,
  notReached: {
    those: (named) => `tahap ${named}`,
    outcomes: (count) => `hasil dari ${count} indikator`,
    stops: (parts) => `Kasus berhenti lebih awal. Belum dicapai: ${parts}.`,
  },
  rehearsal: {
    accepted: 'diterima',
    note: 'Catatan',
    until: 'sampai',
    waiting: 'Masih ditunggu',
    sum: (good, all, mails) => `${good} dari ${all} langkah sesuai naskah; ${mails} surat.`,
  },
};

function rows(account: CaseFigures): readonly FigureRow[] {
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
