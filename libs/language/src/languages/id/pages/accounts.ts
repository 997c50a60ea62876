/** In the navigation, which stands there before the page is loaded. */
export const title = 'Akun';

/** Indonesian words of the operator’s list of accounts. */
export const words = {
  accounts: {
    help: 'Semua orang yang dikenal di sini, dan apakah mereka dapat masuk. Halaman ini tidak mengubah wewenang siapa pun dalam penilaian.',
    search: 'Cari nama, alamat, atau akun',
    find: 'Cari',
    nobody: 'Tidak ada yang ditemukan',
    person: 'Orang',
    stands: 'Keadaan',
    lastSignIn: 'Terakhir masuk',
    never: 'belum pernah',
    act: 'Tindakan',
    standing: {
      none: 'Tidak dapat masuk',
      invited: 'Diundang',
      active: 'Terbuka',
      disabled: 'Dinonaktifkan',
    },
    invite: 'Undang',
    inviteNamed: 'Undang {{name}}',
    invited: 'Undangan untuk {{name}} sedang dikirim',
    inviteTitle: 'Undang {{name}}?',
    inviteText:
      'Surel dengan tautan dikirim ke {{email}}. Lewat tautan itu akun mendapat kata sandi baru; tautan yang dikirim sebelumnya tidak berlaku lagi.',
    disable: 'Nonaktifkan',
    disableNamed: 'Nonaktifkan akun {{name}}',
    disableTitle: 'Nonaktifkan akun {{name}}?',
    disableText:
      'Semua sesi akun ini berakhir seketika dan tidak ada yang dapat masuk. Yang pernah dikerjakan tetap tercatat.',
    disabled: 'Akun {{name}} sudah dinonaktifkan',
    revive: 'Aktifkan',
    reviveNamed: 'Aktifkan kembali akun {{name}}',
    revived: 'Akun {{name}} sudah aktif kembali',
    resetFactor: 'Hapus verifikasi dua langkah',
    resetFactorNamed: 'Hapus verifikasi dua langkah {{name}}',
    resetFactorTitle: 'Hapus verifikasi dua langkah {{name}}?',
    resetFactorText:
      'Untuk yang kehilangan ponsel dan kode pemulihannya. Pastikan siapa yang meminta. Semua sesi akun ini berakhir, dan {{email}} diberi tahu.',
    factorReset: 'Verifikasi dua langkah {{name}} sudah dihapus',
    more: 'Tampilkan lagi',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id accounts': typeof words;
  }
}
