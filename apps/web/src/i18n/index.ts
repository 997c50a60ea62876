import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { isLang, langs, languageWords } from '@selaras/language';
import type { Lang } from '@selaras/language';
import { en } from './words/en.js';
import { id } from './words/id.js';

/** The words of each folder; a feature adds its own in its `words/index.ts`. */
export interface WordsOf {
  readonly shared: typeof id;
}
type Joined<T> = (T extends unknown ? (part: T) => void : never) extends (all: infer All) => void ? All : never;
type Words = Joined<WordsOf[keyof WordsOf]>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Words };
  }
}

type Bundle = Readonly<Record<string, object>>;
const namespace = 'translation';
/** Words that came before the texts were started. */
const early: Record<Lang, Bundle> = { id, en };

/** Adds the words of a feature; its code calls this once, when it is loaded. */
export function addWords(words: Readonly<Record<Lang, Bundle>>): void {
  for (const lang of langs) {
    if (i18next.isInitialized) i18next.addResourceBundle(lang, namespace, words[lang]);
    else early[lang] = { ...early[lang], ...words[lang] };
  }
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
export async function startTexts(): Promise<void> {
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
    fallbackLng: langs[0],
    resources: Object.fromEntries(langs.map((lang) => [lang, { [namespace]: early[lang] }])),
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  applyToDocument(i18next.language);
}

/** Texts with the present language, for everything that has its own forms in each (dates, names of others). */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const lang: Lang = isLang(i18n.language) ? i18n.language : langs[0];
  return { t, lang, setLang: (next: Lang) => void i18n.changeLanguage(next) };
}

type LabelGroup = 'notice' | 'why' | 'reason' | 'itemStatus' | 'value' | 'stage' | 'meetingKind' | 'contact';

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
