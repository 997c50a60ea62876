import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { ChangeEvent } from '@selaras/contracts';
import { AssessmentRepository, ViewRepository } from '@selaras/persistence';
import type { Logger } from 'pino';
import { tokens } from '../tokens.js';

const pollMs = 400;

export interface Listener {
  /** Called at once with the present state, and whenever it changes. */
  changed(event: ChangeEvent): void;
  /** Called when the service stops. */
  stopped(): void;
}

interface Watch {
  readonly listeners: Set<Listener>;
  timer: ReturnType<typeof setTimeout> | null;
  last: ChangeEvent | null;
}

/** Looks for changes of an assessment as long as somebody listens: one look for all listeners of this process. */
@Injectable()
export class LiveService implements BeforeApplicationShutdown {
  private readonly watches = new Map<string, Watch>();

  constructor(
    private readonly views: ViewRepository,
    private readonly assessments: AssessmentRepository,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  beforeApplicationShutdown(): void {
    for (const watch of this.watches.values()) {
      if (watch.timer !== null) clearTimeout(watch.timer);
      for (const listener of [...watch.listeners]) listener.stopped();
    }
    this.watches.clear();
  }

  /** Listens to an assessment; returns how to stop. */
  listen(assessment: string, listener: Listener): () => void {
    const watch = this.watches.get(assessment) ?? { listeners: new Set<Listener>(), timer: null, last: null };
    this.watches.set(assessment, watch);
    watch.listeners.add(listener);
    if (watch.last !== null) listener.changed(watch.last);
    if (watch.timer === null) this.look(assessment, watch, 0);
    return () => {
      watch.listeners.delete(listener);
      if (watch.listeners.size > 0) return;
      if (watch.timer !== null) clearTimeout(watch.timer);
      if (this.watches.get(assessment) === watch) this.watches.delete(assessment);
    };
  }

  private look(assessment: string, watch: Watch, afterMs: number): void {
    watch.timer = setTimeout(() => {
      this.state(assessment)
        .then((event) => this.tell(watch, event))
        // The database may be away for a while; the next look finds it again.
        .catch((error: unknown) => this.logger.warn({ err: error, assessment }, 'changes could not be read'))
        .finally(() => {
          if (watch.listeners.size > 0 && this.watches.get(assessment) === watch) this.look(assessment, watch, pollMs);
        });
    }, afterMs);
  }

  private async state(assessment: string): Promise<ChangeEvent> {
    const [lastFactId, clock] = await Promise.all([
      this.views.lastFactId(assessment),
      this.assessments.clock(assessment),
    ]);
    return { lastFactId, clockAt: clock?.at ?? 0 };
  }

  private tell(watch: Watch, event: ChangeEvent): void {
    if (watch.last?.lastFactId === event.lastFactId && watch.last.clockAt === event.clockAt) return;
    watch.last = event;
    for (const listener of [...watch.listeners]) listener.changed(event);
  }
}
