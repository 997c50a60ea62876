import { describe, expect, it } from '@jest/globals';
import type { RecordInput } from '@selaras/contracts';
import { createActivities } from './create-activities.js';

const step: RecordInput = {
  workflowId: 'assessment/demo',
  assessment: 'demo',
  kind: 'assessment',
  fromSeq: 1,
  facts: [],
  views: { upserts: [], deletes: [] },
  waiting: { upserts: [], deletes: [] },
  notices: [],
  sent: [],
  received: [],
  nextDue: null,
  caseAt: 0,
  closed: false,
  continued: 0,
};

describe('record', () => {
  it('hands the step to the recorder and its result back', async () => {
    const seen: RecordInput[] = [];
    const activities = createActivities({
      recordStep: async (input) => {
        seen.push(input);
        return { seq: 7 };
      },
    });
    await expect(activities.record(step)).resolves.toEqual({ seq: 7 });
    expect(seen).toEqual([step]);
  });

  it('turns the failure of the recorder into one with a code', async () => {
    const activities = createActivities({
      recordStep: async () => {
        throw Object.assign(new Error('gap'), { code: 'SEQ_GAP' });
      },
    });
    await expect(activities.record(step)).rejects.toMatchObject({ type: 'SEQ_GAP', nonRetryable: false });
  });
});
