import { Inject, Injectable } from '@nestjs/common';
import { keySchema, codeSchema } from '@selaras/contracts';
import type { ErrorCode } from '@selaras/contracts';
import { SecurityLogRepository } from '@selaras/persistence';
import type { NewSecurityEvent } from '@selaras/persistence';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { tokens } from '../tokens.js';
import { originOf } from './origin.js';
import type { Origin } from './origin.js';

/** An event as whoever notes it knows it; where it comes from is told beside it. */
export type Noted = Omit<NewSecurityEvent, 'address' | 'device'>;

/** Refusals of a person within a minute that the table keeps: a client that asks on and on must not fill it. */
const refusalsKept = { points: 60, duration: 60 };
/** Of sign-ins that were held back one in five minutes is kept, by account and source. */
const heldKept = { points: 1, duration: 5 * 60 };

/**
 * Writes what happens to accounts, and what is refused to whom: into the table that is only added to, and as a JSON line
 * into the log of the service. Every room above may note something; nobody can take anything back.
 */
@Injectable()
export class SecurityLog {
  private readonly refusals = new RateLimiterMemory(refusalsKept);
  private readonly held = new RateLimiterMemory(heldKept);

  constructor(
    private readonly events: SecurityLogRepository,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  /** Notes events, one after the other. They are kept before the answer goes out. */
  async note(origin: Origin, ...noted: readonly Noted[]): Promise<void> {
    const events = noted.map((event) => ({ ...event, ...origin }));
    for (const event of events) this.line(event);
    await this.events.add(events);
  }

  /** Notes a sign-in that was held back before anybody looked at its password. */
  async signInHeld(origin: Origin, person: string | null, source: string): Promise<void> {
    const event: Noted = { kind: 'signInHeld', person, by: null };
    if (await hasRoom(this.held, `${person ?? ''} ${source}`)) await this.note(origin, event);
    else this.line({ ...event, ...origin });
  }

  /** Notes that a person was refused something, with the route, and the body whose it is; what fails here changes nothing of the refusal. */
  async refused(request: Request, person: string, code: ErrorCode, owner?: string | null): Promise<void> {
    const key = keySchema.safeParse(request.params.key).data ?? null;
    const body = owner ?? codeSchema.safeParse(request.params.bodyCode).data ?? null;
    const event: Noted = {
      kind: 'permissionRefused',
      person,
      by: person,
      assessment: key,
      body,
      route: routeOf(request),
      details: { code },
    };
    const origin = originOf(request);
    try {
      if (await hasRoom(this.refusals, person)) await this.note(origin, event);
      else this.line({ ...event, ...origin });
    } catch (error) {
      this.logger.error({ err: error, security: { ...event, ...origin } }, 'a refusal could not be kept');
    }
  }

  private line(event: NewSecurityEvent): void {
    this.logger.info({ security: event }, 'security');
  }
}

async function hasRoom(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (error) {
    if (error instanceof Error) throw error;
    return false;
  }
}

/** Method and path as the contract has them: without what the address names. */
function routeOf(request: Request): string {
  const route = request.route as { readonly path?: unknown } | undefined;
  const path = typeof route?.path === 'string' ? route.path.replace(/:(\w+)/g, '{$1}') : request.path.slice(0, 200);
  return `${request.method} ${path}`;
}
