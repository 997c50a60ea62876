import { matterPath } from '@selaras/contracts';
import type { LedgerAssessment, LedgerNotice } from '@selaras/contracts';
import type { Instant, NoticeData, NoticeKind, NoticeWhy, TextInLanguage } from '@selaras/domain';
import { plain, plainLines, sortCodes, whyWords } from '@selaras/language';
import type { Lang, MailWords } from '@selaras/language';
import { saidIn, speechOf } from './entry.js';
import type { Detail, Telling, Quote, Speech, Tellers } from './entry.js';
import { crosscheck } from './groups/crosscheck.js';
import { duties } from './groups/duties.js';
import { handoffs } from './groups/handoffs.js';
import { meetings } from './groups/meetings.js';
import { people } from './groups/people.js';
import { profile } from './groups/profile.js';

/** One matter of a mail, in words. */
export interface Entry {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly text: string;
  /** What is asked of the reader, as it follows “please”; null when nothing is. */
  readonly ask: string | null;
  /** A subject of its own; null when it is made of what is asked and until when, or of the title. */
  readonly subject: string | null;
  readonly details: readonly Detail[];
  readonly quotes: readonly Quote[];
  readonly indicators: readonly Indicator[];
  readonly due: Instant | null;
  readonly dueLabel: string;
  readonly why: string;
  /** Where the web app shows it, without the origin. */
  readonly path: string;
}

/** An indicator as people know it, with what the researchers ask about it. */
export interface Indicator {
  readonly code: string;
  /** Null when its framework has no such indicator any more. */
  readonly title: TextInLanguage | null;
  readonly questions: readonly Quote[];
}

const tellers: Tellers<NoticeKind> = { ...duties, ...handoffs, ...crosscheck, ...meetings, ...profile, ...people };

function matterOf<K extends NoticeKind>(kind: K, data: NoticeData<K>, speech: Speech): Telling {
  return tellers[kind](data, speech);
}

/** A notice in the reader's language, with the words, the names and the zone of its assessment as it is now. */
export function describeNotice(notice: LedgerNotice, assessment: LedgerAssessment, lang: Lang): Entry {
  const speech = speechOf(notice, assessment, lang);
  const matter = matterOf(notice.kind, notice.data, speech);
  const quote = ({ label, lang: written, text }: Quote): Quote => ({ label, lang: written, text: plainLines(text) });
  return {
    kind: notice.kind,
    title: plain(matter.title),
    text: plain(matter.text),
    ask: matter.ask,
    subject: matter.subject ?? null,
    details: (matter.details ?? []).flat(),
    quotes: (matter.quotes ?? []).map(quote),
    indicators: indicatorsOf(matter.indicators ?? notice.items, speech),
    due: matter.due === undefined ? (notice.until ?? untilOf(notice)) : matter.due,
    dueLabel: speech.words.frame.label[matter.dueLabel ?? 'due'],
    why: whyOf(notice, lang, speech.words),
    path: pathOf(notice, speech),
  };
}

function untilOf({ data }: LedgerNotice): Instant | null {
  return 'until' in data ? data.until : null;
}

/** Each once, in counting order: an indicator may come once for each question about it. */
function indicatorsOf(items: readonly string[], { lang, words, assessment, texts }: Speech): readonly Indicator[] {
  const questions = texts('question');
  return sortCodes(items).map((code) => {
    const title = Object.hasOwn(assessment.indicators, code) ? assessment.indicators[code] : undefined;
    return {
      code: plain(code),
      title: title === undefined ? null : saidIn(title, [lang, ...assessment.languages]),
      questions: questions
        .filter(({ about }) => about === code)
        .map((asked) => ({ label: words.frame.label.question, lang: asked.lang, text: plainLines(asked.text) })),
    };
  });
}

const ofOffice: readonly NoticeWhy[] = ['mainFocalPoint', 'alternateFocalPoint', 'validatingAuthority', 'standIn'];

/** Why this person got it; a body is named only for those who hold an office of that body. */
function whyOf({ why, body }: LedgerNotice, lang: Lang, { frame }: MailWords): string {
  const named = ofOffice.includes(why) && body !== null ? plain(body) : null;
  // There is one such office in each body, and many when no body is named.
  return frame.why({ role: whyWords[lang][why], body: named, only: named !== null });
}

/** Where the matter is looked at: a body's own part for its people, the whole for everybody else. */
function pathOf(notice: LedgerNotice, { texts }: Speech): string {
  const { assessment, why, body, items, data } = notice;
  const ofBody = ofOffice.includes(why) || (why === 'invited' && body !== null);
  if (!ofBody) {
    const late = notice.kind === 'escalation' && body !== null;
    return matterPath({ assessment, seenAs: 'whole', about: late ? { kind: 'body', body } : null });
  }
  const what = 'what' in data && notice.kind !== 'deadlineMoved' ? data.what : null;
  const [indicator, ...others] = [...new Set(items)];
  const [question, ...otherQuestions] = texts('question');
  if (
    what === 'replyQuestions' &&
    why !== 'validatingAuthority' &&
    question?.question != null &&
    otherQuestions.length === 0
  ) {
    return matterPath({ assessment, seenAs: 'body', about: { kind: 'question', question: question.question } });
  }
  const one = what === 'answerIndicators' && why !== 'validatingAuthority' && others.length === 0;
  return matterPath({
    assessment,
    seenAs: 'body',
    about: one && indicator !== undefined ? { kind: 'answer', indicator } : null,
  });
}
