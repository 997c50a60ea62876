import { Title } from '@mantine/core';
import { Suspense } from 'react';
import { Link } from 'react-router';
import { useLive } from '../api/live.js';
import { asProblem } from '../api/problem.js';
import { useAssessment } from '../api/queries.js';
import { useTexts } from '../i18n/index.js';
import { ProblemAlert, Waiting } from '../ui/feedback.js';
import { CaseProvider } from './case-context.js';
import { ClockBar } from './clock-bar.js';
import type { Page } from './pages.js';
import { useSignedIn } from './signed-in.js';

/** Stands where a page will be: as high as a page, so that nothing jumps when it comes. */
function Arriving({ page }: { readonly page: Page }) {
  const { t } = useTexts();
  return (
    <div className="page arriving">
      <Title order={1} className="visually-hidden">
        {t(`pages.${page.path}`)}
      </Title>
      <Waiting lines={8} label={t('app.loading')} />
    </div>
  );
}

/** One page of an assessment, with its clock, from the moment the assessment is known. */
export function CasePage({ page, assessment }: { readonly page: Page; readonly assessment: string }) {
  const { t } = useTexts();
  const session = useSignedIn();
  const detail = useAssessment(assessment);
  const live = useLive(assessment);
  if (detail.data === undefined) {
    if (!detail.isError) return <Arriving page={page} />;
    const { status } = asProblem(detail.error);
    return (
      <div className="page">
        <Title order={1} className="visually-hidden">
          {t(`pages.${page.path}`)}
        </Title>
        <ProblemAlert error={detail.error} onRetry={() => void detail.refetch()} />
        {status === 403 || status === 404 ? <Link to="/">{t('app.home')}</Link> : null}
      </div>
    );
  }
  const { Screen } = page;
  return (
    <CaseProvider detail={detail.data} session={session} live={live}>
      <ClockBar />
      <Suspense fallback={<Arriving page={page} />}>
        <Screen />
      </Suspense>
    </CaseProvider>
  );
}
