import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { keySchema } from '@selaras/contracts';
import type { Role } from '@selaras/domain';
import type { AssessmentRow, FoundSession, MemberRow, Seeing, parts } from '@selaras/persistence';
import type { Request } from 'express';
import type { ApiConfig } from '../config.js';
import { setCaller } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { languageOf } from '../http/language.js';
import { policyKey } from '../http/policy.js';
import type { RoutePolicy } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { screenKey } from '../http/screen.js';
import type { Screen } from '../http/screen.js';
import { tokens } from '../tokens.js';
import { tokenOf } from './cookie.js';
import { bySecond, hasProof, provedElsewhere } from './proof.js';
import { sameText } from './secrets.js';
import { SecurityLog } from './security-log.js';
import { SessionService } from './session.service.js';

/** The one gate of the API: session, CSRF, membership, role. Denies whatever no policy allows. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly log: SecurityLog,
    @Inject(tokens.config) private readonly config: ApiConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.get<RoutePolicy | undefined>(policyKey, context.getHandler());
    if (policy === undefined) throw new ApiProblem('FORBIDDEN');
    const request = context.switchToHttp().getRequest<Request>();
    const writes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (writes) this.checkOrigin(request);
    if (policy.access === 'public') return true;
    // A malformed key is looked up as no key at all: it gets the answer of an assessment that does not exist.
    const key = policy.inAssessment ? (keySchema.safeParse(request.params.key).data ?? null) : null;
    const screen = this.reflector.get<Screen | undefined>(screenKey, context.getHandler());
    const wanted =
      screen === undefined || key === null ? { parts: null, problem: null } : wantedOf(screen, key, request);
    const { caller, yielded } = await this.found(request, key, wanted.parts);
    const { session, person, seeing } = caller;
    const closed = seeing === null ? null : closedToSight(policy, seeing, { writes, key });
    if (closed !== null) {
      await this.log.refused(request, caller, closed);
      throw new ApiProblem(closed);
    }
    const admitted = this.admitted(policy, caller, writes ? (request.get('x-csrf-token') ?? '') : null);
    if (admitted instanceof ApiProblem) {
      await this.log.refused(request, caller, admitted.code);
      throw admitted;
    }
    // What no name can be is the name of nothing, whatever would be looked up by it.
    for (const [name, form] of Object.entries(policy.params ?? {})) {
      if (!form.safeParse(request.params[name]).success) throw new ApiProblem('NOT_FOUND');
    }
    const { proofMinutes: minutes } = this.config;
    if (!hasProof(session, policy.wantsProof, { now: Date.now(), minutes })) {
      const second = policy.wantsProof === 'second' && session.secondFactor;
      throw new ApiProblem('PROOF_TOO_OLD', { details: { minutes: Math.ceil(minutes), second } });
    }
    if (admitted === null) {
      setCaller(request, { session, person, seeing });
      return true;
    }
    if (wanted.problem !== null) throw wanted.problem;
    const shown = screen === undefined || yielded === null ? null : { screen, yielded };
    // What cannot be noted is not shown.
    if (seeing !== null) await this.log.seen(request, person.id, seeing);
    setCaller(request, { session, person, seeing, ...admitted, shown });
    return true;
  }

  /**
   * In which assessment the caller may do what the route does, and as what; null for a route of none. The problem where
   * they may not. A write carries a token.
   */
  private admitted(
    policy: RoutePolicy,
    caller: FoundSession,
    writeToken: string | null,
  ): { readonly assessment: AssessmentRow; readonly allowed: readonly MemberRow[] } | ApiProblem | null {
    if (writeToken !== null && !sameText(writeToken, caller.session.csrf)) return new ApiProblem('CSRF');
    const forbidden = (): ApiProblem =>
      new ApiProblem('FORBIDDEN', typeof policy.access === 'string' ? {} : { details: { roles: policy.access } });
    if (!policy.inAssessment) {
      if (typeof policy.access === 'string') return null;
      if (!policy.access.includes('operator') || !caller.person.operator) return forbidden();
      return this.lacksFactor(caller, ['operator']) ? new ApiProblem('SECOND_FACTOR_REQUIRED') : null;
    }
    const found = membershipsOf(caller);
    if (found === null) return new ApiProblem('NOT_FOUND');
    const allowed = found.memberships.filter((membership) => allows(policy, membership.role));
    if (allowed.length === 0) return forbidden();
    const held = found.memberships.map(({ role }) => role);
    if (this.lacksFactor(caller, held)) return new ApiProblem('SECOND_FACTOR_REQUIRED');
    return { assessment: found.assessment, allowed };
  }

  /** Whether one of the roles wants a second factor that the caller does not have. */
  private lacksFactor({ session }: FoundSession, held: readonly Role[]): boolean {
    if (session.secondFactor || provedElsewhere(session.proved)) return false;
    return held.some((role) => this.config.secondFactorRoles.includes(role));
  }

  /** Whether a request carries a session; for what Express serves beside Nest. */
  async authenticate(request: Request): Promise<Caller> {
    return (await this.found(request, null, null)).caller;
  }

  private async found(request: Request, assessment: string | null, wanted: parts.Parts | null): Promise<Found> {
    const token = tokenOf(request, this.config.cookieSecure);
    if (token === null) throw new ApiProblem('UNAUTHENTICATED');
    if (assessment !== null && wanted !== null) {
      const both = await this.sessions.callerWith(token, assessment, wanted);
      if (both !== null && isWhole(both.found)) return { caller: both.found, yielded: both.shown };
    } else {
      const caller = await this.sessions.callerOf(token, assessment);
      if (caller !== null && isWhole(caller)) return { caller, yielded: null };
    }
    throw new ApiProblem('UNAUTHENTICATED');
  }

  /** A browser tells where a write comes from; other clients send no Origin and are held by the CSRF token. */
  private checkOrigin(request: Request): void {
    const origin = request.get('origin');
    if (origin === undefined) return;
    const right =
      this.config.origins === null
        ? URL.canParse(origin) && new URL(origin).host === request.get('host')
        : this.config.origins.includes(origin);
    if (!right) throw new ApiProblem('CSRF');
  }
}

interface Wanted {
  readonly parts: parts.Parts | null;
  readonly problem: unknown;
}
interface Found {
  readonly caller: FoundSession;
  readonly yielded: parts.Yielded<parts.Parts> | null;
}

/** A session that was opened without a second factor is over once there is one, also when it began at that very moment. */
function isWhole({ session }: FoundSession): boolean {
  return !session.secondFactor || bySecond(session.proved).length > 0;
}

/**
 * Why a route is closed to a session that sees as another person; null when it is open. By this alone such a session can do
 * nothing: whatever changes something is closed, whoever may do it, and so is every read but those of the one assessment.
 */
function closedToSight(
  { whileSeeing }: RoutePolicy,
  { assessment, over }: Seeing,
  { writes, key }: { readonly writes: boolean; readonly key: string | null },
): 'SEEING_ONLY' | 'SIGHT_OVER' | null {
  if (whileSeeing === 'leaving') return null;
  if (over) return 'SIGHT_OVER';
  if (writes) return 'SEEING_ONLY';
  return whileSeeing === 'read' || key === assessment ? null : 'SEEING_ONLY';
}

/** What a screen consists of for this request, or what is wrong with it: that is told after who calls is known. */
function wantedOf(screen: Screen, key: string, request: Request): Wanted {
  const { params, query } = request;
  try {
    return { parts: screen.partsOf({ key, params, query, lang: languageOf(request) }), problem: null };
  } catch (problem) {
    return { parts: null, problem };
  }
}

/** To somebody who is not a member, an assessment looks as if it did not exist. */
function membershipsOf({ person, assessment, memberships }: FoundSession): {
  readonly assessment: AssessmentRow;
  readonly memberships: readonly MemberRow[];
} | null {
  const operator: readonly MemberRow[] = person.operator ? [{ person: person.id, role: 'operator', body: null }] : [];
  const all = [...memberships, ...operator];
  if (assessment === null || all.length === 0) return null;
  return { assessment, memberships: all };
}

function allows(policy: RoutePolicy, role: Role): boolean {
  switch (policy.access) {
    case 'public':
    case 'session':
    case 'member':
      return true;
    default:
      return policy.access.includes(role);
  }
}
