import type { ProblemWords } from '../../vocabulary/problems.js';
import { accountProblems } from './account-problems.js';

/* Indonesian words of problem documents: what is in the way, and what to do about it. */

export const problems: ProblemWords['problems'] = {
  // What the domain refuses.
  WRONG_STAGE: {
    title: 'Bukan pada tahap ini',
    message:
      'Penilaian sedang berada pada tahap {stage:stage}; langkah ini tidak termasuk tahap itu[ (diperlukan: {needed:stage})][ (tahap berikutnya: {next:stage})]. Lanjutkan setelah tahapnya sesuai.',
  },
  GATE_NOT_MET: {
    title: 'Syarat tahap belum terpenuhi',
    message:
      'Tahap {to:stage} belum dapat dimulai; yang belum terpenuhi: {missing:gate}. Penuhi dahulu, atau sertakan alasan pengecualian[ (tidak dapat dikecualikan: {unwaivable:gate})].',
  },
  NOT_PERMITTED: {
    title: 'Tidak berwenang',
    message: 'Peran {role:role} tidak boleh melakukan ini[; yang boleh: {allowed:role}].',
  },
  UNKNOWN_BODY: {
    title: 'Lembaga tidak dikenal',
    message:
      'Lembaga[ {body}][ {bodies}] tidak ikut dalam penilaian ini. Periksa kodenya atau daftarkan lembaga itu dahulu.',
  },
  UNKNOWN_INDICATOR: {
    title: 'Indikator tidak dikenal',
    message: 'Indikator[ {indicator}][ {indicators}] tidak ada di sini. Periksa kodenya pada daftar indikator.',
  },
  UNKNOWN_OFFER: {
    title: 'Tawaran tidak dikenal',
    message: 'Tawaran pengalihan[ {offer}] tidak ada. Muat ulang daftar tawaran.',
  },
  UNKNOWN_QUESTION: {
    title: 'Pertanyaan tidak dikenal',
    message: 'Pertanyaan[ {question}] tidak ada bagi lembaga ini. Muat ulang daftar pertanyaan.',
  },
  UNKNOWN_ROUND: {
    title: 'Putaran tidak dikenal',
    message: 'Putaran[ {round}] belum pernah dibuka. Periksa nomornya.',
  },
  UNKNOWN_CONTRADICTION: {
    title: 'Perbedaan tidak dikenal',
    message: 'Catatan perbedaan[ {contradiction}] tidak ada. Muat ulang daftarnya.',
  },
  UNKNOWN_MEETING: { title: 'Rapat tidak dikenal', message: 'Rapat[ {meeting}] tidak ada. Periksa nomornya.' },
  UNKNOWN_ITEM: {
    title: 'Mata acara tidak dikenal',
    message: 'Mata acara[ {items}][ {item}] tidak ada dalam agenda rapat ini. Periksa agendanya.',
  },
  UNKNOWN_STATEMENT: {
    title: 'Pernyataan tidak dikenal',
    message: 'Pernyataan[ {statement}] tidak ada dalam profil. Muat ulang profilnya.',
  },
  UNKNOWN_COMMENT: {
    title: 'Tanggapan tidak dikenal',
    message: 'Tanggapan[ {comment}] tidak ada. Muat ulang daftar tanggapan.',
  },
  UNKNOWN_PERSON: {
    title: 'Orang tidak dikenal',
    message: 'Akun[ {person}][ {persons}] tidak dikenal di sini. Periksa namanya, atau daftarkan dan undang dahulu.',
  },
  ALREADY_ENROLLED: {
    title: 'Sudah terdaftar',
    message: 'Lembaga[ {body}] sudah ikut dalam penilaian ini; tidak perlu didaftarkan lagi.',
  },
  ALREADY_ASSIGNED: {
    title: 'Sudah ditetapkan',
    message: 'Indikator[ {indicators}] sudah mempunyai penanggung jawab. Gunakan penetapan ulang untuk menggantinya.',
  },
  ALREADY_EXISTS: {
    title: 'Sudah ada',
    message:
      'Data dengan kode ini sudah ada[ ({key})], sehingga tidak ada yang diubah. Pakai kode lain atau buka data yang sudah ada.',
  },
  NOT_OWNER: {
    title: 'Bukan penanggung jawab',
    message:
      'Ini bukan tanggung jawab lembaga Anda[; penanggung jawabnya {lead}]. Hubungi koordinator bila penetapannya keliru.',
  },
  FOREIGN_BODY: {
    title: 'Lembaga lain',
    message: 'Anda hanya dapat bertindak untuk lembaga Anda sendiri[, bukan untuk {body}].',
  },
  NOT_CLEARING_BODY: {
    title: 'Persetujuan ada pada lembaga lain',
    message:
      'Menurut rencana penilaian, persetujuan pemerintah atas naskah ini diberikan oleh {body}. Hanya lembaga itu yang dapat memberikannya.',
  },
  SAME_BODY: {
    title: 'Lembaga yang sama',
    message: 'Lembaga yang sama disebut dua kali[ ({body})][ ({bodies})]. Pilih lembaga lain.',
  },
  SAME_HOLDER: {
    title: 'Tidak ada yang berubah',
    message: 'Tugas ini sudah dipegang oleh orang yang sama[ ({persons})]. Pilih penggantinya.',
  },
  OFFER_OPEN: {
    title: 'Tawaran masih terbuka',
    message:
      'Indikator[ {indicator}] masih ditawarkan kepada[ {to}] lembaga lain. Tunggu jawabannya atau tarik tawaran itu dahulu.',
  },
  OFFER_CLOSED: {
    title: 'Tawaran sudah selesai',
    message: 'Tawaran[ {offer}] tidak terbuka lagi[ (keadaan: {status:offer})]. Muat ulang untuk melihat hasilnya.',
  },
  HOP_LIMIT: {
    title: 'Batas pengalihan tercapai',
    message:
      'Indikator ini sudah terlalu sering berpindah. Tawaran[ {offer}] menunggu keputusan koordinator pada rapat koordinasi berikutnya.',
  },
  REFUSED_BEFORE: {
    title: 'Pernah ditolak',
    message:
      'Lembaga[ {body}] sudah pernah menolak indikator[ {indicator}] ini. Konfirmasikan bila tetap akan ditetapkan kepadanya.',
  },
  WRONG_STATE: {
    title: 'Keadaan tidak sesuai',
    message:
      'Langkah ini tidak dapat dilakukan dalam keadaan sekarang[ ({status:status})][ ({statuses:status})][; diperlukan: {needed:status}][; diperlukan: {expected:status}][; belum diedarkan: {uncirculated}][; keputusan ini baru diketahui pada {knownOn}]. Muat ulang untuk melihat keadaan terakhir.',
  },
  STALE_VERSION: {
    title: 'Sudah diubah orang lain',
    message:
      'Sementara itu datanya telah berubah[ (versi Anda {expected}, sekarang {actual})][ (versi Anda {expectedVersion}, sekarang {version})]. Muat ulang, periksa perubahannya, lalu kirim lagi.',
  },
  ROUND_OPEN: {
    title: 'Putaran masih terbuka',
    message: 'Putaran[ {round}] belum ditutup. Tutup dahulu sebelum membuka yang berikutnya.',
  },
  ROUND_LIMIT: {
    title: 'Batas putaran tercapai',
    message:
      'Rencana hanya mengizinkan {maxRounds} putaran klarifikasi. Selesaikan sisanya pada diskusi kelompok terfokus (FGD).',
  },
  ROUND_CLOSED: {
    title: 'Putaran sudah ditutup',
    message:
      'Putaran[ {round}] sudah ditutup dan tidak menerima jawaban lagi. Sampaikan keterangan Anda kepada peneliti atau pada diskusi kelompok terfokus (FGD).',
  },
  MEETING_STATE: {
    title: 'Keadaan rapat tidak sesuai',
    message:
      'Rapat sedang berstatus {status:meeting}[; diperlukan: {needed:meeting}][; rapat dimulai {startsAt}]. Ubah keadaan rapat dahulu atau tunggu waktunya.',
  },
  OUTCOME_MISSING: {
    title: 'Hasil belum lengkap',
    message: 'Mata acara berikut belum mempunyai hasil: {items}. Catat hasilnya sebelum menutup rapat.',
  },
  PROVENANCE_MISSING: {
    title: 'Dasar pernyataan belum jelas',
    message:
      'Pernyataan[ {statement}][ {statements}] bersandar pada indikator yang belum mempunyai hasil[: {indicators}]. Pilih indikator yang sudah diputuskan.',
  },
  PROVENANCE_CHANGED: {
    title: 'Dasar pernyataan telah berubah',
    message:
      'Keterangan mengenai indikator {indicators} telah berubah sejak pernyataan[ {statements}] ditulis atau ditegaskan. Periksa pernyataan itu; tegaskan dengan alasan bahwa pernyataan tetap berlaku, atau tulis ulang, lalu lanjutkan.',
  },
  PROVENANCE_UNCHANGED: {
    title: 'Tidak ada yang perlu ditegaskan',
    message:
      'Dasar pernyataan {statements} tidak berubah sejak ditulis atau ditegaskan. Muat ulang untuk melihat pernyataan yang masih perlu diperiksa.',
  },
  COMMENTS_OPEN: {
    title: 'Masih ada tanggapan terbuka',
    message: 'Tanggapan ini belum diselesaikan: {comments}. Selesaikan semuanya dahulu.',
  },
  SILENCE_RUNNING: {
    title: 'Masa tanggapan masih berjalan',
    message: 'Masa tanggapan berlangsung sampai {until}. Lanjutkan setelah waktu itu lewat.',
  },
  DECREE_KNOWN: {
    title: 'Keputusan sudah tercatat',
    message: 'Keputusan[ {decree}] sudah ada dalam kalender; tidak ada yang perlu diubah.',
  },
  DATE_PAST: {
    title: 'Waktu tidak berlaku',
    message:
      'Waktunya sudah lewat atau urutannya terbalik[ (mulai {startsAt})][ (selesai {endsAt})]. Pilih waktu yang akan datang.',
  },
  CLOCK_NOT_HELD: {
    title: 'Jam tidak dapat digerakkan',
    message: 'Penilaian ini berjalan menurut waktu nyata. Hanya jam latihan yang dapat digerakkan.',
  },
  CLOCK_BACKWARDS: {
    title: 'Jam hanya maju',
    message:
      'Jam latihan sudah menunjukkan {clock}; waktu yang diminta, {target}, ada sebelumnya. Pilih waktu yang lebih kemudian.',
  },
  ROLE_ENDED: {
    title: 'Tugas sudah berakhir',
    message:
      'Tugas sebagai {role:role}[ {body}] sudah tidak Anda pegang, sehingga langkah ini tidak dijalankan. Hubungi koordinator bila keliru.',
  },
  SELF_GRANT: {
    title: 'Tidak untuk diri sendiri',
    message:
      'Tidak seorang pun dapat memberi tugas kepada dirinya sendiri. Mintalah kepada koordinator atau, untuk orang dari suatu lembaga, kepada pejabat pengesahnya.',
  },
  STEERS_AND_SPEAKS: {
    title: 'Mengendalikan dan mewakili tidak dapat dirangkap',
    message:
      '{person} akan ikut mengendalikan penilaian sekaligus mewakili[ {body}]. Itu hanya mungkin untuk lembaga penyelenggara: pilih orang lain, atau akhiri dulu tugas yang lain.',
  },
  LETTER_REQUIRED: {
    title: 'Nomor surat diperlukan',
    message:
      'Tugas menjawab atau mengesahkan atas nama {body} harus berdasarkan surat lembaga itu. Isi nomor surat penunjukan, atau minta pejabat pengesahnya menunjuk {person}.',
  },
  NOT_A_MEMBER: {
    title: 'Belum memegang tugas ini',
    message: '{persons} belum bertugas[ sebagai {role:role}][ untuk {body}]. Daftarkan dulu dengan tugas itu.',
  },
  LAST_COORDINATOR: {
    title: 'Koordinator terakhir',
    message:
      '{persons} adalah koordinator satu-satunya, dan tidak akan ada yang dapat menunjuk penggantinya. Daftarkan dulu koordinator lain.',
  },
  NOT_A_CONTACT: {
    title: 'Bukan kontak lembaga ini',
    message: '{person} bukan narahubung maupun pejabat pengesah {body}. Ketidakhadiran hanya dicatat untuk mereka.',
  },
  NOT_ABSENT: {
    title: 'Tidak ada ketidakhadiran',
    message:
      'Tidak ada ketidakhadiran {person} yang tercatat untuk {body}, atau sudah berakhir. Muat ulang halaman ini.',
  },
  OWN_ANSWER: {
    title: 'Jawaban Anda sendiri',
    message:
      'Jawaban[ {indicators}] Anda tulis sendiri, sedangkan yang mengesahkan bukan penulisnya. Minta pejabat pengesah {body} yang lain mengesahkannya.',
  },
  CLOSED: {
    title: 'Sudah ditutup',
    message:
      'Proses ini sudah ditutup dan tidak menerima perubahan lagi. Hubungi koordinator bila masih ada yang perlu diubah.',
  },
  EMPTY: { title: 'Belum diisi', message: 'Bagian[ {field}] ini masih kosong. Isi dahulu, lalu kirim lagi.' },
  // What is refused at the border, or fails behind it.
  INVALID_REQUEST: {
    title: 'Permintaan tidak dapat dibaca',
    message: 'Ada bagian permintaan yang kurang atau salah. Perbaiki bagian yang disebut, lalu kirim lagi.',
  },
  UNAUTHENTICATED: { title: 'Belum masuk', message: 'Sesi Anda tidak ada atau sudah berakhir. Silakan masuk lagi.' },
  WRONG_CREDENTIALS: {
    title: 'Gagal masuk',
    message: 'Nama akun atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
  },
  CSRF: {
    title: 'Permintaan tidak tepercaya',
    message: 'Permintaan ini tidak membawa tanda sesi yang benar. Muat ulang halaman, lalu coba lagi.',
  },
  FORBIDDEN: {
    title: 'Tidak berwenang',
    message: 'Peran Anda dalam penilaian ini tidak boleh melakukan hal tersebut[; yang boleh: {roles:role}].',
  },
  NOT_FOUND: {
    title: 'Tidak ditemukan',
    message: 'Alamat atau data ini tidak ada, atau tidak terbuka bagi Anda. Periksa kembali alamatnya.',
  },
  METHOD_NOT_ALLOWED: {
    title: 'Cara ini tidak berlaku di alamat ini',
    message: 'Alamat ini ada, tetapi tidak untuk cara permintaan ini. Kepala `Allow` menyebut cara yang berlaku.',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    title: 'Kunci permintaan belum ada',
    message:
      'Sertakan kepala `Idempotency-Key` berisi 8–128 huruf, angka, titik, titik dua, garis bawah, atau tanda hubung; pakai kunci baru untuk tiap perbuatan.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'Kunci permintaan sudah dipakai',
    message: 'Kunci ini sudah dipakai untuk permintaan yang isinya lain. Buat kunci baru, lalu kirim lagi.',
  },
  PAYLOAD_TOO_LARGE: {
    title: 'Permintaan terlalu besar',
    message: 'Isi permintaan melebihi batas[ {limitKb} kB]. Persingkat teksnya atau kirim dalam beberapa bagian.',
  },
  TOO_MANY_REQUESTS: {
    title: 'Terlalu banyak percobaan',
    message: 'Terlalu banyak percobaan dalam waktu singkat. Tunggu[ {seconds} detik] lalu coba lagi.',
  },
  TOO_MANY_DRAFTS: {
    title: 'Terlalu banyak konsep',
    message:
      'Jumlah konsep yang disimpan sudah mencapai batas[ ({most})]. Kirim atau buang salah satu konsep lama, lalu coba lagi.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    title: 'Jenis isi tidak didukung',
    message: 'Kirim isi permintaan sebagai JSON (`Content-Type: application/json`).',
  },
  ENGINE_UNAVAILABLE: {
    title: 'Belum dapat dijalankan',
    message:
      'Permintaan ini belum dapat dijalankan[: {reason:reason}]. Tidak ada yang hilang; ulangi permintaan yang sama, dengan kunci yang sama, sebentar lagi.',
  },
  DATABASE_UNAVAILABLE: {
    title: 'Basis data tidak terjangkau',
    message: 'Basis data sedang tidak terjangkau. Ulangi permintaan yang sama sebentar lagi.',
  },
  OUTCOME_UNKNOWN: {
    title: 'Hasil belum diketahui',
    message:
      'Permintaan sudah diteruskan, tetapi jawabannya belum datang. Muat ulang untuk melihat apakah sudah tercatat; permintaan yang diulang dengan kunci yang sama tidak akan tercatat dua kali.',
  },
  INTERNAL: {
    title: 'Kesalahan pada sistem',
    message:
      'Terjadi kesalahan pada sistem. Coba lagi; bila berulang, sampaikan kepada pengelola sistem[ dengan nomor {request}].',
  },
  ...accountProblems,
  PREPARATION_CHANGED: {
    title: 'Diubah oleh orang lain',
    message:
      'Persiapan ini telah diubah[ oleh {changedBy}][, {changedAt}], sehingga perubahan di sini tidak tersimpan. Muat ulang untuk melihatnya, lalu ulangi perubahannya.',
  },
  PREPARATION_INCOMPLETE: {
    title: 'Belum siap',
    message:
      'Masih ada yang kurang ({count}). Buka “Periksa dan luncurkan” untuk melihatnya, lengkapi, lalu coba lagi.',
  },
  PREPARATION_LAUNCHED: {
    title: 'Sudah diluncurkan',
    message: 'Penilaian ini[ ({key})] sudah diluncurkan, sehingga persiapannya tidak dapat diubah. Buka penilaiannya.',
  },
};

/** Why something has to wait for a moment. */
export const waitReason: ProblemWords['waitReason'] = {
  engineAway: 'mesin proses tidak terjangkau',
  busy: 'terlalu banyak permintaan pada saat yang sama',
  clockBusy: 'jam latihan sedang digerakkan',
  notRecorded: 'penilaian ini baru dibuat dan belum tercatat',
  stopping: 'layanan sedang dihentikan',
  noticesUnderWay: 'pemberitahuan belum terkirim',
  messagesUnderWay: 'pesan antarproses belum sampai',
};
