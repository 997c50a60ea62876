import { Controller, Query } from '@nestjs/common';
import { ledgerQuerySchema, noticesQuerySchema } from '@selaras/contracts';
import type { Lang, LedgerEntry, NoticeView } from '@selaras/contracts';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { validate } from '../http/validate.js';
import { NoticesQueries } from './notices.queries.js';

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
  ledger(
    @CurrentMember() { assessment }: Member,
    @Query() query: unknown,
    @Language() lang: Lang,
  ): Promise<{ readonly entries: readonly LedgerEntry[]; readonly next: string | null }> {
    return this.queries.ledger(assessment.key, validate(ledgerQuerySchema, query, lang, '/query'));
  }
}
