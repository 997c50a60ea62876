/** What an assessment in preparation is called for a reader; null while it has no title. */
export function titleOf(
  { title, languages }: { readonly title: Readonly<Record<string, string>>; readonly languages: readonly string[] },
  lang: string,
): string | null {
  return [lang, ...languages].map((tag) => title[tag]?.trim() ?? '').find((text) => text !== '') ?? null;
}
