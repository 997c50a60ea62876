import type { GridCell, Notice } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
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
} from '../ui/icons.js';
import type { TablerIcon } from '../ui/icons.js';
import { StateWord } from '../ui/state-word.js';
import type { Tone } from '../ui/state-word.js';

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
