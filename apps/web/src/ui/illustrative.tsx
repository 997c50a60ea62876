import { Tooltip } from '@mantine/core';
import { useTexts } from '../i18n/index.js';
import { IconInfoCircle } from './icons.js';

/** The honest label: whose wording this is. Shown wherever indicators or bodies are. */
export function Illustrative() {
  const { t } = useTexts();
  return (
    <Tooltip label={t('app.illustrativeHelp')} multiline w={300} events={{ hover: true, focus: true, touch: true }}>
      <span
        className="label"
        tabIndex={0}
        role="note"
        aria-label={`${t('app.illustrative')}. ${t('app.illustrativeHelp')}`}
      >
        <IconInfoCircle size={14} aria-hidden />
        {t('app.illustrative')}
      </span>
    </Tooltip>
  );
}
