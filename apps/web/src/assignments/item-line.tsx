import { Checkbox } from '@mantine/core';
import { workingDaysUntil } from '@selaras/contracts';
import type { ReactNode } from 'react';
import type { DossierItem } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { longInstant } from '../lib/instants.js';
import { CaseText, useCase } from '../shell/case-context.js';
import { LeftWord } from '../ui/state-word.js';
import css from './assignments.module.css';

/** A deadline with weekday and zone and the working days left. */
export function Due({ at }: { readonly at: number }) {
  const { t, lang } = useTexts();
  const { zone, now, detail } = useCase();
  return (
    <div className="waiting-due small">
      {detail.calendar.alwaysOpen === true ? null : (
        <LeftWord days={workingDaysUntil(detail.calendar, now, at, now)} past={at < now} />
      )}
      <span>{t('tasks.due', { date: longInstant(lang, zone, at) })}</span>
    </div>
  );
}

interface ItemLineProps {
  readonly indicator: string;
  readonly titles: Pick<DossierItem, 'title'>;
  readonly due: number | null;
  readonly selection?: { readonly checked: boolean; readonly onToggle: () => void } | undefined;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** An indicator in a bucket: code, title, deadline, and what can be done with it. */
export function ItemLine({ indicator, titles, due, selection, actions, children }: ItemLineProps) {
  const { t } = useTexts();
  return (
    <li className={css.itemLine}>
      {selection === undefined ? null : (
        // The label around it makes the target as large as a fingertip.
        <label className={css.tick}>
          <Checkbox
            checked={selection.checked}
            onChange={selection.onToggle}
            aria-label={t('tasks.select', { code: indicator })}
          />
        </label>
      )}
      <div className={css.itemMain}>
        <div>
          <strong>{indicator}</strong> <CaseText text={titles.title} />
        </div>
        {due === null ? null : <Due at={due} />}
        {children}
      </div>
      {actions === undefined ? null : <div className={css.itemActions}>{actions}</div>}
    </li>
  );
}
