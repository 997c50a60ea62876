import { Button } from '@mantine/core';
import { command } from '../api/client.js';
import type { DossierItem, Offer } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { runningDeadline } from '../lib/buckets.js';
import { useCase } from '../shell/case-context.js';
import { Bucket } from './bucket.js';
import { ItemLine } from './item-line.js';
import { OfferedLine } from './offered-line.js';
import { RowButton } from './row-button.js';
import { useAct } from './use-act.js';
import { useSelection } from './use-selection.js';

interface AcceptBucketProps {
  readonly body: string;
  readonly items: readonly DossierItem[];
  readonly offersOut: readonly Offer[];
  readonly onRefuse: (item: DossierItem) => void;
  readonly onPass: (item: DossierItem) => void;
}

/** Assigned indicators: accept all or some, refuse, or pass on. */
export function AcceptBucket({ body, items, offersOut, onRefuse, onPass }: AcceptBucketProps) {
  const { t } = useTexts();
  const { key } = useCase();
  const act = useAct();
  const free = items.filter((item) => !offersOut.some((offer) => offer.indicator === item.indicator));
  const selection = useSelection(items.map((item) => item.indicator));
  const chosen = selection.selected.length > 0 ? selection.selected : free.map((item) => item.indicator);
  return (
    <Bucket
      title={t('tasks.accept.title')}
      count={items.length}
      help={t('tasks.accept.help')}
      primary={
        <Button
          loading={act.pending}
          disabled={chosen.length === 0}
          onClick={() =>
            act.run({
              send: () =>
                command(
                  '/api/assessments/{key}/dossiers/{body}/acceptances',
                  { key, body },
                  { indicators: [...chosen] },
                ),
              done: t('tasks.accept.done', { count: chosen.length }),
              after: selection.clear,
            })
          }
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
            selection={{ checked: selection.has(item.indicator), onToggle: () => selection.toggle(item.indicator) }}
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
    </Bucket>
  );
}
