import type { Lang, LedgerNotice, OpenDuty } from '@selaras/contracts';
import { sortCodes } from '../format/codes.js';
import { formatInstant } from '../format/dates.js';
import type { Zone } from '../format/dates.js';
import type { Words } from './entry.js';
import { noticeData, plain } from './notice-data.js';
import { capital } from './phrases.js';
import { duties, offices, wordFor } from './words.js';

/** The letter to whoever takes over an office: what is open at the instant at which the letter is written. */
export function handedOver(notice: LedgerNotice, lang: Lang, zone: Zone): Words {
  const office = officeWord(notice.why, notice.body, lang);
  const open = notice.open ?? [];
  const indonesian = lang === 'id';
  const nothing = indonesian
    ? 'Saat ini tidak ada yang perlu Anda lakukan.'
    : 'Nothing is waiting for you at the moment.';
  const list = indonesian
    ? 'Berikut hal yang masih terbuka dan kini menjadi tugas Anda.'
    : 'What is still open and now falls to you is listed below.';
  return {
    title: indonesian ? `Serah terima tugas: ${office}` : `Handover to you: ${office}`,
    text: `${indonesian ? `Mulai sekarang Anda adalah ${office}.` : `From now on you are ${notice.why === 'programOfficer' || notice.why === 'researcher' ? 'a' : 'the'} ${office}.`} ${open.length === 0 ? nothing : list}`,
    details: open.map((duty) => dutyLine(duty, notice.body, lang, zone)),
    codes: [],
    due: null,
    action: open.length > 0,
  };
}

/** An office that nobody holds; the coordinator alone can fill it. */
export function vacancy(notice: LedgerNotice, lang: Lang): Words {
  const office = officeWord(noticeData(notice.data).text('office') ?? '', notice.body, lang);
  return lang === 'id'
    ? {
        title: `Belum ada ${office}`,
        text: `Belum ada yang ditunjuk sebagai ${office}. Tugas yang masih terbuka tidak dapat diselesaikan sebelum ada penggantinya. Mohon ditunjuk.`,
        codes: [],
        action: true,
      }
    : {
        title: `Nobody appointed: ${office}`,
        text: `Nobody is appointed as ${office}. What is open cannot be done before somebody is. Please appoint a successor.`,
        codes: [],
        action: true,
      };
}

function officeWord(office: string, body: string | null, lang: Lang): string {
  const word = wordFor(offices, office, lang);
  return body === null ? word : lang === 'id' ? `${word} ${plain(body)}` : `${word} of ${plain(body)}`;
}

function dutyLine(
  { what, body, items, until }: OpenDuty,
  own: string | null,
  lang: Lang,
  zone: Zone,
): { readonly label: string; readonly value: string } {
  const duty = duties[lang][what];
  const codes = sortCodes([...new Set(items.map(plain))]).join(', ');
  const by = until === null ? null : formatInstant(until, lang, zone);
  const end =
    by === null
      ? lang === 'id'
        ? 'tanpa tenggat'
        : 'no deadline'
      : lang === 'id'
        ? `paling lambat ${by}`
        : `by ${by}`;
  const of = body === null || body === own ? [] : [plain(body)];
  return {
    label: capital(lang === 'en' ? duty.replace(/^to /, '') : duty),
    value: [...of, ...(codes === '' ? [] : [codes]), end].join('; '),
  };
}
