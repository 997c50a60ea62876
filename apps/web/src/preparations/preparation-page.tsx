import { Alert, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate, useLocation, useParams } from 'react-router';
import type { PreparationReply, PreparationReview } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { Loaded } from '../ui/feedback.js';
import { AssignmentsStep } from './assignments-step.js';
import { BasicsStep } from './basics-step.js';
import { CalendarStep } from './calendar-step.js';
import { Findings } from './findings.js';
import { PeopleStep } from './people-step.js';
import { PlanStep } from './plan-step.js';
import css from './preparations.module.css';
import { preparationsKey, usePreparation, useReview } from './queries.js';
import { ReviewStep } from './review-step.js';
import { SavedWord } from './saved-word.js';
import { steps } from './step.js';
import type { StepName } from './step.js';
import { titleOf } from './title.js';
import { useEditing } from './use-editing.js';
import type { Editing } from './use-editing.js';

/** One assessment in preparation, step by step. */
export function PreparationPage() {
  const { id = '', step } = useParams();
  const found = usePreparation(id);
  const client = useQueryClient();
  // Somebody else's change is taken over by beginning anew with it.
  const [turn, setTurn] = useState(0);
  const again = async (): Promise<void> => {
    await client.refetchQueries({ queryKey: [...preparationsKey, id], exact: true });
    setTurn((before) => before + 1);
  };
  const known = steps.find((one) => one === step);
  if (known === undefined) return <Navigate to={`/preparations/${id}/${steps[0]}`} replace />;
  return (
    <div className="page">
      <Loaded query={found}>
        {(reply) =>
          reply.launchedAs === null ? (
            <Steps key={`${id} ${turn}`} reply={reply} step={known} onAgain={() => void again()} />
          ) : (
            <Navigate to={`/a/${reply.launchedAs}`} replace />
          )
        }
      </Loaded>
    </div>
  );
}

interface StepsProps {
  readonly reply: PreparationReply;
  readonly step: StepName;
  readonly onAgain: () => void;
}

function Steps({ reply, step, onAgain }: StepsProps) {
  const { t, lang } = useTexts();
  const editing = useEditing(reply);
  const { preparation, version } = editing;
  const review = useReview(reply.id, version, lang).data;
  const title = titleOf(preparation.basics, lang) ?? t('preparations.untitled');
  useDocumentTitle(`${title} · ${t('app.name')}`);
  const next = steps[steps.indexOf(step) + 1];
  // Told once, by whoever made this from an earlier one; it stays while the steps are gone through.
  const { state } = useLocation() as { readonly state: { readonly left?: readonly string[] } | null };
  const [left] = useState(() => state?.left ?? null);
  return (
    <>
      <Link to="/preparations">{t('preparations.all')}</Link>
      <Title order={1}>{title}</Title>
      <SavedWord state={editing.state} onAgain={onAgain} />
      {left === null ? null : (
        <Alert variant="default" mb="sm" title={t('preparations.following.made')}>
          {t(left.length === 0 ? 'preparations.following.all' : 'preparations.following.left')}
          <ul className={css.findings}>
            {left.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Alert>
      )}
      <nav aria-label={t('preparations.steps')}>
        <ol className={css.steps}>
          {steps.map((one) => (
            <li key={one}>
              <Link to={`/preparations/${reply.id}/${one}`} {...(one === step ? { 'aria-current': 'step' } : {})}>
                {t(`preparations.step.${one}`)}
                <Count step={one} review={review} />
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <section className="panel" aria-labelledby="step-title">
        <Title order={2} size="h3" id="step-title" mb="xs">
          {t(`preparations.step.${step}`)}
        </Title>
        {step === 'review' ? null : <Findings review={review} of={(finding) => finding.section === step} brief />}
        <Step step={step} editing={editing} review={review} />
        {next === undefined ? null : (
          <p className={css.next}>
            <Link to={`/preparations/${reply.id}/${next}`}>
              {t('preparations.next', { step: t(`preparations.step.${next}`) })}
            </Link>
          </p>
        )}
      </section>
    </>
  );
}

/** How much is missing in a step, or that nothing is. */
function Count({ step, review }: { readonly step: StepName; readonly review: PreparationReview | undefined }) {
  const { t } = useTexts();
  if (review === undefined || step === 'review') return null;
  const count = review.missing.filter(({ section }) => section === step).length;
  return (
    <span className={css.count}>{count === 0 ? t('preparations.complete') : t('preparations.lacking', { count })}</span>
  );
}

interface StepProps {
  readonly editing: Editing;
  readonly review: PreparationReview | undefined;
}

function Step({ step, ...props }: StepProps & { readonly step: StepName }) {
  switch (step) {
    case 'basics':
      return <BasicsStep {...props.editing} />;
    case 'people':
      return <PeopleStep {...props.editing} />;
    case 'calendar':
      return <CalendarStep {...props.editing} />;
    case 'plan':
      return <PlanStep {...props.editing} />;
    case 'assignments':
      return <AssignmentsStep {...props.editing} />;
    case 'review':
      return <ReviewStep {...props} />;
  }
}
