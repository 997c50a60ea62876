import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { ErrorCode } from '@selaras/contracts';
import type { Request } from 'express';
import { catchError, from, switchMap, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { knownCaller } from '../http/caller.js';
import { ApiProblem } from '../http/problem.js';
import { SecurityLog } from './security-log.js';

/** What says that somebody may not do something, wherever it was decided. */
const refusals: ReadonlySet<ErrorCode> = new Set([
  'FORBIDDEN',
  'NOT_PERMITTED',
  'FOREIGN_BODY',
  'SELF_GRANT',
  'STEERS_AND_SPEAKS',
  'OWN_ANSWER',
  'NOT_CLEARING_BODY',
  'ROLE_ENDED',
]);

/** Notes what handlers and rules refuse to whom; what the gate refuses it notes itself. */
@Injectable()
export class RefusalsInterceptor implements NestInterceptor {
  constructor(private readonly log: SecurityLog) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        const request = context.switchToHttp().getRequest<Request>();
        const caller = knownCaller(request);
        if (!(error instanceof ApiProblem) || caller === null) return throwError(() => error);
        const { unseen } = error.options;
        if (!refusals.has(error.code) && unseen === undefined) return throwError(() => error);
        return from(this.log.refused(request, caller, error.code, unseen?.body ?? bodyIn(error))).pipe(
          switchMap(() => throwError(() => error)),
        );
      }),
    );
  }
}

/** The body that somebody tried to speak or decide for, as the rule that refused it says; so that body learns of it. */
function bodyIn({ options: { details } }: ApiProblem): string | null {
  const body = details?.['body'];
  return typeof body === 'string' ? body : null;
}
