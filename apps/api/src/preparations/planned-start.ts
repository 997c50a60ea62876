import { calendarOf } from '@selaras/contracts';
import type { Preparation } from '@selaras/contracts';
import { atLocal, officeHoursOn } from '@selaras/domain';
import type { Instant } from '@selaras/domain';

/** The morning of the planned launch; null while none is planned, or the calendar cannot be counted with. */
export function plannedStart({ calendar, basics, plan }: Preparation, around: Instant): Instant | null {
  const counted = calendarOf(calendar, basics.languages, around);
  const planned = plan.milestones.find(({ stage }) => stage === 'launched')?.plannedOn ?? '';
  if (counted === null || planned === '') return null;
  return atLocal(counted, planned, officeHoursOn(counted, planned).opens);
}
