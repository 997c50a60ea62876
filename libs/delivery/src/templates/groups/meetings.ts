import { formatSpan, meetingKindWords, plain, sortCodes } from '@selaras/language';
import type { Speech, Tellers } from '../entry.js';

/** Meetings: invitations and what was agreed to be done. */
export const meetings: Tellers<'invitation' | 'followUp'> = {
  invitation: ({ meetingKind, startsAt, endsAt, format }, speech) => {
    const { words, lang, zone, detail, day, texts } = speech;
    const [title] = texts('meeting');
    return {
      ...words.invitation({ kind: meetingKindWords[lang][meetingKind], day: day(startsAt) }),
      ask: words.confirmAttendance,
      due: null,
      indicators: [],
      details: [
        detail('meeting', title?.text ?? null),
        detail('time', formatSpan(startsAt, endsAt, lang, zone)),
        detail('mode', words.mode(format)),
        detail('agenda', agenda(speech)),
      ],
    };
  },
  followUp: ({ body }, { words, quotes }) => ({
    ...words.followUp({ body: plain(body) }),
    ask: words.seeToFollowUp({ body: plain(body) }),
    quotes: quotes('followUp'),
  }),
};

/** More than this many items fill a screen of a letter with codes. */
const agendaItemsListed = 20;

/** Items of a meeting: indicators by their codes, and `offer:` before those whose handoff is to be talked about. */
function agenda({ notice, words }: Speech): string | null {
  const items = notice.items.map(plain);
  const isOffer = (item: string): boolean => item.startsWith('offer:');
  const indicators = sortCodes(items.filter((item) => !isOffer(item)));
  const offers = sortCodes(items.filter(isOffer).map((item) => item.slice('offer:'.length)));
  const [first = '', last = ''] = [indicators[0], indicators.at(-1)];
  const parts = [
    ...(indicators.length > agendaItemsListed
      ? [words.agendaRange({ count: indicators.length, first, last })]
      : indicators.length > 0
        ? [words.agendaIndicators({ count: indicators.length, codes: indicators.join(', ') })]
        : []),
    ...(offers.length > 0 ? [words.agendaHandoffs({ count: offers.length, codes: offers.join(', ') })] : []),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}
