import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchOwnProviders, unlinkProvider, wayToLink } from '../api/provider-calls.js';
import { ConfirmDialog } from '../dialogs/confirm-dialog.js';
import { useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { longInstant } from '../lib/instants.js';
import { useTake } from '../ui/in-language.js';
import { useNotify } from '../ui/notify.js';
import { accountKey } from './queries.js';

const key = ['own-providers'] as const;

/** With which providers of identity the own account is linked; nothing where the installation has none. */
export function OwnProviders() {
  const { t, lang } = useTexts();
  const take = useTake();
  const notify = useNotify();
  const client = useQueryClient();
  const [leaving, setLeaving] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const own = useQuery({ queryKey: key, queryFn: ({ signal }) => fetchOwnProviders(signal) });
  const link = useMutation({
    mutationFn: (provider: string) => wayToLink(provider, '/account'),
    onSuccess: (url) => window.location.assign(url),
    onError: notify.failed,
  });
  const unlink = useMutation({
    mutationFn: unlinkProvider,
    onSuccess: async () => {
      await Promise.all([key, accountKey].map((queryKey) => client.invalidateQueries({ queryKey })));
      notify.done(t('providers.unlinked'));
    },
    onError: notify.failed,
    onSettled: () => setLeaving(null),
  });
  if (own.data === undefined || own.data.length === 0) return null;
  const said = (at: number): string => longInstant(lang, zoneHere(at, lang), at);
  return (
    <section className="panel" aria-labelledby="account-providers" style={{ marginTop: 16 }}>
      <Title order={2} id="account-providers">
        {t('providers.title')}
      </Title>
      <Text my="sm">{t('providers.explain')}</Text>
      <ul className="plain-list rows">
        {own.data.map((one) => {
          const name = take(one.name).text;
          return (
            <li key={one.id}>
              <Group justify="space-between" gap="sm">
                <div>
                  {name}
                  <div className="soft small">
                    {one.linkedAt === null
                      ? t('providers.notLinked')
                      : t('providers.linkedSince', { at: said(one.linkedAt) })}
                    {one.lastUsedAt === null ? '' : ` ${t('providers.lastUsed', { at: said(one.lastUsedAt) })}`}
                  </div>
                </div>
                {one.linkedAt === null ? (
                  <Button
                    size="md"
                    variant="default"
                    loading={link.isPending && link.variables === one.id}
                    onClick={() => link.mutate(one.id)}
                  >
                    {t('providers.link', { name })}
                  </Button>
                ) : (
                  <Button size="md" variant="default" onClick={() => setLeaving({ id: one.id, name })}>
                    {t('providers.unlink', { name })}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
      {leaving === null ? null : (
        <ConfirmDialog
          title={t('providers.unlinkTitle', { name: leaving.name })}
          text={t('providers.unlinkText')}
          submit={t('providers.unlink', { name: leaving.name })}
          pending={unlink.isPending}
          onConfirm={() => unlink.mutate(leaving.id)}
          onClose={() => setLeaving(null)}
        />
      )}
    </section>
  );
}
