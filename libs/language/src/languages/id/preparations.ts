import type { FindingDetails, FindingWords, LeftWords } from '../../vocabulary/preparations.js';

/* Kata bahasa Indonesia untuk hal yang kurang dalam persiapan penilaian, dan yang sering keliru. */

const contacts: Readonly<Record<FindingDetails['CONTACT_MISSING']['contact'], string>> = {
  main: 'narahubung utama',
  alternate: 'narahubung pengganti',
  authority: 'pejabat pengesah',
};
const periods: Readonly<Record<FindingDetails['PERIOD_MISSING']['period'], string>> = {
  acceptance: 'menerima indikator',
  answering: 'menjawab',
  offer: 'menanggapi pengalihan',
  roundReply: 'menjawab pertanyaan klarifikasi',
  silence: 'persetujuan tanpa keberatan',
};

export const preparations: FindingWords = {
  KEY_MISSING: () => 'Pilih nama singkat untuk alamat: huruf kecil, angka, dan tanda hubung, misalnya “kesiapan-2027”.',
  KEY_TAKEN: ({ key }) => `Penilaian lain sudah memakai nama singkat “${key}”. Pilih nama lain.`,
  LANGUAGES_MISSING: () => 'Pilih sedikitnya satu bahasa.',
  TITLE_MISSING: ({ language }) => `Tulis judul dalam bahasa pertama (${language}).`,
  FRAMEWORK_MISSING: () => 'Pilih kerangka penilaian.',
  FRAMEWORK_LANGUAGE: ({ language }) =>
    `Bahasa pertama kerangka ini adalah “${language}”: tambahkan bahasa itu, atau pilih kerangka lain.`,
  CONVENER_MISSING: () => 'Pilih lembaga penyelenggara.',
  CONVENER_UNKNOWN: ({ body }) => `Lembaga penyelenggara ${body} tidak ada dalam daftar lembaga.`,
  BODIES_MISSING: () => 'Isi lembaga yang ikut serta.',
  BODY_CODE: ({ row }) => `Lembaga di baris ${row}: kode terdiri dari huruf atau angka, tanpa spasi.`,
  BODY_TWICE: ({ body }) => `Lembaga ${body} tercantum dua kali.`,
  BODY_NAME: ({ body, language }) => `Tulis nama ${body} dalam bahasa pertama (${language}).`,
  COORDINATOR_MISSING: () => 'Belum ada koordinator: berikan peran ini kepada satu orang.',
  PERSON_ACCOUNT: ({ row }) => `Orang di baris ${row}: akun terdiri dari huruf atau angka, tanpa spasi.`,
  PERSON_TWICE: ({ person }) => `Akun ${person} tercantum dua kali. Beri setiap orang akun sendiri.`,
  PERSON_TAKEN: ({ person }) => `Akun ${person} sudah ada dengan alamat surel lain. Pakai alamat itu, atau akun lain.`,
  PERSON_NAME: ({ person }) => `Tulis nama ${person}.`,
  PERSON_EMAIL: ({ person }) => `${person} belum punya alamat surel yang dapat dikirimi surat.`,
  PERSON_BODY: ({ person }) => `Pilih lembaga yang diwakili ${person} untuk menjawab atau mengesahkan.`,
  PERSON_BODY_UNKNOWN: ({ person, body }) => `${person} berasal dari ${body}, yang tidak ada dalam daftar lembaga.`,
  STEERS_AND_SPEAKS: ({ person, body }) =>
    `${person} ikut mengarahkan penilaian dan tidak dapat mewakili ${body}: hanya lembaga penyelenggara.`,
  CONTACT_MISSING: ({ body, contact }) => `${body} belum punya ${contacts[contact]}.`,
  CONTACT_TWICE: ({ body, contact }) => `${body} punya lebih dari satu ${contacts[contact]}. Cukup satu orang.`,
  NOBODY_ANSWERS: () => 'Belum ada lembaga dengan narahubung dan pengesah: harus ada yang menjawab.',
  CALENDAR_UNUSABLE: () =>
    'Kalender belum dapat dipakai menghitung: periksa negara, zona waktu, sedikitnya satu hari kerja, dan jam kantor.',
  HOURS_UNUSABLE: ({ row }) =>
    `Jam kantor lain di baris ${row}: isi dua tanggal secara berurutan, dan jam seperti 08.00 yang dimulai lebih awal.`,
  DAY_OFF_DATE: ({ date }) => `“${date}” dalam daftar hari libur bukan tanggal.`,
  PERIOD_MISSING: ({ period }) => `Isi berapa hari kerja untuk ${periods[period]}.`,
  MILESTONE_DATE: ({ stage }, { stage: named }) => `Tanggal “${named(stage)}” bukan tanggal.`,
  MILESTONE_ORDER: ({ stage }, { stage: named }) => `“${named(stage)}” direncanakan sebelum tahap di atasnya.`,
  CLEARANCE_UNKNOWN: ({ body }) => `Lembaga pemberi persetujuan, ${body}, tidak ada dalam daftar lembaga.`,
  ASSIGNED_UNKNOWN: ({ indicator }) => `Kerangka tidak memuat indikator ${indicator}. Hapus penugasannya.`,
  ASSIGNED_TWICE: ({ indicator }) => `Indikator ${indicator} ditugaskan dua kali.`,
  ASSIGNED_BODY: ({ indicator, body }) =>
    `${indicator} ditugaskan kepada ${body}, yang belum punya narahubung dan pengesah. Lengkapi orangnya atau pilih lembaga lain.`,
  ASSIGNED_SAME: ({ indicator, body }) =>
    `Untuk ${indicator}, ${body} menjadi penanggung jawab sekaligus kontributor. Pilih salah satu.`,
  UNREADABLE: ({ place }) => `Masih ada yang belum cocok: ${place}.`,
  MILESTONES_MISSING: () => 'Belum ada tanggal yang direncanakan. Garis waktu akan kosong.',
  MILESTONE_DAY_OFF: ({ stage, date }, write) =>
    `“${write.stage(stage)}” dimulai pada hari libur: ${write.date(date)}.`,
  MILESTONE_PAST: ({ stage, date }, write) =>
    `“${write.stage(stage)}” direncanakan pada tanggal yang sudah lewat: ${write.date(date)}.`,
  ANSWERING_SHORT: ({ acceptance, answering }) =>
    `Lembaga punya ${answering} hari kerja untuk menjawab dan ${acceptance} untuk menerima. Keduanya dihitung sejak penugasan, jadi waktu menjawab seharusnya lebih panjang.`,
  ANSWERS_LATE: ({ stage, date }, write) =>
    `Jawaban ditunggu hingga ${write.date(date)}, setelah “${write.stage(stage)}” dimulai. Ubah tanggal itu atau persingkat waktu menjawab.`,
  DAYS_OFF_MISSING: ({ year }) => `Belum ada hari libur pada ${year}. Tenggat dapat jatuh pada hari libur nasional.`,
  LADDER_MISSING: () => 'Tidak ada pengingat: tidak ada yang diberi tahu ketika tenggat mendekat atau lewat.',
  DESK_LOAD: ({ body, count }) => `${body} menanggung ${count} indikator, banyak untuk satu meja.`,
  UNASSIGNED: ({ count }) =>
    `${count} indikator belum punya lembaga penanggung jawab. Koordinator menugaskannya setelah peluncuran.`,
  BODY_IDLE: ({ body }) => `${body} ikut serta tetapi tidak punya indikator.`,
  BODY_ALONE: ({ body }) => `${body} tidak punya orang, sehingga tidak ikut serta.`,
  PERSON_IDLE: ({ person }) => `${person} tidak punya peran dalam penilaian.`,
  ADDRESS_SHARED: ({ email }) =>
    `Beberapa orang memakai alamat ${email}. Mereka dapat masuk dengan akun, tetapi tidak dengan alamat itu.`,
  RESEARCHER_MISSING: () => 'Tidak ada peneliti: tidak ada yang dapat mengajukan pertanyaan klarifikasi.',
};

/** Hal yang tidak terbawa ke penilaian berikutnya. */
export const preparedFrom: LeftWords = {
  PERIOD: ({ period }) =>
    `Waktu untuk ${periods[period]} tidak dihitung dalam hari kerja. Waktu yang lazim dipakai sebagai gantinya.`,
  DAYS_OFF: ({ count }) =>
    `${count} hari libur sebelum tanggal mulai yang baru tidak dibawa. Isi hari libur tahun-tahun mendatang di kalender.`,
  OFFICE_HOURS: ({ count }) => `Jam kantor untuk ${count} masa lain tidak dibawa.`,
  RUNGS: ({ count }) => `${count} pengingat tidak dihitung dalam hari kerja dan tidak dibawa.`,
  DATES: () => 'Tanggal tidak dapat dihitung ulang: lengkapi kalender, lalu usulkan tanggal di rencana.',
  VACANT: ({ body, contact }) => `${body} tidak lagi mempunyai ${contacts[contact]}.`,
  LEAD_GONE: ({ indicator }) => `Penanggung jawab ${indicator} tidak lagi ikut serta: tugaskan kembali.`,
};
