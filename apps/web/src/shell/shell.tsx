import { Group } from '@mantine/core';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Link, NavLink, useMatch, useNavigate } from 'react-router';
import { useAssessments } from '../api/queries.js';
import type { Session } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { Mark } from '../ui/mark.js';
import { useNarrow } from '../ui/use-narrow.js';
import { AccountMenu } from './account-menu.js';
import { useArrival } from './arrival.js';
import { LanguageSwitch } from './language-switch.js';
import { pageOnDemand } from './page-on-demand.js';
import { pagesOf } from './pages.js';
import { standingOf } from './standing.js';
import { useTitles } from './titles.js';
import css from './shell.module.css';

// Seldom needed, and never by whoever acts in their own name.
const SightBar = pageOnDemand('sights', async () => (await import('../sights/sight-bar.js')).SightBar);

function AssessmentSelect({ current }: { readonly current: string }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const list = useAssessments().data ?? [];
  const titleOf = useTitles(list);
  // One that is not in the list (the address was typed) must not read as the first one that is.
  const known = list.some((one) => one.key === current);
  if (list.length < 2 && known) return null;
  return (
    <select
      aria-label={t('app.chooseAssessment')}
      value={current}
      onChange={(event) => void navigate(`/a/${event.currentTarget.value}`)}
      className={css.assessmentSelect}
    >
      {known ? null : <option value={current}>{current}</option>}
      {list.map((one) => {
        const { lang, text } = titleOf(one);
        return (
          <option key={one.key} value={one.key} lang={lang} dir="auto">
            {text}
          </option>
        );
      })}
    </select>
  );
}

/** Which assessment this is and what pages it has; nothing where there is no choice. */
function Where({ session, assessment }: { readonly session: Session; readonly assessment: string }) {
  const { t } = useTexts();
  const pages = pagesOf(standingOf(session, assessment));
  return (
    <>
      <AssessmentSelect current={assessment} />
      {pages.length < 2 ? null : (
        <nav aria-label={t('app.pages')} className={css.headerNav}>
          {pages.map((page) => (
            <NavLink key={page.path} to={`/a/${assessment}/${page.path}`}>
              {t(`pages.${page.path}`)}
            </NavLink>
          ))}
        </nav>
      )}
    </>
  );
}

/** Header with product, assessment, pages, language and account; the content below it. */
export function Shell({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const { t } = useTexts();
  const narrow = useNarrow();
  useArrival();
  // The header stands outside the pages' routes, whose parameters it does not see.
  const assessment = useMatch('/a/:key/*')?.params.key;
  // Whoever has to set a second factor up first can go nowhere yet.
  const nowhere = assessment === undefined || session.secondFactor === 'missing';
  const where = nowhere ? null : <Where session={session} assessment={assessment} />;
  return (
    <>
      <a className={css.skipLink} href="#main">
        {t('app.skip')}
      </a>
      <header className={css.appHeader}>
        <Group h={56} px={narrow ? 14 : 24} gap="md" wrap="nowrap" justify="space-between">
          <Group gap="lg" wrap="nowrap" miw={0}>
            <Link to="/" className={css.brand} aria-label={`${t('app.name')}: ${t('app.home')}`}>
              <Mark /> <span className={css.brandName}>{t('app.name')}</span>
            </Link>
            {narrow ? null : where}
          </Group>
          <Group gap="xs" wrap="nowrap">
            <LanguageSwitch />
            <AccountMenu session={session} />
          </Group>
        </Group>
      </header>
      {session.seeing === undefined ? null : (
        <Suspense fallback={null}>
          <SightBar />
        </Suspense>
      )}
      <main id="main" tabIndex={-1} className={css.main}>
        {narrow && where !== null ? <div className={css.whereBar}>{where}</div> : null}
        {children}
      </main>
    </>
  );
}
