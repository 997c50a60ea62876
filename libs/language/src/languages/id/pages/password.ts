/** In the navigation, which stands there before the page is loaded. */
export const title = 'Kata sandi';

/** Indonesian words of the page at which a link by mail sets a password. */
export const words = {
  password: {
    chooseTitle: 'Buat kata sandi',
    chooseFor: 'Untuk akun {{login}} ({{name}}).',
    until: 'Tautan ini berlaku sampai {{at}}.',
    newPassword: 'Kata sandi baru',
    rule: 'Sedikitnya 12 karakter, bebas jenisnya. Tiga atau empat kata yang tidak berkaitan sudah baik.',
    tooShort: 'Sedikitnya 12 karakter.',
    submit: 'Simpan kata sandi dan masuk',
    askTitle: 'Minta tautan',
    askExplain: 'Kami mengirim tautan ke alamat surel Anda; lewat tautan itu Anda membuat kata sandi baru.',
    askLogin: 'Nama akun atau alamat surel',
    askSubmit: 'Kirim tautan',
    asked:
      'Bila ada akun dengan nama itu, surelnya sedang dikirim. Surel tiba dalam beberapa menit; periksa juga folder surel sampah.',
    notArrived: 'Belum tiba? Mintalah koordinator penilaian Anda untuk mengundang lagi.',
    back: 'Ke halaman masuk',
    required: 'Wajib diisi',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id password': typeof words;
  }
}
