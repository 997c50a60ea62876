import { Inject, Injectable } from '@nestjs/common';
import { keySchema, codeSchema } from '@selaras/contracts';
import type { ErrorCode } from '@selaras/contracts';
import { SecurityLogRepository } from '@selaras/persistence';
import type { NewSecurityEvent, Seeing } from '@selaras/persistence';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { tokens } from '../tokens.js';
import { viewerIn } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { originOf } from './origin.js';
import type { Origin } from './origin.js';

/** An event as whoever notes it knows it; where it comes from is told beside it. */
export type Noted = Omit<NewSecurityEvent, 'address' | 'device'>;

/** Refusals of a person within a minute that the table keeps: a client that asks on and on must not fill it. */
const refusalsKept = { points: 60, duration: 60 };
/** Of sign-ins that were held back one in five minutes is kept, by account and source. */
const heldKept = { points: 1, duration: 5 * 60 };

/** Addresses of which it is remembered that they were noted; past it they are noted once more. */
const readKept = 5_000;

/**
 * Writes what happens to accounts, and what is refused to whom: into the table that is only added to, and as a JSON line
 * into the log of the service. Every room above may note something; nobody can take anything back.
 */
@Injectable()
export class SecurityLog {
  private readonly refusals = new RateLimiterMemory(refusalsKept);
  private readonly held = new RateLimiterMemory(heldKept);
  private readonly read = new Set<string>();

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
  async refused(request: Request, caller: Caller, code: ErrorCode, owner: string | null = null): Promise<void> {
    const by = viewerIn(caller);
    const key = keySchema.safeParse(request.params.key).data ?? null;
    const named = codeSchema.safeParse(request.params.bodyCode).data ?? null;
    const event: Noted = {
      kind: 'permissionRefused',
      person: caller.person.id,
      by,
      // What is tried while seeing as another person concerns that person's body, whatever it names.
      assessment: key ?? caller.seeing?.assessment ?? null,
      body: owner ?? named ?? caller.seeing?.body ?? null,
      route: routeOf(request),
      details: { code },
    };
    const origin = originOf(request);
    try {
      if (await hasRoom(this.refusals, by)) await this.note(origin, event);
      else this.line({ ...event, ...origin });
    } catch (error) {
      this.logger.error({ err: error, security: { ...event, ...origin } }, 'a refusal could not be kept');
    }
  }

  /** Notes what somebody read who sees as another person: each address once while they do. */
  async seen(request: Request, person: string, { id, viewer, assessment, body }: Seeing): Promise<void> {
    const path = request.path.slice(0, 300);
    const what = `${id} ${path}`;
    if (this.read.has(what)) return;
    await this.note(originOf(request), {
      kind: 'sightRead',
      person,
      by: viewer,
      assessment,
      body,
      route: routeOf(request),
      details: { sight: id, path },
    });
    if (this.read.size >= readKept) this.read.clear();
    this.read.add(what);
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
