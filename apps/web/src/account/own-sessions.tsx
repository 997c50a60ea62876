import { Button, Group, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endOtherSessions, endSession } from '../api/account-calls.js';
import type { OwnAccount } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { longInstant } from '../lib/instants.js';
import { useNotify } from '../ui/notify.js';
import { accountKey } from './queries.js';

type OwnSession = OwnAccount['sessions'][number];

/** Where one is signed in, and the way out of each place. */
export function OwnSessions({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const { t } = useTexts();
  const notify = useNotify();
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: accountKey });
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: async () => {
      await again();
      notify.done(t('account.ended'));
    },
    onError: notify.failed,
  });
  const endOthers = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: async () => {
      await again();
      notify.done(t('account.endedOthers'));
    },
    onError: notify.failed,
  });
  return (
    <section className="panel" aria-labelledby="account-sessions" style={{ marginTop: 16 }}>
      <Title order={2} id="account-sessions" mb="sm">
        {t('account.sessionsTitle')}
      </Title>
      <ul className="plain-list rows">
        {sessions.map((one) => (
          <li key={one.id}>
            <Session one={one} pending={end.isPending} onEnd={() => end.mutate(one.id)} />
          </li>
        ))}
      </ul>
      {sessions.length < 2 ? null : (
        <Button mt="md" size="md" variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {t('account.endOthers')}
        </Button>
      )}
    </section>
  );
}

function Session({
  one,
  pending,
  onEnd,
}: {
  readonly one: OwnSession;
  readonly pending: boolean;
  readonly onEnd: () => void;
}) {
  const { t, lang } = useTexts();
  const device = one.device === '' ? t('account.unknownDevice') : one.device;
  const said = (at: number): string => longInstant(lang, zoneHere(at, lang), at);
  return (
    <Group justify="space-between" gap="sm">
      <div>
        {t('account.session', { device, address: one.address })}
        {one.present ? <strong> ({t('account.here')})</strong> : null}
        <div className="soft small">{t('account.since', { at: said(one.since), seen: said(one.lastSeen) })}</div>
      </div>
      {one.present ? null : (
        <Button
          size="md"
          variant="default"
          disabled={pending}
          onClick={onEnd}
          aria-label={t('account.endNamed', { device, at: said(one.since) })}
        >
          {t('account.end')}
        </Button>
      )}
    </Group>
  );
}
