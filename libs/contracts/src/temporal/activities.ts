import type { FactBase, Instant, NoticeIntent, ViewRow, WaitingOn, Warning, WorkflowKind } from '@selaras/domain';
import type { OutboxItem } from './workflows.js';

/** A command that a record carried out: what its repeats are answered with. */
export interface DoneRequest {
  /** The HTTP request's key. */
  readonly key: string;
  /** Number of the last fact of the workflow after the command. */
  readonly seq: number;
  /** Types of the facts that the command caused. */
  readonly facts: readonly string[];
  /** What was said to whoever gave it. */
  readonly warnings: readonly Warning[];
}

/**
 * What a workflow hands to the fact log: facts, what changed in the read model, what is owed to people and to other
 * workflows. A record is cut once, in the workflow's durable history, and never again: everybody who writes it writes the
 * same. Written in one transaction, idempotent by (workflow, seq).
 */
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
  /** Messages to other workflows and workflows to start, in order. They are carried when the record stands in the log. */
  readonly outbox: readonly OutboxItem[];
  /** Ids of outbox items of other workflows that this one has taken in. */
  readonly received: readonly string[];
  /** Commands that were carried out. */
  readonly requests: readonly DoneRequest[];
  readonly nextDue: Instant | null;
  /** The case's instant after this record. */
  readonly caseAt: Instant;
  readonly closed: boolean;
  /** Continuations of the workflow so far. */
  readonly continued: number;
}

export interface CarryInput {
  /** Of one workflow, in order, without a gap. */
  readonly records: readonly RecordInput[];
}
export interface CarryResult {
  /** Last seq of the workflow that stands in the fact log after this call. */
  readonly seq: number;
}

/** Side effects of workflows. One object in, one object out; new fields are optional. */
export interface Activities {
  /** Writes records for which nobody asks: those of a timer, of a workflow that ends or continues. */
  carry(input: CarryInput): Promise<CarryResult>;
}
