import { workingDaysUntil } from '../calendar/calendar.js';
import type { Calendar } from '../calendar/types.js';
import type { Instant } from '../core/types.js';
import type { GridCell } from '../views.js';

/** Working days before a deadline from which a cell says "soon". */
const soonDays = 2;

/** State of a grid cell at an instant: a cell that waits is late after its deadline and soon shortly before it. */
export function cellState(cell: GridCell, now: Instant, cal: Calendar): GridCell['state'] {
  if (cell.state !== 'waiting' || cell.until === null) return cell.state;
  if (now > cell.until) return 'late';
  return workingDaysUntil(cal, now, cell.until, now) <= soonDays ? 'dueSoon' : 'waiting';
}
