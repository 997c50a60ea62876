import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { inEvery, langs } from '@selaras/language';
import { PeopleRepository } from '@selaras/persistence';
import type { ApiConfig } from '../config.js';
import { tokens } from '../tokens.js';
import { operatorId } from './operator-id.js';
import { hashPassword, verifyPassword } from './secrets.js';
import { SecondFactors } from './second-factors.js';
import { SecurityLog } from './security-log.js';
import { SessionService } from './session.service.js';

/**
 * Makes sure that the account exists to which the settings give a password. Without the setting nobody's is made: the link
 * of the first run makes the operator's.
 */
@Injectable()
export class OperatorAccount implements OnApplicationBootstrap {
  constructor(
    private readonly people: PeopleRepository,
    private readonly sessions: SessionService,
    private readonly factors: SecondFactors,
    private readonly log: SecurityLog,
    @Inject(tokens.config) private readonly config: ApiConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const password = this.config.operatorPassword;
    if (password === null) return;
    const stored = await this.people.byId(operatorId);
    const keeps = stored?.passwordHash != null && (await verifyPassword(stored.passwordHash, password));
    if (stored !== null && stored.operator && keeps) return;
    await this.people.putPeople([
      {
        id: operatorId,
        name: stored?.name ?? inEvery(({ operator }) => operator),
        email: stored?.email ?? 'operator@selaras.invalid',
        lang: stored?.lang ?? langs[0],
        organisation: stored?.organisation ?? null,
        operator: true,
        ...(keeps ? {} : { passwordHash: await hashPassword(password) }),
      },
    ]);
    // Sessions opened with the old password end with it.
    const nowhere = { address: '', device: '' };
    if (!keeps) {
      await this.sessions.endAllOf([operatorId]);
      // Nobody could reset it for the operator: whoever may change the settings of the installation does it with these.
      await this.factors.reset(operatorId, null, nowhere);
    }
    const kind = keeps ? 'accountPut' : 'passwordPutByOperator';
    await this.log.note(nowhere, { kind, person: operatorId, by: null, details: { from: 'settings' } });
  }
}
