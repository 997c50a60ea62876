import type { ReactNode } from 'react';
import { useTexts } from '../i18n/index.js';
import { IconAlertTriangle, IconClock, IconClockExclamation } from './icons.js';
import type { TablerIcon } from './icons.js';
import css from './state-word.module.css';

export type Tone = 'none' | 'idle' | 'wait' | 'soon' | 'late' | 'review' | 'done';

/** A state as icon and word; the tone only underlines what the word says. */
export function StateWord({
  tone,
  icon: Icon,
  children,
}: {
  readonly tone: Tone;
  readonly icon: TablerIcon;
  readonly children: ReactNode;
}) {
  return (
    <span className={`${css.state} ${css[tone]}`} data-word={tone}>
      <Icon size={15} stroke={2} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

/** Working days left of a deadline, or late; `days` as the API counts them. */
export function LeftWord({ days, past }: { readonly days: number; readonly past: boolean }) {
  const { t } = useTexts();
  if (past) {
    return (
      <StateWord tone="late" icon={IconAlertTriangle}>
        {days === 0 ? t('left.lateToday') : t('left.late', { count: Math.abs(days) })}
      </StateWord>
    );
  }
  if (days === 0) {
    return (
      <StateWord tone="soon" icon={IconClockExclamation}>
        {t('left.today')}
      </StateWord>
    );
  }
  return (
    <StateWord tone={days <= 2 ? 'soon' : 'wait'} icon={days <= 2 ? IconClockExclamation : IconClock}>
      {t('left.days', { count: days })}
    </StateWord>
  );
}
