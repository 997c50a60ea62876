import type { RefusalCode } from '@selaras/domain';
import type { ErrorMessage } from './error-message.js';

function say(status: number, id: readonly [string, string], en: readonly [string, string]): ErrorMessage {
  return { status, id: { title: id[0], message: id[1] }, en: { title: en[0], message: en[1] } };
}

/** What the domain's refusals say to people. Texts say what is in the way and what to do about it. */
export const refusalMessages: Readonly<Record<RefusalCode, ErrorMessage>> = {
  WRONG_STAGE: say(
    409,
    [
      'Bukan pada tahap ini',
      'Penilaian sedang berada pada tahap {stage:stage}; langkah ini tidak termasuk tahap itu[ (diperlukan: {needed:stage})][ (tahap berikutnya: {next:stage})]. Lanjutkan setelah tahapnya sesuai.',
    ],
    [
      'Not at this stage',
      'The assessment is at the stage {stage:stage}, which does not allow this step[ (needed: {needed:stage})][ (the next stage: {next:stage})]. Do it when the stage fits.',
    ],
  ),
  GATE_NOT_MET: say(
    409,
    [
      'Syarat tahap belum terpenuhi',
      'Tahap {to:stage} belum dapat dimulai; yang belum terpenuhi: {missing:gate}. Penuhi dahulu, atau sertakan alasan pengecualian[ (tidak dapat dikecualikan: {unwaivable:gate})].',
    ],
    [
      'Stage requirements not met',
      'The stage {to:stage} cannot begin; still missing: {missing:gate}. Meet these first, or give the reason for a waiver[ (cannot be waived: {unwaivable:gate})].',
    ],
  ),
  NOT_PERMITTED: say(
    403,
    ['Tidak berwenang', 'Peran {role:role} tidak boleh melakukan ini[; yang boleh: {allowed:role}].'],
    ['Not permitted', 'The role {role:role} may not do this[; these may: {allowed:role}].'],
  ),
  UNKNOWN_BODY: say(
    422,
    [
      'Lembaga tidak dikenal',
      'Lembaga[ {body}][ {bodies}] tidak ikut dalam penilaian ini. Periksa kodenya atau daftarkan lembaga itu dahulu.',
    ],
    [
      'Unknown body',
      'The body[ {body}][ {bodies}] does not take part in this assessment. Check the code or enrol it first.',
    ],
  ),
  UNKNOWN_INDICATOR: say(
    422,
    [
      'Indikator tidak dikenal',
      'Indikator[ {indicator}][ {indicators}] tidak ada di sini. Periksa kodenya pada daftar indikator.',
    ],
    [
      'Unknown indicator',
      'The indicator[ {indicator}][ {indicators}] does not exist here. Check the code in the list of indicators.',
    ],
  ),
  UNKNOWN_OFFER: say(
    404,
    ['Tawaran tidak dikenal', 'Tawaran pengalihan[ {offer}] tidak ada. Muat ulang daftar tawaran.'],
    ['Unknown offer', 'The handoff offer[ {offer}] does not exist. Reload the list of offers.'],
  ),
  UNKNOWN_QUESTION: say(
    404,
    ['Pertanyaan tidak dikenal', 'Pertanyaan[ {question}] tidak ada bagi lembaga ini. Muat ulang daftar pertanyaan.'],
    ['Unknown question', 'The question[ {question}] was not put to this body. Reload the list of questions.'],
  ),
  UNKNOWN_ROUND: say(
    404,
    ['Putaran tidak dikenal', 'Putaran[ {round}] belum pernah dibuka. Periksa nomornya.'],
    ['Unknown round', 'Round[ {round}] was never opened. Check its number.'],
  ),
  UNKNOWN_CONTRADICTION: say(
    404,
    ['Perbedaan tidak dikenal', 'Catatan perbedaan[ {contradiction}] tidak ada. Muat ulang daftarnya.'],
    ['Unknown contradiction', 'The contradiction[ {contradiction}] does not exist. Reload the list.'],
  ),
  UNKNOWN_MEETING: say(
    404,
    ['Rapat tidak dikenal', 'Rapat[ {meeting}] tidak ada. Periksa nomornya.'],
    ['Unknown meeting', 'Meeting[ {meeting}] does not exist. Check its number.'],
  ),
  UNKNOWN_ITEM: say(
    404,
    ['Mata acara tidak dikenal', 'Mata acara[ {items}][ {item}] tidak ada dalam agenda rapat ini. Periksa agendanya.'],
    ['Unknown item', 'The item[ {items}][ {item}] is not on the agenda of this meeting. Check the agenda.'],
  ),
  UNKNOWN_STATEMENT: say(
    404,
    ['Pernyataan tidak dikenal', 'Pernyataan[ {statement}] tidak ada dalam profil. Muat ulang profilnya.'],
    ['Unknown statement', 'The statement[ {statement}] is not in the profile. Reload the profile.'],
  ),
  UNKNOWN_COMMENT: say(
    404,
    ['Tanggapan tidak dikenal', 'Tanggapan[ {comment}] tidak ada. Muat ulang daftar tanggapan.'],
    ['Unknown comment', 'The comment[ {comment}] does not exist. Reload the list of comments.'],
  ),
  UNKNOWN_PERSON: say(
    422,
    [
      'Orang tidak dikenal',
      'Akun[ {person}][ {persons}] tidak dikenal di sini. Periksa namanya, atau daftarkan dan undang dahulu.',
    ],
    [
      'Unknown person',
      'The account[ {person}][ {persons}] is not known here. Check the name, or register and invite it first.',
    ],
  ),
  ALREADY_ENROLLED: say(
    409,
    ['Sudah terdaftar', 'Lembaga[ {body}] sudah ikut dalam penilaian ini; tidak perlu didaftarkan lagi.'],
    ['Already enrolled', 'The body[ {body}] already takes part; there is no need to enrol it again.'],
  ),
  ALREADY_ASSIGNED: say(
    409,
    [
      'Sudah ditetapkan',
      'Indikator[ {indicators}] sudah mempunyai penanggung jawab. Gunakan penetapan ulang untuk menggantinya.',
    ],
    ['Already assigned', 'The indicator[ {indicators}] already has a lead body. Use reassignment to change it.'],
  ),
  ALREADY_EXISTS: say(
    409,
    [
      'Sudah ada',
      'Data dengan kode ini sudah ada[ ({key})], sehingga tidak ada yang diubah. Pakai kode lain atau buka data yang sudah ada.',
    ],
    [
      'Already exists',
      'Something with this code already exists[ ({key})], so nothing was changed. Use another code or open the existing one.',
    ],
  ),
  NOT_OWNER: say(
    403,
    [
      'Bukan penanggung jawab',
      'Ini bukan tanggung jawab lembaga Anda[; penanggung jawabnya {lead}]. Hubungi koordinator bila penetapannya keliru.',
    ],
    [
      'Not the owner',
      'Your body is not responsible for this[; {lead} is]. Tell the coordinator if the assignment is wrong.',
    ],
  ),
  FOREIGN_BODY: say(
    403,
    ['Lembaga lain', 'Anda hanya dapat bertindak untuk lembaga Anda sendiri[, bukan untuk {body}].'],
    ['Another body', 'You can only act for your own body[, not for {body}].'],
  ),
  SAME_BODY: say(
    422,
    ['Lembaga yang sama', 'Lembaga yang sama disebut dua kali[ ({body})][ ({bodies})]. Pilih lembaga lain.'],
    ['The same body', 'The same body is named twice[ ({body})][ ({bodies})]. Choose another one.'],
  ),
  SAME_HOLDER: say(
    409,
    ['Tidak ada yang berubah', 'Tugas ini sudah dipegang oleh orang yang sama[ ({persons})]. Pilih penggantinya.'],
    ['Nothing would change', 'The same people[ ({persons})] hold this office already. Choose who takes over.'],
  ),
  OFFER_OPEN: say(
    409,
    [
      'Tawaran masih terbuka',
      'Indikator[ {indicator}] masih ditawarkan kepada[ {to}] lembaga lain. Tunggu jawabannya atau tarik tawaran itu dahulu.',
    ],
    [
      'An offer is open',
      'The indicator[ {indicator}] is already on offer[ to {to}]. Wait for the answer or withdraw that offer first.',
    ],
  ),
  OFFER_CLOSED: say(
    409,
    [
      'Tawaran sudah selesai',
      'Tawaran[ {offer}] tidak terbuka lagi[ (keadaan: {status:offer})]. Muat ulang untuk melihat hasilnya.',
    ],
    [
      'The offer is settled',
      'The offer[ {offer}] is no longer open[ (state: {status:offer})]. Reload to see how it ended.',
    ],
  ),
  HOP_LIMIT: say(
    409,
    [
      'Batas pengalihan tercapai',
      'Indikator ini sudah terlalu sering berpindah. Tawaran[ {offer}] menunggu keputusan koordinator pada rapat koordinasi berikutnya.',
    ],
    [
      'Handoff limit reached',
      'This indicator has changed hands too often. The offer[ {offer}] waits for the coordinator at the next coordination meeting.',
    ],
  ),
  REFUSED_BEFORE: say(
    409,
    [
      'Pernah ditolak',
      'Lembaga[ {body}] sudah pernah menolak indikator[ {indicator}] ini. Konfirmasikan bila tetap akan ditetapkan kepadanya.',
    ],
    [
      'Refused before',
      'The body[ {body}] has refused the indicator[ {indicator}] before. Confirm if it is to be assigned all the same.',
    ],
  ),
  WRONG_STATE: say(
    409,
    [
      'Keadaan tidak sesuai',
      'Langkah ini tidak dapat dilakukan dalam keadaan sekarang[ ({status:status})][ ({statuses:status})][; diperlukan: {needed:status}][; diperlukan: {expected:status}][; belum diedarkan: {uncirculated}][; keputusan ini baru diketahui pada {knownOn}]. Muat ulang untuk melihat keadaan terakhir.',
    ],
    [
      'Not in this state',
      'This step is not possible in the present state[ ({status:status})][ ({statuses:status})][; needed: {needed:status}][; needed: {expected:status}][; not circulated yet: {uncirculated}][; this decree becomes known on {knownOn}]. Reload to see how things stand.',
    ],
  ),
  STALE_VERSION: say(
    412,
    [
      'Sudah diubah orang lain',
      'Sementara itu datanya telah berubah[ (versi Anda {expected}, sekarang {actual})][ (versi Anda {expectedVersion}, sekarang {version})]. Muat ulang, periksa perubahannya, lalu kirim lagi.',
    ],
    [
      'Changed in the meantime',
      'Somebody has changed this since you opened it[ (your version {expected}, now {actual})][ (your version {expectedVersion}, now {version})]. Reload, look at the change and send again.',
    ],
  ),
  ROUND_OPEN: say(
    409,
    ['Putaran masih terbuka', 'Putaran[ {round}] belum ditutup. Tutup dahulu sebelum membuka yang berikutnya.'],
    ['A round is open', 'Round[ {round}] is still open. Close it before the next one is opened.'],
  ),
  ROUND_LIMIT: say(
    409,
    [
      'Batas putaran tercapai',
      'Rencana hanya mengizinkan {maxRounds} putaran klarifikasi. Selesaikan sisanya pada diskusi kelompok terfokus (FGD).',
    ],
    [
      'No more rounds',
      'The plan allows {maxRounds} rounds of clarification. Settle what is left in the focus group discussion (FGD).',
    ],
  ),
  ROUND_CLOSED: say(
    409,
    [
      'Putaran sudah ditutup',
      'Putaran[ {round}] sudah ditutup dan tidak menerima jawaban lagi. Sampaikan keterangan Anda kepada peneliti atau pada diskusi kelompok terfokus (FGD).',
    ],
    [
      'The round is closed',
      'Round[ {round}] is closed and takes no more replies. Tell the researchers, or bring it to the focus group discussion (FGD).',
    ],
  ),
  MEETING_STATE: say(
    409,
    [
      'Keadaan rapat tidak sesuai',
      'Rapat sedang berstatus {status:meeting}[; diperlukan: {needed:meeting}][; rapat dimulai {startsAt}]. Ubah keadaan rapat dahulu atau tunggu waktunya.',
    ],
    [
      'Meeting not in this state',
      'The meeting is in the state {status:meeting}[; needed: {needed:meeting}][; it starts {startsAt}]. Change its state first or wait until it is time.',
    ],
  ),
  OUTCOME_MISSING: say(
    409,
    ['Hasil belum lengkap', 'Mata acara berikut belum mempunyai hasil: {items}. Catat hasilnya sebelum menutup rapat.'],
    ['Outcomes missing', 'These items have no outcome yet: {items}. Set their outcome before closing the meeting.'],
  ),
  PROVENANCE_MISSING: say(
    409,
    [
      'Dasar pernyataan belum jelas',
      'Pernyataan[ {statement}][ {statements}] bersandar pada indikator yang belum mempunyai hasil[: {indicators}]. Pilih indikator yang sudah diputuskan.',
    ],
    [
      'Provenance missing',
      'The statement[ {statement}][ {statements}] rests on indicators without an outcome[: {indicators}]. Choose indicators that are settled.',
    ],
  ),
  PROVENANCE_CHANGED: say(
    409,
    [
      'Dasar pernyataan telah berubah',
      'Keterangan mengenai indikator {indicators} telah berubah sejak pernyataan[ {statements}] ditulis atau ditegaskan. Periksa pernyataan itu; tegaskan dengan alasan bahwa pernyataan tetap berlaku, atau tulis ulang, lalu lanjutkan.',
    ],
    [
      'The basis of a statement has changed',
      'Statements rest on indicators that have changed since: {indicators}[ (statements: {statements})]. Review them, confirm with a reason that they stand or rewrite them, and then go on.',
    ],
  ),
  PROVENANCE_UNCHANGED: say(
    409,
    [
      'Tidak ada yang perlu ditegaskan',
      'Dasar pernyataan {statements} tidak berubah sejak ditulis atau ditegaskan. Muat ulang untuk melihat pernyataan yang masih perlu diperiksa.',
    ],
    [
      'Nothing to confirm',
      'Nothing that these statements rest on has changed since they were written or confirmed: {statements}. Reload to see which ones still need a review.',
    ],
  ),
  COMMENTS_OPEN: say(
    409,
    ['Masih ada tanggapan terbuka', 'Tanggapan ini belum diselesaikan: {comments}. Selesaikan semuanya dahulu.'],
    ['Comments are open', 'These comments are not resolved: {comments}. Resolve all of them first.'],
  ),
  SILENCE_RUNNING: say(
    409,
    ['Masa tanggapan masih berjalan', 'Masa tanggapan berlangsung sampai {until}. Lanjutkan setelah waktu itu lewat.'],
    ['Silence procedure running', 'The silence procedure runs until {until}. Go on after that.'],
  ),
  DECREE_KNOWN: say(
    409,
    ['Keputusan sudah tercatat', 'Keputusan[ {decree}] sudah ada dalam kalender; tidak ada yang perlu diubah.'],
    ['Decree already known', 'The decree[ {decree}] is already in the calendar; there is nothing to change.'],
  ),
  DATE_PAST: say(
    422,
    [
      'Waktu tidak berlaku',
      'Waktunya sudah lewat atau urutannya terbalik[ (mulai {startsAt})][ (selesai {endsAt})]. Pilih waktu yang akan datang.',
    ],
    [
      'Time not possible',
      'The time has passed or its order is wrong[ (starts {startsAt})][ (ends {endsAt})]. Choose a time in the future.',
    ],
  ),
  CLOCK_NOT_HELD: say(
    409,
    [
      'Jam tidak dapat digerakkan',
      'Penilaian ini berjalan menurut waktu nyata. Hanya jam latihan yang dapat digerakkan.',
    ],
    ['The clock cannot be moved', 'This assessment runs on real time. Only the clock of a rehearsal can be moved.'],
  ),
  CLOCK_BACKWARDS: say(
    409,
    [
      'Jam hanya maju',
      'Jam latihan sudah menunjukkan {clock}; waktu yang diminta, {target}, ada sebelumnya. Pilih waktu yang lebih kemudian.',
    ],
    [
      'The clock only moves forward',
      'The rehearsal clock already shows {clock}; the time asked for, {target}, is before it. Choose a later time.',
    ],
  ),
  CLOSED: say(
    409,
    [
      'Sudah ditutup',
      'Proses ini sudah ditutup dan tidak menerima perubahan lagi. Hubungi koordinator bila masih ada yang perlu diubah.',
    ],
    [
      'Closed',
      'This process is closed and takes no more changes. Ask the coordinator if something still has to change.',
    ],
  ),
  EMPTY: say(
    422,
    ['Belum diisi', 'Bagian[ {field}] ini masih kosong. Isi dahulu, lalu kirim lagi.'],
    ['Nothing given', 'The part[ {field}] is empty. Fill it in and send again.'],
  ),
};
