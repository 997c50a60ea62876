import type { ReactNode } from 'react';
import { Text } from '@mantine/core';
import { useTexts } from '../i18n/index.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import shell from '../shell/shell.module.css';
import { Mark } from '../ui/mark.js';
import css from './login.module.css';

/** What stands around a page for people who are not signed in. */
export function Outside({ children }: { readonly children: ReactNode }) {
  const { t } = useTexts();
  return (
    <div className={css.login}>
      <header className={css.loginHead}>
        <span className={`${shell.brand} ${shell.brandDark}`}>
          <Mark /> {t('app.name')}
        </span>
        <LanguageSwitch onLight />
      </header>
      <main className={css.loginMain} id="main">
        <div className={`panel ${css.loginCard}`}>{children}</div>
      </main>
      <footer className={`soft ${css.loginFoot}`}>
        <Text size="sm">{t('app.notAffiliated')}</Text>
      </footer>
    </div>
  );
}
