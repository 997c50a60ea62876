import type { Response } from 'express';

/**
 * The writing side of one live stream. An event only says how far things are, so of those that a slow client has not
 * taken yet the latest is enough: at most one waits, whatever happens meanwhile.
 */
export class EventStream {
  private waiting: string | null = null;

  constructor(private readonly response: Response) {
    response.status(200);
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Accel-Buffering', 'no');
    response.on('drain', () => this.flush());
    response.write('retry: 2000\n\n');
  }

  /** Sends an event, or keeps it until the client has taken the one before. */
  change(data: unknown): void {
    this.waiting = `event: change\ndata: ${JSON.stringify(data)}\n\n`;
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
    this.response.write(event);
  }
}
