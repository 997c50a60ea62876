import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { MessageWords } from '@selaras/contracts';
import { frames, isLang, langs, languageWords, screenCodes } from '@selaras/language';
import type { Codes, Frame, Lang, PageName, ProblemWords, WordsOfPage } from '@selaras/language';

type Joined<T> = (T extends unknown ? (part: T) => void : never) extends (all: infer All) => void ? All : never;
type Words = Frame &
  ReturnType<typeof screenCodes> &
  Joined<WordsOfPage<PageName>> & { readonly pages: Readonly<Record<PageName, string>> };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Words };
  }
}

/** Words of a page, in their groups. */
export type Bundle = Readonly<Record<string, object>>;
const namespace = 'translation';

/** Words that are not there from the start. */
export interface FetchedWords {
  /** What pages are called, by their names: the navigation stands before they are loaded. */
  titles(lang: Lang): Readonly<Record<string, string>>;
  page(lang: Lang, name: PageName): Promise<Bundle>;
  codes(lang: Lang): Promise<Codes>;
  problems(lang: Lang): Promise<ProblemWords>;
}
type Part = PageName | 'codes' | 'problems';

let source: FetchedWords | undefined;
/** What has been asked for since the start: it is there in another language before the screen changes to that. */
const wanted = new Set<Part>();
const underWay = new Map<string, Promise<void>>();
const codesOf = new Map<Lang, Codes>();
const problemsOf = new Map<Lang, ProblemWords>();

async function bring(lang: Lang, part: Part): Promise<void> {
  if (source === undefined) throw new Error('startTexts comes first');
  if (part === 'problems') {
    // Messages write codes in words.
    const [problems] = await Promise.all([source.problems(lang), fetched(lang, 'codes')]);
    problemsOf.set(lang, problems);
  } else if (part === 'codes') {
    const codes = await source.codes(lang);
    codesOf.set(lang, codes);
    i18next.addResourceBundle(lang, namespace, screenCodes(codes));
  } else {
    i18next.addResourceBundle(lang, namespace, await source.page(lang, part));
  }
}

function fetched(lang: Lang, part: Part): Promise<void> {
  const name = `${lang} ${part}`;
  const words =
    underWay.get(name) ??
    bring(lang, part).catch((error: unknown) => {
      // The next asker tries again.
      underWay.delete(name);
      throw error;
    });
  underWay.set(name, words);
  return words;
}

function present(): Lang {
  return isLang(i18next.language) ? i18next.language : langs[0];
}

async function need(part: Part): Promise<void> {
  wanted.add(part);
  // Somebody may choose another language meanwhile.
  for (let lang: Lang | null = null; lang !== present();) {
    lang = present();
    await fetched(lang, part);
  }
}

/** The words of a page, in the language of the screen: who loads a page waits for them. */
export async function needPage(name: PageName): Promise<void> {
  await Promise.all([need(name), need('codes')]);
}

/** The words of problems. */
export async function needProblems(): Promise<void> {
  await need('problems');
}

/** What problems are told with; null before it was asked for. */
export function problemWords(lang: Lang): (MessageWords & Pick<ProblemWords, 'problems'>) | null {
  const [problems, codes] = [problemsOf.get(lang), codesOf.get(lang)];
  return problems === undefined || codes === undefined ? null : { ...problems, codes };
}

let chosen: Lang | undefined;
/** Changes the language when everything that is shown is there in it. */
export async function changeLanguage(next: Lang): Promise<void> {
  chosen = next;
  await Promise.all([...wanted].map((part) => fetched(next, part)));
  // The last choice counts, whichever words come first.
  if (chosen === next) await i18next.changeLanguage(next);
}

const storageKey = 'selaras.language';

function remembered(): Lang {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLang(stored) ? stored : langs[0];
  } catch {
    // Storage may be switched off; the default language serves.
    return langs[0];
  }
}

function applyToDocument(lang: string): void {
  document.documentElement.lang = lang;
  if (isLang(lang)) document.documentElement.dir = languageWords[lang].direction;
}

/** Starts the texts in the remembered language, at first in the first of all, and keeps `<html lang dir>` true. */
export async function startTexts(words: FetchedWords): Promise<void> {
  source = words;
  i18next.on('languageChanged', (lang) => {
    applyToDocument(lang);
    try {
      localStorage.setItem(storageKey, lang);
    } catch {
      // Without storage the choice lasts until the page is closed.
    }
  });
  await i18next.use(initReactI18next).init({
    lng: remembered(),
    // Every language has everything.
    fallbackLng: false,
    resources: Object.fromEntries(
      langs.map((lang) => [lang, { [namespace]: { ...frames[lang], pages: words.titles(lang) } }]),
    ),
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  applyToDocument(i18next.language);
}

/** Texts with the present language, for everything that has its own forms in each (dates, names of others). */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const lang: Lang = isLang(i18n.language) ? i18n.language : langs[0];
  return { t, lang, setLang: changeLanguage };
}

type LabelGroup =
  'notice' | 'why' | 'reason' | 'itemStatus' | 'value' | 'stage' | 'meetingKind' | 'contact' | 'role' | 'people.act';

/** The word of a code that the API types only as text; an unknown code is shown as it is. */
export function useLabels(): (group: LabelGroup, code: string) => string {
  const { t, i18n } = useTranslation();
  // That the key exists was just found out, which its type cannot say.
  return (group, code) => (i18n.exists(`${group}.${code}`) ? t(`${group}.${code}` as 'stage.setup') : code);
}

/** What a language is called: in its own words, and where the browser knows no such, by its tag. */
export function languageName(tag: string): string {
  if (isLang(tag)) return languageWords[tag].name;
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
