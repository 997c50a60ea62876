import type { Activities, RecordInput, RecordResult } from '@selaras/contracts';
import type { FactBase, Instant, NoticeIntent } from '@selaras/domain';
import { ApplicationFailure } from '@temporalio/common';

/**
 * The recording port over maps, with the same promises as the real one: gapless, idempotent by (workflow, seq).
 * It can be away for a while, as a database can, and it can refuse.
 */
export class MemoryRecorder implements Activities {
  readonly facts = new Map<string, FactBase[]>();
  readonly nextDue = new Map<string, Instant | null>();
  readonly notices = new Map<string, NoticeIntent>();
  readonly waiting = new Map<string, Set<string>>();
  readonly continued = new Map<string, number>();
  private readonly sent = new Set<string>();
  private readonly received = new Set<string>();
  away = false;
  /** It refuses what it is given, as a database does that a defect has reached. */
  refuses = false;
  refusals = 0;

  record(input: RecordInput): Promise<RecordResult> {
    if (this.away) return Promise.reject(ApplicationFailure.retryable('away', 'DATABASE_UNAVAILABLE'));
    if (this.refuses) {
      this.refusals += 1;
      return Promise.reject(ApplicationFailure.nonRetryable('refused', 'DATA_REJECTED'));
    }
    const log = this.facts.get(input.workflowId) ?? [];
    if (input.fromSeq > log.length + 1) {
      return Promise.reject(ApplicationFailure.retryable(`gap at ${input.fromSeq}`, 'SEQ_GAP'));
    }
    log.push(...input.facts.slice(log.length + 1 - input.fromSeq));
    this.facts.set(input.workflowId, log);
    this.nextDue.set(input.workflowId, input.closed ? null : input.nextDue);
    this.continued.set(input.workflowId, input.continued);
    for (const notice of input.notices) {
      if (!this.notices.has(notice.purposeKey)) this.notices.set(notice.purposeKey, notice);
    }
    const waiting = this.waiting.get(input.workflowId) ?? new Set();
    for (const row of input.waiting.upserts) waiting.add(row.id);
    for (const id of input.waiting.deletes) waiting.delete(id);
    this.waiting.set(input.workflowId, waiting);
    for (const { id } of input.sent) this.sent.add(id);
    for (const id of input.received) this.received.add(id);
    return Promise.resolve({ seq: log.length });
  }

  /** Messages between workflows that their receivers have not recorded yet. */
  inFlight(): string[] {
    return [...this.sent].filter((id) => !this.received.has(id));
  }

  types(workflowId: string): string[] {
    return (this.facts.get(workflowId) ?? []).map((fact) => fact.type);
  }

  count(workflowId: string, type: string): number {
    return this.types(workflowId).filter((one) => one === type).length;
  }

  /** Workflows due at or before an instant. */
  due(at: Instant): string[] {
    return [...this.nextDue].filter(([, due]) => due !== null && due <= at).map(([id]) => id);
  }

  earliest(): Instant | null {
    const instants = [...this.nextDue.values()].filter((due) => due !== null);
    return instants.length === 0 ? null : Math.min(...instants);
  }
}
