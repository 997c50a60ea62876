import type { ReactNode } from 'react';
import type { GridCell, Notice } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconClockExclamation,
  IconEye,
  IconHourglass,
  IconMail,
  IconMailCheck,
  IconMailFast,
  IconMailForward,
  IconMailOff,
  IconMailX,
  IconMinus,
  IconProgressCheck,
} from './icons.js';
import type { TablerIcon } from './icons.js';

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
    <span className={`state tone-${tone}`}>
      <Icon size={15} stroke={2} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

const cellLooks: Readonly<Record<GridCell['state'], readonly [Tone, TablerIcon]>> = {
  none: ['none', IconMinus],
  notYet: ['idle', IconCircleDashed],
  partly: ['idle', IconProgressCheck],
  waiting: ['wait', IconHourglass],
  dueSoon: ['soon', IconClockExclamation],
  late: ['late', IconAlertTriangle],
  inReview: ['review', IconEye],
  done: ['done', IconCircleCheck],
};

/** The word of a cell of the grid. */
export function CellWord({ state }: { readonly state: GridCell['state'] }) {
  const { t } = useTexts();
  const [tone, icon] = cellLooks[state];
  return (
    <StateWord tone={tone} icon={icon}>
      {t(`cell.${state}`)}
    </StateWord>
  );
}

const noticeLooks: Readonly<Record<Notice['state'], readonly [Tone, TablerIcon]>> = {
  pending: ['idle', IconMail],
  queued: ['wait', IconMailForward],
  sending: ['wait', IconMailFast],
  sent: ['done', IconMailCheck],
  suppressed: ['idle', IconMailOff],
  dead: ['late', IconMailX],
};

/** The word of a notice's state. */
export function NoticeWord({ state }: { readonly state: Notice['state'] }) {
  const { t } = useTexts();
  const [tone, icon] = noticeLooks[state];
  return (
    <StateWord tone={tone} icon={icon}>
      {t(`noticeState.${state}`)}
    </StateWord>
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
