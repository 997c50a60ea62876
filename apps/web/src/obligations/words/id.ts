import { dutyLabels } from '@selaras/language';

/** Indonesian words of what is waited for; its keys are the contract of both languages. */
export const id = {
  what: dutyLabels('id'),
};
