/** So many whose answers are awaited at a time are many; being many lasts a while, for their next acts come one by one. */
const many = 4;
const manyForMs = 250;
/** Between the beginnings of two exchanges, when many are at it. */
const paceMs = 80;

/**
 * How soon the next exchange with a workflow begins. Each costs the same whatever it carries, so when many are at it a
 * moment's wait lets them travel together, and leaves more for everybody. Who is alone, or one of a few, never waits.
 * Instants are real milliseconds, monotonic.
 */
export class Pace {
  private manyUntil = Number.NEGATIVE_INFINITY;
  private begun = Number.NEGATIVE_INFINITY;

  /** A command came; so many, this one among them, wait for their answers. */
  came(waiting: number, now: number): void {
    if (waiting >= many) this.manyUntil = now + manyForMs;
  }

  /** Milliseconds until the next exchange; 0 when it may begin. */
  waitMs(now: number): number {
    return now < this.manyUntil ? Math.max(0, this.begun + paceMs - now) : 0;
  }

  /** An exchange begins. */
  begins(now: number): void {
    this.begun = now;
  }
}
