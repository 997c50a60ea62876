import { Button } from '@mantine/core';
import { command } from '../api/client.js';
import type { DossierItem, Offer } from '../api/types.js';
import type { Drafts } from '../drafts/queries.js';
import { useTexts } from '../i18n/index.js';
import { longInstant } from '../lib/instants.js';
import { CaseText, useCase } from '../shell/case-context.js';
import { later } from '../ui/later.js';
import { useDialog } from '../ui/use-dialog.js';
import { Bucket } from './bucket.js';
import { DialogList } from './dialog-list.js';
import { OwnItemLine } from './own-item-line.js';
import { AskedFor } from './question-later.js';
import { RowButton } from './row-button.js';
import { useAct } from '../shell/use-act.js';
import { useSelection } from './use-selection.js';

const ConfirmDialog = later(async () => (await import('../dialogs/confirm-dialog.js')).ConfirmDialog);

interface AcceptBucketProps {
  readonly body: string;
  readonly items: readonly DossierItem[];
  readonly offersOut: readonly Offer[];
  readonly drafts: Drafts;
  readonly onRefuse: (item: DossierItem) => void;
  readonly onPass: (item: DossierItem) => void;
}

/** Forms in which something may have been begun about an indicator that is not accepted yet. */
const declining = ['refuse', 'pass'] as const;

/** Assigned indicators: accept all or some, refuse, or pass on. */
export function AcceptBucket({ body, items, offersOut, drafts, onRefuse, onPass }: AcceptBucketProps) {
  const { t, lang } = useTexts();
  const { key, zone } = useCase();
  const act = useAct();
  const free = items.filter((item) => !offersOut.some((offer) => offer.indicator === item.indicator));
  const selection = useSelection(free.map((item) => item.indicator));
  const some = selection.selected.length > 0;
  const chosen = some ? free.filter((item) => selection.has(item.indicator)) : free;
  const dialog = useDialog();
  const count = chosen.length;
  // What follows from accepting: each of them has its own clock, most of them the same.
  const deadlines = [...new Set(chosen.flatMap((item) => item.answering?.instant ?? []))].sort((a, b) => a - b);
  const first = deadlines[0];
  const follows =
    first === undefined
      ? t('tasks.accept.confirmText', { count })
      : t(deadlines.length === 1 ? 'tasks.accept.confirmUntil' : 'tasks.accept.confirmFrom', {
          count,
          date: longInstant(lang, zone, first),
        });
  const accept = (after: () => void): void =>
    act.run({
      send: () =>
        command(
          '/api/assessments/{key}/dossiers/{bodyCode}/acceptances',
          { key, bodyCode: body },
          { indicators: chosen.map((item) => item.indicator) },
        ),
      done: t('tasks.accept.done', { count }),
      after,
    });
  return (
    <Bucket
      title={t('tasks.accept.title')}
      count={items.length}
      help={t('tasks.accept.help')}
      primary={
        <Button loading={act.pending} disabled={count === 0} onClick={() => dialog.open({ act: 'accept', of: '' })}>
          {t(some ? 'tasks.accept.some' : 'tasks.accept.all', { count })}
        </Button>
      }
    >
      {items.map((item) => (
        <OwnItemLine
          key={item.indicator}
          item={item}
          offersOut={offersOut}
          drafts={drafts}
          forms={declining}
          selection={{ checked: selection.has(item.indicator), onToggle: () => selection.toggle(item.indicator) }}
          actions={(offered) =>
            offered ? undefined : (
              <>
                <RowButton label={t('tasks.accept.refuse')} code={item.indicator} onClick={() => onRefuse(item)} />
                <RowButton label={t('tasks.accept.pass')} code={item.indicator} onClick={() => onPass(item)} />
              </>
            )
          }
        />
      ))}
      {dialog.opened?.act === 'accept' && count > 0 ? (
        <ConfirmDialog
          size="lg"
          title={t('tasks.accept.confirmTitle', { count })}
          text={follows}
          submit={t('tasks.accept.confirmSubmit', { count })}
          pending={act.pending}
          onClose={dialog.close}
          onConfirm={() =>
            accept(() => {
              dialog.close();
              selection.clear();
            })
          }
        >
          <DialogList label={t('tasks.accept.confirmTitle', { count })}>
            {chosen.map((item) => (
              <li key={item.indicator}>
                <strong>{item.indicator}</strong> <CaseText text={item.title} />
                <AskedFor asked={item} />
              </li>
            ))}
          </DialogList>
        </ConfirmDialog>
      ) : null}
    </Bucket>
  );
}
