import { useAssessments } from '../api/queries.js';
import type { AssessmentSummary } from '../api/types.js';
import { titleIn, useTexts } from '../i18n/index.js';
import { distinctTitles } from '../lib/titles.js';
import './words/index.js';

type Assessment = Pick<AssessmentSummary, 'key' | 'titleId' | 'titleEn'>;

/** Level and year of an assessment in words; empty before anything is recorded. */
export function useLevelAndYear(): (one: AssessmentSummary) => string {
  const { t } = useTexts();
  return ({ level, startsOn }) =>
    [...(level === null ? [] : [t(`level.${level}`)]), ...(startsOn === null ? [] : [startsOn.slice(0, 4)])].join(' ');
}

/** How each assessment of a list is called, so that no two are called alike. */
export function useTitles(list: readonly AssessmentSummary[]): (one: Assessment) => string {
  const { lang } = useTexts();
  const levelAndYear = useLevelAndYear();
  const titles = distinctTitles(
    list.map((one) => ({ key: one.key, title: titleIn(lang, one), detail: levelAndYear(one) })),
  );
  return (one) => titles.get(one.key) ?? titleIn(lang, one);
}

/** How an assessment is called among those of the account. */
export function useTitle(one: Assessment): string {
  return useTitles(useAssessments().data ?? [])(one);
}
