import type { Lang, LedgerNotice } from '@selaras/contracts';
import type { Instant, RefusalReason, WaitingWhat } from '@selaras/domain';
import type { Zone } from '../format/dates.js';
import { dateIn, formatDate, formatInstant, formatSpan } from '../format/dates.js';
import { sortCodes } from '../format/codes.js';
import { plain } from '../format/plain.js';
import { agenda, capital, movedText, version } from './phrases.js';
import {
  contradictionNames,
  duties,
  meetingNames,
  reasonNames,
  revokedNames,
  stageNames,
  whySentence,
} from './words.js';

/** One matter of a mail, in words. */
export interface Entry {
  readonly title: string;
  readonly text: string;
  /** Further lines, each with its label. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
  /** Codes it concerns. */
  readonly codes: readonly string[];
  readonly due: Instant | null;
  readonly dueLabel: string;
  /** Something is asked of the reader. */
  readonly action: boolean;
  readonly why: string;
}

type Words = Pick<Entry, 'title' | 'text'> & Partial<Pick<Entry, 'details' | 'codes' | 'due' | 'dueLabel' | 'action'>>;

/** A notice in the reader's language. Every kind has its words. */
export function describeNotice(notice: LedgerNotice, lang: Lang, zone: Zone): Entry {
  const words = wordsOf(notice, lang, zone);
  // An indicator may come once for each question about it.
  const codes = sortCodes([...new Set((words.codes ?? notice.items).map(plain))]);
  return {
    title: words.title,
    text: words.text,
    details: words.details ?? [],
    codes,
    due: words.due === undefined ? (notice.until ?? untilOf(notice)) : words.due,
    dueLabel: words.dueLabel ?? (lang === 'id' ? 'Tenggat' : 'Due'),
    action: words.action ?? false,
    why: whySentence(notice.why, notice.body === null ? null : plain(notice.body), lang),
  };
}

function untilOf({ data }: LedgerNotice): Instant | null {
  return 'until' in data ? data.until : null;
}

function wordsOf(notice: LedgerNotice, lang: Lang, zone: Zone): Words {
  const { kind, data } = notice;
  const say = (id: string, en: string): string => (lang === 'id' ? id : en);
  const detail = (id: string, en: string, value: string | number | null): NonNullable<Words['details']> =>
    value === null ? [] : [{ label: say(id, en), value: plain(String(value)) }];
  const reason = (code: RefusalReason | null): NonNullable<Words['details']> =>
    detail('Alasan', 'Reason', code === null ? null : reasonNames[lang][code]);
  const instant = (at: Instant): string => formatInstant(at, lang, zone);
  const someBody = notice.body === null ? say('lembaga Anda', 'your body') : plain(notice.body);
  const one = notice.items.length === 1;
  const indicators = one ? 'the indicator below' : 'the indicators below';
  const dutyOf = (what: WaitingWhat): string => duties[lang][what];

  switch (kind) {
    case 'assigned':
      return {
        title: say(`Penugasan indikator kepada ${someBody}`, `Indicators assigned to ${someBody}`),
        text: say(
          `Indikator berikut ditugaskan kepada ${someBody}. Mohon diterima, atau ditolak dengan menyebut alasannya.`,
          `${one ? 'The indicator below has' : 'The indicators below have'} been assigned to ${someBody}. Please accept ${one ? 'it' : 'them'}, or refuse with a reason.`,
        ),
        dueLabel: say('Tenggat menerima atau menolak', 'Accept or refuse by'),
        details: detail('Tenggat menjawab', 'Answer by', instant(data.answeringUntil)),
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
        details: reason(data.reason),
        action: true,
      };
    case 'reassigned': {
      const from = plain(data.from);
      const to = plain(data.to);
      return {
        title: say(`Indikator dialihkan kepada ${to}`, `${to} is now responsible for an indicator`),
        text: say(
          `Tanggung jawab atas indikator berikut beralih dari ${from} kepada ${to}. Tidak ada lagi yang perlu dilakukan oleh ${from}.`,
          `Responsibility for ${indicators} has moved from ${from} to ${to}. Nothing more is required of ${from}.`,
        ),
        due: null,
      };
    }
    case 'handoffOffered': {
      const from = plain(data.from);
      return {
        title: say(`Tawaran pengalihan dari ${from}`, `Handoff offered by ${from}`),
        text: say(
          `${from} mengusulkan agar ${someBody} menjawab indikator berikut. Mohon diterima atau ditolak; selama belum diterima, ${from} tetap bertanggung jawab.`,
          `${from} proposes that ${someBody} answer ${indicators}. Please accept or refuse; until ${someBody} accepts, ${from} remains responsible.`,
        ),
        details: reason(data.reason),
        action: true,
      };
    }
    case 'handoffAccepted': {
      const from = plain(data.from);
      const to = plain(data.to);
      return {
        title: say(`${to} menerima pengalihan`, `${to} has accepted the handoff`),
        text: say(
          `${to} kini bertanggung jawab atas indikator berikut; ${from} tidak lagi perlu menjawabnya.`,
          `${to} is now responsible for ${indicators}; ${from} no longer needs to answer.`,
        ),
        due: null,
      };
    }
    case 'handoffRefused': {
      const from = plain(data.from);
      const to = plain(data.to);
      return {
        title: say(`Pengalihan kepada ${to} tidak berlanjut`, `The handoff to ${to} will not go ahead`),
        text:
          data.refusal === null
            ? say(
                `Koordinator memutuskan bahwa ${from} tetap bertanggung jawab atas indikator berikut. Tenggat ${from} tidak berubah.`,
                `The coordinator has decided that ${from} remains responsible for ${indicators}. The deadline for ${from} has not changed.`,
              )
            : say(
                `${to} menolak tawaran pengalihan. ${from} tetap bertanggung jawab atas indikator berikut dan tenggatnya tidak berubah.`,
                `${to} has refused the handoff. ${from} remains responsible for ${indicators}, and the deadline has not changed.`,
              ),
        details: reason(data.refusal),
        action: true,
      };
    }
    case 'handoffRevoked': {
      const from = plain(data.from);
      return {
        title: say(
          `Tawaran pengalihan dari ${from} tidak berlaku lagi`,
          `The handoff offer from ${from} no longer stands`,
        ),
        text: say(
          'Tawaran atas indikator berikut sudah ditutup. Tidak ada yang perlu Anda lakukan.',
          `The offer concerning ${indicators} has been closed. You do not need to do anything.`,
        ),
        details: detail('Alasan', 'Reason', revokedNames[lang][data.cause]),
        due: null,
      };
    }
    case 'handoffEscalated': {
      const from = plain(data.from);
      const to = plain(data.to);
      return {
        title: say('Tawaran pengalihan menunggu keputusan koordinator', 'A handoff awaits the coordinator’s decision'),
        text: say(
          `${to} tidak menjawab tawaran dari ${from} sampai tenggatnya. Mohon diputuskan siapa yang menjawab indikator berikut.`,
          `${to} did not reply to the offer from ${from} in time. Please decide who will answer ${indicators}.`,
        ),
        details: reason(data.reason),
        action: true,
      };
    }
    case 'handoffHopLimit': {
      const from = plain(data.from);
      const to = plain(data.to);
      return {
        title: say('Batas jumlah pengalihan tercapai', 'The limit on handoffs has been reached'),
        text: say(
          `Indikator berikut sudah mencapai batas jumlah pengalihan. Usul ${from} untuk mengalihkannya kepada ${to} masuk dalam agenda rapat koordinasi berikutnya. Mohon ditetapkan penanggung jawabnya.`,
          `${one ? 'The indicator below has' : 'The indicators below have'} been handed on as often as is allowed. The proposal by ${from} to hand ${one ? 'it' : 'them'} on to ${to} goes on the agenda of the next coordination meeting. Please decide who will be responsible.`,
        ),
        details: reason(data.reason),
        action: true,
      };
    }
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
        text: say(
          `${capital(someBody)} masih perlu ${dutyOf(data.what)}.`,
          `${capital(someBody)} still has ${dutyOf(data.what)}.`,
        ),
        action: true,
      };
    case 'overdue':
      return {
        title: say(`Tenggat ${someBody} telah lewat`, `A deadline for ${someBody} has passed`),
        text: say(
          `${capital(someBody)} belum ${dutyOf(data.what)}, sedangkan tenggatnya telah lewat. Mohon segera diselesaikan.`,
          `${capital(someBody)} has yet ${dutyOf(data.what)}, and the deadline has passed. Please complete this as soon as possible.`,
        ),
        action: true,
      };
    case 'escalation':
      return {
        title: say(`Perlu perhatian koordinator: ${someBody}`, `For the coordinator’s attention: ${someBody}`),
        text: say(
          `${capital(someBody)} belum ${dutyOf(data.what)}. Mohon hubungi lembaga tersebut.`,
          `${capital(someBody)} has yet ${dutyOf(data.what)}. Please contact the body.`,
        ),
        action: true,
      };
    case 'questions':
      return {
        title: say(
          `Pertanyaan klarifikasi${say(` putaran ${data.round}`, `, round ${data.round}`)}`,
          `Clarification questions${say(` putaran ${data.round}`, `, round ${data.round}`)}`,
        ),
        text: say(
          `Peneliti menyampaikan pertanyaan klarifikasi${say(` putaran ${data.round}`, `, round ${data.round}`)} kepada ${someBody} mengenai indikator berikut. Mohon dibalas.`,
          `The researchers have clarification questions for ${someBody} on ${indicators}. Please reply.`,
        ),
        details: detail('Jumlah pertanyaan', 'Number of questions', data.count),
        action: true,
      };
    case 'questionsReplied':
      return {
        title: say(
          `Semua pertanyaan${say(` putaran ${data.round}`, ` of round ${data.round}`)} sudah dibalas`,
          `All questions${say(` putaran ${data.round}`, ` of round ${data.round}`)} have been answered`,
        ),
        text: say(
          `Balasan atas semua pertanyaan klarifikasi${say(` putaran ${data.round}`, ` of round ${data.round}`)} sudah masuk.`,
          `The replies to all clarification questions${say(` putaran ${data.round}`, ` of round ${data.round}`)} are in.`,
        ),
        due: null,
      };
    case 'contradiction':
      return {
        title: say('Keterangan belum sejalan', 'Statements that do not agree'),
        text: say(
          'Keterangan mengenai indikator berikut belum sejalan satu sama lain. Peneliti akan menghubungi lembaga terkait untuk memperjelasnya.',
          `Statements on ${indicators} do not agree with one another. The researchers will contact the bodies concerned to clarify.`,
        ),
        details: [
          ...detail('Jenis', 'Kind', contradictionNames[lang][data.contradictionKind]),
          ...detail('Lembaga', 'Bodies', data.bodies.join(', ')),
        ],
      };
    case 'deadlineMoved': {
      if (data.of === 'silence') {
        return {
          title: say('Tenggat berubah', 'A deadline has moved'),
          text: say(
            'Karena perubahan hari kerja, tenggat tanggapan atas naskah profil berubah.',
            'Because the working days have changed, the deadline for comments on the draft profile has moved.',
          ),
          details: detail('Dasar', 'Decree', data.decree),
          dueLabel: say('Tenggat baru', 'New deadline'),
          codes: [],
        };
      }
      const stays = data.byRule !== null && data.from === data.to;
      return {
        title: stays ? say('Tenggat tetap', 'A deadline stays') : say('Tenggat berubah', 'A deadline has moved'),
        text: movedText(lang, someBody, dutyOf(data.what), data),
        details: [
          ...(stays ? [] : detail('Tenggat semula', 'Previously', instant(data.from))),
          // Where the working days alone would lead; nobody could have kept that.
          ...(data.byRule === null
            ? []
            : detail('Menurut hitungan hari kerja', 'By working days alone', instant(data.byRule))),
          ...detail('Dasar', 'Decree', data.decree),
        ],
        due: data.to,
        dueLabel: stays ? say('Tenggat', 'Deadline') : say('Tenggat baru', 'New deadline'),
        codes: [],
      };
    }
    case 'invitation': {
      const meeting = meetingNames[lang][data.meetingKind];
      const day = formatDate(dateIn(data.startsAt, zone), lang);
      return {
        title: say(`Undangan ${meeting}, ${day}`, `Invitation: ${meeting}, ${day}`),
        text: say(
          `Anda diundang menghadiri ${meeting}. Mohon konfirmasi kehadiran.`,
          `You are invited to the ${meeting}. Please confirm whether you will attend.`,
        ),
        details: [
          ...detail('Rapat nomor', 'Meeting number', data.meeting),
          ...detail('Waktu', 'Time', formatSpan(data.startsAt, data.endsAt, lang, zone)),
          ...detail(
            'Cara hadir',
            'Mode',
            data.hybrid ? say('tatap muka atau daring', 'in person or online') : say('tatap muka', 'in person'),
          ),
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
          ...detail('Rapat nomor', 'Meeting number', data.meeting),
          ...detail('Nomor tindak lanjut', 'Follow-up number', data.followUp),
        ],
        action: true,
      };
    case 'consultation':
      return {
        title: say(
          `Konsultasi naskah profil${version(lang, data.profileVersion)}`,
          `Consultation on the draft profile${version(lang, data.profileVersion)}`,
        ),
        text: say(
          'Naskah profil dibagikan untuk ditanggapi. Jika tidak ada keberatan sampai tenggat, naskah dianggap disetujui.',
          'The draft profile is open for comments. If no objection is raised by the deadline, the text counts as agreed.',
        ),
        details: detail('Jumlah pernyataan', 'Number of statements', data.statements),
        action: true,
      };
    case 'profilePublished':
      return {
        title: say(
          `Profil diterbitkan${version(lang, data.profileVersion)}`,
          `Profile published${version(lang, data.profileVersion)}`,
        ),
        text: say(
          'Profil hasil asesmen ini telah diterbitkan. Terima kasih atas sumbangsih Anda.',
          'The profile that results from this assessment has been published. Thank you for your contribution.',
        ),
        details: detail('Jumlah pernyataan', 'Number of statements', data.statements),
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
          ...detail('Ralat nomor', 'Erratum number', data.erratum),
          ...detail('Pernyataan', 'Statement', data.statement),
        ],
        codes: [],
        due: null,
      };
    case 'stageChanged': {
      const name = stageNames[lang][data.stage];
      return {
        title: say(`Asesmen memasuki tahap ${name}`, `The assessment has entered the stage: ${name}`),
        text: data.waived
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
