import type { AccountMails } from '../../../vocabulary/mails.js';

export const account: AccountMails = {
  accountLetter: {
    subject: {
      invitation: 'Undangan ke Selaras: mohon membuat kata sandi',
      reset: 'Selaras: membuat kata sandi baru',
      secondFactorReset: 'Selaras: verifikasi dua langkah Anda dihapus',
      sightAsked: 'Selaras: bolehkah layar Anda dilihat untuk membantu?',
      sightBegan: 'Selaras: layar Anda sedang dilihat',
      passwordChanged: 'Selaras: kata sandi Anda diganti',
      secondFactorSet: 'Selaras: verifikasi dua langkah diaktifkan',
      secondFactorRemoved: 'Selaras: verifikasi dua langkah dimatikan',
      recoveryCodesMade: 'Selaras: kode pemulihan baru dibuat',
      recoveryCodeUsed: 'Selaras: satu kode pemulihan dipakai',
      providerLinked: 'Selaras: layanan masuk telah ditautkan dengan akun Anda',
      providerUnlinked: 'Selaras: layanan masuk tidak lagi tertaut dengan akun Anda',
    },
    invited: ({ by, place, more }) => {
      const who = by === null ? 'Bapak/Ibu diundang' : `${by} mengundang Bapak/Ibu`;
      if (place === null) return `${who} ke Selaras, tempat kementerian dan lembaga menjawab satu penilaian bersama.`;
      const role = place.body === null ? place.role : `${place.role} ${place.body}`;
      const others = more === 0 ? '' : `, serta dalam ${more} peran lain`;
      return `${who} mengikuti penilaian “${place.title}” sebagai ${role}${others}. Penilaian ini dijawab di Selaras.`;
    },
    asked: 'Ada permintaan kata sandi baru untuk akun Bapak/Ibu di Selaras.',
    taken: (by) =>
      `${by ?? 'Pengelola Selaras'} menghapus verifikasi dua langkah akun Bapak/Ibu di Selaras. Semua sesi akun ini sudah diakhiri.`,
    linked:
      'Akun Bapak/Ibu di Selaras telah ditautkan dengan suatu layanan masuk, misalnya milik kementerian Bapak/Ibu. Mulai sekarang Bapak/Ibu dapat masuk juga melalui layanan itu.',
    unlinked:
      'Tautan akun Bapak/Ibu di Selaras dengan suatu layanan masuk telah dilepaskan. Semua sesi lain akun ini sudah diakhiri.',
    invitation: {
      title: 'Membuat kata sandi',
      text: 'Buka tautan berikut dan buat kata sandi, sedikitnya 12 karakter. Sesudah itu Bapak/Ibu langsung masuk dan melihat apa yang perlu dikerjakan.',
    },
    reset: {
      title: 'Membuat kata sandi baru',
      text: 'Buka tautan berikut dan buat kata sandi baru. Bila bukan Bapak/Ibu yang meminta, abaikan surat ini: kata sandi tidak berubah.',
    },
    secondFactorReset: {
      title: 'Mengaktifkan kembali',
      text: 'Masuklah dengan kata sandi, lalu aktifkan kembali verifikasi dua langkah di “Akun saya”. Bila bukan Bapak/Ibu yang memintanya, segera beri tahu pengelola sistem dan ganti kata sandi: mungkin ada yang mencoba masuk ke akun Bapak/Ibu.',
    },
    sightAsked: {
      title: 'Mengizinkan atau menolak',
      text: 'Tidak ada yang diperlihatkan sebelum Bapak/Ibu mengizinkannya. Bila diizinkan, selama 30 menit pengelola melihat apa yang Bapak/Ibu lihat dalam penilaian ini, termasuk naskah yang belum disampaikan kementerian/lembaga, tetapi bukan yang sedang ditulis dan belum dikirim. Tidak ada yang dapat dilakukan atas nama Bapak/Ibu, dan izin dapat diakhiri kapan saja. Bila tidak jelas untuk apa, mohon ditolak.',
    },
    sightBegan: {
      title: 'Dapat diakhiri kapan saja',
      text: 'Bapak/Ibu telah mengizinkannya. Tidak ada yang dapat dilakukan atas nama Bapak/Ibu, dan apa yang dibaca tercatat dalam catatan keamanan. Bila bukan Bapak/Ibu yang mengizinkan, akhiri di “Akun saya”, ganti kata sandi, dan beri tahu koordinator.',
    },
    asksSight: ({ by, title }) =>
      `${by ?? 'Pengelola Selaras'} meminta izin melihat${title === null ? '' : ` penilaian “${title}”`} seperti yang Bapak/Ibu lihat, untuk membantu.`,
    beganSight: ({ by, title }) =>
      `${by ?? 'Pengelola Selaras'} sekarang melihat${title === null ? '' : ` penilaian “${title}”`} seperti yang Bapak/Ibu lihat.`,
    sightReason: 'Alasan yang disebutkan',
    sightUntil: 'Berakhir sendiri selambat-lambatnya',
    sightPath: 'Pada alamat Selaras, buka',
    sightOpen: 'Buka akun saya',
    whySight: 'Surat ini diterima karena menyangkut apa yang Bapak/Ibu lihat di Selaras.',
    passwordGiven: (by) => `${by ?? 'Pengelola Selaras'} membuat kata sandi baru untuk akun Bapak/Ibu di Selaras.`,
    done: {
      passwordChanged: 'Kata sandi akun Bapak/Ibu di Selaras sudah diganti.',
      secondFactorSet:
        'Verifikasi dua langkah akun Bapak/Ibu di Selaras sudah diaktifkan. Mulai sekarang kodenya diminta setiap kali masuk.',
      secondFactorRemoved:
        'Verifikasi dua langkah akun Bapak/Ibu di Selaras sudah dimatikan. Mulai sekarang akun terbuka dengan kata sandi saja.',
      recoveryCodesMade:
        'Kode pemulihan baru untuk akun Bapak/Ibu di Selaras sudah dibuat. Kode yang lama tidak berlaku lagi.',
      recoveryCodeUsed:
        'Satu kode pemulihan akun Bapak/Ibu di Selaras sudah dipakai dan tidak berlaku lagi. Sisa kode terlihat di “Akun saya”.',
    },
    notYou: {
      title: 'Bila memang Bapak/Ibu, tidak ada yang perlu dilakukan',
      text: 'Bila bukan Bapak/Ibu, segera minta kata sandi baru di halaman masuk, periksa di “Akun saya” di mana saja akun sedang dipakai, dan beri tahu pengelola sistem: mungkin ada yang masuk ke akun Bapak/Ibu.',
    },
    whyDone: 'Surat ini diterima karena cara Bapak/Ibu masuk ke Selaras berubah.',
    providerLinked: {
      title: 'Bila memang Bapak/Ibu, tidak ada yang perlu dilakukan',
      text: 'Di “Akun saya” terlihat dengan apa akun tertaut, dan tautan dapat dilepaskan. Bila bukan Bapak/Ibu yang melakukannya, segera lepaskan tautan itu, ganti kata sandi, dan beri tahu pengelola sistem: mungkin ada yang masuk ke akun Bapak/Ibu.',
    },
    providerUnlinked: {
      title: 'Bila memang Bapak/Ibu, tidak ada yang perlu dilakukan',
      text: 'Masuklah dengan kata sandi. Bila belum pernah memilikinya, mintalah tautan di halaman masuk. Bila bukan Bapak/Ibu yang melakukannya, segera ganti kata sandi dan beri tahu pengelola sistem: mungkin ada yang masuk ke akun Bapak/Ibu.',
    },
    once: 'Tautan berlaku satu kali dan selama 48 jam. Tautan yang lebih baru menggantikannya.',
    login: 'Masuk dengan nama akun',
    until: 'Tautan berlaku sampai',
    path: 'Pada alamat Selaras, buka',
    open: 'Buat kata sandi',
    whyInvited: (by) =>
      `Surat ini diterima karena ${by ?? 'pengelola Selaras'} mencatat alamat surel ini untuk Bapak/Ibu. Bila tidak jelas untuk apa, abaikan saja: tanpa tautan itu tidak terjadi apa-apa.`,
    whyAsked: 'Surat ini diterima karena akun Bapak/Ibu disebut di halaman masuk Selaras.',
    whyTaken: 'Surat ini diterima karena cara Bapak/Ibu masuk ke Selaras diubah oleh orang lain.',
    whyLinks: 'Surat ini diterima karena cara Bapak/Ibu masuk ke Selaras berubah.',
    askOperator: 'Pertanyaan dapat disampaikan kepada pengelola Selaras di pemerintah Bapak/Ibu.',
  },
};
