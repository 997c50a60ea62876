import { useTexts } from '../i18n/index.js';
import { longCivil, longDate } from '../lib/instants.js';
import type { StateSentence } from '../lib/state-sentence.js';
import { useCase } from '../shell/case-context.js';

/** The sentence of state in the reader's language. */
export function useSentenceText(sentence: StateSentence): string {
  const { t, lang } = useTexts();
  const { zone } = useCase();
  const main = t(`sentence.${sentence.stage}`, sentence.values);
  const { waits } = sentence;
  const waiting =
    waits === null
      ? ''
      : waits.bodies === 0
        ? `; ${t('sentence.waitsNone')}`
        : `; ${t('sentence.waits', { count: waits.bodies })}${waits.late === 0 ? '' : t('sentence.waitsLate', { count: waits.late })}`;
  const next = sentence.next;
  const then =
    next === null
      ? t('sentence.nextNone')
      : next.kind === 'stage'
        ? t('sentence.next', { what: t(`stage.${next.stage}`), date: longCivil(lang, next.on) })
        : t('sentence.next', { what: t(`meetingKind.${next.meeting}`), date: longDate(lang, zone, next.at) });
  return sentence.over ? `${main}.` : `${main}${waiting}. ${then}`;
}
