import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Lang } from '@selaras/contracts';
import type { Request } from 'express';

/** Indonesian when the request prefers it to English, otherwise English. */
export function languageOf(request: Request): Lang {
  return request.acceptsLanguages(['en', 'id']) === 'id' ? 'id' : 'en';
}

/** The language of the reply. */
export const Language = createParamDecorator((_data: unknown, context: ExecutionContext): Lang =>
  languageOf(context.switchToHttp().getRequest<Request>()),
);
