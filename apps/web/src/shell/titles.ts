import { useAssessments } from '../api/queries.js';
import { titleIn, useTexts } from '../i18n/index.js';
import { distinctTitles } from '../lib/titles.js';

interface Assessment {
  readonly key: string;
  readonly titleId: string;
  readonly titleEn: string;
}

/** How each assessment of a list is called, so that no two are called alike. */
export function useTitles(list: readonly Assessment[]): (one: Assessment) => string {
  const { lang } = useTexts();
  const titles = distinctTitles(list.map((one) => ({ key: one.key, title: titleIn(lang, one) })));
  return (one) => titles.get(one.key) ?? titleIn(lang, one);
}

/** How an assessment is called among those of the account. */
export function useTitle(one: Assessment): string {
  return useTitles(useAssessments().data ?? [])(one);
}
