/** In the navigation, which stands there before the page is loaded. */
export const title = 'Catatan keamanan';

/** Indonesian words of the security log. */
export const words = {
  security: {
    help: 'Apa yang terjadi pada akun dan apa yang ditolak kepada siapa, yang terbaru lebih dahulu. Catatan hanya bertambah; tidak ada yang dapat mengubahnya di sini.',
    kindFilter: 'Peristiwa',
    every: 'Semua peristiwa',
    personFilter: 'Akun',
    addressFilter: 'Alamat',
    filter: 'Saring',
    nothing: 'Tidak ada yang seperti itu',
    at: 'Waktu',
    event: 'Peristiwa',
    whose: 'Akun',
    from: 'Dari',
    byOther: 'oleh {{by}}',
    unknown: 'akun tidak dikenal',
    more: 'Tampilkan yang lebih lama',
    csv: 'Sebagai tabel (CSV)',
    lines: 'Sebagai baris JSON',
    kind: {
      signedIn: 'Masuk',
      signInFailed: 'Gagal masuk',
      signInHeld: 'Percobaan masuk ditahan',
      signedOut: 'Keluar',
      sessionEnded: 'Sesi diakhiri',
      passwordChanged: 'Kata sandi diganti',
      passwordSetByLink: 'Kata sandi dibuat lewat tautan',
      passwordPutByOperator: 'Kata sandi diisi pengelola',
      linkRefused: 'Tautan ditolak',
      invited: 'Diundang',
      resetAsked: 'Kata sandi baru diminta',
      accountPut: 'Akun dicatat',
      accountDisabled: 'Akun dinonaktifkan',
      accountRevived: 'Akun diaktifkan kembali',
      languageChanged: 'Bahasa diganti',
      permissionRefused: 'Izin ditolak',
      roleChanged: 'Peran berubah',
      exported: 'Diunduh',
      provedAgain: 'Memastikan diri lagi',
      secondFactorAsked: 'Kata sandi benar, kode diminta',
      secondFactorSet: 'Verifikasi dua langkah diaktifkan',
      secondFactorRemoved: 'Verifikasi dua langkah dihapus',
      secondFactorReset: 'Verifikasi dua langkah dihapus pengelola',
      recoveryCodesMade: 'Kode pemulihan baru dibuat',
      recoveryCodeUsed: 'Kode pemulihan dipakai',
      sightAsked: 'Meminta melihat layar orang lain',
      sightAllowed: 'Mengizinkan layarnya dilihat',
      sightRefused: 'Menolak layarnya dilihat',
      sightBegan: 'Mulai melihat layar orang lain',
      sightRead: 'Membaca lewat layar orang lain',
      sightEnded: 'Selesai melihat layar orang lain',
      providerLinked: 'Ditautkan dengan layanan masuk',
      providerUnlinked: 'Tautan layanan masuk dilepaskan',
    },
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id security': typeof words;
  }
}
