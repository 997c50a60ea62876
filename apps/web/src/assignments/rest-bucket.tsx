import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DossierItem } from '../api/types.js';
import { useLabels, useTexts } from '../i18n/index.js';
import { Panel } from '../ui/panel.js';
import { IconCircleCheck, IconFlag } from '../ui/icons.js';
import { StateWord } from '../ui/state-word.js';
import { ItemLine } from './item-line.js';
import { ReadAnswer } from './read-answer.js';

/** What needs nothing more from this body; folded, but there. */
export function RestBucket({ items }: { readonly items: readonly DossierItem[] }) {
  const { t } = useTexts();
  const label = useLabels();
  const [open, setOpen] = useState(false);
  return (
    <Panel
      title={t('tasks.rest.title')}
      help={t('tasks.rest.help')}
      aside={
        <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('tasks.rest.hide') : t('tasks.rest.show', { count: items.length })}
        </Button>
      }
    >
      {open ? (
        <ul className="plain-list rows">
          {items.map((item) => {
            const plain = item.status === 'refused' || item.status === 'contested';
            return (
              <ItemLine
                key={item.indicator}
                indicator={item.indicator}
                titles={item}
                due={null}
                actions={
                  <StateWord tone={plain ? 'review' : 'done'} icon={plain ? IconFlag : IconCircleCheck}>
                    {label('itemStatus', item.status)}
                  </StateWord>
                }
              >
                <ReadAnswer item={item} />
              </ItemLine>
            );
          })}
        </ul>
      ) : null}
    </Panel>
  );
}
