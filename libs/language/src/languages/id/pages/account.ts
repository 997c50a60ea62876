/** In the navigation, which stands there before the page is loaded. */
export const title = 'Akun saya';

/** Indonesian words of the own account. */
export const words = {
  account: {
    who: 'Akun',
    login: 'Nama akun',
    email: 'Alamat surel',
    emailHelp: 'Surel tentang tugas Anda dikirim ke sana. Pengelola sistem yang mengubahnya.',
    lastSignIn: 'Masuk terakhir sebelum ini',
    noSignIn: 'Belum pernah: ini kunjungan pertama Anda.',
    signInFrom: '{{at}}, {{device}}, dari {{address}}',
    notYou: 'Bila itu bukan Anda, ganti kata sandi sekarang dan beri tahu pengelola sistem.',
    unknownDevice: 'perangkat tidak dikenal',
    language: 'Bahasa surel dan layar Anda',
    languageSet: 'Bahasa sudah diganti',
    passwordTitle: 'Kata sandi',
    passwordSetAt: 'Dibuat pada {{at}}.',
    present: 'Kata sandi saat ini',
    next: 'Kata sandi baru',
    rule: 'Sedikitnya 12 karakter, bebas jenisnya. Tiga atau empat kata yang tidak berkaitan sudah baik.',
    tooShort: 'Sedikitnya 12 karakter.',
    required: 'Wajib diisi',
    change: 'Ganti kata sandi',
    changed: 'Kata sandi sudah diganti',
    changed_detail: 'Di tempat lain Anda sudah dikeluarkan.',
    sessionsTitle: 'Tempat Anda sedang masuk',
    session: '{{device}}, dari {{address}}',
    since: 'Sejak {{at}}, terakhir terlihat {{seen}}',
    here: 'di sini',
    end: 'Keluarkan',
    endNamed: 'Keluarkan: {{device}}, sejak {{at}}',
    ended: 'Sesi itu sudah diakhiri',
    endOthers: 'Keluar dari semua tempat lain',
    endedOthers: 'Anda sudah keluar dari semua tempat lain',
  },
  factor: {
    title: 'Verifikasi dua langkah',
    explain:
      'Dengan verifikasi dua langkah, kata sandi saja tidak membuka apa pun: saat masuk Anda juga memberikan kode dari aplikasi di ponsel, misalnya Aegis, Google Authenticator, atau Microsoft Authenticator.',
    notSet: 'Belum diaktifkan.',
    since: 'Diaktifkan pada {{at}}. Sisa kode pemulihan: {{left}}.',
    required: 'Peran Anda mensyaratkannya.',
    impossible: 'Instalasi ini belum dapat menyimpan verifikasi dua langkah. Tanyakan kepada pengelola sistem.',
    setUp: 'Aktifkan verifikasi dua langkah',
    move: 'Pindahkan ke ponsel lain',
    newCodes: 'Buat kode pemulihan baru',
    newCodesTitle: 'Buat kode pemulihan baru?',
    newCodesText: 'Kode yang Anda simpan sekarang tidak berlaku lagi, juga yang belum dipakai.',
    remove: 'Nonaktifkan',
    removeTitle: 'Nonaktifkan verifikasi dua langkah?',
    removeText:
      'Akun Anda kemudian terbuka dengan kata sandi saja. Isian di aplikasi dan kode pemulihan tidak berlaku lagi.',
    removed: 'Akun Anda tidak lagi memakai verifikasi dua langkah',
    scan: 'Pindai kode ini dengan aplikasi.',
    qr: 'Kode QR untuk aplikasi autentikator',
    secret: 'Atau ketikkan ini di aplikasi:',
    thenCode: 'Lalu masukkan kode yang ditampilkan aplikasi. Di tempat lain Anda akan dikeluarkan.',
    confirm: 'Pastikan',
    codesTitle: 'Kode pemulihan Anda',
    codesExplain:
      'Masing-masing berlaku satu kali sebagai pengganti aplikasi, misalnya bila ponsel hilang. Kode hanya ditampilkan sekarang: cetak atau catat, dan simpan terpisah dari ponsel.',
    copy: 'Salin',
    copied: 'Kode sudah disalin',
    notCopied: 'Peramban tidak dapat menyalinnya. Mohon dicatat.',
    kept: 'Sudah saya simpan',
    firstTitle: 'Mohon aktifkan verifikasi dua langkah',
    firstExplain:
      'Peran Anda membuka naskah yang belum terbit, atau bertindak bagi orang lain, sehingga kata sandi saja tidak cukup. Mohon aktifkan ini dahulu; sekitar dua menit. Sesudahnya semuanya terbuka.',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id account': typeof words;
  }
}
