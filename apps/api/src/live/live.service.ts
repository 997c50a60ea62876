import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { ChangeEvent } from '@selaras/contracts';
import { AssessmentRepository, ViewRepository, listenToChanges } from '@selaras/persistence';
import type { Change } from '@selaras/persistence';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { tokens } from '../tokens.js';
import { union } from './event-stream.js';

/** Changes that come within this time are told as one: a step and its notices, or a room in which many act at once. */
const gatherMs = 50;
/** Between attempts to read how things stand, while the database is away. */
const againMs = 1_000;

export interface Listener {
  /** Called soon after it began to listen, and whenever something changes. */
  changed(event: ChangeEvent): void;
  /** Called when the service stops. */
  stopped(): void;
}

interface Watch {
  readonly listeners: Set<Listener>;
  timer: NodeJS.Timeout | null;
  /** What is to be told, null when nothing is. */
  change: Change | null;
  /** What was told last; null before the first look. */
  last: ChangeEvent | null;
}

/**
 * Tells those who listen to an assessment of its changes, as the database announces them in the transactions that make
 * them. Nothing is asked while nothing happens.
 */
@Injectable()
export class LiveService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly watches = new Map<string, Watch>();
  private stopped = false;
  private unlisten: () => Promise<void> = () => Promise.resolve();

  constructor(
    @Inject(tokens.dataSource) private readonly dataSource: DataSource,
    private readonly views: ViewRepository,
    private readonly assessments: AssessmentRepository,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.unlisten = listenToChanges(this.dataSource, {
      changed: (change) => this.changed(change),
      missed: () => this.missed(),
      failed: (error) => this.logger.warn({ err: error }, 'changes are not heard of; trying again'),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const watch of this.watches.values()) {
      if (watch.timer !== null) clearTimeout(watch.timer);
      for (const listener of [...watch.listeners]) listener.stopped();
    }
    this.watches.clear();
    await this.unlisten();
  }

  /** Listens to an assessment; returns how to stop. */
  listen(assessment: string, listener: Listener): () => void {
    // A stream that is opened while the service stops would keep it from stopping.
    if (this.stopped) {
      listener.stopped();
      return () => undefined;
    }
    const watch = this.watches.get(assessment) ?? {
      listeners: new Set<Listener>(),
      timer: null,
      change: null,
      last: null,
    };
    this.watches.set(assessment, watch);
    watch.listeners.add(listener);
    // What the others know already, the new one hears now; the first of all hears how things stand.
    if (watch.last === null) this.gather(assessment, watch, anything(assessment), 0);
    else listener.changed({ ...watch.last, kinds: null, bodies: null });
    return () => {
      watch.listeners.delete(listener);
      if (watch.listeners.size > 0) return;
      if (watch.timer !== null) clearTimeout(watch.timer);
      if (this.watches.get(assessment) === watch) this.watches.delete(assessment);
    };
  }

  private changed(change: Change): void {
    const watch = this.watches.get(change.assessment);
    if (watch !== undefined) this.gather(change.assessment, watch, change, gatherMs);
  }

  private missed(): void {
    for (const [assessment, watch] of this.watches) this.gather(assessment, watch, anything(assessment), 0);
  }

  private gather(assessment: string, watch: Watch, change: Change, afterMs: number): void {
    watch.change = watch.change === null ? change : together(watch.change, change);
    watch.timer ??= setTimeout(() => void this.tell(assessment, watch), afterMs);
  }

  private async tell(assessment: string, watch: Watch): Promise<void> {
    watch.timer = null;
    const { change } = watch;
    watch.change = null;
    if (change === null) return;
    try {
      const clockAt = (await this.assessments.clock(assessment))?.at ?? 0;
      const before = watch.last?.lastFactId ?? 0;
      // A line that was down may have kept a fact from us.
      const lastFactId =
        change.kinds === null ? await this.views.lastFactId(assessment) : (change.lastFactId ?? before);
      const event: ChangeEvent = {
        lastFactId: Math.max(before, lastFactId),
        clockAt,
        kinds: change.kinds === null ? null : [...change.kinds],
        bodies: change.bodies === null ? null : [...change.bodies],
      };
      watch.last = event;
      for (const listener of [...watch.listeners]) listener.changed(event);
    } catch (error) {
      this.logger.warn({ err: error, assessment }, 'how things stand could not be read');
      if (this.watches.get(assessment) === watch) this.gather(assessment, watch, change, againMs);
    }
  }
}

const anything = (assessment: string): Change => ({ assessment, kinds: null, bodies: null, lastFactId: null });

function together(first: Change, second: Change): Change {
  return {
    assessment: first.assessment,
    kinds: union(first.kinds, second.kinds),
    bodies: union(first.bodies, second.bodies),
    lastFactId: Math.max(first.lastFactId ?? 0, second.lastFactId ?? 0) || null,
  };
}
