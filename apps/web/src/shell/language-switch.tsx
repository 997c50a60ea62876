import { langs } from '@selaras/language';
import { languageName, useTexts } from '../i18n/index.js';
import css from './shell.module.css';

/** The languages of the interface, as pressed-or-not buttons; each is named in its own language. */
export function LanguageSwitch({ onLight = false }: { readonly onLight?: boolean }) {
  const { t, lang, setLang } = useTexts();
  return (
    <div
      role="group"
      aria-label={t('app.language')}
      className={onLight ? `${css.language} ${css.languageLight}` : css.language}
    >
      {langs.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          className={css.headerButton}
          aria-pressed={lang === code}
          aria-label={`${code.toUpperCase()}, ${languageName(code)}`}
          onClick={() => setLang(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
