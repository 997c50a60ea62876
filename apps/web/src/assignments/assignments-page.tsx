import { Group, Progress, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import type { LiveState } from '../api/live.js';
import { useDossier } from '../api/queries.js';
import type { Dossier, DossierItem, Question } from '../api/types.js';
import { nameIn, titleIn, useTexts } from '../i18n/index.js';
import { bucketsOf, progressOf } from '../lib/buckets.js';
import { useCase } from '../shell/case-context.js';
import { Announce, LiveStatus } from '../shell/live-status.js';
import { Empty, Loaded } from '../ui/feedback.js';
import { Illustrative } from '../ui/illustrative.js';
import { AcceptBucket } from './accept-bucket.js';
import { AnswerDialog } from './answer-dialog.js';
import { PassDialog, RefuseDialog } from './decline-dialogs.js';
import { FinishBucket } from './finish-bucket.js';
import { OffersBucket } from './offers-bucket.js';
import { ReplyDialog } from './reply-dialog.js';
import { RestBucket } from './rest-bucket.js';
import { AnswerBucket, AwaitingSignOff, QuestionsBucket } from './work-buckets.js';

type Open =
  | { readonly what: 'answer' | 'refuse' | 'pass'; readonly item: DossierItem }
  | { readonly what: 'reply'; readonly question: Question };

function Work({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTexts();
  const { key, session } = useCase();
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const { body } = dossier;
  const has = (role: string): boolean =>
    session.memberships.some((one) => one.assessment === key && one.body === body && one.role === role);
  const focal = has('focalPoint');
  const authority = has('authority');
  const buckets = bucketsOf(dossier);
  const offersOut = dossier.offersOut.filter((offer) => offer.status === 'open' || offer.status === 'escalated');
  const present = (item: DossierItem): DossierItem =>
    dossier.items.find((one) => one.indicator === item.indicator) ?? item;
  const answer = (item: DossierItem): void => setOpen({ what: 'answer', item });
  const pass = (item: DossierItem): void => setOpen({ what: 'pass', item });
  const sections = [
    focal && buckets.askedAgain.length > 0 ? (
      <QuestionsBucket
        key="questions"
        questions={buckets.askedAgain}
        onReply={(question) => setOpen({ what: 'reply', question })}
      />
    ) : null,
    focal && buckets.offers.length > 0 ? <OffersBucket key="offers" offers={buckets.offers} /> : null,
    focal && buckets.toAccept.length > 0 ? (
      <AcceptBucket
        key="accept"
        body={body}
        items={buckets.toAccept}
        offersOut={offersOut}
        onRefuse={(item) => setOpen({ what: 'refuse', item })}
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
      <AnswerBucket key="answer" items={buckets.toAnswer} offersOut={offersOut} onAnswer={answer} onPass={pass} />
    ) : null,
  ].filter((section) => section !== null);
  return (
    <div className="stack">
      {sections.length === 0 ? (
        <section className="panel">
          <Empty title={t('tasks.empty')} help={t('tasks.emptyHelp')} />
        </section>
      ) : (
        sections
      )}
      {focal && !authority && buckets.answered.length > 0 ? (
        <AwaitingSignOff items={buckets.answered} onAnswer={answer} />
      ) : null}
      {buckets.rest.length > 0 ? <RestBucket items={buckets.rest} /> : null}
      {open?.what === 'answer' ? <AnswerDialog body={body} item={present(open.item)} onClose={close} /> : null}
      {open?.what === 'refuse' ? <RefuseDialog body={body} item={open.item} onClose={close} /> : null}
      {open?.what === 'pass' ? <PassDialog body={body} item={present(open.item)} onClose={close} /> : null}
      {open?.what === 'reply' ? <ReplyDialog body={body} question={open.question} onClose={close} /> : null}
    </div>
  );
}

function Heading({ dossier }: { readonly dossier: Dossier }) {
  const { t, lang } = useTexts();
  const { done, total } = progressOf(dossier);
  const progress = t('tasks.progress', { done, total });
  return (
    <div style={{ marginBottom: 16 }}>
      <p className="lead" style={{ margin: '4px 0 0' }}>
        {t('tasks.for', { name: nameIn(lang, dossier), code: dossier.body })}
      </p>
      <p className="soft" style={{ margin: '4px 0 8px' }}>
        {progress}. {t('tasks.lead')}
      </p>
      {total === 0 ? null : (
        <Progress.Root size="md" style={{ maxWidth: 420 }}>
          <Progress.Section value={(done / total) * 100} color="teal.7" aria-label={progress} />
        </Progress.Root>
      )}
      <Announce text={progress} />
    </div>
  );
}

/** A body's own page: what it has to do, nearest first, one main button for each kind of work. */
export function AssignmentsPage({ body, live }: { readonly body: string; readonly live: LiveState }) {
  const { t, lang } = useTexts();
  const { key, detail } = useCase();
  const dossier = useDossier(key, body);
  useDocumentTitle(`${t('tasks.title')} · ${titleIn(lang, detail)} · ${t('app.name')}`);
  return (
    <div className="page page-narrow">
      <Group justify="space-between" align="flex-start" gap="xs 24px">
        <div>
          <p className="soft" style={{ margin: 0 }}>
            {titleIn(lang, detail)}
          </p>
          <Group gap={12}>
            <Title order={1}>{t('tasks.title')}</Title>
            {detail.framework.illustrative ? <Illustrative /> : null}
          </Group>
        </div>
        <LiveStatus state={live} />
      </Group>
      <Loaded query={dossier} lines={9}>
        {(data) => (
          <>
            <Heading dossier={data} />
            <Work dossier={data} />
          </>
        )}
      </Loaded>
      <footer className="soft page-foot" style={{ marginTop: 20 }}>
        {detail.framework.illustrative ? `${t('tasks.invented')} ` : null}
        {t('app.notAffiliated')}
      </footer>
    </div>
  );
}
