import { Injectable } from '@nestjs/common';
import type { FirstLink, MakeOperator } from '@selaras/contracts';
import { systemActor } from '@selaras/domain';
import { langs } from '@selaras/language';
import { FirstRunRepository } from '@selaras/persistence';
import { ApiProblem, invalidRequest } from '../http/problem.js';
import { wrong } from '../http/words.js';
import { hashOfChosen } from './hashing.js';
import { LinkThrottle } from './link-throttle.js';
import { operatorId } from './operator-id.js';
import type { Origin } from './origin.js';
import { refuseGuessable } from './password-rules.js';
import { hashToken } from './secrets.js';
import { SecurityLog } from './security-log.js';

/** The account of the first operator, by the link that an empty installation prints when it is started. */
@Injectable()
export class FirstRun {
  constructor(
    private readonly firstRun: FirstRunRepository,
    private readonly throttle: LinkThrottle,
    private readonly log: SecurityLog,
  ) {}

  /** @throws ApiProblem TOO_MANY_REQUESTS */
  async look(token: string, origin: Origin): Promise<FirstLink> {
    await this.throttle.count('tried', origin.address);
    const { taken, until } = await this.firstRun.look(hashToken(token));
    if (taken) return { state: 'taken', until: null };
    if (until !== null) return { state: 'open', until };
    await this.log.note(origin, { kind: 'linkRefused', person: null, by: null });
    return { state: 'over', until: null };
  }

  /**
   * Makes the operator's account; of two who do so at once one does.
   *
   * @throws ApiProblem LINK_OVER, ALREADY_EXISTS, INVALID_REQUEST, PASSWORD_COMMON, PASSWORD_PERSONAL, TOO_MANY_REQUESTS
   */
  async makeOperator({ token, password, name, ...given }: MakeOperator, origin: Origin): Promise<void> {
    if ((await this.look(token, origin)).state !== 'open') throw new ApiProblem('LINK_OVER');
    // The account of that name is a setting of the installation, and the other one is nobody's.
    if (given.id === operatorId || given.id === systemActor.person) {
      throw invalidRequest([{ pointer: '/id', message: wrong(({ reserved }) => reserved) }]);
    }
    const operator = { ...given, name: Object.fromEntries(langs.map((lang) => [lang, name])) };
    await refuseGuessable(password, operator);
    const made = await this.firstRun.use(hashToken(token), {
      ...operator,
      passwordHash: await hashOfChosen(password),
    });
    if (made === 'over') throw new ApiProblem('LINK_OVER');
    if (made === 'known') throw new ApiProblem('ALREADY_EXISTS', { details: { key: given.id } });
    const details = { from: 'firstRun' };
    await this.log.note(origin, { kind: 'accountPut', person: given.id, by: given.id, details });
  }
}
