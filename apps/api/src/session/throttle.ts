import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { ApiConfig } from '../config.js';
import { ApiProblem } from '../http/problem.js';
import { tokens } from '../tokens.js';
import type { CounterStore } from './counters.js';
import { logInsAreFull } from './hashing.js';
import { sourceOf } from './source.js';

const windowSeconds = 5 * 60;
/**
 * Failures within the window: of an account from one source, of a source over all accounts, and of an account from all
 * sources from which it never signed in. Whoever reaches the last locks nobody out who comes from where they always come.
 * A browser in which the account was signed in before has a budget of its own, and nothing that others do counts there.
 */
const limits = { pair: 8, source: 60, strangers: 100, device: 8 } as const;
type Counter = keyof typeof limits;
/** How long a source from which somebody signed in is remembered as theirs. */
const rememberedSeconds = 180 * 24 * 60 * 60;

/** In memory as long as the process lives: a timer of Node holds 24 days at most, and only who got in is remembered. */
class Remembered extends RateLimiterMemory {
  override set(key: string | number, points: number): Promise<RateLimiterRes> {
    return super.set(key, points, 0);
  }
}

/** One attempt, counted as failed until `succeeded` or `undone` says otherwise. */
export interface Attempt {
  /** The password was right: what the person mistyped here is forgotten, and the source is one of theirs. */
  succeeded(): Promise<void>;
  /** Nobody found out whether it was right. */
  undone(): Promise<void>;
}

/**
 * Counts log-ins for all processes of the api together. While Redis is away each process counts for itself: people sign in
 * all the same, and guessing stays slow.
 */
@Injectable()
export class LoginThrottle implements OnApplicationShutdown {
  private readonly counters: Readonly<Record<Counter, RateLimiterAbstract>>;
  private readonly remembered: RateLimiterAbstract;

  constructor(
    @Inject(tokens.counterStore) private readonly store: CounterStore,
    @Inject(tokens.config) config: Pick<ApiConfig, 'prefix'>,
  ) {
    const counter = (name: string, points: number, duration: number, Own = RateLimiterMemory): RateLimiterAbstract => {
      const options = { keyPrefix: `${config.prefix}:login:${name}`, points, duration };
      return store.counter(options, new Own(options));
    };
    this.counters = {
      pair: counter('pair', limits.pair, windowSeconds),
      source: counter('source', limits.source, windowSeconds),
      strangers: counter('strangers', limits.strangers, windowSeconds),
      device: counter('device', limits.device, windowSeconds),
    };
    this.remembered = counter('remembered', 1, rememberedSeconds, Remembered);
  }

  /**
   * Begins an attempt. It counts before its password is looked at, so that guesses sent all at once, to whichever process,
   * are no more than guesses sent one by one.
   *
   * @param device hash of the token of a browser that the account is known in; null for every other
   * @throws ApiProblem TOO_MANY_REQUESTS with the seconds to wait
   */
  async begin(login: string, address: string, device: string | null = null): Promise<Attempt> {
    if (logInsAreFull()) throw tooMany(1);
    const source = sourceOf(address);
    const pair = `${source} ${login}`;
    if (device !== null) return this.beginOnDevice(`${device} ${login}`, pair);
    const known = (await this.remembered.get(pair)) !== null;
    const counted: readonly (readonly [Counter, string])[] = [
      ['pair', pair],
      ['source', source],
      ...(known ? [] : [['strangers', login] as const]),
    ];
    // One by one: an attempt that a nearer limit refuses does not count against the account.
    for (const [counter, key] of counted) await this.count(counter, key);
    return {
      succeeded: async () => {
        await Promise.all([
          this.counters.pair.delete(pair),
          ...counted.slice(1).map(([counter, key]) => this.counters[counter].reward(key)),
          this.remembered.set(pair, 1, rememberedSeconds),
        ]);
      },
      undone: async () => {
        await Promise.all(counted.map(([counter, key]) => this.counters[counter].reward(key)));
      },
    };
  }

  private async beginOnDevice(own: string, pair: string): Promise<Attempt> {
    await this.count('device', own);
    return {
      succeeded: async () => {
        await Promise.all([this.counters.device.delete(own), this.remembered.set(pair, 1, rememberedSeconds)]);
      },
      undone: async () => {
        await this.counters.device.reward(own);
      },
    };
  }

  private async count(counter: Counter, key: string): Promise<void> {
    try {
      await this.counters[counter].consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw tooMany(Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
    }
  }

  onApplicationShutdown(): void {
    this.store.close();
  }
}

function tooMany(seconds: number): ApiProblem {
  return new ApiProblem('TOO_MANY_REQUESTS', { details: { seconds }, retryAfterSeconds: seconds });
}
