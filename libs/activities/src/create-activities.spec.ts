import { describe, expect, it } from '@jest/globals';
import type { RecordInput } from '@selaras/contracts';
import { createActivities } from './create-activities.js';
import { aRecord } from './testing/records.js';

describe('carry', () => {
  it('hands the records to the courier and says how far the log goes now', async () => {
    const seen: (readonly RecordInput[])[] = [];
    const activities = createActivities({
      write: async (records) => {
        seen.push(records);
        return 7;
      },
    });
    const records = [aRecord(1), aRecord(2)];
    await expect(activities.carry({ records })).resolves.toEqual({ seq: 7 });
    expect(seen).toEqual([records]);
  });

  it('turns the failure of the log into one with a code', async () => {
    const activities = createActivities({
      write: async () => {
        throw Object.assign(new Error('gap'), { code: 'SEQ_GAP' });
      },
    });
    await expect(activities.carry({ records: [aRecord(1)] })).rejects.toMatchObject({
      type: 'SEQ_GAP',
      nonRetryable: false,
    });
  });
});
