import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { Session } from '@selaras/contracts';
import { AccountRepository, AssessmentRepository, DraftRepository, SessionRepository } from '@selaras/persistence';
import type { AccountRow, FoundSession, PersonRow, Proof, parts } from '@selaras/persistence';
import type { Caller } from '../http/caller.js';
import { ApiProblem } from '../http/problem.js';
import { verifyLogIn } from './hashing.js';
import type { Origin } from './origin.js';
import { bySecond, provedElsewhere } from './proof.js';
import { hashPassword, hashToken, newToken } from './secrets.js';
import { SecondFactors } from './second-factors.js';
import type { SecondWay } from './second-factors.js';
import { SecurityLog } from './security-log.js';
import { sourceOf } from './source.js';
import { LoginThrottle } from './throttle.js';

/** A session ends after this even when it is used all the time. */
export const sessionMs = 12 * 60 * 60_000;
/** More browsers than anybody uses in half a day; a sign-in beyond it ends the session that was not seen for longest. */
export const sessionsPerPerson = 20;

/** What somebody gives to sign in, and where from. */
export interface LogIn {
  readonly login: string;
  readonly password: string;
  /** Of the second factor, where there is one. */
  readonly code?: string | undefined;
  readonly origin: Origin;
  /** Token of the browser, when it has signed somebody in before. */
  readonly device: string | null;
}

/** A session that has just begun: what the browser keeps of it, and whose it is. */
export interface Opened {
  readonly token: string;
  /** Token by which the browser is known from now on. */
  readonly device: string;
  readonly caller: Caller;
}

/** Log-in, log-out and the session of a request. */
@Injectable()
export class SessionService {
  private readonly ended = new EventEmitter().setMaxListeners(0);
  /** Verified in place of accounts that do not exist, so that the reply takes as long as for one that does. */
  private readonly decoy = hashPassword(newToken());

  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly assessments: AssessmentRepository,
    private readonly drafts: DraftRepository,
    private readonly throttle: LoginThrottle,
    private readonly factors: SecondFactors,
    private readonly log: SecurityLog,
  ) {}

  /**
   * Opens a session. `device` is the token by which the browser is known from now on.
   *
   * @throws ApiProblem WRONG_CREDENTIALS, the same for accounts that are unknown, closed or not the only one of an address,
   *   TOO_MANY_REQUESTS, and once the password was right SECOND_FACTOR_NEEDED and CODE_WRONG
   */
  async logIn(given: LogIn): Promise<Opened> {
    const { person, second } = await this.checked(given);
    const at = Date.now();
    const ways = ['password', ...(second === null ? [] : [second])] as const;
    const opened = await this.open(person, {
      proved: ways.map((by) => ({ by, at })),
      origin: given.origin,
      device: given.device,
    });
    // Closed, or given a second factor, since its password was looked at.
    if (opened === null) throw new ApiProblem('WRONG_CREDENTIALS');
    return opened;
  }

  /**
   * Opens a session to somebody who has proved who they are; null when the account is closed, or has a second factor that
   * is not among the proofs.
   */
  async open(
    person: PersonRow,
    given: Pick<LogIn, 'origin' | 'device'> & { readonly proved: readonly Proof[]; readonly provider?: string },
  ): Promise<Opened | null> {
    const { proved } = given;
    const token = newToken();
    const tokenHash = hashToken(token);
    const csrf = newToken();
    const now = Date.now();
    const expiresAt = new Date(now + sessionMs);
    const second = bySecond(proved).length > 0;
    const device = given.device ?? newToken();
    // Housekeeping: nothing else would ever remove a session that nobody ended, or a draft that nobody finished.
    await Promise.all([this.sessions.removeExpired(), this.drafts.removeOld()]);
    const made = await this.sessions.create({
      tokenHash,
      person: person.id,
      csrf,
      expiresAt,
      ...given.origin,
      proved,
      bySecond: second,
      most: sessionsPerPerson,
    });
    if (made === null) return null;
    this.tellEnded(made.ended);
    await this.accounts.rememberDevice(person.id, hashToken(device));
    const by: Readonly<Record<string, string>> = given.provider === undefined ? {} : { provider: given.provider };
    await this.log.note(
      given.origin,
      { kind: 'signedIn', person: person.id, by: person.id, details: { session: made.id, ...by } },
      ...made.ended.map(() => ({
        kind: 'sessionEnded' as const,
        person: person.id,
        by: person.id,
        details: { reason: 'tooMany' },
      })),
    );
    const session = {
      id: made.id,
      tokenHash,
      person: person.id,
      csrf,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: expiresAt.getTime(),
      proved,
      secondFactor: second && (await this.factors.has(person.id)),
    };
    return { token, device, caller: { session, person } };
  }

  /**
   * The person, if the password is right and so is the code, where one is asked for; a failure counts before the next
   * attempt is looked at. Nobody learns of a second factor without the password.
   */
  private async checked(given: LogIn): Promise<{ readonly person: AccountRow; readonly second: SecondWay | null }> {
    const { login, password, origin } = given;
    const deviceHash = given.device === null ? null : hashToken(given.device);
    const named = await this.accounts.named(login, deviceHash);
    const account = named?.account ?? null;
    // By code or by address, an account has one budget. No code has a space.
    const key = account?.id ?? `? ${login.toLowerCase()}`;
    const attempt = await this.throttle
      .begin(key, origin.address, named?.knownDevice === true ? deviceHash : null)
      .catch(async (error: unknown) => {
        if (error instanceof ApiProblem) {
          await this.log.signInHeld(origin, account?.id ?? null, sourceOf(origin.address));
        }
        throw error;
      });
    const right = await this.verified(account, password).catch(async (error: unknown) => {
      await attempt.undone();
      throw error;
    });
    if (account?.passwordHash == null || !right || account.disabledAt !== null) {
      const reason = account === null ? 'unknown' : right && account.disabledAt !== null ? 'disabled' : 'password';
      await this.log.note(origin, {
        kind: 'signInFailed',
        person: account?.id ?? null,
        by: null,
        details: { reason, by: login.includes('@') ? 'address' : 'code' },
      });
      throw new ApiProblem('WRONG_CREDENTIALS');
    }
    // Who knows the password has not come in yet: the place is not theirs before the second step, and nothing failed.
    const second = await this.secondStep(account, given, named?.knownDevice === true ? deviceHash : null).catch(
      async (error: unknown) => {
        await attempt.undone();
        throw error;
      },
    );
    await attempt.succeeded();
    return { person: account, second };
  }

  private async secondStep(
    { id }: AccountRow,
    { code, origin }: LogIn,
    knownDevice: string | null,
  ): Promise<SecondWay | null> {
    if (!(await this.factors.has(id))) return null;
    if (code === undefined) {
      await this.log.note(origin, { kind: 'secondFactorAsked', person: id, by: null });
      throw new ApiProblem('SECOND_FACTOR_NEEDED');
    }
    const place = knownDevice === null ? { address: origin.address } : { device: knownDevice };
    return this.factors.take(id, code, origin, place);
  }

  private async verified(account: AccountRow | null, password: string): Promise<boolean> {
    return verifyLogIn(account?.passwordHash ?? (await this.decoy), password);
  }

  /**
   * Checks the password of somebody who is signed in already. A session that somebody else has got hold of is no way to
   * guess it: failures count as those of a sign-in do.
   *
   * @throws ApiProblem PASSWORD_WRONG, TOO_MANY_REQUESTS
   */
  async confirm(person: PersonRow, password: string, origin: Origin): Promise<void> {
    const attempt = await this.throttle.begin(`confirm ${person.id}`, origin.address);
    const right = await verifyLogIn(person.passwordHash ?? (await this.decoy), password).catch(
      async (error: unknown) => {
        await attempt.undone();
        throw error;
      },
    );
    if (!right) {
      const failed = {
        kind: 'signInFailed',
        person: person.id,
        by: person.id,
        details: { reason: 'confirmation' },
      } as const;
      await this.log.note(origin, failed);
      throw new ApiProblem('PASSWORD_WRONG');
    }
    await attempt.succeeded();
  }

  /**
   * Lets a session prove anew whose it is, by the password or by a code.
   *
   * @throws ApiProblem PASSWORD_WRONG, CODE_WRONG, TOO_MANY_REQUESTS
   */
  async proveAgain(
    { person, session }: Caller,
    { password, code }: { readonly password?: string | undefined; readonly code?: string | undefined },
    origin: Origin,
  ): Promise<void> {
    let by: Proof['by'] = 'password';
    if (code === undefined) await this.confirm(person, password ?? '', origin);
    else by = await this.factors.take(person.id, code, origin, { session: true });
    await this.sessions.prove(session.tokenHash, { by, at: Date.now() });
    await this.log.note(origin, { kind: 'provedAgain', person: person.id, by: person.id, details: { by } });
  }

  /** Notes a proof that was given elsewhere, and checked, in a session. */
  async noteProof({ person, session }: Caller, proof: Proof, provider: string, origin: Origin): Promise<void> {
    await this.sessions.prove(session.tokenHash, proof);
    const details = { by: proof.by, provider };
    await this.log.note(origin, { kind: 'provedAgain', person: person.id, by: person.id, details });
  }

  /** Whose a token is, with what they are in an assessment when its key is given; null when the session is over. */
  callerOf(token: string, assessment: string | null): Promise<FoundSession | null> {
    return this.sessions.find(hashToken(token), assessment);
  }

  /** As `callerOf`, with parts of a screen of the assessment; whether the caller may see them is not decided here. */
  callerWith<P extends parts.Parts>(
    token: string,
    assessment: string,
    wanted: P,
  ): Promise<{ readonly found: FoundSession; readonly shown: parts.Yielded<P> } | null> {
    return this.sessions.findWith(hashToken(token), assessment, wanted);
  }

  /** Whether a session is still valid; unlike a request, asking does not keep it alive. */
  async stands(tokenHash: string): Promise<boolean> {
    return this.sessions.stands(tokenHash);
  }

  async logOut(tokenHash: string): Promise<void> {
    await this.sessions.remove(tokenHash);
    this.tellEnded([tokenHash]);
  }

  /** Calls back when the session ends in this process; returns how to stop listening. */
  onEnd(tokenHash: string, listener: () => void): () => void {
    this.ended.once(tokenHash, listener);
    return () => this.ended.off(tokenHash, listener);
  }

  /** What the client learns of a session. */
  async describe(caller: Caller): Promise<Session> {
    const { seeing = null } = caller;
    const all = await this.assessments.membershipsOf(caller.person.id);
    const memberships =
      seeing === null ? all : seeing.over ? [] : all.filter((one) => one.assessment === seeing.assessment);
    return {
      person: caller.person.id,
      name: caller.person.name,
      operator: caller.person.operator,
      csrf: caller.session.csrf,
      secondFactor: await this.factorOf(caller),
      memberships: memberships.map(({ assessment, role, body }) => ({ assessment, role, body })),
      ...(seeing === null ? {} : { seeing: { assessment: seeing.assessment, until: seeing.until, over: seeing.over } }),
    };
  }

  private async factorOf({ person, session }: Caller): Promise<Session['secondFactor']> {
    if (session.secondFactor) return 'set';
    if (provedElsewhere(session.proved)) return 'none';
    return (await this.factors.required(person)) ? 'missing' : 'none';
  }

  /** Ends all sessions of people, or all but the present one; returns how many ended. */
  async endAllOf(people: readonly PersonRow['id'][], but: string | null = null): Promise<number> {
    let count = 0;
    for (const person of people) {
      const ended = await this.sessions.removeOf(person, but);
      this.tellEnded(ended);
      count += ended.length;
    }
    return count;
  }

  /** Ends one session of a person, by what it is called where its owner sees it; false when there is none. */
  async endOne(person: PersonRow['id'], id: string): Promise<boolean> {
    const ended = await this.sessions.removeOne(person, id);
    if (ended !== null) this.tellEnded([ended]);
    return ended !== null;
  }

  /** Tells those who wait for it that sessions have ended. */
  tellEnded(tokenHashes: readonly string[]): void {
    for (const tokenHash of tokenHashes) this.ended.emit(tokenHash);
  }
}
