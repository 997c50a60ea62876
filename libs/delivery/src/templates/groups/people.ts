import type { OpenDuty } from '@selaras/contracts';
import { askFor, capital, dutyInGeneral, plain, roleWords, sortCodes, whyWords } from '@selaras/language';
import type { NoticeData } from '@selaras/domain';
import type { MailWords } from '@selaras/language';
import type { Detail, Speech, Tellers } from '../entry.js';

/** Who holds an office: the letter to a successor, an office that nobody holds, and a role that begins or ends. */
export const people: Tellers<'handedOver' | 'vacancy' | 'roleGiven' | 'roleEnded'> = {
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
};

const told = { ask: null, due: null, indicators: [] } as const;

/** Whose role, of which body, and on whose word; a person goes by their name. */
function ofRole(
  { person, role, office, letter, enteredBy }: NoticeData<'roleGiven'>,
  { lang, notice, said }: Speech,
): Parameters<MailWords['roleGiven']>[0] {
  return {
    person: notice.why === 'ownRole' ? null : notice.named === undefined ? plain(person) : said(notice.named),
    role: office === null ? roleWords[lang][role] : whyWords[lang][office],
    body: notice.body === null ? null : plain(notice.body),
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
