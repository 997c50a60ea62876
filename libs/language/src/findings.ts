import { formatDate } from './dates.js';
import type { Lang } from './languages/index.js';
import { vocabulary } from './languages/whole.js';
import type { FindingCode, FindingDetails, LeftCode, LeftDetails } from './vocabulary/preparations.js';

/** What is said of an assessment in preparation, as a whole sentence. */
export function findingSentence<C extends FindingCode>(code: C, details: FindingDetails[C], lang: Lang): string {
  const { preparations, codes } = vocabulary[lang];
  const stages: Readonly<Record<string, string>> = codes.course.stage;
  return preparations[code](details, {
    date: (date) => formatDate(date, lang),
    stage: (stage) => stages[stage] ?? stage,
  });
}

/** What the next assessment does not begin with, as a whole sentence. */
export function leftSentence<C extends LeftCode>(code: C, details: LeftDetails[C], lang: Lang): string {
  return vocabulary[lang].preparedFrom[code](details);
}
