import type { Lang, LedgerNotice } from '@selaras/contracts';
import type { Instant } from '@selaras/domain';
import type { Zone } from '../format/dates.js';
import { dateIn, formatDate, formatInstant, formatSpan } from '../format/dates.js';
import { sortCodes } from '../format/codes.js';
import { noticeData, plain } from './notice-data.js';
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

/** One matter of a mail, in words. */
export interface Entry {
  readonly title: string;
  readonly text: string;
  /** Further lines, each with its label. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
  /** Codes it concerns. */
  readonly codes: readonly string[];
  readonly codesLabel: string;
  readonly due: Instant | null;
  /** Something is asked of the reader. */
  readonly action: boolean;
  readonly why: string;
}

type Words = Pick<Entry, 'title' | 'text'> &
  Partial<Pick<Entry, 'details' | 'codes' | 'codesLabel' | 'due' | 'action'>>;

/**
 * A notice in the reader's language. Every kind has its words; data that is missing shortens a sentence, it never
 * leaves a hole in it.
 */
export function describeNotice(notice: LedgerNotice, lang: Lang, zone: Zone): Entry {
  const words = wordsOf(notice, lang, zone);
  const data = noticeData(notice.data);
  return {
    title: words.title,
    text: words.text,
    details: words.details ?? [],
    codes: sortCodes((words.codes ?? notice.items).map(plain)),
    codesLabel: words.codesLabel ?? itemsLabel(notice.kind, data.text('what'), lang),
    due: words.due === undefined ? (notice.until ?? data.number('until')) : words.due,
    action: words.action ?? false,
    why: whySentence(notice.why, notice.body === null ? null : plain(notice.body), lang),
  };
}

/** What the codes of a notice stand for: questions and offers have codes of their own. */
function itemsLabel(kind: LedgerNotice['kind'], what: string | null, lang: Lang): string {
  if (kind === 'questions' || kind === 'questionsReplied' || what === 'replyQuestions') {
    return lang === 'id' ? 'Pertanyaan' : 'Questions';
  }
  if (what === 'decideOffer') return lang === 'id' ? 'Tawaran pengalihan' : 'Offers';
  return lang === 'id' ? 'Indikator' : 'Indicators';
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
  const ofRound = round === null ? '' : say(` putaran ${round}`, ` of round ${round}`);

  switch (notice.kind) {
    case 'assigned':
      return {
        title: say(`Penugasan indikator kepada ${someBody}`, `Indicators assigned to ${someBody}`),
        text: say(
          `Indikator berikut ditugaskan kepada ${someBody}. Mohon diterima, atau ditolak dengan menyebut alasannya.`,
          `${one ? 'The indicator below has' : 'The indicators below have'} been assigned to ${someBody}. Please accept ${one ? 'it' : 'them'}, or refuse with a reason.`,
        ),
        details: detail('Jawaban ditunggu sampai', 'Answers are due by', instant(data.number('answeringUntil'))),
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
        title: say(`Penanggung jawab indikator kini ${to}`, `${to} is now responsible for an indicator`),
        text: say(
          `Indikator berikut dialihkan dari ${from} kepada ${to}. Tidak ada tindakan lagi yang diperlukan dari ${from}.`,
          `Responsibility for ${indicators} has moved from ${from} to ${to}. Nothing more is required of ${from}.`,
        ),
        due: null,
      };
    case 'handoffOffered':
      return {
        title: say(`Tawaran pengalihan dari ${from}`, `Handoff offered by ${from}`),
        text: say(
          `${from} mengusulkan agar ${someBody} menjawab indikator berikut. Mohon diterima atau ditolak; selama belum diterima, ${from} tetap bertanggung jawab.`,
          `${from} proposes that ${someBody} answer ${indicators}. Please accept or refuse; until it is accepted, ${from} remains responsible.`,
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
                `Koordinator memutuskan bahwa ${from} tetap bertanggung jawab atas indikator berikut.`,
                `The coordinator has decided that ${from} remains responsible for ${indicators}.`,
              )
            : say(
                `${to} menolak tawaran pengalihan. ${from} tetap bertanggung jawab atas indikator berikut.`,
                `${to} has refused the handoff. ${from} remains responsible for ${indicators}.`,
              ),
        details: reason('refusal'),
        action: true,
      };
    case 'handoffRevoked': {
      const cause = data.text('cause');
      return {
        title: say(`Tawaran pengalihan dari ${from} dibatalkan`, `The handoff offered by ${from} has been withdrawn`),
        text: say(
          'Tawaran atas indikator berikut tidak berlaku lagi; tidak ada tindakan yang diperlukan.',
          `The offer concerning ${indicators} no longer stands; nothing is required of you.`,
        ),
        details: detail('Sebab', 'Cause', cause === null ? null : wordFor(revokedNames, cause, lang)),
        due: null,
      };
    }
    case 'handoffEscalated':
      return {
        title: say('Tawaran pengalihan menunggu keputusan koordinator', 'A handoff awaits the coordinator’s decision'),
        text: say(
          `${to} belum menjawab tawaran dari ${from} sampai tenggat. Mohon diputuskan siapa yang menjawab indikator berikut.`,
          `${to} did not reply to the offer of ${from} in time. Please decide who will answer ${indicators}.`,
        ),
        details: reason('reason'),
        action: true,
      };
    case 'handoffHopLimit':
      return {
        title: say('Batas jumlah pengalihan tercapai', 'The limit of handoffs has been reached'),
        text: say(
          `Indikator berikut sudah mencapai batas jumlah pengalihan. Usul ${from} agar dialihkan kepada ${to} menjadi butir agenda rapat koordinasi berikutnya.`,
          `${one ? 'The indicator below has' : 'The indicators below have'} been handed on as often as is allowed. The proposal of ${from} to hand on to ${to} goes onto the agenda of the next coordination meeting.`,
        ),
        details: reason('reason'),
        action: true,
      };
    case 'clearanceRequested':
      return {
        title: say(`Jawaban ${someBody} menunggu validasi`, `Answers of ${someBody} await clearance`),
        text: say(
          'Jawaban atas indikator berikut sudah lengkap dan menunggu validasi Anda.',
          `The answers to ${indicators} are complete and await your clearance.`,
        ),
        action: true,
      };
    case 'reminder':
      return {
        title: say(`Pengingat untuk ${someBody}`, `Reminder for ${someBody}`),
        text: say(`${someBody} masih perlu ${duty}.`, `${capital(someBody)} still has ${duty}.`),
        action: true,
      };
    case 'overdue':
      return {
        title: say(`Tenggat ${someBody} telah lewat`, `A deadline of ${someBody} has passed`),
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
          `${capital(someBody)} belum ${duty}. Mohon bantuan Anda untuk menghubungi lembaga tersebut.`,
          `${capital(someBody)} has yet ${duty}. Please contact the body.`,
        ),
        action: true,
      };
    case 'questions':
      return {
        title: say(`Pertanyaan klarifikasi${ofRound}`, `Clarification questions${ofRound}`),
        text: say(
          `Peneliti menyampaikan pertanyaan klarifikasi${ofRound} kepada ${someBody} mengenai indikator berikut. Mohon ditanggapi.`,
          `The researchers have questions${ofRound} for ${someBody} on ${indicators}. Please reply.`,
        ),
        details: detail('Jumlah pertanyaan', 'Number of questions', data.number('count')?.toString() ?? null),
        action: true,
      };
    case 'questionsReplied':
      return {
        title: say(`Pertanyaan${ofRound} sudah ditanggapi`, `The questions${ofRound} have been replied to`),
        text: say(
          `Semua pertanyaan klarifikasi${ofRound} sudah ditanggapi.`,
          `All clarification questions${ofRound} have been replied to.`,
        ),
        due: null,
      };
    case 'contradiction': {
      const kind = data.text('contradictionKind');
      return {
        title: say('Keterangan yang belum sejalan', 'Statements that do not agree'),
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
    case 'deadlineMoved':
      return {
        title: say('Tenggat berubah', 'A deadline has moved'),
        text:
          data.number('profileVersion') === null
            ? say(
                `Karena perubahan hari kerja, tenggat bagi ${someBody} untuk ${duty} berubah.`,
                `Because the working days have changed, the deadline for ${someBody} ${duty} has moved.`,
              )
            : say(
                'Karena perubahan hari kerja, tenggat tanggapan atas naskah profil berubah.',
                'Because the working days have changed, the deadline for comments on the draft profile has moved.',
              ),
        details: [
          ...detail('Semula', 'Before', instant(data.number('from'))),
          ...detail('Dasar', 'Decree', data.text('decree')),
        ],
        due: data.number('to') ?? data.number('until') ?? notice.until,
        codes: [],
      };
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
        ],
        codesLabel: 'Agenda',
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
        title: say('Tindak lanjut rapat', 'Follow-up of the meeting'),
        text: say(
          `Rapat mencatat tindak lanjut bagi ${someBody}.`,
          `The meeting has noted a follow-up for ${someBody}.`,
        ),
        details: [
          ...detail('Rapat nomor', 'Meeting number', data.number('meeting')?.toString() ?? null),
          ...detail('Nomor tindak lanjut', 'Follow-up', data.text('followUp')),
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
          'Naskah profil dibagikan untuk ditanggapi. Jika sampai tenggat tidak ada keberatan, naskah dianggap disetujui.',
          'The draft profile is open for comments. If no objection is raised by the deadline, the text counts as agreed.',
        ),
        details: detail('Jumlah pernyataan', 'Number of statements', data.number('statements')?.toString() ?? null),
        action: true,
      };
    case 'profilePublished':
      return {
        title: say(`Profil diterbitkan${version(lang, data)}`, `Profile published${version(lang, data)}`),
        text: say(
          'Profil tata kelola migrasi telah diterbitkan. Terima kasih atas sumbangsih Anda.',
          'The migration governance profile has been published. Thank you for your contribution.',
        ),
        details: detail('Jumlah pernyataan', 'Number of statements', data.number('statements')?.toString() ?? null),
        due: null,
      };
    case 'erratum':
      return {
        title: say('Ralat atas profil', 'Erratum to the profile'),
        text: say(
          'Satu pernyataan dalam profil yang telah terbit diralat. Naskah semula tetap tersimpan.',
          'One statement of the published profile has been corrected. The earlier text is kept.',
        ),
        details: [
          ...detail('Ralat nomor', 'Erratum number', data.number('erratum')?.toString() ?? null),
          ...detail('Pernyataan', 'Statement', data.text('statement')),
        ],
        codes: [],
        due: null,
      };
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
                'All conditions of the stage before have been met.',
              ),
        codes: [],
        due: null,
      };
    }
  }
}

function version(lang: Lang, data: ReturnType<typeof noticeData>): string {
  const n = data.number('profileVersion');
  return n === null ? '' : lang === 'id' ? `, versi ${n}` : `, version ${n}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
