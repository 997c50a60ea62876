import type { InboxWords } from '../../vocabulary/inbox.js';

/* Indonesian words of the built-in inbox. */

export const inbox: InboxWords = {
  title: 'Kotak surat bawaan',
  lead: 'Surat latihan tidak pernah keluar dari sini.',
  assessment: 'Penilaian (kode)',
  recipient: 'Penerima (kode orang)',
  filter: 'Saring',
  messages: (count) => `${count} surat`,
  received: 'Diterima (UTC)',
  to: 'Kepada',
  subject: 'Perihal',
  text: 'Teks',
  emptyPage: 'Tidak ada surat di halaman ini.',
  newest: 'Surat terbaru',
  nothingMatches: 'Tidak ada surat yang sesuai dengan saringan.',
  all: 'Semua surat',
  empty: 'Belum ada surat. Surat yang dikirim sistem akan muncul di sini.',
  newer: 'Lebih baru',
  older: 'Lebih lama',
  failed: 'Terjadi kesalahan',
  localOnly: 'Hanya dari komputer ini',
  readOnly: 'Hanya untuk dibaca',
  unknownAddress: 'Alamat tidak dikenal',
  noMessage: 'Surat tidak ditemukan',
  badFilter: 'Saringan tidak sah',
};
