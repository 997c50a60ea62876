import type { LedgerAssessment, LedgerNotice, LedgerText } from '@selaras/contracts';
import { textIn } from '@selaras/domain';
import type { Instant, LanguageTag, LocalizedText, NoticeData, NoticeKind, TextInLanguage } from '@selaras/domain';
import { dateIn, formatDay, formatInstant, plain, vocabulary } from '@selaras/language';
import type { Lang, MailLabel, MailWords, Zone } from '@selaras/language';

/** A label and what stands behind it. */
export interface Detail {
  readonly label: string;
  readonly value: string;
}
/** What somebody wrote, below its label. */
export interface Quote {
  readonly label: string;
  readonly lang: LanguageTag;
  readonly text: string;
}

/** What a matter says and asks; what is left out follows from the notice. */
export interface Telling {
  readonly title: string;
  readonly text: string;
  /** What is asked of the reader, as it follows “please”; null when nothing is. */
  readonly ask: string | null;
  /** The subject of a mail that begins with this matter, where it is not made of `ask` and deadline, or the title. */
  readonly subject?: string;
  readonly details?: readonly (readonly Detail[])[];
  readonly quotes?: readonly Quote[];
  /** Indicators it concerns; those of the notice when left out. */
  readonly indicators?: readonly string[];
  readonly due?: Instant | null;
  readonly dueLabel?: MailLabel;
}

/** Everything by which a matter is put into words: the notice's frame and the language and zone of its reader. */
export interface Speech {
  readonly lang: Lang;
  readonly words: MailWords;
  readonly notice: LedgerNotice;
  /** Code of the notice's body, or what stands for it. */
  readonly body: string;
  /** How many indicators the notice is about, each once. */
  readonly count: number;
  /** None when there is nothing to say. */
  readonly detail: (label: MailLabel, value: string | number | null) => readonly Detail[];
  readonly instant: (at: Instant) => string;
  /** The day of an instant, without its year. */
  readonly day: (at: Instant) => string;
  readonly zone: Zone;
  readonly assessment: LedgerAssessment;
  /** A text in the reader's language, or as the assessment's languages fall back, on one line. */
  readonly said: (text: LocalizedText) => string;
  /** What people wrote of a kind. */
  readonly texts: (of: LedgerText['of']) => readonly LedgerText[];
  readonly quotes: (of: 'contradiction' | 'remark' | 'followUp' | 'before' | 'after') => readonly Quote[];
}

/** How notices of some kinds are told: one function a kind, which knows its data by type. */
export type Tellers<K extends NoticeKind> = { readonly [P in K]: (data: NoticeData<P>, speech: Speech) => Telling };

/** An assessment of which nothing is known but that it exists: a notice never goes out without its words. */
export const unknownAssessment: LedgerAssessment = {
  offsets: [{ from: 0, minutes: 0, name: 'UTC' }],
  languages: [],
  contacts: [],
  indicators: {},
  decrees: {},
};

/** A text in the first of these languages that it is given in, on one line. */
export function saidIn(text: LocalizedText, wanted: readonly LanguageTag[]): TextInLanguage {
  const taken = textIn(text, wanted);
  return { lang: taken.lang, text: plain(taken.text) };
}

/** The speech of a notice for a reader. */
export function speechOf(notice: LedgerNotice, assessment: LedgerAssessment, lang: Lang): Speech {
  const words = vocabulary[lang].mails;
  const zone = assessment.offsets;
  const detail: Speech['detail'] = (label, value) => {
    const text = value === null ? '' : plain(String(value));
    return text === '' ? [] : [{ label: words.frame.label[label], value: text }];
  };
  const texts: Speech['texts'] = (of) => notice.texts.filter((text) => text.of === of);
  return {
    lang,
    words,
    notice,
    body: notice.body === null ? words.frame.yourBody : plain(notice.body),
    count: new Set(notice.items).size,
    detail,
    instant: (at) => formatInstant(at, lang, zone),
    day: (at) => formatDay(dateIn(at, zone), lang),
    zone,
    assessment,
    said: (text) => saidIn(text, [lang, ...assessment.languages]).text,
    texts,
    quotes: (of) => texts(of).map((text) => ({ label: words.frame.label[of], lang: text.lang, text: text.text })),
  };
}
