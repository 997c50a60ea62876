import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { ChangeEvent } from '@selaras/contracts';
import { AssessmentRepository, NoticeLedgerRepository, ViewRepository } from '@selaras/persistence';
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
  last: Look | null;
}

interface Look {
  readonly event: ChangeEvent;
  /** Everything that counts as a change, in one text. */
  readonly state: string;
}

/** Looks for changes of an assessment as long as somebody listens: one look for all listeners of this process. */
@Injectable()
export class LiveService implements BeforeApplicationShutdown {
  private readonly watches = new Map<string, Watch>();
  private stopped = false;

  constructor(
    private readonly views: ViewRepository,
    private readonly assessments: AssessmentRepository,
    private readonly ledger: NoticeLedgerRepository,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopped = true;
    for (const watch of this.watches.values()) {
      if (watch.timer !== null) clearTimeout(watch.timer);
      for (const listener of [...watch.listeners]) listener.stopped();
    }
    this.watches.clear();
  }

  /** Listens to an assessment; returns how to stop. */
  listen(assessment: string, listener: Listener): () => void {
    // A stream that is opened while the service stops would keep it from stopping.
    if (this.stopped) {
      listener.stopped();
      return () => undefined;
    }
    const watch = this.watches.get(assessment) ?? { listeners: new Set<Listener>(), timer: null, last: null };
    this.watches.set(assessment, watch);
    watch.listeners.add(listener);
    if (watch.last !== null) listener.changed(watch.last.event);
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
        .then((look) => this.tell(watch, look))
        // The database may be away for a while; the next look finds it again.
        .catch((error: unknown) => this.logger.warn({ err: error, assessment }, 'changes could not be read'))
        .finally(() => {
          if (watch.listeners.size > 0 && this.watches.get(assessment) === watch) this.look(assessment, watch, pollMs);
        });
    }, afterMs);
  }

  /**
   * The number of the last fact alone would hide some changes: steps of two processes may be committed in another order
   * than their facts are numbered, and a notice that goes out is no fact.
   */
  private async state(assessment: string): Promise<Look> {
    const [lastFactId, clock, workflows, notices] = await Promise.all([
      this.views.lastFactId(assessment),
      this.assessments.clock(assessment),
      this.views.workflows(assessment),
      this.ledger.counts(assessment),
    ]);
    const event = { lastFactId, clockAt: clock?.at ?? 0 };
    const facts = workflows.reduce((sum, workflow) => sum + workflow.seq, 0);
    return { event, state: JSON.stringify([event, facts, notices]) };
  }

  private tell(watch: Watch, look: Look): void {
    if (watch.last?.state === look.state) return;
    watch.last = look;
    for (const listener of [...watch.listeners]) listener.changed(look.event);
  }
}
