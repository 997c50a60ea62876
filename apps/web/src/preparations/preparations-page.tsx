import { Button, Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { createPreparation, deletePreparation } from '../api/preparation-calls.js';
import type { PreparationHead } from '../api/types.js';
import { ConfirmDialog } from '../dialogs/confirm-dialog.js';
import { useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { shortInstant } from '../lib/instants.js';
import { Empty, Loaded } from '../ui/feedback.js';
import { InLanguage, useTake } from '../ui/in-language.js';
import { useNotify } from '../ui/notify.js';
import { NextDialog } from './next-dialog.js';
import { preparationsKey, usePreparations } from './queries.js';
import { titleOf } from './title.js';

/** Assessments that are being prepared: to go on with, to throw away, and the way to a new one. */
export function PreparationsPage() {
  const { t } = useTexts();
  const list = usePreparations();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const [following, setFollowing] = useState(false);
  useDocumentTitle(`${t('pages.preparations')} · ${t('app.name')}`);
  const begin = useMutation({
    mutationFn: createPreparation,
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: preparationsKey });
      await navigate(`/preparations/${id}`);
    },
    onError: notify.failed,
  });
  return (
    <div className="page page-narrow">
      <Title order={1}>{t('pages.preparations')}</Title>
      <p className="soft">{t('preparations.help')}</p>
      <Group mb="md">
        <Button size="md" loading={begin.isPending} onClick={() => begin.mutate()}>
          {t('preparations.begin')}
        </Button>
        <Button size="md" variant="default" onClick={() => setFollowing(true)}>
          {t('preparations.following.open')}
        </Button>
      </Group>
      {following ? <NextDialog preparations={list.data ?? []} onClose={() => setFollowing(false)} /> : null}
      <section className="panel" aria-label={t('preparations.list')}>
        <Loaded query={list}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={t('preparations.none')} help={t('preparations.noneHelp')} />
            ) : (
              <ul className="plain-list rows">
                {all.map((one) => (
                  <li key={one.id}>
                    <Row one={one} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </div>
  );
}

function Row({ one }: { readonly one: PreparationHead }) {
  const { t, lang } = useTexts();
  const taken = useTake()(one.changedBy);
  const client = useQueryClient();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => deletePreparation(one.id),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: preparationsKey });
      notify.done(t('preparations.removed'));
    },
    onError: notify.failed,
  });
  const title = titleOf(one, lang) ?? t('preparations.untitled');
  return (
    <Group justify="space-between" gap="sm">
      <div>
        <Link to={one.launchedAs === null ? `/preparations/${one.id}` : `/a/${one.launchedAs}`}>{title}</Link>
        <div className="soft small">
          {one.launchedAs === null ? t('preparations.open') : t('preparations.launched')} ·{' '}
          {t('preparations.size', {
            bodies: t('preparations.bodyCount', { count: one.bodies }),
            people: t('preparations.personCount', { count: one.people }),
          })}{' '}
          · {t('preparations.changed', { at: shortInstant(lang, zoneHere(one.changedAt, lang), one.changedAt) })},{' '}
          <InLanguage taken={taken} />
        </div>
      </div>
      {one.launchedAs === null ? (
        <Button
          size="md"
          variant="default"
          aria-label={t('preparations.removeNamed', { title })}
          onClick={() => setAsking(true)}
        >
          {t('preparations.remove')}
        </Button>
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={t('preparations.removeTitle', { title })}
          text={t('preparations.removeText')}
          submit={t('preparations.remove')}
          pending={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Group>
  );
}
