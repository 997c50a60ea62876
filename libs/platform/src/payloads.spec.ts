import { describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter } from '@temporalio/common';
import { asGiven, dataConverter } from './payloads.js';

const [codec] = dataConverter.payloadCodecs ?? [];
const rows = Array.from({ length: 2_000 }, (_, n) => ({ kind: 'indicator', id: `1.${n}`, doc: { state: 'assigned' } }));

describe('a payload', () => {
  it('that is long takes a tenth in a history, and comes back as it was', async () => {
    const payload = defaultPayloadConverter.toPayload(rows);
    const [written] = (await codec?.encode([payload])) ?? [];
    expect(written?.data?.length).toBeLessThan((payload.data?.length ?? 0) / 10);
    const [back] = (await codec?.decode(written === undefined ? [] : [written])) ?? [];
    expect(back && defaultPayloadConverter.fromPayload(back)).toEqual(rows);
  });
  it('that is short stays as it is', async () => {
    const payload = defaultPayloadConverter.toPayload({ short: true });
    expect(await codec?.encode([payload])).toEqual([payload]);
    expect(await asGiven([payload])).toEqual([payload]);
  });
  it('that is damaged is refused', async () => {
    const [written] = (await codec?.encode([defaultPayloadConverter.toPayload(rows)])) ?? [];
    const damaged = { ...written, data: written?.data?.subarray(0, 40) };
    await expect(asGiven([damaged])).rejects.toThrow();
  });
});
