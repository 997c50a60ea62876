import { command } from '../api/client.js';
import { useMembers } from '../people/queries.js';
import type { DossierItem } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { uuid } from '../lib/uuid.js';
import { useCase } from '../shell/case-context.js';
import { ReasonDialog } from './reason-dialog.js';
import { useAct } from '../shell/use-act.js';

interface DeclineProps {
  readonly body: string;
  readonly item: DossierItem;
  readonly onClose: () => void;
}

/** "Not ours": the coordinator decides who answers. */
export function RefuseDialog({ body, item, onClose }: DeclineProps) {
  const { t } = useTexts();
  const { key } = useCase();
  const act = useAct();
  return (
    <ReasonDialog
      place={{ form: 'refuse', matter: item.indicator }}
      asked={item}
      title={t('tasks.refuse.title', { code: item.indicator })}
      help={t('tasks.refuse.help')}
      submit={t('tasks.refuse.submit')}
      pending={act.pending}
      onClose={onClose}
      onSubmit={({ reason, note }, sent) =>
        act.run({
          send: () =>
            command(
              '/api/assessments/{key}/dossiers/{bodyCode}/items/{indicator}/refusal',
              { key, bodyCode: body, indicator: item.indicator },
              { reason, note },
            ),
          done: t('tasks.refuse.done', { code: item.indicator }),
          after: () => {
            sent();
            onClose();
          },
        })
      }
    />
  );
}

/** Passing an indicator on: an offer to another body, which decides. */
export function PassDialog({ body, item, onClose }: DeclineProps) {
  const { t } = useTexts();
  const { key } = useCase();
  const act = useAct();
  const members = useMembers(key);
  const others = (members.data?.bodies ?? []).filter((one) => one.code !== body);
  return (
    <ReasonDialog
      place={{ form: 'pass', matter: item.indicator }}
      asked={item}
      title={t('tasks.pass.title', { code: item.indicator })}
      help={t('tasks.pass.help')}
      submit={t('tasks.pass.submit')}
      pending={act.pending}
      bodies={others}
      onClose={onClose}
      onSubmit={({ reason, note, to }, sent) =>
        act.run({
          send: () =>
            command(
              '/api/assessments/{key}/handoffs',
              { key },
              {
                offer: `H-${uuid()}`,
                indicator: item.indicator,
                to,
                reason,
                note,
                expectedVersion: item.registerVersion,
              },
            ),
          done: t('tasks.pass.done', { code: item.indicator, to }),
          after: () => {
            sent();
            onClose();
          },
        })
      }
    />
  );
}
