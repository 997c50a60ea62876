const primary = (tag: string): string => tag.split('-')[0] ?? tag;

/**
 * The language in which somebody probably writes in an assessment: that of the screen where the assessment speaks it, in
 * the form it names, else the first that it speaks.
 */
export function writingLanguage(screen: string, languages: readonly string[]): string {
  return (
    languages.find((tag) => tag === screen) ??
    languages.find((tag) => primary(tag) === primary(screen)) ??
    languages[0] ??
    screen
  );
}

/** What there is to choose from: the languages of the assessment, and the one that the text is in already. */
export function languagesToWrite(languages: readonly string[], chosen: string): readonly string[] {
  return [...new Set([...languages, chosen])];
}
