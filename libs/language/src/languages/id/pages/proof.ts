/** Of the question in front of a form. */
export const title = 'Pastikan bahwa ini Anda';

/** Indonesian words of the question who sits there, and of the second step of a sign-in. */
export const words = {
  proof: {
    title: 'Pastikan bahwa ini Anda',
    explain:
      'Pengesahan, persetujuan akhir, penerbitan, serta perubahan peran dan cara masuk hanya dapat dilakukan oleh yang baru saja memastikan dirinya. Isian Anda tetap ada dan dikirim begitu Anda memastikan diri.',
    password: 'Kata sandi Anda',
    explainSecond:
      'Verifikasi dua langkah hanya dapat diubah oleh yang baru saja memastikan diri dengan kode dari aplikasi atau kode pemulihan.',
    byPassword: 'Pakai kata sandi',
    byCode: 'Pakai kode',
    secondTitle: 'Satu langkah lagi',
    secondExplain: 'Kata sandi sudah benar. Akun ini memakai verifikasi dua langkah.',
    code: 'Kode dari aplikasi',
    codeHelp: 'Enam angka yang sekarang ditampilkan aplikasi autentikator Anda.',
    recoveryCode: 'Kode pemulihan',
    recoveryHelp: 'Salah satu yang Anda simpan. Berlaku satu kali.',
    useRecovery: 'Ponsel tidak ada? Pakai kode pemulihan',
    useApp: 'Pakai kode dari aplikasi',
    codeShort: 'Sedikitnya enam karakter',
    otherAccount: 'Masuk dengan akun lain',
    submit: 'Pastikan dan lanjutkan',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id proof': typeof words;
  }
}
