/** Indonesian words around the pages. */
export const shell = {
  level: { national: 'nasional', subnational: 'daerah' },
  clock: {
    label: 'Jam latihan',
    rehearsal: 'Latihan',
    rehearsalHelp: 'Ini latihan, bukan penilaian sungguhan: waktunya digerakkan dengan tangan.',
    now: 'Saat ini dalam kasus',
    next: 'Peristiwa berikutnya',
    nextAt: 'Peristiwa berikutnya: {{at}}',
    nothing: 'Tidak ada peristiwa yang ditunggu',
    to: 'Sampai tanggal',
    toTitle: 'Gerakkan jam sampai tanggal',
    toField: 'Tanggal',
    toHelp: 'Jam bergerak sampai pukul 23.59 {{zone}} pada tanggal ini. Jam tidak dapat dimundurkan.',
    toSubmit: 'Gerakkan jam',
    tooEarly: 'Pilih tanggal sesudah {{date}}, atau tanggal itu sendiri.',
    moving: 'Jam bergerak; semua yang jatuh tempo di antaranya dijalankan…',
    moved: 'Jam kini {{at}}',
    moved_detail_other: '{{count}} langkah dijalankan.',
  },
};
