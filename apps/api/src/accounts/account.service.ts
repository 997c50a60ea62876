import { Injectable } from '@nestjs/common';
import type { Lang, OwnAccount } from '@selaras/contracts';
import { AccountRepository, SessionRepository } from '@selaras/persistence';
import type { Caller } from '../http/caller.js';
import { ApiProblem } from '../http/problem.js';
import { hashOfChosen } from '../session/hashing.js';
import type { Origin } from '../session/origin.js';
import { OwnerLetters } from '../session/owner-letters.js';
import { refuseGuessable } from '../session/password-rules.js';
import { hashToken } from '../session/secrets.js';
import { SecondFactors } from '../session/second-factors.js';
import { SecurityLog } from '../session/security-log.js';
import { SessionService } from '../session/session.service.js';

/** The own account: how it stands, its password, its sessions, its language. */
@Injectable()
export class AccountService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly opened: SessionService,
    private readonly factors: SecondFactors,
    private readonly log: SecurityLog,
    private readonly owners: OwnerLetters,
  ) {}

  async own({ person, session }: Caller): Promise<OwnAccount> {
    const [{ secondFactor, ...history }, sessions, required] = await Promise.all([
      this.accounts.history(person.id, session.id),
      this.sessions.ofPerson(person.id),
      this.factors.required(person),
    ]);
    return {
      person: person.id,
      name: person.name,
      email: person.email,
      lang: person.lang,
      ...history,
      secondFactor: { ...secondFactor, required, possible: this.factors.possible },
      sessions: sessions.map((one) => ({ ...one, present: one.id === session.id })),
    };
  }

  /**
   * Changes the own password, which ends every other session.
   *
   * @throws ApiProblem PASSWORD_WRONG, PASSWORD_COMMON, PASSWORD_PERSONAL, STALE_VERSION, TOO_MANY_REQUESTS
   */
  async changePassword(
    { person, session }: Caller,
    given: { readonly presentPassword: string; readonly password: string; readonly device: string | null },
    origin: Origin,
  ): Promise<void> {
    await this.opened.confirm(person, given.presentPassword, origin);
    await refuseGuessable(given.password, person);
    const ended = await this.accounts.changePassword(person.id, {
      from: person.passwordHash ?? '',
      to: await hashOfChosen(given.password),
      keptSession: session.tokenHash,
      keptDevice: given.device === null ? null : hashToken(given.device),
    });
    // Somebody else has changed it since.
    if (ended === null) throw new ApiProblem('STALE_VERSION');
    this.opened.tellEnded(ended);
    await this.log.note(origin, {
      kind: 'passwordChanged',
      person: person.id,
      by: person.id,
      details: { sessionsEnded: ended.length },
    });
    await this.owners.tell(person.id, 'passwordChanged');
  }

  async changeLanguage({ person }: Caller, lang: Lang, origin: Origin): Promise<void> {
    if (person.lang === lang) return;
    await this.accounts.changeLanguage(person.id, lang);
    await this.log.note(origin, { kind: 'languageChanged', person: person.id, by: person.id, details: { lang } });
  }

  async endOthers({ person, session }: Caller, origin: Origin): Promise<void> {
    const count = await this.opened.endAllOf([person.id], session.tokenHash);
    if (count === 0) return;
    await this.log.note(origin, {
      kind: 'sessionEnded',
      person: person.id,
      by: person.id,
      details: { reason: 'byOwner', count },
    });
  }

  /** @throws ApiProblem NOT_FOUND when no session of the caller has this id */
  async endOne({ person }: Caller, id: string, origin: Origin): Promise<void> {
    if (!(await this.opened.endOne(person.id, id))) throw new ApiProblem('NOT_FOUND');
    await this.log.note(origin, {
      kind: 'sessionEnded',
      person: person.id,
      by: person.id,
      details: { reason: 'byOwner', count: 1 },
    });
  }
}
