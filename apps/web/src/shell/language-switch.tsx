import { langs } from '@selaras/language';
import { ApiProblem } from '../api/problem.js';
import { languageName, useTexts } from '../i18n/index.js';
import { useNotify } from '../ui/notify.js';
import css from './shell.module.css';

/** The languages of the interface, as pressed-or-not buttons; each is named in its own language. */
export function LanguageSwitch({ onLight = false }: { readonly onLight?: boolean }) {
  const { t, lang, setLang } = useTexts();
  const notify = useNotify();
  // Its words may have to be fetched, which without a network fails: the screen stays in the language that it has.
  const choose = (next: typeof lang): void =>
    void setLang(next).catch(() => notify.failed(new ApiProblem(0, 'NETWORK')));
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
          onClick={() => choose(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
