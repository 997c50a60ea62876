/** Indonesian words of the whole app. */
export const app = {
  app: {
    pages: 'Halaman',
    name: 'Selaras',
    skip: 'Langsung ke isi',
    language: 'Bahasa',
    account: 'Akun',
    accountMenu: 'Menu akun: {{name}}',
    signOut: 'Keluar',
    assessment: 'Penilaian',
    chooseAssessment: 'Pilih penilaian',
    noAssessments: 'Akun ini belum diikutkan dalam penilaian mana pun.',
    noAssessmentsHelp: 'Penilaian muncul di sini begitu koordinator menambahkan akun Anda.',
    loading: 'Memuat…',
    retry: 'Coba lagi',
    cancel: 'Batal',
    close: 'Tutup',
    showAll_other: 'Tampilkan semua ({{count}})',
    showLess: 'Tampilkan lebih sedikit',
    notFound: 'Halaman ini tidak ada',
    notFoundHelp: 'Periksa alamatnya, atau kembali ke halaman awal.',
    home: 'Ke halaman awal',
    crashed: 'Halaman ini gagal ditampilkan',
    crashedHelp: 'Isian yang sudah dikirim tetap aman. Muat ulang halaman untuk melanjutkan.',
    reload: 'Muat ulang',
    illustrative: 'Katalog ilustratif',
    illustrativeHelp:
      'Rumusan indikator dan daftar lembaga disusun sendiri sebagai contoh; jawaban yang tampil dikarang. Ini bukan kuesioner resmi.',
    notAffiliated:
      'Selaras tidak berafiliasi dengan, dan tidak didukung oleh, IOM, Economist Impact, atau kementerian mana pun.',
    liveOn: 'Diperbarui otomatis',
    liveOnHelp: 'Halaman ini mengikuti perubahan secara langsung.',
    liveConnecting: 'Menyambung…',
    liveLost: 'Sambungan terputus, menyambung ulang…',
    dateHelp: 'Tanggal, bulan, tahun; misalnya 20 Juni 2023 atau 20/6/2023.',
    dateWrong: 'Ini bukan tanggal. Tulis tanggal, bulan, tahun, misalnya 20/6/2023.',
    writtenIn: 'Ditulis dalam',
    leave: {
      title: 'Tutup isian ini?',
      text: 'Isian belum dikirim. Simpan sebagai konsep untuk dilanjutkan nanti, atau buang. Konsep hanya dapat dilihat oleh Anda.',
      discard: 'Buang isian',
      keep: 'Simpan konsep',
      stay: 'Lanjutkan mengisi',
    },
  },
  left: {
    today: 'jatuh tempo hari ini',
    days_other: 'sisa {{count}} hari kerja',
    late_other: 'terlambat {{count}} hari kerja',
    lateToday: 'lewat tenggat',
  },
  /** What the browser itself has to say, without a service that would. */
  problem: {
    NETWORK: {
      title: 'Tidak ada sambungan',
      message: 'Layanan tidak dapat dihubungi. Isian Anda tetap ada; periksa sambungan, lalu coba lagi.',
    },
    UNEXPECTED_REPLY: {
      title: 'Jawaban tidak terbaca',
      message: 'Layanan menjawab dengan cara yang tidak dikenal. Coba lagi nanti.',
    },
  },
};
