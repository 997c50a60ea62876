import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { ApiConfig } from '../config.js';
import { ApiProblem } from '../http/problem.js';
import { tokens } from '../tokens.js';
import type { CounterStore } from './counters.js';
import { sourceOf } from './source.js';
import type { Attempt } from './throttle.js';

/**
 * Wrong codes: at once, and within a day. Three of a million codes are right at any instant: with twenty a day somebody who
 * knows the password needs some thirty years for an even chance.
 */
const limits = { burst: { points: 8, duration: 5 * 60 }, day: { points: 20, duration: 24 * 60 * 60 } } as const;

/**
 * Where a code is tried: at the sign-in from anywhere, in a browser that the account is known in, or within a session. What
 * is wrong in one place uses up nothing in another.
 */
export type CodePlace = { readonly address: string } | { readonly device: string } | { readonly session: true };

/** Counts codes for all processes of the api together. Only who has the password, or a session, gets as far as a code. */
@Injectable()
export class CodeThrottle {
  private readonly counters: Readonly<Record<keyof typeof limits, RateLimiterAbstract>>;

  constructor(
    @Inject(tokens.counterStore) store: CounterStore,
    @Inject(tokens.config) config: Pick<ApiConfig, 'prefix'>,
  ) {
    const counter = (name: keyof typeof limits): RateLimiterAbstract => {
      const options = { keyPrefix: `${config.prefix}:code:${name}`, ...limits[name] };
      return store.counter(options, new RateLimiterMemory(options));
    };
    this.counters = { burst: counter('burst'), day: counter('day') };
  }

  /**
   * Begins an attempt, which counts as failed until it says otherwise.
   *
   * @throws ApiProblem TOO_MANY_REQUESTS with the seconds to wait
   */
  async begin(person: string, place: CodePlace): Promise<Attempt> {
    const keys = keysOf(person, place);
    await this.count('burst', keys.burst);
    await this.count('day', keys.day);
    return {
      succeeded: async () => {
        await Promise.all([this.counters.burst.delete(keys.burst), this.counters.day.reward(keys.day)]);
      },
      undone: async () => {
        await Promise.all([this.counters.burst.reward(keys.burst), this.counters.day.reward(keys.day)]);
      },
    };
  }

  private async count(counter: keyof typeof limits, key: string): Promise<void> {
    try {
      await this.counters[counter].consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw new ApiProblem('TOO_MANY_REQUESTS', { details: { seconds }, retryAfterSeconds: seconds });
    }
  }
}

function keysOf(person: string, place: CodePlace): Readonly<Record<keyof typeof limits, string>> {
  if ('session' in place) return { burst: `session ${person}`, day: `session ${person}` };
  if ('device' in place) return { burst: `${place.device} ${person}`, day: `${place.device} ${person}` };
  return { burst: `${sourceOf(place.address)} ${person}`, day: `anywhere ${person}` };
}
