import { useTexts } from '../i18n/index.js';
import { IconInfoCircle } from './icons.js';
import css from './illustrative.module.css';

/** The honest label: whose wording this is. Shown wherever indicators or bodies are; unfolds what it means. */
export function Illustrative() {
  const { t } = useTexts();
  return (
    <details className={css.illustrative}>
      <summary className="label">
        <IconInfoCircle size={14} aria-hidden />
        {t('app.illustrative')}
      </summary>
      <p className={css.help}>{t('app.illustrativeHelp')}</p>
    </details>
  );
}
