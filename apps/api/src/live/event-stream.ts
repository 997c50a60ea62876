import type { ChangeEvent } from '@selaras/contracts';
import type { Response } from 'express';

/**
 * The writing side of one live stream. Of events that a slow client has not taken yet one is enough, which says all that
 * they said: at most one waits, whatever happens meanwhile.
 */
export class EventStream {
  private waiting: ChangeEvent | null = null;

  constructor(private readonly response: Response) {
    response.status(200);
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Accel-Buffering', 'no');
    response.on('drain', () => this.flush());
    response.write('retry: 2000\n\n');
  }

  /** Sends an event, or keeps it until the client has taken the one before. */
  change(event: ChangeEvent): void {
    this.waiting = this.waiting === null ? event : joined(this.waiting, event);
    this.flush();
  }

  /** Shows that the line stands; a client that has taken nothing since the last time is cut off. */
  heartbeat(): void {
    if (this.response.writableEnded || this.response.writableNeedDrain) this.response.destroy();
    else this.response.write(': still here\n\n');
  }

  end(): void {
    this.waiting = null;
    this.response.end();
  }

  private flush(): void {
    if (this.waiting === null || this.response.writableEnded || this.response.writableNeedDrain) return;
    const event = this.waiting;
    this.waiting = null;
    this.response.write(`id: ${event.lastFactId}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`);
  }
}

/** One event that says what both said, the second being the later one. */
export function joined(first: ChangeEvent, second: ChangeEvent): ChangeEvent {
  return {
    lastFactId: Math.max(first.lastFactId, second.lastFactId),
    clockAt: Math.max(first.clockAt, second.clockAt),
    kinds: union(first.kinds, second.kinds),
    bodies: union(first.bodies, second.bodies),
  };
}

/** Names that either list has; null, which stands for all of them, when one of the lists is. */
export function union(first: readonly string[] | null, second: readonly string[] | null): string[] | null {
  return first === null || second === null ? null : [...new Set([...first, ...second])].sort();
}
