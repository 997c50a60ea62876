import type { OpenDuty } from '@selaras/contracts';
import { askFor, capital, dutyInGeneral, plain, roleWords, sortCodes, whyWords } from '@selaras/language';
import type { NoticeData, PersonId } from '@selaras/domain';
import type { MailWords } from '@selaras/language';
import type { Detail, Speech, Tellers } from '../entry.js';

/** Who holds an office: the letter to a successor, an office that nobody holds, a role that begins or ends, an absence. */
export const people: Tellers<
  'handedOver' | 'vacancy' | 'roleGiven' | 'roleEnded' | 'absenceNoted' | 'standIn' | 'nobodyAvailable' | 'absenceOver'
> = {
  handedOver: (_data, speech) => {
    const { words, lang, notice } = speech;
    const open = notice.open ?? [];
    const role = whyWords[lang][notice.why];
    const body = notice.body === null ? null : plain(notice.body);
    return {
      ...words.handedOver({ role, body, only: body !== null, open: open.length }),
      ask: null,
      due: null,
      details: open.map((duty) => [dutyLine(duty, speech)]),
      indicators: [],
    };
  },
  vacancy: ({ office }, { words, lang, notice }) => ({
    ...words.vacancy({ role: whyWords[lang][office], body: notice.body === null ? null : plain(notice.body) }),
    ask: askFor('appointContact', 1, lang),
    due: null,
    indicators: [],
  }),
  roleGiven: (data, speech) => ({ ...speech.words.roleGiven(ofRole(data, speech)), ...told }),
  roleEnded: (data, speech) => ({ ...speech.words.roleEnded(ofRole(data, speech)), ...told }),
  absenceNoted: ({ person, mode, from, until, letter, enteredBy }, speech) => ({
    ...speech.words.absenceNoted({
      body: bodyOf(speech),
      from: speech.instant(from),
      until: speech.instant(until),
      mode,
      standIn: person === null ? null : nameOf(person, speech),
      enteredBy: roleWords[speech.lang][enteredBy],
      letter: letter === null ? null : plain(letter),
    }),
    ...told,
  }),
  standIn: ({ person, mode, until }, speech) => {
    const { words, instant, notice } = speech;
    const open = notice.open ?? [];
    return {
      ...words.standIn({
        person: nameOf(person, speech),
        body: bodyOf(speech),
        until: instant(until),
        mode,
        open: open.length,
      }),
      ...told,
      details: open.map((duty) => [dutyLine(duty, speech)]),
    };
  },
  nobodyAvailable: ({ person, office, until }, speech) => ({
    ...speech.words.nobodyAvailable({
      person: nameOf(person, speech),
      role: whyWords[speech.lang][office],
      body: bodyOf(speech),
      until: speech.instant(until),
      signs: office === 'validatingAuthority',
    }),
    ask: askFor('findStandIn', 1, speech.lang),
    due: null,
    indicators: [],
  }),
  absenceOver: ({ office, began }, speech) => {
    const open = speech.notice.open ?? [];
    const role = whyWords[speech.lang][office];
    return {
      ...speech.words.absenceOver({ role, body: bodyOf(speech), began, open: open.length }),
      ...told,
      details: open.map((duty) => [dutyLine(duty, speech)]),
    };
  },
};

function bodyOf({ notice }: Speech): string | null {
  return notice.body === null ? null : plain(notice.body);
}

/** A person goes by their name. */
function nameOf(person: PersonId, { notice, said }: Speech): string {
  return notice.named === undefined ? plain(person) : said(notice.named);
}

const told = { ask: null, due: null, indicators: [] } as const;

/** Whose role, of which body, and on whose word; a person goes by their name. */
function ofRole(
  { person, role, office, letter, enteredBy }: NoticeData<'roleGiven'>,
  speech: Speech,
): Parameters<MailWords['roleGiven']>[0] {
  const { lang, notice } = speech;
  return {
    person: notice.why === 'ownRole' ? null : nameOf(person, speech),
    role: office === null ? roleWords[lang][role] : whyWords[lang][office],
    body: bodyOf(speech),
    enteredBy: enteredBy === null ? null : roleWords[lang][enteredBy],
    letter: letter === null ? null : plain(letter),
  };
}

/** One open duty, by what it is, about what and until when; a body is named where it is not the reader's own. */
function dutyLine({ what, body, items, until }: OpenDuty, { lang, words, notice, instant }: Speech): Detail {
  const codes = sortCodes([...new Set(items.map(plain))]).join(', ');
  const of = body === null || body === notice.body ? [] : [plain(body)];
  const about = [...of, ...(codes === '' ? [] : [codes])].join('; ');
  return {
    label: capital(dutyInGeneral(what, lang)),
    value: words.openDuty({ about, by: until === null ? null : instant(until) }),
  };
}
