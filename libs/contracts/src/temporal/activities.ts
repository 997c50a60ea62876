import type { FactBase, Instant, NoticeIntent, ViewRow, WaitingOn, WorkflowKind } from '@selaras/domain';

/** Facts, projections and notices of one step of one workflow; written in one transaction, idempotent by (workflow, seq). */
export interface RecordInput {
  readonly workflowId: string;
  readonly assessment: string;
  readonly kind: WorkflowKind;
  /** Seq of `facts[0]`; facts are numbered without gaps from 1. When `facts` is empty: last seq + 1. */
  readonly fromSeq: number;
  readonly facts: readonly FactBase[];
  readonly views: {
    readonly upserts: readonly ViewRow[];
    readonly deletes: readonly { readonly kind: string; readonly id: string }[];
  };
  readonly waiting: { readonly upserts: readonly WaitingOn[]; readonly deletes: readonly string[] };
  readonly notices: readonly NoticeIntent[];
  /** Ids of messages this step sends to other workflows, with their receivers: in flight until the receiver records them. */
  readonly sent: readonly { readonly id: string; readonly to: string }[];
  /** Ids of messages this step took in. */
  readonly received: readonly string[];
  readonly nextDue: Instant | null;
  /** The case's instant after this step. */
  readonly caseAt: Instant;
  readonly closed: boolean;
  /** Continuations of the workflow so far. */
  readonly continued: number;
}

export interface RecordResult {
  /** Last seq that stands in the fact log after this call. */
  readonly seq: number;
}

/** Side effects of workflows. One object in, one object out; new fields are optional. */
export interface Activities {
  record(input: RecordInput): Promise<RecordResult>;
}
