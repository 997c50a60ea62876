import { textIn } from '@selaras/contracts';
import type { TextInLanguage } from '@selaras/contracts';
import { useAssessments } from '../api/queries.js';
import type { AssessmentSummary } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { distinctTitles } from '../lib/titles.js';

type Assessment = Pick<AssessmentSummary, 'key' | 'languages' | 'title'>;

/** Level and year of an assessment in words; empty before anything is recorded. */
export function useLevelAndYear(): (one: AssessmentSummary) => string {
  const { t } = useTexts();
  return ({ level, startsOn }) =>
    [...(level === null ? [] : [t(`level.${level}`)]), ...(startsOn === null ? [] : [startsOn.slice(0, 4)])].join(' ');
}

/** How each assessment of a list is called, so that no two are called alike. */
export function useTitles(list: readonly AssessmentSummary[]): (one: Assessment) => TextInLanguage {
  const { lang } = useTexts();
  const levelAndYear = useLevelAndYear();
  const taken = ({ title, languages }: Assessment): TextInLanguage => textIn(title, [lang, ...languages]);
  const titles = distinctTitles(
    list.map((one) => ({ key: one.key, title: taken(one).text, detail: levelAndYear(one) })),
  );
  return (one) => ({ ...taken(one), text: titles.get(one.key) ?? taken(one).text });
}

/** How an assessment is called among those of the account. */
export function useTitle(one: Assessment): TextInLanguage {
  return useTitles(useAssessments().data ?? [])(one);
}
