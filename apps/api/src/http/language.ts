import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Lang } from '@selaras/contracts';
import { isLang, langOfStrangers, langs } from '@selaras/language';
import type { Request } from 'express';

/** English comes first where a request wants none of ours, or all alike. */
const offered: readonly Lang[] = [langOfStrangers, ...langs.filter((lang) => lang !== langOfStrangers)];

/** The language of the interface that the request prefers. */
export function languageOf(request: Request): Lang {
  const preferred = request.acceptsLanguages([...offered]);
  return isLang(preferred) ? preferred : langOfStrangers;
}

/** The language of the reply. */
export const Language = createParamDecorator((_data: unknown, context: ExecutionContext): Lang =>
  languageOf(context.switchToHttp().getRequest<Request>()),
);
