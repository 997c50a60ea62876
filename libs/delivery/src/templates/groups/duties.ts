import { codeAsText } from '@selaras/domain';
import type { NoticeData } from '@selaras/domain';
import { askFor, dutyFor, dutyInGeneral } from '@selaras/language';
import type { Detail, Telling, Speech, Tellers } from '../entry.js';

/** What a body owes: assignment, sign-off, the ladder, and deadlines that move. */
export const duties: Tellers<
  'assigned' | 'clearanceRequested' | 'reminder' | 'overdue' | 'escalation' | 'deadlineMoved'
> = {
  assigned: ({ what, count, answeringUntil }, { words, body, lang, detail, instant }) =>
    what === 'answerIndicators'
      ? { ...words.takenOver({ body, count }), ask: askFor(what, count, lang), dueLabel: 'answerBy' }
      : {
          ...words.assigned({ body, count }),
          ask: askFor(what, count, lang),
          dueLabel: 'acceptBy',
          details: [detail('answerBy', instant(answeringUntil))],
        },
  clearanceRequested: ({ what, count }, { words, body, lang }) => ({
    ...words.clearanceRequested({ body, count }),
    ask: askFor(what, count, lang),
  }),
  reminder: (data, speech) => owed('reminder', data, speech),
  overdue: (data, speech) => owed('overdue', data, speech),
  escalation: ({ what, count, until }, { words, body, lang, notice, day }) => {
    const due = notice.until ?? until;
    return {
      ...words.escalation({ body, duty: dutyFor(what, count, lang) }),
      ask: words.contactBody({ body }),
      subject: words.contactSubject({
        body,
        duty: askFor(what, count, lang),
        since: due === null ? null : day(due),
      }),
    };
  },
  deadlineMoved: (data, speech) => {
    const { words, detail, day, assessment, said } = speech;
    const decree = detail('decree', said(assessment.decrees[data.decree] ?? codeAsText(data.decree)));
    if (data.of === 'silence') {
      const { profileVersion: version, until } = data;
      return {
        ...words.silenceMoved({ version, day: day(until) }),
        ask: null,
        due: until,
        dueLabel: 'newDue',
        details: [decree],
        indicators: [],
      };
    }
    return moved(data, speech, decree);
  },
};

function owed(
  kind: 'reminder' | 'overdue',
  data: NoticeData<'reminder'>,
  { words, body, lang, notice }: Speech,
): Telling {
  const { what, count } = data;
  const duty = askFor(what, count, lang);
  // Who signs off can do nothing else of what a body owes: they are asked to see to it.
  const others = notice.why === 'validatingAuthority' && what !== 'clearAnswers';
  return {
    ...words[kind]({ body, duty: dutyFor(what, count, lang) }),
    ask: others ? words.askBody({ body, duty }) : duty,
  };
}

/** One deadline that moved, or the earliest of several; or one that stays where working days alone would shorten it. */
function moved(
  data: Extract<NoticeData<'deadlineMoved'>, { readonly of: 'duties' }>,
  { words, body, lang, detail, instant, day }: Speech,
  decree: readonly Detail[],
): Telling {
  const { what, from, to, count, byRule } = data;
  const duty = dutyInGeneral(what, lang);
  const stays = byRule !== null && from === to;
  return {
    ...(stays
      ? words.deadlineStays({ body, duty, day: day(to) })
      : words.deadlineMoved({ body, duty, count, day: day(to) })),
    ask: null,
    due: to,
    dueLabel: stays ? 'due' : 'newDue',
    details: [
      stays ? [] : detail('formerDue', instant(from)),
      // Where working days alone would lead; nobody could have kept that.
      detail('dueByRule', byRule === null ? null : instant(byRule)),
      decree,
    ],
    indicators: [],
  };
}
