import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { keySchema } from '@selaras/contracts';
import type { Role } from '@selaras/domain';
import { AssessmentRepository } from '@selaras/persistence';
import type { AssessmentRow, MemberRow } from '@selaras/persistence';
import type { Request } from 'express';
import type { ApiConfig } from '../config.js';
import { setCaller } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { policyKey } from '../http/policy.js';
import type { RoutePolicy } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { tokens } from '../tokens.js';
import { tokenOf } from './cookie.js';
import { sameText } from './secrets.js';
import { SessionService } from './session.service.js';

/** The one gate of the API: session, CSRF, membership, role. Denies whatever no policy allows. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly assessments: AssessmentRepository,
    @Inject(tokens.config) private readonly config: ApiConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.get<RoutePolicy | undefined>(policyKey, context.getHandler());
    if (policy === undefined) throw new ApiProblem('FORBIDDEN');
    const request = context.switchToHttp().getRequest<Request>();
    const writes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (writes) this.checkOrigin(request);
    if (policy.access === 'public') return true;
    const caller = await this.authenticate(request);
    if (writes && !sameText(request.get('x-csrf-token') ?? '', caller.session.csrf)) throw new ApiProblem('CSRF');
    if (!policy.inAssessment) {
      if (typeof policy.access !== 'string' && !(policy.access.includes('operator') && caller.person.operator)) {
        throw new ApiProblem('FORBIDDEN', { details: { roles: policy.access } });
      }
      setCaller(request, caller);
      return true;
    }
    const { assessment, memberships } = await this.membershipsOf(caller, String(request.params.key));
    const allowed = memberships.filter((membership) => allows(policy, membership.role));
    if (allowed.length === 0) {
      throw new ApiProblem('FORBIDDEN', typeof policy.access === 'string' ? {} : { details: { roles: policy.access } });
    }
    setCaller(request, { ...caller, assessment, allowed });
    return true;
  }

  /** Whether a request carries a session; for what Express serves beside Nest. */
  async authenticate(request: Request): Promise<Caller> {
    const token = tokenOf(request, this.config.cookieSecure);
    const caller = token === null ? null : await this.sessions.callerOf(token);
    if (caller === null) throw new ApiProblem('UNAUTHENTICATED');
    return caller;
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

  /** Who is no member gets the same answer as for an assessment that does not exist. */
  private async membershipsOf(
    caller: Caller,
    key: string,
  ): Promise<{ readonly assessment: AssessmentRow; readonly memberships: readonly MemberRow[] }> {
    if (!keySchema.safeParse(key).success) throw new ApiProblem('NOT_FOUND');
    const [assessment, stored] = await Promise.all([
      this.assessments.get(key),
      this.assessments.memberships(key, caller.person.id),
    ]);
    const operator: readonly MemberRow[] = caller.person.operator
      ? [{ person: caller.person.id, role: 'operator', body: null }]
      : [];
    const memberships = [...stored, ...operator];
    if (assessment === null || memberships.length === 0) throw new ApiProblem('NOT_FOUND');
    return { assessment, memberships };
  }
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
