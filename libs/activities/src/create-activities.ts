import type { Activities, RecordInput, RecordResult } from '@selaras/contracts';
import { toApplicationFailure } from './to-application-failure.js';

/** What the activities need of the outside world. */
export interface ActivityPorts {
  /**
   * Writes one step in one transaction, idempotent by (workflow, seq). Errors carry their cause as `code`: SEQ_GAP and
   * the like, SQLSTATE, or Node's code of a broken connection.
   */
  readonly recordStep: (input: RecordInput) => Promise<RecordResult>;
}

/** The side effects of workflows, as functions of ports. Every failure is an `ApplicationFailure` with a code. */
export function createActivities(ports: ActivityPorts): Activities {
  return {
    async record(input) {
      try {
        return await ports.recordStep(input);
      } catch (error) {
        throw toApplicationFailure(error);
      }
    },
  };
}
