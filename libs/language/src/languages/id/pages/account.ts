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
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id account': typeof words;
  }
}
