import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { BrowserRouter, Link, Navigate, Route, Routes, useParams } from 'react-router';
import { useLive } from './api/live.js';
import { useAssessment, useAssessments, useSessionQuery } from './api/queries.js';
import type { Session } from './api/types.js';
import { AssignmentsPage } from './assignments/assignments-page.js';
import { useTexts } from './i18n/index.js';
import { OverviewPage } from './overview/overview-page.js';
import { LoginPage } from './session/login-page.js';
import { useSessionEnded } from './session/session-ended.js';
import { CaseProvider } from './shell/case-context.js';
import { ClockBar } from './shell/clock-bar.js';
import { ownBody, pagesOf } from './shell/pages.js';
import type { Page } from './shell/pages.js';
import { Shell } from './shell/shell.js';
import { Empty, ProblemAlert, Waiting } from './ui/feedback.js';

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

/** The first assessment of the account. */
function Home() {
  const { t } = useTexts();
  const list = useAssessments();
  if (list.isError) {
    return (
      <div className="page">
        <Title order={1} mb="md">
          {t('app.name')}
        </Title>
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (list.data === undefined) {
    return (
      <div className="page">
        <Title order={1} className="visually-hidden">
          {t('app.name')}
        </Title>
        <Waiting label={t('app.loading')} />
      </div>
    );
  }
  const first = list.data[0];
  if (first !== undefined) return <Navigate to={`/a/${first.key}`} replace />;
  return (
    <div className="page">
      <Title order={1} mb="md">
        {t('app.name')}
      </Title>
      <section className="panel">
        <Empty title={t('app.noAssessments')} help={t('app.noAssessmentsHelp')} />
      </section>
    </div>
  );
}

function FirstPage({ session }: { readonly session: Session }) {
  const { key = '' } = useParams();
  return <Navigate to={`/a/${key}/${pagesOf(session, key)[0] ?? 'overview'}`} replace />;
}

function CasePage({
  session,
  page,
  assessment,
}: {
  readonly session: Session;
  readonly page: Page;
  readonly assessment: string;
}) {
  const { t } = useTexts();
  const detail = useAssessment(assessment);
  const live = useLive(assessment);
  const body = ownBody(session, assessment);
  if (!pagesOf(session, assessment).includes(page)) return <FirstPage session={session} />;
  if (detail.data === undefined) {
    return (
      <div className="page">
        <Title order={1} className="visually-hidden">
          {t(page === 'overview' ? 'overview.title' : 'tasks.title')}
        </Title>
        {detail.isError ? (
          <ProblemAlert error={detail.error} onRetry={() => void detail.refetch()} />
        ) : (
          <Waiting lines={8} label={t('app.loading')} />
        )}
      </div>
    );
  }
  return (
    <CaseProvider detail={detail.data} session={session}>
      <ClockBar />
      {page === 'assignments' && body !== null ? (
        <AssignmentsPage body={body} live={live} />
      ) : (
        <OverviewPage live={live} />
      )}
    </CaseProvider>
  );
}

function CaseRoute({ session, page }: { readonly session: Session; readonly page: Page }) {
  const { key = '' } = useParams();
  // A new key is a new screen: nothing of the former assessment may stay in it.
  return <CasePage key={key} assessment={key} session={session} page={page} />;
}

function Screens() {
  const { t } = useTexts();
  const session = useSessionQuery();
  const ended = useSessionEnded();
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
  if (session.data === undefined) {
    return (
      <main className="page">
        <Title order={1} className="visually-hidden">
          {t('app.name')}
        </Title>
        <Waiting label={t('app.loading')} />
      </main>
    );
  }
  if (session.data === null) return <LoginPage expired={ended} />;
  return (
    <Shell session={session.data}>
      <Routes>
        <Route index element={<Home />} />
        <Route path="a/:key" element={<FirstPage session={session.data} />} />
        <Route path="a/:key/overview" element={<CaseRoute session={session.data} page="overview" />} />
        <Route path="a/:key/assignments" element={<CaseRoute session={session.data} page="assignments" />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Shell>
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
