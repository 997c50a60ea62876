import { Injectable } from '@nestjs/common';
import { ledgerQuerySchema } from '@selaras/contracts';
import type { NoticeView } from '@selaras/contracts';
import { codeAsText } from '@selaras/domain';
import { NoticeLedgerRepository, parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import { invalidRequest } from '../http/problem.js';
import { Screen } from '../http/screen.js';
import { validate } from '../http/validate.js';
import { wrong } from '../http/words.js';
import { sees } from '../reads/sight.js';

export const ledger = new Screen(({ query, lang }) => {
  const { after, limit } = validate(ledgerQuerySchema, query, lang, '/query');
  return {
    page: parts.ledgerPage({ after, limit }),
    known: after === undefined ? parts.nothing : parts.noticeKnown(after),
  };
});

/** What people were told, or will be. */
@Injectable()
export class NoticesQueries {
  constructor(private readonly ledgerRows: NoticeLedgerRepository) {}

  /** Notices that the member may see, newest first: all of them, or their own. */
  async notices(member: Member, limit: number): Promise<readonly NoticeView[]> {
    // Of everybody where no ground is needed, else what is addressed to them.
    const recipient = sees(member, 'notice') ? undefined : member.person.id;
    const rows = await this.ledgerRows.list(member.assessment.key, { limit, recipient });
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      recipient: row.recipient,
      recipientName: row.recipientName ?? codeAsText(row.recipient),
      body: row.body,
      why: row.why,
      form: row.form,
      dueAt: row.dueAt,
      state: row.state,
      sentAt: row.sentAt,
      items: [...row.items],
    }));
  }

  /**
   * The ledger with the mail of each notice, page by page, newest first.
   *
   * @throws ApiProblem INVALID_REQUEST for an `after` that is not in this ledger
   */
  ledger(member: Member): parts.JsonText {
    const { page, known } = ledger.of(member);
    // Nothing comes after an unknown id, and an empty page would look like the end of the ledger.
    if (known === false) {
      throw invalidRequest([
        {
          pointer: '/query/after',
          message: wrong(({ noNotice }) => noNotice),
        },
      ]);
    }
    return page;
  }
}
