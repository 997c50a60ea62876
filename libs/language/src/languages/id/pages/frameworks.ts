/** In the navigation, which stands there before the page is loaded. */
export const title = 'Kerangka penilaian';

/** Indonesian words of the pages of catalogues. */
export const words = {
  frameworks: {
    help: 'Kerangka adalah katalog indikator yang terbit dalam versi. Versi yang sudah disimpan tidak pernah berubah karena penilaian bertumpu padanya. Perbaikan disimpan sebagai versi baru.',
    list: 'Versi yang tersimpan',
    none: 'Belum ada kerangka yang tersimpan',
    noneHelp: 'Unduh templat, isi, lalu pilih berkasnya di sini.',
    version: 'versi {{version}}',
    size_other: '{{count}} indikator dalam {{dimensions}}',
    dimensions_other: '{{count}} dimensi',
    unused: 'belum dipakai penilaian mana pun',
    used_other: 'dipakai {{count}} penilaian',
    languages: 'Bahasa: {{list}}',
    download: 'Unduh {{name}} sebagai',
    template: 'Templat',
    templateHelp:
      'Tiga lembar: kerangka, dimensi, dan indikator. Setiap teks mempunyai kolom untuk setiap bahasa; kode tetap berupa teks agar 1.1 dan 1.10 berbeda.',
    importing: {
      title: 'Impor berkas',
      help: 'Excel (.xlsx), nilai terpisah koma (.csv), atau JSON. Berkas diperiksa dahulu; tidak ada yang disimpan sebelum Anda menyetujuinya.',
      choose: 'Pilih berkas',
      reading: 'Berkas sedang diperiksa …',
      unreadable: 'Berkas ini tidak dapat dibaca sebagai kerangka',
      unreadableHelp:
        'Bukan berkas .xlsx, .csv, atau .json, atau berkasnya rusak. Berkas .csv mempunyai baris “# Framework”, “# Dimensions”, dan “# Indicators” di atas tabel masing-masing. Mulailah dari templat.',
      tooLarge: 'Berkas ini terlalu besar: kerangka paling besar {{size}} MB',
      faults_other: '{{count}} hal perlu diperbaiki dalam {{file}}',
      faultsHelp: 'Tidak ada yang disimpan. Perbaiki bagian-bagian ini dalam berkas Anda, simpan, lalu pilih kembali.',
      more_other: 'dan {{count}} lagi',
      sheet: 'Lembar',
      cell: 'Sel',
      what: 'Yang salah',
      whole: 'seluruh lembar',
      row: 'baris {{row}}',
      found: '{{file}} dapat disimpan',
      foundHelp: 'Periksa isinya di bawah. Setelah disimpan, versi ini tidak dapat diubah atau dihapus.',
      store: 'Simpan versi ini',
      drop: 'Pilih berkas lain',
      stored: 'Tersimpan: {{name}}',
    },
    compare: 'Bandingkan dengan',
    compareNone: 'tidak ada',
    difference: 'Perbedaan dengan versi {{version}}',
    identical: 'Kedua versi memuat indikator yang sama.',
    added: 'Hanya dalam versi ini',
    removed: 'Hanya dalam versi lain',
    changed: 'Berubah',
    changedIn: 'berubah: {{fields}}',
    changedField: '{{field}} ({{languages}})',
    unit: 'dalam {{unit}}',
    level: 'Tingkat {{level}}: {{what}}',
    same_other: '{{count}} indikator sama.',
    field: {
      dimension: 'dimensi',
      domain: 'ranah',
      title: 'rumusan',
      answer: 'jenis jawaban',
      levels: 'tingkat',
      unit: 'satuan',
      evidence: 'bukti yang diminta',
    },
    before: 'sebelumnya',
    after: 'sekarang',
    answer: {
      yes_partial_no: 'ya, sebagian, atau tidak',
      yes_no: 'ya atau tidak',
      frequency: 'seberapa sering',
      level: 'tingkat pada skala',
      number: 'angka',
      text: 'dengan uraian',
    },
    evidence: 'Bukti: {{what}}',
    all: 'Semua kerangka',
    loading: 'Kerangka sedang dimuat …',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id frameworks': typeof words;
  }
}
