import { Controller, Query, Req, Res } from '@nestjs/common';
import { accountsPage, securityExportQuerySchema, securityLogQuerySchema } from '@selaras/contracts';
import type { Lang, SecurityEvent, SecurityEventKind, SecurityLogPage } from '@selaras/contracts';
import { SecurityLogRepository } from '@selaras/persistence';
import type { SecurityFilter } from '@selaras/persistence';
import type { Request, Response } from 'express';
import { CurrentCaller } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { validate } from '../http/validate.js';
import { originOf } from '../session/origin.js';
import { SecurityLog } from '../session/security-log.js';
import { asCsvLine, csvHead } from './security-csv.js';

/** The security log, for the operator: to read and to take along. There is no way to change it. */
@Controller()
export class SecurityLogController {
  constructor(
    private readonly events: SecurityLogRepository,
    private readonly log: SecurityLog,
  ) {}

  @Route('listSecurityEvents')
  async list(@Query() query: unknown, @Language() lang: Lang): Promise<SecurityLogPage> {
    const { before = null, ...filter } = validate(securityLogQuerySchema, query, lang, '/query');
    const events = await this.events.page(filterOf(filter), { before, limit: accountsPage + 1 });
    const shown = events.slice(0, accountsPage);
    return { events: [...shown], next: events.length > accountsPage ? (shown.at(-1)?.id ?? null) : null };
  }

  @Route('exportSecurityCsv')
  csv(
    @CurrentCaller() caller: Caller,
    @Query() query: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const filter = filterOf(validate(securityExportQuerySchema, query, lang, '/query'));
    return this.send(caller, filter, { request, response, as: 'csv' });
  }

  @Route('exportSecurityLines')
  lines(
    @CurrentCaller() caller: Caller,
    @Query() query: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const filter = filterOf(validate(securityExportQuerySchema, query, lang, '/query'));
    return this.send(caller, filter, { request, response, as: 'jsonl' });
  }

  /** Sends piece by piece what fits; that somebody takes it along is itself noted first. */
  private async send(
    { person }: Caller,
    filter: SecurityFilter,
    {
      request,
      response,
      as,
    }: { readonly request: Request; readonly response: Response; readonly as: keyof typeof forms },
  ): Promise<void> {
    const { type, head, line } = forms[as];
    await this.log.note(originOf(request), {
      kind: 'exported',
      person: person.id,
      by: person.id,
      details: { what: 'securityLog', as },
    });
    response.status(200).type(type);
    response.setHeader('Content-Disposition', `attachment; filename="security-log.${as}"`);
    response.write(head);
    for await (const events of this.events.all(filter)) {
      if (response.destroyed) return;
      if (response.write(events.map(line).join(''))) continue;
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
    response.end();
  }
}

const forms = {
  csv: { type: 'text/csv; charset=utf-8', head: csvHead, line: asCsvLine },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    head: '',
    line: (event: SecurityEvent) => `${JSON.stringify({ ...event, at: new Date(event.at).toISOString() })}\n`,
  },
} as const;

function once(response: Response, event: 'drain' | 'close'): Promise<void> {
  return new Promise((resolve) => response.once(event, () => resolve()));
}

function filterOf(given: {
  readonly kind?: SecurityEventKind | undefined;
  readonly person?: string | undefined;
  readonly address?: string | undefined;
}): SecurityFilter {
  return { kind: given.kind ?? null, person: given.person ?? null, address: given.address ?? null };
}
