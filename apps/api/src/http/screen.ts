import { SetMetadata } from '@nestjs/common';
import type { Lang } from '@selaras/contracts';
import type { parts } from '@selaras/persistence';
import type { Member } from './caller.js';

export const screenKey = 'selaras:screen';

/** What a request says. Only the key was looked at. */
export interface Asked {
  /** Of the assessment. */
  readonly key: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: unknown;
  readonly lang: Lang;
}

/**
 * What a handler shows, as parts that are read in the statement that finds its caller: one way to the database for both.
 * For what depends on who asks there is `ViewRepository.together`.
 */
export class Screen<P extends parts.Parts = parts.Parts> {
  /** @param partsOf may throw an ApiProblem; it is told only to somebody who may call */
  constructor(readonly partsOf: (asked: Asked) => P) {}

  /** What was read for a caller of a handler that shows this screen. */
  of({ shown }: Member): parts.Yielded<P> {
    if (shown?.screen !== this) throw new Error('a handler does not say which screen it shows');
    return shown.yielded as parts.Yielded<P>;
  }
}

/** Has the screen of a route below an assessment read ahead. */
export const Shows = (screen: Screen): MethodDecorator => SetMetadata(screenKey, screen);
