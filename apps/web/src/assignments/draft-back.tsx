import { Alert } from '@mantine/core';
import { useTexts } from '../i18n/index.js';
import { IconInfoCircle } from '../ui/icons.js';

/** Says that a form begins with what was written in it before. */
export function DraftBack() {
  const { t } = useTexts();
  return (
    <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />} c="var(--ink)">
      {t('tasks.answer.draft')}
    </Alert>
  );
}
