import type { RecordInput } from '@selaras/contracts';

/** The n-th record of an assessment, with one fact; what is left out is empty. */
export function aRecord(seq: number, change: Partial<RecordInput> = {}): RecordInput {
  return {
    workflowId: 'assessment/demo',
    assessment: 'demo',
    kind: 'assessment',
    fromSeq: seq,
    facts: [{ type: `F${seq}`, at: seq, by: { person: 'p', role: 'coordinator', body: null } }],
    views: { upserts: [], deletes: [] },
    waiting: { upserts: [], deletes: [] },
    notices: [],
    outbox: [],
    received: [],
    requests: [],
    nextDue: null,
    caseAt: seq,
    closed: false,
    continued: 0,
    ...change,
  };
}
