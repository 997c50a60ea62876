import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Lang } from '../lib/instants.js';
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
  for (const lang of ['id', 'en'] as const) {
    if (i18next.isInitialized) i18next.addResourceBundle(lang, namespace, words[lang]);
    else early[lang] = { ...early[lang], ...words[lang] };
  }
}

const storageKey = 'selaras.language';

function remembered(): Lang {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'id';
  } catch {
    // Storage may be switched off; the default language serves.
    return 'id';
  }
}

function applyToDocument(lang: string): void {
  document.documentElement.lang = lang;
}

/** Starts the texts in the remembered language, Indonesian at first, and keeps `<html lang>` true. */
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
    fallbackLng: 'id',
    resources: { id: { [namespace]: early.id }, en: { [namespace]: early.en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  applyToDocument(i18next.language);
}

/** Texts with the present language, for everything that has its own forms in both (names, dates). */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const lang: Lang = i18n.language === 'en' ? 'en' : 'id';
  return { t, lang, setLang: (next: Lang) => void i18n.changeLanguage(next) };
}

type LabelGroup = 'notice' | 'why' | 'reason' | 'itemStatus' | 'value' | 'stage' | 'meetingKind' | 'contact';

/** The word of a code that the API types only as text; an unknown code is shown as it is. */
export function useLabels(): (group: LabelGroup, code: string) => string {
  const { t, i18n } = useTranslation();
  // That the key exists was just found out, which its type cannot say.
  return (group, code) => (i18n.exists(`${group}.${code}`) ? t(`${group}.${code}` as 'stage.setup') : code);
}
