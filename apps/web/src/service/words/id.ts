/** Indonesian words of the operator's page; its keys are the contract of both languages. */
export const id = {
  service: {
    title: 'Layanan',
    help: 'Keadaan layanan saat ini, diperiksa setiap sepuluh detik.',
    fine: 'Semuanya berjalan.',
    behind: 'Semuanya berjalan; sebagian catatan masih menyusul.',
    failing: 'Sebagian layanan tidak menjawab.',
    part: 'Bagian',
    state: 'Keadaan',
    database: 'Basis data',
    engine: 'Mesin proses',
    answers: 'Menjawab',
    silent: 'Tidak menjawab',
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
