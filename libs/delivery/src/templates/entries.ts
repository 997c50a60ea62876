import type { Lang, LedgerNotice } from '@selaras/contracts';
import type { Zone } from '../format/dates.js';
import { dateIn, formatDate, formatInstant, formatSpan } from '../format/dates.js';
import { sortCodes } from '../format/codes.js';
import type { Entry, Words } from './entry.js';
import { handedOver, vacancy } from './hand-over.js';
import { noticeData, plain } from './notice-data.js';
import { agenda, capital, movedText, version } from './phrases.js';
import {
  contradictionNames,
  duties,
  meetingNames,
  reasonNames,
  revokedNames,
  stageNames,
  whySentence,
  wordFor,
} from './words.js';

/**
 * A notice in the reader's language. Every kind has its words; data that is missing shortens a sentence, it never
 * leaves a hole in it.
 */
export function describeNotice(notice: LedgerNotice, lang: Lang, zone: Zone): Entry {
  const words = wordsOf(notice, lang, zone);
  const data = noticeData(notice.data);
  // An indicator may come once for each question about it.
  const codes = sortCodes([...new Set((words.codes ?? notice.items).map(plain))]);
  return {
    title: words.title,
    text: words.text,
    details: words.details ?? [],
    codes,
    due: words.due === undefined ? (notice.until ?? data.number('until')) : words.due,
    dueLabel: words.dueLabel ?? (lang === 'id' ? 'Tenggat' : 'Due'),
    action: words.action ?? false,
    why: whySentence(notice.why, notice.body === null ? null : plain(notice.body), lang),
  };
}

function wordsOf(notice: LedgerNotice, lang: Lang, zone: Zone): Words {
  const data = noticeData(notice.data);
  const say = (id: string, en: string): string => (lang === 'id' ? id : en);
  const detail = (id: string, en: string, value: string | null): NonNullable<Words['details']> =>
    value === null ? [] : [{ label: say(id, en), value }];
  const reason = (name: string): NonNullable<Words['details']> => {
    const code = data.text(name);
    return detail('Alasan', 'Reason', code === null ? null : wordFor(reasonNames, code, lang));
  };
  const instant = (at: number | null): string | null => (at === null ? null : formatInstant(at, lang, zone));
  const body = notice.body === null ? null : plain(notice.body);
  const someBody = body ?? data.text('body') ?? say('lembaga Anda', 'your body');
  const from = data.text('from') ?? say('lembaga pengusul', 'the proposing body');
  const to = data.text('to') ?? say('lembaga lain', 'another body');
  const one = notice.items.length === 1;
  const indicators = one ? 'the indicator below' : 'the indicators below';
  const duty = wordFor(duties, data.text('what') ?? '', lang) || say('menyelesaikan tugasnya', 'to complete its task');
  const round = data.number('round');
  const inRound = round === null ? '' : say(` putaran ${round}`, `, round ${round}`);
  const ofRound = round === null ? '' : say(` putaran ${round}`, ` of round ${round}`);

  switch (notice.kind) {
    case 'assigned':
      return {
        title: say(`Penugasan indikator kepada ${someBody}`, `Indicators assigned to ${someBody}`),
        text: say(
          `Indikator berikut ditugaskan kepada ${someBody}. Mohon diterima, atau ditolak dengan menyebut alasannya.`,
          `${one ? 'The indicator below has' : 'The indicators below have'} been assigned to ${someBody}. Please accept ${one ? 'it' : 'them'}, or refuse with a reason.`,
        ),
        dueLabel: say('Tenggat menerima atau menolak', 'Accept or refuse by'),
        details: detail('Tenggat menjawab', 'Answer by', instant(data.number('answeringUntil'))),
        action: true,
      };
    case 'accepted':
      return {
        title: say(`${someBody} menerima penugasan`, `${someBody} has accepted its assignment`),
        text: say(`${someBody} menerima indikator berikut.`, `${someBody} has accepted ${indicators}.`),
      };
    case 'refused':
      return {
        title: say(`${someBody} menolak penugasan`, `${someBody} has refused an assignment`),
        text: say(
          `${someBody} menyatakan tidak dapat menjawab indikator berikut. Mohon ditetapkan penanggung jawabnya.`,
          `${someBody} states that it cannot answer ${indicators}. Please decide who will be responsible.`,
        ),
        details: reason('reason'),
        action: true,
      };
    case 'reassigned':
      return {
        title: say(`Indikator dialihkan kepada ${to}`, `${to} is now responsible for an indicator`),
        text: say(
          `Tanggung jawab atas indikator berikut beralih dari ${from} kepada ${to}. Tidak ada lagi yang perlu dilakukan oleh ${from}.`,
          `Responsibility for ${indicators} has moved from ${from} to ${to}. Nothing more is required of ${from}.`,
        ),
        due: null,
      };
    case 'handoffOffered':
      return {
        title: say(`Tawaran pengalihan dari ${from}`, `Handoff offered by ${from}`),
        text: say(
          `${from} mengusulkan agar ${someBody} menjawab indikator berikut. Mohon diterima atau ditolak; selama belum diterima, ${from} tetap bertanggung jawab.`,
          `${from} proposes that ${someBody} answer ${indicators}. Please accept or refuse; until ${someBody} accepts, ${from} remains responsible.`,
        ),
        details: reason('reason'),
        action: true,
      };
    case 'handoffAccepted':
      return {
        title: say(`${to} menerima pengalihan`, `${to} has accepted the handoff`),
        text: say(
          `${to} kini bertanggung jawab atas indikator berikut; ${from} tidak lagi perlu menjawabnya.`,
          `${to} is now responsible for ${indicators}; ${from} no longer needs to answer.`,
        ),
        due: null,
      };
    case 'handoffRefused':
      return {
        title: say(`Pengalihan kepada ${to} tidak berlanjut`, `The handoff to ${to} will not go ahead`),
        text:
          data.flag('decided') === true
            ? say(
                `Koordinator memutuskan bahwa ${from} tetap bertanggung jawab atas indikator berikut. Tenggat ${from} tidak berubah.`,
                `The coordinator has decided that ${from} remains responsible for ${indicators}. The deadline for ${from} has not changed.`,
              )
            : say(
                `${to} menolak tawaran pengalihan. ${from} tetap bertanggung jawab atas indikator berikut dan tenggatnya tidak berubah.`,
                `${to} has refused the handoff. ${from} remains responsible for ${indicators}, and the deadline has not changed.`,
              ),
        details: reason('refusal'),
        action: true,
      };
    case 'handoffRevoked': {
      const cause = data.text('cause');
      return {
        title: say(
          `Tawaran pengalihan dari ${from} tidak berlaku lagi`,
          `The handoff offer from ${from} no longer stands`,
        ),
        text: say(
          'Tawaran atas indikator berikut sudah ditutup. Tidak ada yang perlu Anda lakukan.',
          `The offer concerning ${indicators} has been closed. You do not need to do anything.`,
        ),
        details: detail('Alasan', 'Reason', cause === null ? null : wordFor(revokedNames, cause, lang)),
        due: null,
      };
    }
    case 'handoffEscalated':
      return {
        title: say('Tawaran pengalihan menunggu keputusan koordinator', 'A handoff awaits the coordinator’s decision'),
        text: say(
          `${to} tidak menjawab tawaran dari ${from} sampai tenggatnya. Mohon diputuskan siapa yang menjawab indikator berikut.`,
          `${to} did not reply to the offer from ${from} in time. Please decide who will answer ${indicators}.`,
        ),
        details: reason('reason'),
        action: true,
      };
    case 'handoffHopLimit':
      return {
        title: say('Batas jumlah pengalihan tercapai', 'The limit on handoffs has been reached'),
        text: say(
          `Indikator berikut sudah mencapai batas jumlah pengalihan. Usul ${from} untuk mengalihkannya kepada ${to} masuk dalam agenda rapat koordinasi berikutnya. Mohon ditetapkan penanggung jawabnya.`,
          `${one ? 'The indicator below has' : 'The indicators below have'} been handed on as often as is allowed. The proposal by ${from} to hand ${one ? 'it' : 'them'} on to ${to} goes on the agenda of the next coordination meeting. Please decide who will be responsible.`,
        ),
        details: reason('reason'),
        action: true,
      };
    case 'clearanceRequested':
      return {
        title: say(`Jawaban ${someBody} menunggu pengesahan`, `Answers from ${someBody} await your sign-off`),
        text: say(
          'Jawaban atas indikator berikut sudah lengkap. Mohon diperiksa dan disahkan.',
          `The answers to ${indicators} are complete. Please review them and sign them off.`,
        ),
        action: true,
      };
    case 'reminder':
      return {
        title: say(`Pengingat untuk ${someBody}`, `Reminder for ${someBody}`),
        text: say(`${capital(someBody)} masih perlu ${duty}.`, `${capital(someBody)} still has ${duty}.`),
        action: true,
      };
    case 'overdue':
      return {
        title: say(`Tenggat ${someBody} telah lewat`, `A deadline for ${someBody} has passed`),
        text: say(
          `${capital(someBody)} belum ${duty}, sedangkan tenggatnya telah lewat. Mohon segera diselesaikan.`,
          `${capital(someBody)} has yet ${duty}, and the deadline has passed. Please complete this as soon as possible.`,
        ),
        action: true,
      };
    case 'escalation':
      return {
        title: say(`Perlu perhatian koordinator: ${someBody}`, `For the coordinator’s attention: ${someBody}`),
        text: say(
          `${capital(someBody)} belum ${duty}. Mohon hubungi lembaga tersebut.`,
          `${capital(someBody)} has yet ${duty}. Please contact the body.`,
        ),
        action: true,
      };
    case 'questions':
      return {
        title: say(`Pertanyaan klarifikasi${inRound}`, `Clarification questions${inRound}`),
        text: say(
          `Peneliti menyampaikan pertanyaan klarifikasi${inRound} kepada ${someBody} mengenai indikator berikut. Mohon dibalas.`,
          `The researchers have clarification questions for ${someBody} on ${indicators}. Please reply.`,
        ),
        details: detail('Jumlah pertanyaan', 'Number of questions', data.number('count')?.toString() ?? null),
        action: true,
      };
    case 'questionsReplied':
      return {
        title: say(`Semua pertanyaan${ofRound} sudah dibalas`, `All questions${ofRound} have been answered`),
        text: say(
          `Balasan atas semua pertanyaan klarifikasi${ofRound} sudah masuk.`,
          `The replies to all clarification questions${ofRound} are in.`,
        ),
        due: null,
      };
    case 'contradiction': {
      const kind = data.text('contradictionKind');
      return {
        title: say('Keterangan belum sejalan', 'Statements that do not agree'),
        text: say(
          'Keterangan mengenai indikator berikut belum sejalan satu sama lain. Peneliti akan menghubungi lembaga terkait untuk memperjelasnya.',
          `Statements on ${indicators} do not agree with one another. The researchers will contact the bodies concerned to clarify.`,
        ),
        details: [
          ...detail('Jenis', 'Kind', kind === null ? null : wordFor(contradictionNames, kind, lang)),
          ...detail('Lembaga', 'Bodies', data.text('bodies')),
        ],
      };
    }
    case 'deadlineMoved': {
      const byRule = data.number('byRule');
      const stays = byRule !== null && data.number('from') === data.number('to');
      return {
        title: stays ? say('Tenggat tetap', 'A deadline stays') : say('Tenggat berubah', 'A deadline has moved'),
        text: movedText(lang, someBody, duty, data),
        details: [
          ...(stays ? [] : detail('Tenggat semula', 'Previously', instant(data.number('from')))),
          // Where the working days alone would lead; nobody could have kept that.
          ...detail('Menurut hitungan hari kerja', 'By working days alone', instant(byRule)),
          ...detail('Dasar', 'Decree', data.text('decree')),
        ],
        due: data.number('to') ?? data.number('until') ?? notice.until,
        dueLabel: stays ? say('Tenggat', 'Deadline') : say('Tenggat baru', 'New deadline'),
        codes: [],
      };
    }
    case 'invitation': {
      const kind = wordFor(meetingNames, data.text('meetingKind') ?? '', lang) || say('rapat', 'meeting');
      const startsAt = data.number('startsAt');
      const endsAt = data.number('endsAt');
      const hybrid = data.flag('hybrid');
      const day = startsAt === null ? '' : `, ${formatDate(dateIn(startsAt, zone), lang)}`;
      const time =
        startsAt === null ? null : endsAt === null ? instant(startsAt) : formatSpan(startsAt, endsAt, lang, zone);
      return {
        title: say(`Undangan ${kind}${day}`, `Invitation: ${kind}${day}`),
        text: say(
          `Anda diundang menghadiri ${kind}. Mohon konfirmasi kehadiran.`,
          `You are invited to the ${kind}. Please confirm whether you will attend.`,
        ),
        details: [
          ...detail('Rapat nomor', 'Meeting number', data.number('meeting')?.toString() ?? null),
          ...detail('Waktu', 'Time', time),
          ...detail(
            'Cara hadir',
            'Mode',
            hybrid === null
              ? null
              : hybrid
                ? say('tatap muka atau daring', 'in person or online')
                : say('tatap muka', 'in person'),
          ),
          ...detail('Tempat', 'Place', data.text('place')),
          ...detail('Agenda', 'Agenda', agenda(notice.items.map(plain), lang)),
        ],
        codes: [],
        due: null,
        action: true,
      };
    }
    case 'outcome':
      return {
        title: say('Hasil rapat', 'Outcome of the meeting'),
        text: say('Hasil untuk indikator berikut telah ditetapkan.', `The outcome for ${indicators} has been set.`),
      };
    case 'followUp':
      return {
        title: say(`Tindak lanjut rapat bagi ${someBody}`, `Follow-up for ${someBody} from the meeting`),
        text: say(
          `Rapat mencatat tindak lanjut bagi ${someBody}. Mohon dipantau pelaksanaannya.`,
          `The meeting has noted a follow-up for ${someBody}. Please see that it is carried out.`,
        ),
        details: [
          ...detail('Rapat nomor', 'Meeting number', data.number('meeting')?.toString() ?? null),
          ...detail('Nomor tindak lanjut', 'Follow-up number', data.text('followUp')),
        ],
        action: true,
      };
    case 'consultation':
      return {
        title: say(
          `Konsultasi naskah profil${version(lang, data)}`,
          `Consultation on the draft profile${version(lang, data)}`,
        ),
        text: say(
          'Naskah profil dibagikan untuk ditanggapi. Jika tidak ada keberatan sampai tenggat, naskah dianggap disetujui.',
          'The draft profile is open for comments. If no objection is raised by the deadline, the text counts as agreed.',
        ),
        details: detail('Jumlah pernyataan', 'Number of statements', data.number('statements')?.toString() ?? null),
        action: true,
      };
    case 'provenanceChanged': {
      const published = data.flag('published') === true;
      const changed = one ? 'the indicator below has' : 'the indicators below have';
      return {
        title: published
          ? say('Dasar profil yang telah terbit berubah', 'The basis of the published profile has changed')
          : say('Dasar pernyataan dalam naskah profil berubah', 'The basis of the draft profile has changed'),
        text: published
          ? say(
              'Keterangan mengenai indikator berikut berubah setelah profil terbit. Naskah yang terbit tidak berubah; mohon dipertimbangkan apakah diperlukan ralat.',
              `What is on record for ${changed} changed since the profile was published. The published text stays as it is; please consider whether an erratum is needed.`,
            )
          : say(
              'Keterangan mengenai indikator berikut berubah sejak pernyataan yang bersandar padanya ditulis. Selama pernyataan itu belum ditegaskan atau ditulis ulang, naskah tidak dapat diedarkan, divalidasi, disetujui, atau diterbitkan.',
              `What is on record for ${changed} changed since the statements that rest on it were written. Until those are confirmed or rewritten, the text cannot be circulated, validated, cleared or published.`,
            ),
        details: detail('Jumlah pernyataan', 'Number of statements', data.number('statements')?.toString() ?? null),
        due: null,
        action: true,
      };
    }
    case 'profilePublished':
      return {
        title: say(`Profil diterbitkan${version(lang, data)}`, `Profile published${version(lang, data)}`),
        text: say(
          'Profil hasil asesmen ini telah diterbitkan. Terima kasih atas sumbangsih Anda.',
          'The profile that results from this assessment has been published. Thank you for your contribution.',
        ),
        details: detail('Jumlah pernyataan', 'Number of statements', data.number('statements')?.toString() ?? null),
        due: null,
      };
    case 'erratum':
      return {
        title: say('Ralat atas profil', 'Erratum to the profile'),
        text: say(
          'Satu pernyataan dalam profil yang telah terbit diralat. Naskah semula tetap tersimpan.',
          'One statement in the published profile has been corrected. The earlier text is kept.',
        ),
        details: [
          ...detail('Ralat nomor', 'Erratum number', data.number('erratum')?.toString() ?? null),
          ...detail('Pernyataan', 'Statement', data.text('statement')),
        ],
        codes: [],
        due: null,
      };
    case 'handedOver':
      return handedOver(notice, lang, zone);
    case 'vacancy':
      return vacancy(notice, lang);
    case 'stageChanged': {
      const stage = data.text('stage');
      const name = stage === null ? say('tahap berikutnya', 'the next stage') : wordFor(stageNames, stage, lang);
      return {
        title: say(`Asesmen memasuki tahap ${name}`, `The assessment has entered the stage: ${name}`),
        text:
          data.flag('waived') === true
            ? say(
                'Tahap dimulai dengan pengecualian atas syarat yang belum terpenuhi; alasannya tercatat.',
                'The stage was entered with a waiver of a condition not yet met; the reason is on record.',
              )
            : say(
                'Semua syarat tahap sebelumnya telah terpenuhi.',
                'All conditions of the previous stage have been met.',
              ),
        codes: [],
        due: null,
      };
    }
  }
}
