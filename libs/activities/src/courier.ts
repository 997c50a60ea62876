import { setTimeout as delay } from 'node:timers/promises';
import type { CommandEnvelope, RecordInput } from '@selaras/contracts';
import type { Instant } from '@selaras/domain';
import type { Carried } from './lane.js';
import { Lane } from './lane.js';
import type { CourierLog, EnginePort, LogPort } from './ports.js';

export interface CourierPorts {
  readonly log: LogPort;
  readonly engine: EnginePort;
  readonly logger: CourierLog;
}

/**
 * Carries between people, processes and the log: what a process is given, what it answers with, and what its records say
 * to other processes. It keeps nothing of its own: what it drops half-way stands in the process's history or in the
 * outbox, and any other courier takes it up.
 */
export class Courier {
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly ports: CourierPorts) {}

  /**
   * Hands a command over, together with whatever else is there for its process; resolves when its facts stand in the log,
   * or when it is clear that they soon will. `through`: not before everything that it set off elsewhere does, too.
   *
   * @throws ExchangeRejected, or what the engine's client throws when no answer came
   */
  command(
    workflowId: string,
    envelope: CommandEnvelope,
    options: { readonly at: Instant | null; readonly through: boolean },
  ): Promise<Carried> {
    return this.lane(workflowId).command(envelope, options);
  }

  /** Moves the held clock of one process; resolves when everything that this set off is recorded. */
  tick(workflowId: string, at: Instant): Promise<'done' | 'notRunning'> {
    return this.lane(workflowId).tick(at);
  }

  /** Carries what is under way to these processes, what that sets off, and writes what the log lacks of them. */
  async carryTo(workflowIds: readonly string[]): Promise<void> {
    await Promise.all(workflowIds.map((workflowId) => this.lane(workflowId).fetch()));
  }

  /** Writes records that a process hands out by itself, and carries what they say. Returns the last fact in the log. */
  async write(records: readonly RecordInput[]): Promise<number> {
    const { seq, receivers } = await this.ports.log.write(records);
    // They are in the outbox: the process must not wait for others, which may wait for it.
    this.carryTo(receivers).catch((error: unknown) => {
      this.ports.logger.warn({ err: error, receivers }, 'messages between workflows are still under way');
    });
    return seq;
  }

  private lane(workflowId: string): Lane {
    const known = this.lanes.get(workflowId);
    if (known !== undefined) return known;
    const lane: Lane = new Lane(
      workflowId,
      {
        ...this.ports,
        now: () => performance.now(),
        pause: (ms) => delay(ms),
        carryTo: (receivers) => this.carryTo(receivers),
      },
      () => {
        if (this.lanes.get(workflowId) === lane) this.lanes.delete(workflowId);
      },
    );
    this.lanes.set(workflowId, lane);
    return lane;
  }
}
