import type { ProblemWords } from '../../vocabulary/problems.js';

/** Indonesian words of problems with an account: how one signs in, proves who one is, and sees as another person. */
export const accountProblems = {
  LINK_OVER: {
    title: 'Tautan ini tidak berlaku lagi',
    message:
      'Tautan sudah dipakai, sudah digantikan yang lebih baru, sudah lewat 48 jam, atau peran yang dimaksud sudah berakhir. Bila Anda sudah membuat kata sandi, masuklah dengan kata sandi itu; bila belum, mintalah tautan baru di bawah ini atau kepada yang mengundang Anda.',
  },
  PASSWORD_COMMON: {
    title: 'Terlalu mudah ditebak',
    message:
      'Kata sandi ini, atau yang mirip dengannya, termasuk yang pertama kali dicoba orang. Pilih yang lain: tiga atau empat kata yang tidak berkaitan sudah baik.',
  },
  PASSWORD_PERSONAL: {
    title: 'Terlalu mudah ditebak',
    message:
      'Kata sandi ini memuat nama Anda, nama akun, alamat surel, atau nama layanan ini. Pilih yang lain: tiga atau empat kata yang tidak berkaitan sudah baik.',
  },
  PASSWORD_WRONG: {
    title: 'Kata sandi saat ini tidak cocok',
    message: 'Kata sandi saat ini tidak cocok, jadi tidak ada yang diubah. Periksa, lalu coba lagi.',
  },
  ACCOUNT_DISABLED: {
    title: 'Akun dinonaktifkan',
    message: 'Akun ini[ ({person})] sedang dinonaktifkan. Aktifkan dahulu.',
  },
  SECOND_FACTOR_NEEDED: {
    title: 'Satu langkah lagi',
    message: 'Kata sandi sudah benar. Masukkan kode dari aplikasi autentikator Anda, atau salah satu kode pemulihan.',
  },
  SECOND_FACTOR_REQUIRED: {
    title: 'Perlu verifikasi dua langkah',
    message: 'Peran Anda di sini mensyaratkan verifikasi dua langkah saat masuk. Aktifkan di “Akun saya”.',
  },
  SECOND_FACTOR_OFF: {
    title: 'Verifikasi dua langkah tidak tersedia',
    message:
      'Instalasi ini belum memiliki kunci untuk menyimpan rahasia verifikasi dua langkah. Beri tahu pengelola sistem.',
  },
  SECOND_FACTOR_OVER: {
    title: 'Mohon ulangi dari awal',
    message: 'Kode QR sudah kedaluwarsa, atau kode QR lain telah ditampilkan. Tampilkan yang baru, lalu pindai.',
  },
  CODE_WRONG: {
    title: 'Kode tidak cocok',
    message:
      'Kode tidak cocok, atau sudah pernah dipakai. Kode dari aplikasi berlaku satu kali dan sekitar satu menit: tunggu kode berikutnya, dan periksa apakah jam ponsel Anda tepat.',
  },
  PROVIDER_OVER: {
    title: 'Mohon ulangi dari awal',
    message:
      'Proses masuk ini sudah selesai sebelumnya, dimulai di peramban lain, atau lebih lama dari seperempat jam. Belum ada yang dilakukan. Silakan mulai lagi.',
  },
  PROVIDER_FAILED: {
    title: 'Proses masuk tidak selesai',
    message:
      'Proses masuk dibatalkan, atau jawaban yang diterima tidak dapat dipercaya. Belum ada yang dilakukan. Coba lagi; bila berulang, masuklah dengan kata sandi dan beri tahu pengelola sistem.',
  },
  PROVIDER_AWAY: {
    title: 'Layanan masuk tidak menjawab',
    message:
      'Layanan masuk yang dipilih sedang tidak menjawab. Coba lagi beberapa menit lagi, atau masuklah dengan kata sandi.',
  },
  PROVIDER_NOT_LINKED: {
    title: 'Belum tertaut dengan akun di sini',
    message:
      'Anda sudah masuk di sana, tetapi belum ada akun aktif di sini yang tertaut dengannya. Bila sudah memiliki akun, masuklah dengan kata sandi lalu tautkan di “Akun saya”. Bila diundang, buka tautan dalam undangan dan lanjutkan dari sana. Bila tidak, mintalah undangan kepada koordinator penilaian Anda.',
  },
  PROVIDER_TAKEN: {
    title: 'Tidak dapat ditautkan',
    message:
      'Akun di layanan itu sudah tertaut dengan akun lain di sini, atau akun Anda sudah tertaut dengan akun lain di layanan itu. Lepaskan tautan yang lama dahulu, atau hubungi pengelola sistem.',
  },
  PROOF_TOO_OLD: {
    title: 'Pastikan bahwa ini Anda',
    message:
      'Tindakan ini hanya untuk yang telah memastikan dirinya dalam[ {minutes}] menit terakhir. Belum ada yang dilakukan. Pastikan dahulu, lalu ulangi tindakan yang sama.',
  },
  SEEING_ONLY: {
    title: 'Di sini tidak dapat berbuat apa pun',
    message:
      'Anda sedang melihat layar orang lain dan hanya dapat membaca, sehingga tidak ada yang dilakukan. Akhiri lewat bilah di atas untuk bertindak atas nama sendiri.',
  },
  SIGHT_OVER: {
    title: 'Sudah berakhir',
    message:
      'Melihat layar orang ini tidak terbuka bagi Anda, atau tidak lagi: izinnya berlaku setengah jam sejak diberikan, kecuali ditarik kembali. Mintalah lagi bila masih perlu.',
  },
} as const satisfies Partial<ProblemWords['problems']>;
