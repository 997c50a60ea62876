/** A language tag of BCP 47 in its canonical spelling: `id`, `en-GB`, `zh-Hant`. */
export type LanguageTag = string;

/** One text in one or more languages: a name, a title, a question, in the words of each. */
export type LocalizedText = Readonly<Record<LanguageTag, string>>;

/** A text together with the language it is in. */
export interface TextInLanguage {
  readonly lang: LanguageTag;
  readonly text: string;
}

/**
 * A text for a reader, and the language it is in:
 *
 * 1. in the first of the wanted languages that it is given in. Callers want the reader's own, then those of the
 *    assessment in its order. `en-GB` also takes `en`, and `en` also takes `en-GB`, before the next one is asked;
 * 2. in none of them: in the language whose tag comes first by letters. Not in the one that was written first, because a
 *    database keeps no order of keys, and the same text must read the same everywhere.
 *
 * @throws RangeError for a text in no language, which no border lets in
 */
export function textIn(text: LocalizedText, wanted: readonly LanguageTag[]): TextInLanguage {
  const given = Object.keys(text).sort();
  for (const tag of wanted) {
    const lang = closest(given, tag);
    if (lang !== null) return inLanguage(text, lang);
  }
  const [any] = given;
  if (any === undefined) throw new RangeError('a text in no language');
  return inLanguage(text, any);
}

/** What is known by a code alone, as a text in an undetermined language (`und`). */
export function codeAsText(code: string): LocalizedText {
  return { und: code };
}

function inLanguage(text: LocalizedText, lang: LanguageTag): TextInLanguage {
  return { lang, text: text[lang] ?? '' };
}

/** The tag itself, else what is left of it from the right (RFC 4647, lookup), else another form of its language. */
function closest(given: readonly LanguageTag[], wanted: LanguageTag): LanguageTag | null {
  for (let range = wanted; range !== ''; range = shortened(range)) {
    if (given.includes(range)) return range;
  }
  return given.find((tag) => languageOf(tag) === languageOf(wanted)) ?? null;
}

function languageOf(tag: LanguageTag): string {
  return tag.split('-')[0] ?? tag;
}

/** Without the last subtag; one letter alone introduces what follows and says nothing by itself. */
function shortened(range: LanguageTag): LanguageTag {
  const subtags = range.split('-').slice(0, -1);
  return (subtags.at(-1)?.length === 1 ? subtags.slice(0, -1) : subtags).join('-');
}
