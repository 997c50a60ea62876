import { Button, Group, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeAccess, invitePerson } from '../api/account-calls.js';
import { resetSecondFactor } from '../api/proof-calls.js';
import type { ListedAccount } from '../api/types.js';
import { ConfirmDialog } from '../dialogs/confirm-dialog.js';
import { useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { shortInstant } from '../lib/instants.js';
import { Empty, ProblemAlert, Waiting } from '../ui/feedback.js';
import { InLanguage, useTake } from '../ui/in-language.js';
import { useNotify } from '../ui/notify.js';
import { accountsKey, useAccounts } from './queries.js';

type Act = 'invite' | 'disable' | 'revive' | 'resetFactor';

/** Everybody's accounts: who can sign in, who never did, and the operator's few acts on them. */
export function AccountsPage() {
  const { t } = useTexts();
  useDocumentTitle(`${t('pages.accounts')} · ${t('app.name')}`);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const list = useAccounts(search);
  const accounts = list.data?.pages.flatMap((page) => page.accounts) ?? [];
  return (
    <div className="page page-narrow">
      <Title order={1}>{t('pages.accounts')}</Title>
      <p className="soft">{t('accounts.help')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setSearch(typed.trim());
        }}
      >
        <Group align="flex-end" mb="md">
          <TextInput
            label={t('accounts.search')}
            size="md"
            miw={280}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" size="md" variant="default">
            {t('accounts.find')}
          </Button>
        </Group>
      </form>
      <section className="panel" aria-label={t('pages.accounts')}>
        {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.isPending ? <Waiting label={t('app.loading')} /> : null}
        {list.isSuccess && accounts.length === 0 ? <Empty title={t('accounts.nobody')} /> : null}
        <ul className="plain-list rows">
          {accounts.map((one) => (
            <li key={one.person}>
              <Account one={one} />
            </li>
          ))}
        </ul>
        {list.hasNextPage ? (
          <Button
            mt="md"
            size="md"
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('accounts.more')}
          </Button>
        ) : null}
      </section>
    </div>
  );
}

function Account({ one }: { readonly one: ListedAccount }) {
  const { t, lang } = useTexts();
  const taken = useTake()(one.name);
  const [asking, setAsking] = useState<Exclude<Act, 'revive'> | null>(null);
  const act = useAct(one, taken.text, () => setAsking(null));
  const name = taken.text;
  const last = one.lastSignInAt;
  return (
    <Group justify="space-between" gap="sm">
      <div>
        <strong>
          <InLanguage taken={taken} />
        </strong>{' '}
        <span className="soft small">
          {one.person} · {one.email}
        </span>
        <div className="small">
          {t(`accounts.standing.${one.state}`)} · {t('accounts.lastSignIn')}:{' '}
          {last === null ? t('accounts.never') : shortInstant(lang, zoneHere(last, lang), last)}
        </div>
      </div>
      {one.operator ? null : (
        <Group gap="xs">
          {one.secondFactor ? (
            <Button
              size="md"
              variant="default"
              aria-label={t('accounts.resetFactorNamed', { name })}
              onClick={() => setAsking('resetFactor')}
            >
              {t('accounts.resetFactor')}
            </Button>
          ) : null}
          {one.state === 'disabled' ? (
            <Button
              size="md"
              variant="default"
              loading={act.isPending}
              aria-label={t('accounts.reviveNamed', { name })}
              onClick={() => act.mutate('revive')}
            >
              {t('accounts.revive')}
            </Button>
          ) : (
            <>
              <Button
                size="md"
                variant="default"
                aria-label={t('accounts.inviteNamed', { name })}
                onClick={() => setAsking('invite')}
              >
                {t('accounts.invite')}
              </Button>
              <Button
                size="md"
                variant="default"
                aria-label={t('accounts.disableNamed', { name })}
                onClick={() => setAsking('disable')}
              >
                {t('accounts.disable')}
              </Button>
            </>
          )}
        </Group>
      )}
      {asking === null ? null : (
        <ConfirmDialog
          title={t(`accounts.${asking}Title`, { name })}
          text={t(`accounts.${asking}Text`, { email: one.email })}
          submit={t(`accounts.${asking}`)}
          pending={act.isPending}
          onConfirm={() => act.mutate(asking)}
          onClose={() => setAsking(null)}
        />
      )}
    </Group>
  );
}

function useAct({ person }: ListedAccount, name: string, done: () => void) {
  const { t } = useTexts();
  const client = useQueryClient();
  const notify = useNotify();
  const said = {
    invite: () => t('accounts.invited', { name }),
    disable: () => t('accounts.disabled', { name }),
    revive: () => t('accounts.revived', { name }),
    resetFactor: () => t('accounts.factorReset', { name }),
  };
  return useMutation({
    mutationFn: (act: Act) => {
      if (act === 'invite') return invitePerson(person);
      return act === 'resetFactor' ? resetSecondFactor(person) : changeAccess(person, act === 'disable');
    },
    onSuccess: async (_reply, act) => {
      done();
      await client.invalidateQueries({ queryKey: accountsKey });
      notify.done(said[act]());
    },
    onError: notify.failed,
  });
}
