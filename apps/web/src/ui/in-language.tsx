import { textIn } from '@selaras/contracts';
import type { LocalizedText, TextInLanguage } from '@selaras/contracts';
import { useTexts } from '../i18n/index.js';

/**
 * Takes texts for the reader: in the language of the page, else as the languages of the assessment fall back. Names of
 * people and bodies outside any assessment have no such languages.
 */
export function useTake(languages: readonly string[] = []): (text: LocalizedText) => TextInLanguage {
  const { lang } = useTexts();
  return (text) => textIn(text, [lang, ...languages]);
}

/** A text that says in which language it is where that is another one than the page's, and runs in its own direction. */
export function InLanguage({ taken }: { readonly taken: TextInLanguage }) {
  const { lang } = useTexts();
  if (taken.lang === lang) return <>{taken.text}</>;
  return (
    <span lang={taken.lang} dir="auto">
      {taken.text}
    </span>
  );
}

/** Stands in a sentence where the text comes; of the private use area, so that no sentence has it of its own. */
const slot = '\ue000';

/** A sentence of the page with such a text in it. */
export function SentenceWith({
  taken,
  sentence,
}: {
  readonly taken: TextInLanguage;
  /** The sentence with what it is given in the text's place. */
  readonly sentence: (text: string) => string;
}) {
  const [before = '', after = ''] = sentence(slot).split(slot);
  return (
    <>
      {before}
      <InLanguage taken={taken} />
      {after}
    </>
  );
}
