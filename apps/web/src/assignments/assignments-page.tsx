import { Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useDossier } from './queries.js';
import { asProblem } from '../api/problem.js';
import type { Dossier, DossierItem } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { bucketsOf, progressOf } from '../lib/buckets.js';
import { BodyPeople, PeopleDialogs } from '../people/lazily.js';
import { useCase, useTakeInCase } from '../shell/case-context.js';
import { useTitle } from '../shell/titles.js';
import { Announce, LiveStatus } from '../shell/live-status.js';
import { Empty, Loaded } from '../ui/feedback.js';
import { InLanguage, SentenceWith } from '../ui/in-language.js';
import { useDialog } from '../ui/use-dialog.js';
import { later } from '../ui/later.js';
import { Illustrative } from '../ui/illustrative.js';
import { useDrafts } from '../drafts/queries.js';
import { AcceptBucket } from './accept-bucket.js';
import { FinishBucket } from './finish-bucket.js';
import { OffersBucket } from './offers-bucket.js';
import { RepliesBucket, RestBucket } from './rest-bucket.js';
import css from './assignments.module.css';
import { useKeptFocus } from './use-kept-focus.js';
import { AnswerBucket, AwaitingSignOff, QuestionsBucket } from './work-buckets.js';

const AnswerDialog = later(async () => (await import('./answer-dialog.js')).AnswerDialog);
const PassDialog = later(async () => (await import('./decline-dialogs.js')).PassDialog);
const RefuseDialog = later(async () => (await import('./decline-dialogs.js')).RefuseDialog);
const ReplyDialog = later(async () => (await import('./reply-dialog.js')).ReplyDialog);

function Work({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTexts();
  const { key, session, detail } = useCase();
  const { opened, open, close } = useDialog();
  const place = useKeptFocus<HTMLDivElement>();
  const { body } = dossier;
  const drafts = useDrafts(key, session.person);
  const has = (role: string): boolean =>
    session.memberships.some((one) => one.assessment === key && one.body === body && one.role === role);
  const focal = has('focalPoint');
  const authority = has('authority');
  const buckets = bucketsOf(dossier);
  const offersOut = dossier.offersOut.filter((offer) => offer.status === 'open' || offer.status === 'escalated');
  // The thing as it stands now: it may be newer than when the dialog was opened.
  const item = dossier.items.find((one) => one.indicator === opened?.of);
  const question = dossier.questions.find((one) => one.id === opened?.of && one.status === 'open');
  const writable = item !== undefined && ['accepted', 'answered', 'cleared'].includes(item.status);
  const answer = ({ indicator }: DossierItem): void => open({ act: 'answer', of: indicator });
  const pass = ({ indicator }: DossierItem): void => open({ act: 'pass', of: indicator });
  const sections = [
    focal && buckets.askedAgain.length > 0 ? (
      <QuestionsBucket
        key="questions"
        questions={buckets.askedAgain}
        drafts={drafts}
        onReply={({ id }) => open({ act: 'reply', of: id })}
      />
    ) : null,
    focal && buckets.offers.length > 0 ? <OffersBucket key="offers" offers={buckets.offers} drafts={drafts} /> : null,
    focal && buckets.toAccept.length > 0 ? (
      <AcceptBucket
        key="accept"
        body={body}
        items={buckets.toAccept}
        offersOut={offersOut}
        drafts={drafts}
        onRefuse={({ indicator }) => open({ act: 'refuse', of: indicator })}
        onPass={pass}
      />
    ) : null,
    authority && buckets.answered.length > 0 ? (
      <FinishBucket key="sign" body={body} items={buckets.answered} act="sign" />
    ) : null,
    focal && buckets.cleared.length > 0 ? (
      <FinishBucket key="submit" body={body} items={buckets.cleared} act="submit" />
    ) : null,
    focal && buckets.toAnswer.length > 0 ? (
      <AnswerBucket
        key="answer"
        items={buckets.toAnswer}
        offersOut={offersOut}
        drafts={drafts}
        onAnswer={answer}
        onPass={pass}
      />
    ) : null,
  ].filter((section) => section !== null);
  return (
    <div className="stack" ref={place}>
      {sections.length === 0 ? (
        <section className="panel">
          <Empty
            title={t('tasks.empty')}
            help={t(detail.stage === 'closed' ? 'tasks.emptyClosed' : 'tasks.emptyHelp')}
          />
        </section>
      ) : (
        sections
      )}
      {focal && !authority && buckets.answered.length > 0 ? (
        <AwaitingSignOff items={buckets.answered} drafts={drafts} onAnswer={answer} />
      ) : null}
      {buckets.refused.length > 0 ? <RestBucket kind="refused" items={buckets.refused} /> : null}
      {buckets.done.length > 0 ? <RestBucket kind="done" items={buckets.done} /> : null}
      {buckets.replied.length > 0 ? <RepliesBucket questions={buckets.replied} /> : null}
      {focal && opened?.act === 'answer' && writable ? <AnswerDialog body={body} item={item} onClose={close} /> : null}
      {focal && opened?.act === 'refuse' && item?.status === 'assigned' ? (
        <RefuseDialog body={body} item={item} onClose={close} />
      ) : null}
      {focal && opened?.act === 'pass' && (item?.status === 'assigned' || item?.status === 'accepted') ? (
        <PassDialog body={body} item={item} onClose={close} />
      ) : null}
      {focal && opened?.act === 'reply' && question !== undefined ? (
        <ReplyDialog
          body={body}
          question={question}
          item={dossier.items.find((one) => one.indicator === question.indicator) ?? null}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function Heading({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTexts();
  const { detail } = useCase();
  const take = useTakeInCase();
  const { done, total } = progressOf(dossier);
  const progress = t('tasks.progress', { done, total });
  return (
    <div style={{ marginBottom: 16 }}>
      <p className="lead" style={{ margin: '4px 0 0' }}>
        <SentenceWith taken={take(dossier.name)} sentence={(name) => t('tasks.for', { name, code: dossier.body })} />
      </p>
      <p className="soft" style={{ margin: '4px 0 8px' }}>
        {progress}. {t('tasks.lead')}{' '}
        {t(detail.plan.openDrafting === true ? 'tasks.draftingOpen' : 'tasks.draftingClosed')}
      </p>
      {total === 0 ? null : <progress className={css.progress} max={total} value={done} aria-label={progress} />}
      <Announce text={progress} />
    </div>
  );
}

/** A body's own page: what it has to do, nearest first, one main button for each kind of work. */
export function AssignmentsPage() {
  const { body } = useCase();
  // The registry opens this page only for those who answer for a body.
  return body === null ? null : <OwnPart body={body} />;
}

function OwnPart({ body }: { readonly body: string }) {
  const { t } = useTexts();
  const { key, detail, live } = useCase();
  const title = useTitle(detail);
  const dossier = useDossier(key, body);
  // A body may be there before it takes part.
  const enrolled = !(dossier.isError && asProblem(dossier.error).code === 'NOT_FOUND');
  useDocumentTitle(`${t('tasks.title')} · ${title.text} · ${t('app.name')}`);
  return (
    <div className="page page-narrow">
      <Group justify="space-between" align="flex-start" gap="xs 24px">
        <div>
          <p className="soft" style={{ margin: 0 }}>
            <InLanguage taken={title} />
          </p>
          <Group gap={12}>
            <Title order={1}>{t('tasks.title')}</Title>
            {detail.framework.illustrative ? <Illustrative /> : null}
          </Group>
        </div>
        <LiveStatus state={live} />
      </Group>
      {enrolled ? (
        <Loaded query={dossier} lines={9}>
          {(data) => (
            <>
              <Heading dossier={data} />
              <Work dossier={data} />
              <section className="panel" style={{ marginTop: 16 }}>
                <BodyPeople body={data.body} />
              </section>
              <PeopleDialogs />
            </>
          )}
        </Loaded>
      ) : (
        <Empty title={t('tasks.notEnrolled')} help={t('tasks.emptyHelp')} />
      )}
      <footer className="soft page-foot" style={{ marginTop: 20 }}>
        {detail.framework.illustrative ? `${t('tasks.invented')} ` : null}
        {t('app.notAffiliated')}
      </footer>
    </div>
  );
}
