import type { LogPort, LookedUp, Written } from '@selaras/activities';
import type { DoneRequest, OutboxItem, RecordInput } from '@selaras/contracts';
import type { FactBase, Instant, NoticeIntent } from '@selaras/domain';

/**
 * The fact log over maps, with the same promises as the real one: gapless, idempotent by (workflow, seq), never rewritten.
 * It can be away for a while, as a database can, and it can refuse.
 */
export class MemoryLog implements LogPort {
  readonly facts = new Map<string, FactBase[]>();
  readonly nextDue = new Map<string, Instant | null>();
  readonly notices = new Map<string, NoticeIntent>();
  readonly waiting = new Map<string, Set<string>>();
  readonly continued = new Map<string, number>();
  private readonly closed = new Set<string>();
  private readonly outbox = new Map<string, OutboxItem>();
  private readonly received = new Set<string>();
  private readonly done = new Map<string, DoneRequest>();
  away = false;
  /** It refuses what it is given, as a database does that a defect has reached. */
  refuses = false;
  refusals = 0;

  write(records: readonly RecordInput[]): Promise<Written> {
    if (this.away) return Promise.reject(coded('ECONNREFUSED'));
    if (this.refuses) {
      this.refusals += 1;
      return Promise.reject(coded('22P05'));
    }
    const receivers = new Set<string>();
    const closed: string[] = [];
    let seq = 0;
    for (const record of records) {
      const log = this.facts.get(record.workflowId) ?? [];
      seq = log.length;
      for (const id of record.received) this.received.add(id);
      for (const request of record.requests) {
        if (!this.done.has(request.key)) closed.push(request.key);
        this.done.set(request.key, request);
      }
      const stored = log.slice(record.fromSeq - 1, record.fromSeq - 1 + record.facts.length);
      if (record.fromSeq <= log.length) {
        if (JSON.stringify(stored) !== JSON.stringify(record.facts)) return Promise.reject(coded('LOG_DIVERGED'));
        continue;
      }
      if (record.fromSeq > log.length + 1) return Promise.reject(coded('SEQ_GAP'));
      log.push(...record.facts);
      seq = log.length;
      this.take(record, log);
      for (const item of record.outbox) {
        if (!this.outbox.has(item.id)) receivers.add(item.to);
        this.outbox.set(item.id, item);
      }
    }
    return Promise.resolve({ seq, receivers: [...receivers], closed });
  }

  look(workflowId: string, keys: readonly string[]): Promise<LookedUp> {
    if (this.away) return Promise.reject(coded('ECONNREFUSED'));
    return Promise.resolve({
      seq: this.facts.get(workflowId)?.length ?? 0,
      closed: this.closed.has(workflowId),
      mail: [...this.outbox.values()].filter(({ id, to }) => to === workflowId && !this.received.has(id)),
      more: false,
      done: keys.flatMap((key) => this.done.get(key) ?? []),
    });
  }

  drop(workflowId: string): Promise<void> {
    for (const { id, to } of this.outbox.values()) if (to === workflowId) this.received.add(id);
    return Promise.resolve();
  }

  private take(record: RecordInput, log: FactBase[]): void {
    const { workflowId } = record;
    this.facts.set(workflowId, log);
    this.nextDue.set(workflowId, record.closed ? null : record.nextDue);
    this.continued.set(workflowId, record.continued);
    if (record.closed) this.closed.add(workflowId);
    for (const notice of record.notices) {
      if (!this.notices.has(notice.purposeKey)) this.notices.set(notice.purposeKey, notice);
    }
    const waiting = this.waiting.get(workflowId) ?? new Set();
    for (const row of record.waiting.upserts) waiting.add(row.id);
    for (const id of record.waiting.deletes) waiting.delete(id);
    this.waiting.set(workflowId, waiting);
  }

  /** Workflows to which something is under way. */
  receivers(): string[] {
    const open = [...this.outbox.values()].filter(({ id, to }) => !this.received.has(id) && !this.closed.has(to));
    return [...new Set(open.map(({ to }) => to))];
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

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}
