import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { MessageZone, WaitReason } from '@selaras/contracts';
import type { Instant } from '@selaras/domain';
import { AssessmentRepository } from '@selaras/persistence';
import pLimit from 'p-limit';
import type { Logger } from 'pino';
import { EngineService } from '../engine/engine.service.js';
import { settled } from '../engine/quiescence.js';
import { ApiProblem, notJustNow } from '../http/problem.js';
import { tokens } from '../tokens.js';

const ticksAtOnce = 8;
/** A case in which one instant never comes to rest is broken; it must not hold the clock for ever. */
const roundsPerInstant = 50;
const quietMs = 60_000;
const lockMs = 30_000;
/** Each request that waits for a clock holds a connection to the database; any more are asked to try again later. */
const waitAtMost = 4;

/** To an instant, or to the next event of the assessment after the instant at which the caller saw the clock, if they say. */
export type ClockMove = { readonly target: Instant } | { readonly target: 'next'; readonly after: Instant | null };
export interface ClockState {
  readonly at: Instant;
  readonly next: Instant | null;
  readonly ticks: number;
}

/**
 * Moves the held clock of a rehearsal, event by event (design §4, "The clock"): to the earliest due instant, tick who is
 * due, wait until everything they set off is recorded and everything they owed people has gone out, and on.
 */
@Injectable()
export class ClockService implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly moving = new Map<string, number>();

  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly engine: EngineService,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }

  /**
   * Moves the clock; a repeat of the same move finds it there and changes nothing (of "next": when it says after what).
   *
   * @throws ApiProblem CLOCK_NOT_HELD, CLOCK_BACKWARDS, ENGINE_UNAVAILABLE
   */
  async move(assessment: { readonly key: string; readonly zone: MessageZone }, move: ClockMove): Promise<ClockState> {
    const { key } = assessment;
    const before = await this.clockOf(key);
    if (before.clock !== 'held') throw new ApiProblem('CLOCK_NOT_HELD');
    const moving = this.moving.get(key) ?? 0;
    if (moving >= waitAtMost) throw notJustNow('clockBusy', 2);
    this.moving.set(key, moving + 1);
    try {
      return await this.assessments.withClockLock(key, () => this.moveLocked(assessment, move), { waitMs: lockMs });
    } finally {
      const left = (this.moving.get(key) ?? 1) - 1;
      if (left > 0) this.moving.set(key, left);
      else this.moving.delete(key);
    }
  }

  private async moveLocked(
    { key, zone }: { readonly key: string; readonly zone: MessageZone },
    move: ClockMove,
  ): Promise<ClockState> {
    const start = (await this.clockOf(key)).at;
    await this.carryAll(key);
    if (move.target === 'next' && move.after !== null && start > move.after) {
      return { at: start, next: await this.assessments.nextEvent(key), ticks: 0 };
    }
    const target = move.target === 'next' ? await this.assessments.nextEvent(key) : move.target;
    if (target === null) return { at: start, next: null, ticks: 0 };
    if (move.target !== 'next' && target < start) {
      throw new ApiProblem('CLOCK_BACKWARDS', { details: { clock: start, target }, zone });
    }
    let ticks = 0;
    let at = start;
    for (let rounds = 0; ;) {
      const event = await this.assessments.nextEvent(key);
      if (event === null || event > target) break;
      rounds = event > at ? 0 : rounds + 1;
      if (rounds > roundsPerInstant) throw this.restless(key, at);
      at = Math.max(at, event);
      await this.assessments.setClockAt(key, at);
      ticks += await this.tickDue(key, at);
      await this.settle(key, at);
    }
    const end = Math.max(at, target);
    if (end > at || ticks === 0) {
      // Nobody is due any more: whoever acts next hears of the instant with the act.
      await this.assessments.setClockAt(key, end);
      await this.settle(key, end);
    }
    return { at: end, next: await this.assessments.nextEvent(key), ticks };
  }

  /** Ticks whoever is due until nobody is; messages may make others due. Returns the number of ticks. */
  private async tickDue(key: string, at: Instant): Promise<number> {
    let ticks = 0;
    for (let round = 0; ; round += 1) {
      const due = await this.assessments.dueWorkflows(key, at);
      if (due.length === 0) return ticks;
      if (round >= roundsPerInstant) throw this.restless(key, at);
      const counts = await pLimit(ticksAtOnce).map(due, (workflowId) => this.tick(workflowId, at));
      ticks += counts.reduce((sum, count) => sum + count, 0);
    }
  }

  private async tick(workflowId: string, at: Instant): Promise<number> {
    if (this.stopping.signal.aborted) throw this.halted('stopping');
    // One that ended after it was listed has recorded its last step, or is about to.
    return (await this.engine.tick(workflowId, at)) === 'done' ? 1 : 0;
  }

  /** Lets notices of the instant go out and waits for them. */
  private async settle(key: string, at: Instant): Promise<void> {
    if ((await this.assessments.setSettled(key, at)) === 0) return;
    const gone = await settled(() => this.assessments.unsettledNotices(key, at), quietMs, this.stopping.signal);
    if (!gone) throw this.halted('noticesUnderWay');
  }

  /** Brings to its end what an interrupted move, or a command whose api was killed, left under way. */
  private async carryAll(key: string): Promise<void> {
    for (let round = 0; round < roundsPerInstant; round += 1) {
      const receivers = await this.assessments.receivers(key);
      if (receivers.length === 0) return;
      if (this.stopping.signal.aborted) throw this.halted('stopping');
      await this.engine.carryTo(receivers);
    }
    throw this.halted('messagesUnderWay');
  }

  private async clockOf(key: string): Promise<{ readonly clock: 'live' | 'held'; readonly at: Instant }> {
    const clock = await this.assessments.clock(key);
    if (clock === null) throw new ApiProblem('NOT_FOUND');
    return clock;
  }

  private halted(found: WaitReason): ApiProblem {
    const reason: WaitReason = this.stopping.signal.aborted ? 'stopping' : found;
    return notJustNow(reason, 5, new Error(reason));
  }

  private restless(key: string, at: Instant): Error {
    this.logger.error({ assessment: key, at }, 'an instant does not come to rest');
    return new Error(`${key} does not come to rest at ${at}`);
  }
}
