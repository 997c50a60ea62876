import { Button } from '@mantine/core';
import { command } from '../api/client.js';
import type { DossierItem, Offer } from '../api/types.js';
import { titleIn, useTexts } from '../i18n/index.js';
import { runningDeadline } from '../lib/buckets.js';
import { useCase } from '../shell/case-context.js';
import { later } from '../ui/later.js';
import { useDialog } from '../ui/use-dialog.js';
import { Bucket } from './bucket.js';
import { ItemLine } from './item-line.js';
import { OfferedLine } from './offered-line.js';
import { RowButton } from './row-button.js';
import { useAct } from './use-act.js';
import { useSelection } from './use-selection.js';

const ConfirmDialog = later(async () => (await import('../ui/confirm-dialog.js')).ConfirmDialog);

interface AcceptBucketProps {
  readonly body: string;
  readonly items: readonly DossierItem[];
  readonly offersOut: readonly Offer[];
  readonly onRefuse: (item: DossierItem) => void;
  readonly onPass: (item: DossierItem) => void;
}

/** Assigned indicators: accept all or some, refuse, or pass on. */
export function AcceptBucket({ body, items, offersOut, onRefuse, onPass }: AcceptBucketProps) {
  const { t, lang } = useTexts();
  const { key } = useCase();
  const act = useAct();
  const free = items.filter((item) => !offersOut.some((offer) => offer.indicator === item.indicator));
  const selection = useSelection(free.map((item) => item.indicator));
  const chosen = selection.selected.length > 0 ? selection.selected : free.map((item) => item.indicator);
  const dialog = useDialog();
  const accept = (after: () => void): void =>
    act.run({
      send: () =>
        command(
          '/api/assessments/{key}/dossiers/{bodyCode}/acceptances',
          { key, bodyCode: body },
          { indicators: [...chosen] },
        ),
      done: t('tasks.accept.done', { count: chosen.length }),
      after,
    });
  return (
    <Bucket
      title={t('tasks.accept.title')}
      count={items.length}
      help={t('tasks.accept.help')}
      primary={
        <Button
          loading={act.pending}
          disabled={chosen.length === 0}
          onClick={() => {
            if (selection.selected.length > 0) accept(selection.clear);
            else dialog.open({ act: 'acceptAll', of: '' });
          }}
        >
          {selection.selected.length > 0
            ? t('tasks.accept.some', { count: chosen.length })
            : t('tasks.accept.all', { count: chosen.length })}
        </Button>
      }
    >
      {items.map((item) => {
        const offer = offersOut.find((one) => one.indicator === item.indicator);
        return (
          <ItemLine
            key={item.indicator}
            indicator={item.indicator}
            titles={item}
            due={runningDeadline(item)}
            // What is offered to another body waits for its word.
            selection={
              offer === undefined
                ? { checked: selection.has(item.indicator), onToggle: () => selection.toggle(item.indicator) }
                : undefined
            }
            actions={
              offer === undefined ? (
                <>
                  <RowButton label={t('tasks.accept.refuse')} code={item.indicator} onClick={() => onRefuse(item)} />
                  <RowButton label={t('tasks.accept.pass')} code={item.indicator} onClick={() => onPass(item)} />
                </>
              ) : undefined
            }
          >
            {offer === undefined ? null : <OfferedLine offer={offer} />}
          </ItemLine>
        );
      })}
      {dialog.opened?.act === 'acceptAll' && free.length > 0 ? (
        <ConfirmDialog
          title={t('tasks.accept.confirmTitle', { count: free.length })}
          text={t('tasks.accept.confirmText')}
          submit={t('tasks.accept.all', { count: free.length })}
          pending={act.pending}
          onClose={dialog.close}
          onConfirm={() => accept(dialog.close)}
        >
          <ul>
            {free.map((item) => (
              <li key={item.indicator}>
                <strong>{item.indicator}</strong> {titleIn(lang, item)}
              </li>
            ))}
          </ul>
        </ConfirmDialog>
      ) : null}
    </Bucket>
  );
}
