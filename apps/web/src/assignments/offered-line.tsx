import { Button } from '@mantine/core';
import { command } from '../api/client.js';
import type { Offer } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { shortInstant } from '../lib/instants.js';
import { useCase } from '../shell/case-context.js';
import { IconHourglass } from '../ui/icons.js';
import { StateWord } from '../ui/state-word.js';
import { useAct } from '../shell/use-act.js';

/** An own offer that the other body has not decided yet. */
export function OfferedLine({ offer }: { readonly offer: Offer }) {
  const { t, lang } = useTexts();
  const { key, zone } = useCase();
  const act = useAct();
  return (
    <div className="waiting-due small">
      <StateWord tone="review" icon={IconHourglass}>
        {t('tasks.pass.open', { to: offer.to, date: shortInstant(lang, zone, offer.deadline.instant) })}
      </StateWord>
      {offer.status === 'open' ? (
        <Button
          size="compact-xs"
          variant="default"
          loading={act.pending}
          onClick={() =>
            act.run({
              send: () => command('/api/assessments/{key}/handoffs/{offer}/revocation', { key, offer: offer.id }, {}),
              done: t('tasks.pass.revoked'),
            })
          }
        >
          {t('tasks.pass.revoke')}
        </Button>
      ) : null}
    </div>
  );
}
