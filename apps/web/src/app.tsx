import { firstRunPage, passwordPage, providerPage } from '@selaras/contracts';
import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { Component, Suspense } from 'react';
import type { ReactNode } from 'react';
import { BrowserRouter, Link, Navigate, Route, Routes, useMatch, useParams } from 'react-router';
import { useSessionQuery } from './api/queries.js';
import type { Session } from './api/types.js';
import { needPage, useTexts } from './i18n/index.js';
import { ProofGate } from './session/proof-gate.js';
import { useSessionEnded } from './session/session-ended.js';
import { PageOfNone } from './shell/page-of-none.js';
import { pageOnDemand } from './shell/page-on-demand.js';
import { pagesOf, registry } from './shell/pages.js';
import { standingOf } from './shell/standing.js';
import type { Page } from './shell/pages.js';
import { SignedIn, useSignedIn } from './shell/signed-in.js';
import { ProblemAlert, Waiting } from './ui/feedback.js';
import { onDemand } from './ui/later.js';

// Who signs in needs none of the pages, and who is signed in no sign-in.
const LoginPage = onDemand(async () => (await import('./session/login-page.js')).LoginPage);
const HomePage = pageOnDemand('home', async () => (await import('./home/home-page.js')).HomePage);
const Shell = onDemand(async () => (await import('./shell/shell.js')).Shell);
const CasePage = onDemand(async () => (await import('./shell/case-page.js')).CasePage);
const PasswordPage = pageOnDemand('password', async () => (await import('./session/password-page.js')).PasswordPage);
const FirstRunPage = pageOnDemand('first-run', async () => (await import('./session/first-run-page.js')).FirstRunPage);
const ProviderReturnPage = pageOnDemand(
  'providers',
  async () => (await import('./session/provider-return-page.js')).ProviderReturnPage,
);
const AccountPage = pageOnDemand('account', async () => {
  const [{ AccountPage: Page }] = await Promise.all([import('./account/account-page.js'), needPage('sights')]);
  return Page;
});
const FactorFirstPage = pageOnDemand(
  'account',
  async () => (await import('./account/factor-first-page.js')).FactorFirstPage,
);
const OperatorPages = onDemand(async () => (await import('./operator-pages.js')).OperatorPages);

function NotFound() {
  const { t } = useTexts();
  return (
    <Container py="xl">
      <Title order={1}>{t('app.notFound')}</Title>
      <Text my="sm">{t('app.notFoundHelp')}</Text>
      <Link to="/">{t('app.home')}</Link>
    </Container>
  );
}

function startOf(session: Session, key: string): string {
  return `/a/${key}/${pagesOf(standingOf(session, key))[0]?.path ?? 'overview'}`;
}

function FirstPage() {
  const { key = '' } = useParams();
  return <Navigate to={startOf(useSignedIn(), key)} replace />;
}

function CaseRoute({ page }: { readonly page: Page }) {
  const { key = '' } = useParams();
  const session = useSignedIn();
  if (!page.opensFor(standingOf(session, key))) return <Navigate to={startOf(session, key)} replace />;
  // A new key is a new screen: nothing of the former assessment may stay in it.
  return (
    <Suspense fallback={null}>
      <CasePage key={key} assessment={key} page={page} />
    </Suspense>
  );
}

/** Stands where everything will be. */
function Opening() {
  const { t } = useTexts();
  return (
    <main className="page arriving">
      <Title order={1} className="visually-hidden">
        {t('app.name')}
      </Title>
      <Waiting label={t('app.loading')} />
    </main>
  );
}

function Screens() {
  const { t } = useTexts();
  const session = useSessionQuery();
  const ended = useSessionEnded();
  const atPasswordPage = useMatch(passwordPage) !== null;
  const atFirstRunPage = useMatch(firstRunPage) !== null;
  const fromProvider = useMatch(providerPage(':provider')) !== null;
  if (session.isError && session.data === undefined) {
    return (
      <main className="page">
        <Title order={1} mb="md">
          {t('app.name')}
        </Title>
        <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data === undefined) return <Opening />;
  // A link from a mail is somebody's own, whoever is signed in here.
  if (atPasswordPage || atFirstRunPage) {
    return <Suspense fallback={<Opening />}>{atPasswordPage ? <PasswordPage /> : <FirstRunPage />}</Suspense>;
  }
  if (fromProvider) {
    return (
      <Suspense fallback={<Opening />}>
        <Routes>
          <Route path={providerPage(':provider')} element={<ProviderReturnPage />} />
        </Routes>
      </Suspense>
    );
  }
  if (session.data === null) {
    return (
      <Suspense fallback={<Opening />}>
        <LoginPage expired={ended} />
      </Suspense>
    );
  }
  return (
    <SignedIn session={session.data}>
      <Suspense fallback={<Opening />}>
        <Shell session={session.data}>
          {session.data.secondFactor === 'missing' ? (
            <PageOfNone Screen={FactorFirstPage} />
          ) : (
            <Routes>
              <Route index element={<PageOfNone Screen={HomePage} />} />
              <Route path="a/:key" element={<FirstPage />} />
              {registry.map((page) => (
                <Route key={page.path} path={`a/:key/${page.path}`} element={<CaseRoute page={page} />} />
              ))}
              <Route path="account" element={<PageOfNone Screen={AccountPage} />} />
              <Route
                path="*"
                element={
                  session.data.operator ? (
                    <Suspense fallback={null}>
                      <OperatorPages otherwise={<NotFound />} />
                    </Suspense>
                  ) : (
                    <NotFound />
                  )
                }
              />
            </Routes>
          )}
        </Shell>
        <ProofGate />
      </Suspense>
    </SignedIn>
  );
}

function Crashed() {
  const { t } = useTexts();
  return (
    <Container py="xl">
      <Stack align="flex-start">
        <Title order={1}>{t('app.crashed')}</Title>
        <Text>{t('app.crashedHelp')}</Text>
        <Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>
      </Stack>
    </Container>
  );
}

/** Shows a page of words instead of a blank one when a screen fails; the browser's console keeps the error. */
class Guard extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

/** All screens. */
export function App() {
  return (
    <Guard>
      <BrowserRouter>
        <Screens />
      </BrowserRouter>
    </Guard>
  );
}
