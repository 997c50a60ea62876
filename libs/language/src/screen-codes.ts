import type { WaitingWhat } from '@selaras/domain';
import type { Codes } from './vocabulary/codes.js';
import { capital, labels } from './vocabulary/words.js';
import type { Counted } from './vocabulary/words.js';

/** Duties as labels with the plural endings that i18next knows: every duty in each form that the language has. */
function dutyLabels(duty: Codes['duties']['duty']): Readonly<Record<`${WaitingWhat}_other`, string>> {
  const phrases = Object.entries(duty);
  const forms = [...new Set(phrases.flatMap(([, phrase]) => Object.keys(phrase) as (keyof Counted)[]))];
  const labelled = phrases.flatMap(([what, phrase]) =>
    forms.map((form) => [`${what}_${form}`, capital(phrase[form] ?? phrase.other)]),
  );
  return Object.fromEntries(labelled) as Record<`${WaitingWhat}_other`, string>;
}

/** Words for codes as screens show them. */
export function screenCodes({ course, items, notices, duties: { duty } }: Codes) {
  return {
    stage: labels(course.stage),
    meetingKind: labels(course.meetingKind),
    role: labels(course.role),
    reason: labels(items.refusalReason),
    itemStatus: labels(items.itemStatus),
    notice: labels(notices.noticeKind),
    // Behind “after that” and “as”: they stand inside a sentence.
    then: notices.then,
    why: notices.why,
    what: dutyLabels(duty),
  };
}
