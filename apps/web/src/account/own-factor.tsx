import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { offerSecondFactor, removeSecondFactor, renewRecoveryCodes } from '../api/proof-calls.js';
import { keys } from '../api/queries.js';
import type { OwnAccount } from '../api/types.js';
import { ConfirmDialog } from '../dialogs/confirm-dialog.js';
import { needPage, useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { longInstant } from '../lib/instants.js';
import { Waiting } from '../ui/feedback.js';
import { onDemand } from '../ui/later.js';
import { useNotify } from '../ui/notify.js';
import { accountKey } from './queries.js';
import { RecoveryCodes } from './recovery-codes.js';

// What draws QR codes is needed once.
const SetUpFactor = onDemand(async () => {
  const [{ SetUpFactor: Part }] = await Promise.all([import('./set-up-factor.js'), needPage('proof')]);
  return Part;
});

type Offered = Awaited<ReturnType<typeof offerSecondFactor>>;

/** What the section shows: how it stands, a secret to scan, or the codes that are told once. */
type Showing =
  | { readonly what: 'standing' }
  | { readonly what: 'offer'; readonly offered: Offered }
  | { readonly what: 'codes'; readonly codes: readonly string[] };

/** The own second factor: set up, moved to another phone, its recovery codes, and doing without. */
export function OwnFactor({ factor }: { readonly factor: OwnAccount['secondFactor'] }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [showing, setShowing] = useState<Showing>({ what: 'standing' });
  return (
    <section className="panel" aria-labelledby="account-factor" style={{ marginTop: 16 }}>
      <Title order={2} id="account-factor">
        {t('factor.title')}
      </Title>
      {showing.what === 'standing' ? <Standing factor={factor} show={setShowing} /> : null}
      {showing.what === 'offer' ? (
        <Suspense fallback={<Waiting label={t('app.loading')} />}>
          <SetUpFactor
            offered={showing.offered}
            onSet={(codes) => setShowing({ what: 'codes', codes })}
            onCancel={() => setShowing({ what: 'standing' })}
          />
        </Suspense>
      ) : null}
      {showing.what === 'codes' ? (
        <RecoveryCodes
          codes={showing.codes}
          onKept={() => {
            setShowing({ what: 'standing' });
            // Only now: whoever had to set it up first is let on by it, and the codes would be gone.
            void Promise.all([accountKey, keys.session].map((queryKey) => client.invalidateQueries({ queryKey })));
          }}
        />
      ) : null}
    </section>
  );
}

function Standing({
  factor,
  show,
}: {
  readonly factor: OwnAccount['secondFactor'];
  readonly show: (next: Showing) => void;
}) {
  const { t, lang } = useTexts();
  const notify = useNotify();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'newCodes' | 'remove' | null>(null);
  const offer = useMutation({
    mutationFn: offerSecondFactor,
    onSuccess: (offered) => show({ what: 'offer', offered }),
    onError: notify.failed,
  });
  const renew = useMutation({
    mutationFn: renewRecoveryCodes,
    onSuccess: ({ recoveryCodes }) => show({ what: 'codes', codes: recoveryCodes }),
    onError: notify.failed,
  });
  const remove = useMutation({
    mutationFn: removeSecondFactor,
    onSuccess: async () => {
      await Promise.all([accountKey, keys.session].map((queryKey) => client.invalidateQueries({ queryKey })));
      notify.done(t('factor.removed'));
    },
    onError: notify.failed,
  });
  const { since, recoveryCodesLeft, required, possible } = factor;
  return (
    <>
      <Text my="sm">{t('factor.explain')}</Text>
      <Text size="sm" className="soft">
        {since === null
          ? t('factor.notSet')
          : t('factor.since', { at: longInstant(lang, zoneHere(since, lang), since), left: recoveryCodesLeft })}
        {required ? ` ${t('factor.required')}` : ''}
      </Text>
      {possible ? (
        <Group mt="md">
          <Button
            size="md"
            variant={since === null ? 'filled' : 'default'}
            loading={offer.isPending}
            onClick={() => offer.mutate()}
          >
            {since === null ? t('factor.setUp') : t('factor.move')}
          </Button>
          {since === null ? null : (
            <Button size="md" variant="default" onClick={() => setAsking('newCodes')}>
              {t('factor.newCodes')}
            </Button>
          )}
          {since === null || required ? null : (
            <Button size="md" variant="default" onClick={() => setAsking('remove')}>
              {t('factor.remove')}
            </Button>
          )}
        </Group>
      ) : (
        <Text mt="sm">{t('factor.impossible')}</Text>
      )}
      {asking === null ? null : (
        <ConfirmDialog
          title={t(`factor.${asking}Title`)}
          text={t(`factor.${asking}Text`)}
          submit={t(`factor.${asking}`)}
          pending={renew.isPending || remove.isPending}
          onConfirm={() =>
            (asking === 'remove' ? remove : renew).mutate(undefined, { onSettled: () => setAsking(null) })
          }
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
