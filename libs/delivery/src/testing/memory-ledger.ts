import type { LedgerMessage, NoticeLedger } from '@selaras/contracts';

type State = 'pending' | 'queued' | 'sending' | 'sent' | 'dead';
interface Row {
  readonly message: LedgerMessage;
  state: State;
  attempt: number;
  refusals: number;
  queuedAtMs: number | null;
  notBeforeMs: number;
  leaseUntilMs: number;
  token: string | null;
  messageId: string | null;
  error: string | null;
}

/** The ledger's rules over a Map, for tests of the courier alone; PostgreSQL's are tested where it is used. */
export class MemoryLedger implements NoticeLedger {
  private readonly rows = new Map<string, Row>();

  constructor(
    messages: readonly LedgerMessage[],
    private readonly nowMs: () => number = () => performance.now(),
  ) {
    for (const message of messages) this.add(message);
  }

  add(message: LedgerMessage): void {
    this.rows.set(message.id, {
      message,
      state: 'pending',
      attempt: 0,
      refusals: 0,
      queuedAtMs: null,
      notBeforeMs: 0,
      leaseUntilMs: 0,
      token: null,
      messageId: null,
      error: null,
    });
  }

  states(): Readonly<Record<State, number>> {
    const counts: Record<State, number> = { pending: 0, queued: 0, sending: 0, sent: 0, dead: 0 };
    for (const row of this.rows.values()) counts[row.state] += 1;
    return counts;
  }

  row(id: string): Readonly<Row> {
    const row = this.rows.get(id);
    if (row === undefined) throw new Error(`no message ${id}`);
    return row;
  }

  async claimDue(limit: number): Promise<readonly string[]> {
    return this.take(limit, (row) => row.state === 'pending');
  }

  async lease(ids: readonly string[], token: string, leaseMs: number): Promise<readonly LedgerMessage[]> {
    const now = this.nowMs();
    return ids.flatMap((id) => {
      const row = this.rows.get(id);
      if (row === undefined) return [];
      const free = row.state === 'queued' || (row.state === 'sending' && row.leaseUntilMs < now);
      if (!free || row.notBeforeMs > now) return [];
      Object.assign(row, {
        state: 'sending',
        attempt: row.attempt + 1,
        token,
        leaseUntilMs: now + leaseMs,
        queuedAtMs: null,
      });
      return [{ ...row.message, attempt: row.attempt, refusals: row.refusals }];
    });
  }

  async markSent(sent: Parameters<NoticeLedger['markSent']>[0]): Promise<number> {
    return sent.filter(({ id, token, messageId }) => {
      const row = this.rows.get(id);
      if (row === undefined || row.token !== token || row.state !== 'sending') return false;
      Object.assign(row, { state: 'sent', messageId });
      return true;
    }).length;
  }

  async markFailed(failed: Parameters<NoticeLedger['markFailed']>[0]): Promise<void> {
    for (const { id, token, error, refused, final, backoffMs } of failed) {
      const row = this.rows.get(id);
      if (row === undefined || row.token !== token || row.state !== 'sending') continue;
      if (refused) row.refusals += 1;
      const state: State = final ? 'dead' : 'queued';
      Object.assign(row, { state, error, token: null, queuedAtMs: null, notBeforeMs: this.nowMs() + backoffMs });
    }
  }

  async reconcile({ queuedMs, limit }: Parameters<NoticeLedger['reconcile']>[0]): Promise<readonly string[]> {
    const now = this.nowMs();
    return this.take(
      limit,
      (row) =>
        (row.queuedAtMs === null || row.queuedAtMs <= now - queuedMs) &&
        row.notBeforeMs <= now &&
        (row.state === 'queued' || (row.state === 'sending' && row.leaseUntilMs < now)),
    );
  }

  /** Its senders do not show themselves. */
  async takeOverInMs(): Promise<null> {
    return null;
  }

  private take(limit: number, chosen: (row: Row) => boolean): readonly string[] {
    const found = [...this.rows.values()].filter(chosen).slice(0, limit);
    for (const row of found) {
      if (row.state === 'pending') row.state = 'queued';
      row.queuedAtMs = this.nowMs();
    }
    return found.map((row) => row.message.id);
  }
}
