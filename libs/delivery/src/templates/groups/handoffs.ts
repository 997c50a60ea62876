import type { NoticeData, RefusalReason } from '@selaras/domain';
import { askFor, plain, refusalReasonWords, revokedCauseWords } from '@selaras/language';
import type { Detail, Speech, Tellers } from '../entry.js';

type Handoff = Pick<NoticeData<'reassigned'>, 'from' | 'to'>;
const between = ({ from, to }: Handoff, { count }: Speech) => ({ from: plain(from), to: plain(to), count });
const because = (reason: RefusalReason | null, { detail, lang }: Speech): readonly Detail[] =>
  detail('reason', reason === null ? null : refusalReasonWords[lang][reason]);

/** Who answers: refusal, and indicators that pass from body to body. */
export const handoffs: Tellers<
  | 'refused'
  | 'reassigned'
  | 'handoffOffered'
  | 'handoffAccepted'
  | 'handoffRefused'
  | 'handoffRevoked'
  | 'handoffEscalated'
  | 'handoffHopLimit'
> = {
  refused: ({ body, reason }, speech) => ({
    ...speech.words.refused({ body: plain(body), count: speech.count }),
    ask: askFor('reassignIndicator', speech.count, speech.lang),
    details: [because(reason, speech)],
  }),
  reassigned: (data, speech) => ({ ...speech.words.reassigned(between(data, speech)), ask: null, due: null }),
  handoffOffered: (data, speech) => ({
    ...speech.words.handoffOffered({ from: plain(data.from), to: speech.body, count: speech.count }),
    ask: askFor('decideOffer', data.count, speech.lang),
    details: [because(data.reason, speech)],
    quotes: speech.quotes('remark'),
  }),
  handoffAccepted: (data, speech) => ({ ...speech.words.handoffAccepted(between(data, speech)), ask: null, due: null }),
  handoffRefused: (data, speech) => {
    const { words } = speech;
    const told = data.refusal === null ? words.handoffKept : words.handoffRefused;
    return { ...told(between(data, speech)), ask: null, details: [because(data.refusal, speech)] };
  },
  handoffRevoked: (data, speech) => ({
    ...speech.words.handoffRevoked(between(data, speech)),
    ask: null,
    due: null,
    details: [speech.detail('reason', revokedCauseWords[speech.lang][data.cause])],
  }),
  handoffEscalated: (data, speech) => ({
    ...speech.words.handoffEscalated(between(data, speech)),
    ask: askFor('decideEscalatedOffer', speech.count, speech.lang),
    details: [because(data.reason, speech)],
    quotes: speech.quotes('remark'),
  }),
  handoffHopLimit: (data, speech) => ({
    ...speech.words.handoffHopLimit(between(data, speech)),
    ask: askFor('decideHopLimit', speech.count, speech.lang),
    details: [because(data.reason, speech)],
    quotes: speech.quotes('remark'),
  }),
};
