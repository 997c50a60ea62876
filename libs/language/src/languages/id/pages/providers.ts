/** Pada judul jendela ketika seseorang kembali dari layanan masuk. */
export const title = 'Masuk';

/** Kata-kata untuk masuk melalui layanan lain. */
export const words = {
  providers: {
    or: 'atau',
    signIn: 'Masuk dengan {{name}}',
    accept: 'Lanjutkan dengan {{name}}, tanpa kata sandi',
    prove: 'Pastikan dengan {{name}}',
    title: 'Cara masuk lain',
    explain:
      'Akun dapat ditautkan dengan layanan masuk milik kementerian Anda, lalu Anda dapat masuk melaluinya. Wewenang Anda di sini tidak berubah.',
    notLinked: 'Belum ditautkan.',
    linkedSince: 'Tertaut sejak {{at}}.',
    lastUsed: 'Terakhir dipakai {{at}}.',
    link: 'Tautkan {{name}}',
    unlink: 'Lepaskan {{name}}',
    unlinkTitle: 'Lepaskan {{name}}?',
    unlinkText:
      'Sesudah itu Anda masuk dengan kata sandi, dan sesi Anda di tempat lain diakhiri. Bila belum memiliki kata sandi, mintalah tautan di halaman masuk.',
    unlinked: 'Tautan sudah dilepaskan',
    provedTitle: 'Sudah dipastikan bahwa ini Anda',
    provedText: 'Jendela ini dapat ditutup. Yang telah Anda isi dikirim di jendela yang lain.',
    notDone: 'Belum masuk',
    toStart: 'Ke halaman awal',
    codeTitle: 'Satu langkah lagi',
    codeExplain: 'Anda sudah masuk di sana. Akun ini juga memakai verifikasi dua langkah.',
    go: 'Masuk',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id providers': typeof words;
  }
}
