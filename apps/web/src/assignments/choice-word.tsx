import { useTexts } from '../i18n/index.js';
import type { AnsweredWith, Choice } from '../lib/choices.js';
import { CaseText } from '../shell/case-context.js';

/** What a choice says: its value or, of a scale, the step with what has to be the case. */
export function ChoiceWord({
  choice,
  asked,
}: {
  readonly choice: Pick<Choice, 'value' | 'level'>;
  readonly asked: AnsweredWith;
}) {
  const { t } = useTexts();
  const { value, level } = choice;
  const step = value === 'level' ? asked.levels?.find((one) => one.level === level) : undefined;
  if (step === undefined) return t(`value.${value}`);
  return (
    <>
      {t('tasks.level', { level: step.level })} · <CaseText text={step.title} />
    </>
  );
}
