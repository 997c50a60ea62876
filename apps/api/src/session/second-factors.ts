import { Inject, Injectable } from '@nestjs/common';
import { AssessmentRepository, SecondFactorRepository } from '@selaras/persistence';
import type { PersonRow, Proof } from '@selaras/persistence';
import type { RecoveryCodes } from '@selaras/contracts';
import type { ApiConfig } from '../config.js';
import type { Caller } from '../http/caller.js';
import { ApiProblem } from '../http/problem.js';
import { tokens } from '../tokens.js';
import { CodeThrottle } from './code-throttle.js';
import type { CodePlace } from './code-throttle.js';
import {
  factorUri,
  isOneTimeCode,
  newFactorSecret,
  newRecoveryCodes,
  recoveryCodeHash,
  stepOf,
} from './one-time-codes.js';
import type { Origin } from './origin.js';
import { OwnerLetters } from './owner-letters.js';
import { Seal } from './sealed.js';
import { SecurityLog } from './security-log.js';
import { sourceOf } from './source.js';

/** How somebody has proved themselves by their second factor. */
export type SecondWay = Extract<Proof['by'], 'oneTimeCode' | 'recoveryCode'>;

/** The second factor: codes of an authenticator app, and recovery codes for when the phone is gone. */
@Injectable()
export class SecondFactors {
  private readonly seal: Seal;

  constructor(
    private readonly factors: SecondFactorRepository,
    private readonly assessments: AssessmentRepository,
    private readonly throttle: CodeThrottle,
    private readonly log: SecurityLog,
    private readonly owners: OwnerLetters,
    @Inject(tokens.config) private readonly config: ApiConfig,
  ) {
    this.seal = new Seal(config.secretKeys, 'second factor');
  }

  /** Whether a role of a person, in any assessment or in the installation, wants a second factor. */
  async required({ id, operator }: Pick<PersonRow, 'id' | 'operator'>): Promise<boolean> {
    const wanting = new Set(this.config.secondFactorRoles);
    if (wanting.size === 0) return false;
    if (operator && wanting.has('operator')) return true;
    return (await this.assessments.membershipsOf(id)).some(({ role }) => wanting.has(role));
  }

  /** Whether this installation has a key to keep one. */
  get possible(): boolean {
    return this.seal.ready;
  }

  /** Whether an account has a second factor. */
  async has(person: string): Promise<boolean> {
    return (await this.factors.of(person))?.since != null;
  }

  /**
   * Takes a code of the app or a recovery code, either once.
   *
   * @throws ApiProblem CODE_WRONG, TOO_MANY_REQUESTS
   */
  async take(person: string, typed: string, origin: Origin, place: CodePlace): Promise<SecondWay> {
    const way: SecondWay = isOneTimeCode(typed) ? 'oneTimeCode' : 'recoveryCode';
    await this.counted(person, origin, place, () =>
      way === 'oneTimeCode'
        ? this.takeOneTimeCode(person, typed)
        : this.factors.takeRecoveryCode(person, recoveryCodeHash(person, typed)),
    );
    if (way === 'recoveryCode') {
      const left = (await this.factors.of(person))?.recoveryCodesLeft ?? 0;
      await this.log.note(origin, { kind: 'recoveryCodeUsed', person, by: person, details: { left } });
      await this.owners.tell(person, 'recoveryCodeUsed');
    }
    return way;
  }

  private async takeOneTimeCode(person: string, typed: string): Promise<boolean> {
    const row = await this.factors.of(person);
    if (row?.secret == null) return false;
    const step = stepOf(this.seal.open(row.secret, person), typed, Date.now());
    return step !== null && this.factors.takeStep(person, step);
  }

  /** Lets something be tried under the limits of a place; what is wrong is noted. */
  private async counted(
    person: string,
    origin: Origin,
    place: CodePlace,
    right: () => Promise<boolean>,
  ): Promise<void> {
    const attempt = await this.throttle.begin(person, place).catch(async (error: unknown) => {
      if (error instanceof ApiProblem) await this.log.signInHeld(origin, person, sourceOf(origin.address));
      throw error;
    });
    const taken = await right().catch(async (error: unknown) => {
      await attempt.undone();
      throw error;
    });
    if (!taken) {
      await this.log.note(origin, { kind: 'signInFailed', person, by: null, details: { reason: 'code' } });
      throw new ApiProblem('CODE_WRONG');
    }
    await attempt.succeeded();
  }

  /**
   * Makes a secret and shows it to its owner. It counts once it is confirmed; until then whatever stood before does.
   *
   * @throws ApiProblem SECOND_FACTOR_OFF
   */
  async offer({ person }: Caller): Promise<{ readonly secret: string; readonly uri: string }> {
    if (!this.seal.ready) throw new ApiProblem('SECOND_FACTOR_OFF');
    const secret = newFactorSecret();
    await this.factors.offer(person.id, this.seal.seal(secret, person.id));
    return { secret, uri: factorUri(secret, person.id) };
  }

  /**
   * Lets the secret count that was shown, by a code of it. Returns the recovery codes, which are told only now, and the
   * sessions that ended.
   *
   * @throws ApiProblem SECOND_FACTOR_OVER, CODE_WRONG, TOO_MANY_REQUESTS
   */
  async confirm(
    { person, session }: Caller,
    code: string,
    origin: Origin,
  ): Promise<RecoveryCodes & { readonly ended: readonly string[] }> {
    const row = await this.factors.of(person.id);
    const offered = row?.offered ?? null;
    if (offered === null) throw new ApiProblem('SECOND_FACTOR_OVER');
    const now = Date.now();
    const step = stepOf(this.seal.open(offered, person.id), code, now);
    await this.counted(person.id, origin, { session: true }, () => Promise.resolve(step !== null));
    const recoveryCodes = newRecoveryCodes();
    const ended = await this.factors.confirm(person.id, {
      offered,
      step: step ?? 0,
      codeHashes: recoveryCodes.map((one) => recoveryCodeHash(person.id, one)),
      keptSession: session.tokenHash,
      proof: { by: 'oneTimeCode', at: now },
    });
    if (ended === null) throw new ApiProblem('SECOND_FACTOR_OVER');
    await this.log.note(origin, {
      kind: 'secondFactorSet',
      person: person.id,
      by: person.id,
      details: { anew: row?.since != null, sessionsEnded: ended.length },
    });
    await this.owners.tell(person.id, 'secondFactorSet');
    return { recoveryCodes: [...recoveryCodes], ended };
  }

  /**
   * New recovery codes in place of all.
   *
   * @throws ApiProblem NOT_FOUND without a second factor
   */
  async renewRecoveryCodes({ person }: Caller, origin: Origin): Promise<RecoveryCodes> {
    const recoveryCodes = newRecoveryCodes();
    const hashes = recoveryCodes.map((one) => recoveryCodeHash(person.id, one));
    if (!(await this.factors.renewRecoveryCodes(person.id, hashes))) throw new ApiProblem('NOT_FOUND');
    await this.log.note(origin, { kind: 'recoveryCodesMade', person: person.id, by: person.id });
    await this.owners.tell(person.id, 'recoveryCodesMade');
    return { recoveryCodes: [...recoveryCodes] };
  }

  /**
   * Lets somebody do without, where no role of theirs wants it.
   *
   * @throws ApiProblem SECOND_FACTOR_REQUIRED, NOT_FOUND
   */
  async remove({ person }: Caller, origin: Origin): Promise<void> {
    if (await this.required(person)) throw new ApiProblem('SECOND_FACTOR_REQUIRED');
    if (!(await this.factors.remove(person.id))) throw new ApiProblem('NOT_FOUND');
    await this.log.note(origin, { kind: 'secondFactorRemoved', person: person.id, by: person.id });
    await this.owners.tell(person.id, 'secondFactorRemoved');
  }

  /** Takes the second factor of somebody away who has lost it; false when they have none. */
  async reset(person: string, by: string | null, origin: Origin): Promise<boolean> {
    if (!(await this.factors.remove(person))) return false;
    await this.log.note(origin, { kind: 'secondFactorReset', person, by });
    return true;
  }
}
