/** In the navigation, which stands there before the page is loaded. */
export const title = 'Masuk pertama kali';

/** Indonesian words of the page at which the first operator makes their account. */
export const words = {
  firstRun: {
    heading: 'Akun Anda sebagai pengelola',
    explain:
      'Belum ada yang dapat masuk ke sini. Akun yang Anda buat sekarang mengelola sistem ini: menyiapkan penilaian dan mengundang orang-orang yang ikut serta.',
    name: 'Nama',
    nameHelp: 'Seperti yang dibaca orang lain, misalnya di surat undangan.',
    code: 'Nama akun',
    codeHelp: 'Dipakai untuk masuk. Huruf, angka, titik, tanda hubung, dan garis bawah; tidak berubah kemudian.',
    codeWrong: 'Gunakan huruf, angka, titik, tanda hubung, dan garis bawah saja.',
    codeReserved: 'Nama ini dipakai oleh pengaturan sistem. Pilihlah nama lain.',
    email: 'Alamat surel',
    emailHelp: 'Surat tentang akun Anda dikirim ke sana.',
    emailWrong: 'Ini bukan alamat surel, misalnya nama@kementerian.example.',
    language: 'Bahasa surat dan layar Anda',
    password: 'Kata sandi',
    rule: 'Sedikitnya 12 karakter, bebas jenisnya. Tiga atau empat kata yang tidak berkaitan sudah baik.',
    tooShort: 'Sedikitnya 12 karakter.',
    required: 'Wajib diisi',
    submit: 'Buat akun dan masuk',
    until: 'Tautan ini berlaku satu kali, sampai {{at}}.',
    takenTitle: 'Akun sudah dibuat',
    taken: 'Sudah ada yang dapat masuk ke sini, jadi tautan ini tidak diperlukan lagi. Bila itu Anda, silakan masuk.',
    signIn: 'Ke halaman masuk',
    overTitle: 'Tautan ini tidak berlaku lagi',
    over: 'Tautan sudah digantikan yang lebih baru, atau sudah lewat 48 jam. Tautan baru dicetak setiap kali Selaras dijalankan, atau dengan npm run operator-link.',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id first-run': typeof words;
  }
}
