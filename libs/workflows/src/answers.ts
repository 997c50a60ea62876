import type { CommandEnvelope, CommandOutcome, DoneRequest } from '@selaras/contracts';

/** Answers kept beyond those that the log may lack: repeats that are on their way need not look there. */
const kept = 512;

/**
 * What commands were answered, for repeats. An answer is forgotten only when the log has it; a repeat that was noted
 * before the log had it is told to look again. So no command is carried out twice, however many others came between.
 */
export class Answers {
  private readonly byKey: Map<string, DoneRequest>;
  private inLog = 0;

  /** `forgotten`: number of the latest command that may have been forgotten. */
  constructor(
    initial: readonly DoneRequest[],
    public forgotten: number,
  ) {
    this.byKey = new Map(initial.map((done) => [done.key, done]));
  }

  /** The outcome of a repeat; undefined for a command that was never carried out. */
  of({ requestId, asOf }: CommandEnvelope): CommandOutcome | undefined {
    const done = this.byKey.get(requestId);
    if (done !== undefined) return { kind: 'done', seq: done.seq, facts: done.facts, warnings: done.warnings };
    return asOf < this.forgotten ? { kind: 'lookAgain' } : undefined;
  }

  add(done: DoneRequest): void {
    this.byKey.set(done.key, done);
    this.shrink();
  }

  /** The log is known to have everything up to this number. */
  known(seq: number): void {
    this.inLog = Math.max(this.inLog, seq);
    this.shrink();
  }

  toArray(): readonly DoneRequest[] {
    return [...this.byKey.values()];
  }

  private shrink(): void {
    for (const [key, done] of this.byKey) {
      if (this.byKey.size <= kept || done.seq > this.inLog) return;
      this.byKey.delete(key);
      this.forgotten = Math.max(this.forgotten, done.seq);
    }
  }
}
