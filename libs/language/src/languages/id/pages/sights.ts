/** In the navigation, which stands there before the page is loaded. */
export const title = 'Lihat layar seseorang';

/** Indonesian words of seeing as another person, from both sides. */
export const words = {
  sights: {
    help: 'Untuk membantu seseorang, kadang perlu dilihat apa yang ia lihat. Ia ditanya lebih dahulu dan mengizinkan selama 30 menit atau menolak; tidak ada yang dapat Anda lakukan atas namanya; setiap halaman yang dibuka tercatat dalam catatan keamanan, yang juga dibaca lembaganya.',
    ask: 'Minta izin',
    assessment: 'Penilaian',
    person: 'Nama akun orangnya',
    personHelp: 'Seperti tercantum di “Orang” pada penilaian itu.',
    reason: 'Alasan',
    reasonHelp: 'Dibaca oleh yang bersangkutan persis seperti Anda tulis.',
    required: 'Wajib diisi',
    send: 'Minta',
    sent: 'Permintaan sudah dikirim',
    asked: 'Permintaan',
    none: 'Belum ada permintaan dari Anda',
    reasonGiven: 'Alasan: {{reason}}',
    askedAt: 'Diminta {{at}}.',
    state: {
      asked: 'Belum dijawab.',
      lapsed: 'Tidak dijawab dalam tujuh hari.',
      refused: 'Ditolak {{at}}.',
      open: 'Diizinkan {{at}}; berakhir selambat-lambatnya {{until}}.',
      seen: 'Dilihat dari {{began}} sampai {{ended}}.',
      unused: 'Diizinkan {{at}}, tetapi tidak dipakai.',
    },
    begin: 'Lihat sekarang',
    beginNamed: 'Lihat sekarang apa yang dilihat {{name}}',
    bar: 'Anda melihat layar orang lain',
    seeing: 'Anda melihat apa yang dilihat {{name}}. Di sini tidak dapat berbuat apa pun. Berakhir sendiri {{until}}.',
    over: 'Izin melihat layar {{name}} sudah berakhir.',
    end: 'Akhiri',
    ownTitle: 'Siapa yang melihat layar Anda',
    ownHelp:
      'Pengelola dapat meminta izin melihat suatu penilaian seperti yang Anda lihat, termasuk naskah yang belum disampaikan kementerian/lembaga, tetapi bukan yang sedang Anda tulis dan belum dikirim. Tanpa izin Anda tidak ada yang diperlihatkan, dan tidak ada yang dapat dilakukan atas nama Anda.',
    ownNone: 'Belum ada yang meminta.',
    act: { allow: 'Izinkan 30 menit', refuse: 'Tolak', withdraw: 'Akhiri sekarang' },
    actNamed: {
      allow: 'Izinkan {{name}} melihat layar Anda selama 30 menit',
      refuse: 'Tolak {{name}}',
      withdraw: 'Akhiri sekarang izin {{name}} melihat layar Anda',
    },
    done: { allow: 'Diizinkan selama 30 menit', refuse: 'Permintaan ditolak', withdraw: 'Izin sudah diakhiri' },
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id sights': typeof words;
  }
}
