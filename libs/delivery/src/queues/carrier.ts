import type { NoticeJob } from '@selaras/contracts';
import type { JobType, JobsOptions } from 'bullmq';
import type { DeliveryLogger } from '../logger.js';

/** What we use of BullMQ's queue, whatever it stands on. */
export interface JobQueue {
  addBulk(
    jobs: { readonly name: string; readonly data: NoticeJob; readonly opts: JobsOptions }[],
  ): Promise<readonly unknown[]>;
  getJobCounts(...types: JobType[]): Promise<Readonly<Record<string, number>>>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** What we use of BullMQ's worker. */
export interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: { id?: string } | undefined, error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  pause(doNotWaitActive?: boolean): Promise<void>;
  close(force?: boolean): Promise<void>;
}

/** Something with connections, and how they are left when nobody answers on them. */
export interface Held<T> {
  readonly it: T;
  /** Whether a polite goodbye would be heard. */
  answers(): Promise<boolean>;
  /** Drops the connections without one. */
  cut(): void;
}

export type Processor = (job: {
  readonly name: string;
  readonly id?: string | undefined;
  readonly data: unknown;
}) => Promise<void>;

/** A mark beside the jobs that lives exactly as long as they do. */
export interface Canary {
  /** True when the mark was gone (first start, `FLUSHALL`, emptied tables, a restart without persistence); it is set again. */
  lost(): Promise<boolean>;
}

/**
 * How soon a job is run again whose worker is gone, or whose answer was lost with its connection. Early is harmless: what a job
 * carries is safe under the ledger's lease, so one that runs twice finds nothing to do.
 */
export const stalled = { lockDuration: 5_000, stalledInterval: 5_000, maxStalledCount: 5 } as const;

/** One carrier as a process holds it. */
export interface OpenCarrier {
  readonly queue: Held<JobQueue>;
  worker(process: Processor, concurrency: number): Held<JobWorker>;
  readonly canary: Canary;
  /** Closes what is beside queue and workers, which are closed before. */
  close(): void;
}

export interface CarrierOptions {
  /** Name of the queue. */
  readonly queue: string;
  /** Keeps installations that share a carrier apart. */
  readonly prefix: string;
  /** What the canary is marked with. */
  readonly mark: string;
  readonly logger: DeliveryLogger;
}
