import type { Activities } from '@selaras/contracts';
import type { Courier } from './courier.js';
import { toApplicationFailure } from './to-application-failure.js';

/** The side effects of workflows. Every failure is an `ApplicationFailure` with a code. */
export function createActivities(courier: Pick<Courier, 'write'>): Activities {
  return {
    async carry({ records }) {
      try {
        return { seq: await courier.write(records) };
      } catch (error) {
        throw toApplicationFailure(error);
      }
    },
  };
}
