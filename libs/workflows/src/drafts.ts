import type { DoneRequest, OutboxItem, RecordInput } from '@selaras/contracts';
import type { FactBase, NoticeIntent } from '@selaras/domain';

/** What happened since the last record was cut. */
export interface Draft {
  readonly fromSeq: number;
  readonly facts: FactBase[];
  readonly notices: NoticeIntent[];
  readonly outbox: OutboxItem[];
  readonly received: string[];
  readonly requests: DoneRequest[];
}

/** A draft whose first fact would have this number. */
export function emptyDraft(fromSeq: number): Draft {
  return { fromSeq, facts: [], notices: [], outbox: [], received: [], requests: [] };
}

/** Whether the log has a record whose number it is known to have reached. One without facts has no number of its own. */
export function isKnown(record: RecordInput, known: number): boolean {
  const last = record.fromSeq + record.facts.length - 1;
  return record.facts.length > 0 ? last <= known : record.fromSeq <= known;
}

/** Bytes of an answer, roughly: the engine takes 2 MB, and a payload of half a megabyte is already a burden. */
const answerBytes = 256 * 1024;
const sizes = new WeakMap<RecordInput, number>();

function sizeOf(record: RecordInput): number {
  const known = sizes.get(record);
  if (known !== undefined) return known;
  const size = JSON.stringify(record).length;
  sizes.set(record, size);
  return size;
}

/** The oldest records as far as they fit into one payload; at least one, whatever its size. */
export function fitting(records: readonly RecordInput[]): readonly RecordInput[] {
  let bytes = 0;
  const end = records.findIndex((record, index) => {
    bytes += sizeOf(record);
    return index > 0 && bytes > answerBytes;
  });
  return records.slice(0, end === -1 ? records.length : end);
}
