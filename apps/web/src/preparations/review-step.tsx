import { Button, Group, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { launchPreparation, rehearsePreparation } from '../api/preparation-calls.js';
import { keys } from '../api/queries.js';
import type { PreparationReview } from '../api/types.js';
import { ConfirmDialog } from '../dialogs/confirm-dialog.js';
import { useTexts } from '../i18n/index.js';
import { longCivil } from '../lib/instants.js';
import { typedDate } from '../lib/typed-date.js';
import { Empty, ProblemAlert, Waiting } from '../ui/feedback.js';
import { useNotify } from '../ui/notify.js';
import { Findings } from './findings.js';
import { MailsAhead } from './mails-ahead.js';
import { preparationsKey } from './queries.js';
import { titleOf } from './title.js';
import type { Editing } from './use-editing.js';

/** What will happen, who is invited, what is missing; a rehearsal, and the launch. */
export function ReviewStep({
  editing,
  review,
}: {
  readonly editing: Editing;
  readonly review: PreparationReview | undefined;
}) {
  const { t, lang } = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const { id, preparation, version, state } = editing;
  const title = titleOf(preparation.basics, lang) ?? t('preparations.untitled');
  const act = useMutation({
    mutationFn: (what: 'rehearse' | 'launch') =>
      what === 'launch' ? launchPreparation(id, version) : rehearsePreparation(id, version),
    onSuccess: async ({ key, invited }, what) => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: keys.assessments });
      await client.invalidateQueries({ queryKey: [...preparationsKey, 'list'] });
      notify.done(
        what === 'launch' ? t('preparations.review.launched', { count: invited }) : t('preparations.review.rehearsing'),
      );
      await navigate(`/a/${key}`);
      if (what === 'launch') client.removeQueries({ queryKey: [...preparationsKey, id] });
    },
    onError: () => setAsking(false),
  });
  if (review === undefined) return <Waiting label={t('app.loading')} />;
  const ready = review.missing.length === 0 && state.where === 'saved' && review.version === version;
  const invited = review.people.filter((person) => person.invited);
  return (
    <>
      <Findings review={review} of={() => true} />
      {review.missing.length === 0 ? <Empty title={t('preparations.review.ready')} /> : null}
      <Happening editing={editing} invited={invited.length} />
      <MailsAhead id={id} version={review.version} people={review.people} />
      {act.isError ? <ProblemAlert error={act.error} /> : null}
      <Group mt="lg">
        <Button
          size="md"
          variant="default"
          disabled={!ready}
          loading={act.isPending && act.variables === 'rehearse'}
          onClick={() => act.mutate('rehearse')}
        >
          {t('preparations.review.rehearse')}
        </Button>
        <Button size="md" disabled={!ready} onClick={() => setAsking(true)}>
          {t('preparations.review.launch')}
        </Button>
      </Group>
      <p className="soft small">{t('preparations.review.rehearseHelp')}</p>
      {asking ? (
        <ConfirmDialog
          title={t('preparations.review.launchTitle', { title })}
          text={t('preparations.review.launchText', { count: invited.length })}
          submit={t('preparations.review.launchNow')}
          pending={act.isPending}
          onConfirm={() => act.mutate('launch')}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

/** What the launch does, in plain sentences. */
function Happening({ editing: { preparation }, invited }: { readonly editing: Editing; readonly invited: number }) {
  const { t, lang } = useTexts();
  const { people, assignments, plan } = preparation;
  const assigned = assignments.filter(({ lead }) => lead !== '');
  const leads = new Set(assigned.map(({ lead }) => lead));
  const next = plan.milestones.find(({ stage }) => stage === 'collecting')?.plannedOn ?? '';
  return (
    <>
      <Title order={3} size="h4" mt="md">
        {t('preparations.review.happens')}
      </Title>
      <ol>
        <li>
          {t('preparations.review.created', {
            bodies: t('preparations.bodyCount', { count: people.bodies.length }),
            people: t('preparations.personCount', { count: people.people.length }),
          })}
        </li>
        <li>{t('preparations.review.inviting', { count: invited })}</li>
        {assigned.length === 0 ? null : (
          <li>
            {t('preparations.review.assigning', {
              count: assigned.length,
              bodies: t('preparations.bodyCount', { count: leads.size }),
              days: plan.acceptance ?? 0,
            })}
          </li>
        )}
        {typedDate(next) === null ? null : <li>{t('preparations.review.then', { date: longCivil(lang, next) })}</li>}
      </ol>
    </>
  );
}
