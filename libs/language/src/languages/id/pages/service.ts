/** In the navigation, which stands there before the page is loaded. */
export const title = 'Layanan';

/** Indonesian words of the operator's page. */
export const words = {
  service: {
    help: 'Keadaan layanan saat ini, diperiksa setiap sepuluh detik.',
    fine: 'Semuanya berjalan.',
    behind: 'Semuanya berjalan; sebagian catatan masih menyusul.',
    failing: 'Sebagian layanan tidak dapat dipakai.',
    mailsLate: 'Semua dapat dikerjakan; surel menyusul.',
    part: 'Bagian',
    state: 'Keadaan',
    database: 'Basis data',
    engine: 'Mesin proses',
    answers: 'Menjawab',
    cause: {
      away: 'Tidak menjawab: jalankan layanan ini atau perbaiki sambungannya',
      refused: 'Menolak masuk: perbaiki alamat dan kata sandinya',
      diskFull: 'Disknya penuh: kosongkan sebagian ruang',
      readOnly: 'Hanya dapat dibaca: arahkan ke server yang dapat ditulisi',
      outOfMemory: 'Memorinya penuh: tambah memorinya',
      tooManyConnections: 'Sambungannya habis: tambah batasnya atau akhiri yang lain',
      notMigrated: 'Tabelnya belum ada atau terlalu lama: jalankan migrasi',
      failing: 'Menjawab dengan kesalahan: lihat catatan lognya',
    },
    queues: 'Antrean',
    queuesHelp: 'Tanpa antrean, surel menunggu; tidak ada yang hilang.',
    databaseHelp: 'Tanpa basis data tidak ada yang dapat dibaca; tindakan yang sudah diterima tetap tersimpan.',
    engineHelp: 'Tanpa mesin proses tidak ada tindakan yang diterima; yang sudah tercatat tetap dapat dibaca.',
    owed: 'Catatan yang menyusul',
    nothingOwed: 'Tidak ada',
    owedBy_other: '{{count}} proses, paling lama {{seconds}} detik',
    owedUnknown: 'Belum diketahui',
    owedHelp:
      'Proses menyimpan sendiri apa yang belum tertulis dan menuliskannya begitu bisa. Bila satu jam kemudian masih ada yang menyusul, jalankan “npm run rebuild-log” untuk penilaian yang bersangkutan.',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id service': typeof words;
  }
}
