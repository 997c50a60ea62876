import { Inject, Injectable } from '@nestjs/common';
import { composed } from '@selaras/contracts';
import type { Lang, MailsToRead, PreparedMails } from '@selaras/contracts';
import { formatInstant } from '@selaras/language';
import { AccountRepository, PeopleRepository } from '@selaras/persistence';
import type { PreparationRow } from '@selaras/persistence';
import type { ApiConfig } from '../config.js';
import { ApiProblem } from '../http/problem.js';
import { Frameworks } from '../reference/frameworks.js';
import { tokens } from '../tokens.js';
import { mailsAhead } from './mails-ahead.js';
import type { Ahead, Reader } from './mails-ahead.js';
import { plannedStart } from './planned-start.js';
import { PreparationsService } from './preparations.service.js';

interface By {
  readonly person: string;
  readonly lang: Lang;
}

/** What a launch will send, before it is launched: looked ahead each time it is asked for, and kept nowhere. */
@Injectable()
export class MailsService {
  constructor(
    @Inject(tokens.config) private readonly config: ApiConfig,
    private readonly preparations: PreparationsService,
    private readonly frameworks: Frameworks,
    private readonly people: PeopleRepository,
    private readonly accounts: AccountRepository,
  ) {}

  /** Who is sent what, and when. */
  async all(row: PreparationRow, by: By): Promise<PreparedMails> {
    const found = await this.ahead(row, by.person);
    if (found === null) return { complete: false, from: '', until: '', people: [] };
    const { ahead, readers } = found;
    const written = (at: number): string => formatInstant(at, by.lang, ahead.calendar.offsets);
    return {
      complete: true,
      from: written(ahead.from),
      until: written(ahead.until),
      people: readers.map(({ id }) => ({
        person: id,
        mails: ahead.mails
          .filter(({ person }) => person === id)
          .map(({ at, mail }) => ({ when: written(at), subject: mail.subject })),
      })),
    };
  }

  /**
   * The mails of one person, to be read.
   *
   * @throws ApiProblem NOT_FOUND where the preparation names nobody of that account, or is not complete
   */
  async of(row: PreparationRow, account: string, by: By): Promise<MailsToRead> {
    const found = await this.ahead(row, by.person);
    const reader = found?.readers.find(({ id }) => id === account);
    if (found === null || reader === undefined) throw new ApiProblem('NOT_FOUND');
    const { mails, calendar } = found.ahead;
    return {
      lang: reader.lang,
      mails: mails
        .filter(({ person }) => person === account)
        .map(({ at, mail: { subject, text } }) => ({
          when: formatInstant(at, by.lang, calendar.offsets),
          subject,
          text,
        })),
    };
  }

  private async ahead(
    row: PreparationRow,
    by: string,
  ): Promise<{ readonly ahead: Ahead; readonly readers: readonly Reader[] } | null> {
    const { framework: chosen } = row.doc.basics;
    const { missing } = await this.preparations.review(row);
    const framework = chosen === null ? null : await this.frameworks.get(chosen.id, chosen.version);
    if (missing.length > 0 || framework === null) return null;
    const whole = composed(row.doc);
    const ids = [...new Set(whole.people.map(({ id }) => id))];
    const [stored, waiting, [launches]] = await Promise.all([
      this.people.byIds(ids),
      this.accounts.neverInvited(ids),
      this.people.byIds([by]),
    ]);
    // A launch changes nobody's name, address or language.
    const known = new Map(stored.map((one) => [one.id, one]));
    const readers = whole.people.map(({ id, name, email, lang }): Reader => {
      const one = known.get(id);
      return one === undefined ? { id, name, email, lang } : { id, name: one.name, email: one.email, lang: one.lang };
    });
    const now = Date.now();
    const ahead = mailsAhead({
      composed: whole,
      framework,
      startAt: Math.max(now, plannedStart(row.doc, now) ?? now),
      readers,
      invited: new Set(ids.filter((id) => !known.has(id) || waiting.includes(id))),
      by: { name: launches?.name ?? {}, email: launches?.email ?? '' },
      origin: this.config.origins?.[0],
      contact: this.config.mailContact,
    });
    return { ahead, readers };
  }
}
