import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { ApiConfig } from '../config.js';
import { ApiProblem } from '../http/problem.js';
import { tokens } from '../tokens.js';
import type { CounterStore } from './counters.js';
import { sourceOf } from './source.js';

const hourSeconds = 60 * 60;
/**
 * What one source may ask for within an hour, how many letters a person gets, and how often a source may try links. A whole
 * ministry goes to its provider from one address.
 */
const limits = { asked: 20, letters: 3, tried: 60, visits: 1_200 } as const;

/** Counts what anybody may do without an account, for all processes of the api together. */
@Injectable()
export class LinkThrottle {
  private readonly counters: Readonly<Record<keyof typeof limits, RateLimiterAbstract>>;

  constructor(
    @Inject(tokens.counterStore) store: CounterStore,
    @Inject(tokens.config) config: Pick<ApiConfig, 'prefix'>,
  ) {
    const counter = (name: keyof typeof limits): RateLimiterAbstract => {
      const options = { keyPrefix: `${config.prefix}:link:${name}`, points: limits[name], duration: hourSeconds };
      return store.counter(options, new RateLimiterMemory(options));
    };
    this.counters = {
      asked: counter('asked'),
      letters: counter('letters'),
      tried: counter('tried'),
      visits: counter('visits'),
    };
  }

  /** @throws ApiProblem TOO_MANY_REQUESTS when a source asks for letters, tries links or goes to providers too often */
  async count(what: 'asked' | 'tried' | 'visits', address: string): Promise<void> {
    const left = await this.left(what, sourceOf(address));
    if (left === null) return;
    throw new ApiProblem('TOO_MANY_REQUESTS', { details: { seconds: left }, retryAfterSeconds: left });
  }

  /** Whether a person may get another letter that they, or somebody in their name, asked for. Nobody is told. */
  async mayWriteTo(person: string): Promise<boolean> {
    return (await this.left('letters', person)) === null;
  }

  /** Counts; seconds to wait when there are too many. */
  private async left(what: keyof typeof limits, key: string): Promise<number | null> {
    try {
      await this.counters[what].consume(key);
      return null;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    }
  }
}
