import { Controller, Query } from '@nestjs/common';
import { noticesQuerySchema } from '@selaras/contracts';
import type { Lang, NoticeView } from '@selaras/contracts';
import type { parts } from '@selaras/persistence';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { IsJson } from '../http/json-text.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { Shows } from '../http/screen.js';
import { validate } from '../http/validate.js';
import { NoticesQueries, ledger } from './notices.queries.js';

@Controller()
export class NoticesController {
  constructor(private readonly queries: NoticesQueries) {}

  @Route('listNotices')
  async notices(
    @CurrentMember() member: Member,
    @Query() query: unknown,
    @Language() lang: Lang,
  ): Promise<{ readonly notices: readonly NoticeView[] }> {
    const { limit } = validate(noticesQuerySchema, query, lang, '/query');
    return { notices: await this.queries.notices(member, limit) };
  }

  @Route('listLedger')
  @Shows(ledger)
  @IsJson()
  ledger(@CurrentMember() member: Member): parts.JsonText {
    return this.queries.ledger(member);
  }
}
