import { Button, Group, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerSight, withdrawSight } from '../api/sight-calls.js';
import type { Sight } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { sightsKey, useOwnSights } from '../sights/queries.js';
import { SightLine } from '../sights/sight-line.js';
import { sightState } from '../sights/standing.js';
import { Loaded } from '../ui/feedback.js';
import { useTake } from '../ui/in-language.js';
import { useNotify } from '../ui/notify.js';

/** Who asks to see what one sees, who did and when; one's own to allow, refuse and end. */
export function OwnSights() {
  const { t } = useTexts();
  const sights = useOwnSights();
  return (
    <section className="panel" aria-labelledby="account-sights" style={{ marginTop: 16 }}>
      <Title order={2} id="account-sights" mb="sm">
        {t('sights.ownTitle')}
      </Title>
      <p className="soft">{t('sights.ownHelp')}</p>
      <Loaded query={sights}>
        {(found) =>
          found.sights.length === 0 ? (
            <p>{t('sights.ownNone')}</p>
          ) : (
            <ul className="plain-list rows">
              {found.sights.map((sight) => (
                <li key={sight.id}>
                  <SightLine sight={sight} now={found.now} other="viewer">
                    <Acts sight={sight} now={found.now} />
                  </SightLine>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Acts({ sight, now }: { readonly sight: Sight; readonly now: number }) {
  const { t } = useTexts();
  const take = useTake();
  const client = useQueryClient();
  const notify = useNotify();
  const act = useMutation({
    mutationFn: (what: 'allow' | 'refuse' | 'withdraw') =>
      what === 'withdraw' ? withdrawSight(sight.id) : answerSight(sight.id, what === 'allow'),
    onSuccess: async (_reply, what) => {
      await client.invalidateQueries({ queryKey: sightsKey });
      notify.done(t(`sights.done.${what}`));
    },
    onError: notify.failed,
  });
  const state = sightState(sight, now);
  const name = take(sight.viewerName).text;
  const button = (what: 'allow' | 'refuse' | 'withdraw') => (
    <Button
      size="md"
      variant="default"
      disabled={act.isPending}
      aria-label={t(`sights.actNamed.${what}`, { name })}
      onClick={() => act.mutate(what)}
    >
      {t(`sights.act.${what}`)}
    </Button>
  );
  if (state === 'open') return button('withdraw');
  return state === 'asked' ? (
    <Group gap="xs">
      {button('allow')}
      {button('refuse')}
    </Group>
  ) : null;
}
