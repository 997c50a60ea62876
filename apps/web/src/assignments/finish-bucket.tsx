import { Button } from '@mantine/core';
import { useState } from 'react';
import { command } from '../api/client.js';
import type { DossierItem } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { runningDeadline } from '../lib/buckets.js';
import { CaseText, useCase } from '../shell/case-context.js';
import { later } from '../ui/later.js';
import { useDialog } from '../ui/use-dialog.js';
import { Bucket } from './bucket.js';
import { DialogList } from './dialog-list.js';
import { ItemLine } from './item-line.js';
import { AskedFor, ReadQuestion } from './question-later.js';
import { ReadAnswer } from './read-answer.js';
import { useAct } from '../shell/use-act.js';
import type { Capacity } from './capacity.js';
import { useSelection } from './use-selection.js';

const ConfirmDialog = later(async () => (await import('../dialogs/confirm-dialog.js')).ConfirmDialog);
const CapacityField = later(async () => (await import('./capacity-field.js')).CapacityField);

interface FinishBucketProps {
  readonly body: string;
  readonly items: readonly DossierItem[];
  /** `sign`: the authority signs the versions in view. `submit`: the focal point hands in what is signed. */
  readonly act: 'sign' | 'submit';
}

/** Signing off or submitting, all or some; both ask once more, because neither can be taken back. */
export function FinishBucket({ body, items, act: kind }: FinishBucketProps) {
  const { t } = useTexts();
  const { key } = useCase();
  const act = useAct();
  const selection = useSelection(items.map((item) => item.indicator));
  // What was on the screen when the question was asked is what gets signed, even if something changes meanwhile.
  const [asked, setAsked] = useState<readonly DossierItem[] | null>(null);
  const [capacity, setCapacity] = useState<Capacity>('own');
  const { opened, open, close } = useDialog();
  const some = selection.selected.length > 0;
  const chosen = some ? items.filter((item) => selection.has(item.indicator)) : items;
  const send = (list: readonly DossierItem[]) =>
    kind === 'sign'
      ? command(
          '/api/assessments/{key}/dossiers/{bodyCode}/clearances',
          { key, bodyCode: body },
          {
            indicators: list.map((item) => ({ indicator: item.indicator, version: item.version })),
            ...(capacity === 'own' ? {} : { capacity }),
          },
        )
      : command(
          '/api/assessments/{key}/dossiers/{bodyCode}/submissions',
          { key, bodyCode: body },
          { indicators: list.map((item) => item.indicator) },
        );
  return (
    <Bucket
      title={t(`tasks.${kind}.title`)}
      count={items.length}
      help={t(`tasks.${kind}.help`)}
      primary={
        <Button
          loading={act.pending}
          onClick={() => {
            setAsked(chosen);
            open({ act: kind, of: '' });
          }}
        >
          {some ? t(`tasks.${kind}.some`, { count: chosen.length }) : t(`tasks.${kind}.all`, { count: chosen.length })}
        </Button>
      }
    >
      {items.map((item) => (
        <ItemLine
          key={item.indicator}
          indicator={item.indicator}
          titles={item}
          due={runningDeadline(item)}
          selection={{ checked: selection.has(item.indicator), onToggle: () => selection.toggle(item.indicator) }}
        >
          <ReadQuestion asked={item} />
          <ReadAnswer item={item} open={kind === 'sign'} version />
        </ItemLine>
      ))}
      {asked === null || opened?.act !== kind ? null : (
        <ConfirmDialog
          size="xl"
          title={t(`tasks.${kind}.confirmTitle`, { count: asked.length })}
          text={t(`tasks.${kind}.confirmText`)}
          submit={t(`tasks.${kind}.submit`)}
          pending={act.pending}
          onClose={close}
          onConfirm={() =>
            act.run({
              send: () => send(asked),
              done: t(`tasks.${kind}.done`, { count: asked.length }),
              after: () => {
                close();
                selection.clear();
              },
            })
          }
        >
          {kind === 'sign' ? <CapacityField value={capacity} onChange={setCapacity} /> : null}
          <DialogList label={t(`tasks.${kind}.confirmTitle`, { count: asked.length })}>
            {asked.map((item) => (
              <li key={item.indicator}>
                <strong>{item.indicator}</strong> <CaseText text={item.title} />
                <AskedFor asked={item} />
                <ReadAnswer item={item} open={kind === 'sign'} version />
              </li>
            ))}
          </DialogList>
        </ConfirmDialog>
      )}
    </Bucket>
  );
}
