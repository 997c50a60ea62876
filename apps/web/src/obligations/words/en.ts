import { dutyLabels } from '@selaras/language';

/** English words of what is waited for. */
export const en = {
  what: dutyLabels('en'),
};
