import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AccountRepository, LetterRepository } from '@selaras/persistence';
import type { LetterRow } from '@selaras/persistence';
import { ApiProblem } from '../http/problem.js';
import { hashOfChosen } from './hashing.js';
import { LinkThrottle } from './link-throttle.js';
import { operatorId } from './operator-id.js';
import type { Origin } from './origin.js';
import { OwnerLetters } from './owner-letters.js';
import { refuseGuessable } from './password-rules.js';
import { hashToken } from './secrets.js';
import { SecurityLog } from './security-log.js';
import { SessionService } from './session.service.js';

/** The answer to whoever asks for a link takes this long, whether there is somebody to write to or not. */
const answerMs = 250;

/** Links by mail that set a password: for those who are new, and for those who have forgotten theirs. */
@Injectable()
export class Invitations {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly letters: LetterRepository,
    private readonly sessions: SessionService,
    private readonly throttle: LinkThrottle,
    private readonly log: SecurityLog,
    private readonly owners: OwnerLetters,
  ) {}

  /**
   * Owes a person the letter that invites them, in place of one that waits. Who may invite whom is the caller's to know.
   *
   * @throws ApiProblem NOT_FOUND, ACCOUNT_DISABLED
   */
  async invite(person: string, by: string, origin: Origin): Promise<void> {
    const account = await this.accounts.byId(person);
    if (account === null) throw new ApiProblem('NOT_FOUND');
    if (account.disabledAt !== null) throw new ApiProblem('ACCOUNT_DISABLED', { details: { person } });
    await this.letters.owe({ person, kind: 'invitation', by });
    await this.log.note(origin, { kind: 'invited', person, by });
  }

  /** Owes a person their first invitation; false where they can sign in already, or have a link. */
  async inviteFirst(person: string, by: string, origin: Origin): Promise<boolean> {
    if (!(await this.letters.oweFirst({ person, by }))) return false;
    await this.log.note(origin, { kind: 'invited', person, by });
    return true;
  }

  /**
   * Owes a letter to whoever a code or an address belongs to, if it is somebody's alone. The caller learns nothing of it,
   * neither by the answer nor by the time that it takes.
   *
   * @throws ApiProblem TOO_MANY_REQUESTS
   */
  async reset(login: string, origin: Origin): Promise<void> {
    await this.throttle.count('asked', origin.address);
    await Promise.all([this.write(login, origin), delay(answerMs)]);
  }

  private async write(login: string, origin: Origin): Promise<void> {
    const account = (await this.accounts.named(login))?.account ?? null;
    // The password of that operator is a setting of the installation.
    const reaches = account !== null && account.disabledAt === null && account.id !== operatorId;
    const sent = reaches && (await this.throttle.mayWriteTo(account.id));
    if (sent) await this.letters.owe({ person: account.id, kind: 'reset', by: null });
    await this.log.note(origin, { kind: 'resetAsked', person: account?.id ?? null, by: null, details: { sent } });
  }

  /**
   * The letter that a link opens.
   *
   * @throws ApiProblem LINK_OVER, TOO_MANY_REQUESTS
   */
  async look(token: string, origin: Origin): Promise<LetterRow> {
    await this.throttle.count('tried', origin.address);
    const letter = await this.letters.find(hashToken(token));
    if (letter === null) {
      await this.log.note(origin, { kind: 'linkRefused', person: null, by: null });
      throw new ApiProblem('LINK_OVER');
    }
    return letter;
  }

  /**
   * Sets a password by a link, which is used up by it.
   *
   * @throws ApiProblem LINK_OVER, PASSWORD_COMMON, PASSWORD_PERSONAL, TOO_MANY_REQUESTS
   */
  async use(token: string, password: string, origin: Origin): Promise<void> {
    const { person } = await this.look(token, origin);
    await refuseGuessable(password, person);
    const had = person.passwordHash !== null;
    const used = await this.letters.use(hashToken(token), await hashOfChosen(password));
    if (used === null) throw new ApiProblem('LINK_OVER');
    this.sessions.tellEnded(used.ended);
    await this.log.note(origin, {
      kind: 'passwordSetByLink',
      person: used.person,
      by: used.person,
      details: { letter: used.kind, sessionsEnded: used.ended.length },
    });
    // A first password takes the place of none.
    if (had) await this.owners.tell(used.person, 'passwordChanged');
  }
}
