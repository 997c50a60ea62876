/** Indonesian words of the sign-in. */
export const session = {
  login: {
    title: 'Masuk',
    explain:
      'Selaras menjalankan satu penilaian yang dijawab bersama oleh banyak kementerian dan lembaga: siapa yang ditunggu, untuk apa, dan sampai kapan, terlihat setiap saat.',
    login: 'Nama akun atau alamat surel',
    password: 'Kata sandi',
    showPassword: 'Tampilkan atau sembunyikan kata sandi',
    submit: 'Masuk',
    required: 'Wajib diisi',
    invented:
      'Contoh ini memakai katalog ilustratif: rumusan indikator dan daftar lembaga disusun sendiri, semua jawaban dikarang, dan akunnya akun peran, bukan orang.',
    forgot: 'Lupa kata sandi, atau belum punya?',
    expired: 'Sesi Anda sudah berakhir. Silakan masuk lagi.',
  },
};
