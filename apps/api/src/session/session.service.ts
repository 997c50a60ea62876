import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { Session } from '@selaras/contracts';
import { AssessmentRepository, DraftRepository, PeopleRepository, SessionRepository } from '@selaras/persistence';
import type { FoundSession, PersonRow, parts } from '@selaras/persistence';
import type { Caller } from '../http/caller.js';
import { ApiProblem } from '../http/problem.js';
import { verifyLogIn } from './hashing.js';
import { hashPassword, hashToken, newToken } from './secrets.js';
import { LoginThrottle } from './throttle.js';

/** A session ends after this even when it is used all the time. */
export const sessionMs = 12 * 60 * 60_000;

/** Log-in, log-out and the session of a request. */
@Injectable()
export class SessionService {
  private readonly ended = new EventEmitter().setMaxListeners(0);
  /** Verified in place of accounts that do not exist, so that the reply takes as long as for one that does. */
  private readonly decoy = hashPassword(newToken());

  constructor(
    private readonly people: PeopleRepository,
    private readonly sessions: SessionRepository,
    private readonly assessments: AssessmentRepository,
    private readonly drafts: DraftRepository,
    private readonly throttle: LoginThrottle,
  ) {}

  /**
   * Opens a session.
   *
   * @throws ApiProblem WRONG_CREDENTIALS, the same for unknown accounts, and TOO_MANY_REQUESTS
   */
  async logIn(given: {
    readonly login: string;
    readonly password: string;
    readonly address: string;
  }): Promise<{ readonly token: string; readonly caller: Caller }> {
    const person = await this.checked(given);
    const token = newToken();
    const tokenHash = hashToken(token);
    const csrf = newToken();
    const now = Date.now();
    const expiresAt = new Date(now + sessionMs);
    // Housekeeping: nothing else would ever remove a session that nobody ended, or a draft that nobody finished.
    await Promise.all([this.sessions.removeExpired(), this.drafts.removeOld()]);
    await this.sessions.create({ tokenHash, person: person.id, csrf, expiresAt });
    const session = {
      tokenHash,
      person: person.id,
      csrf,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: expiresAt.getTime(),
    };
    return { token, caller: { session, person } };
  }

  /** The person, if the password is right; a failure counts before the next attempt is looked at. */
  private async checked(given: {
    readonly login: string;
    readonly password: string;
    readonly address: string;
  }): Promise<PersonRow> {
    const { login, password, address } = given;
    const attempt = await this.throttle.begin(login, address);
    const { person, right } = await this.look(login, password).catch(async (error: unknown) => {
      await attempt.undone();
      throw error;
    });
    if (person === null || person.passwordHash === null || !right) throw new ApiProblem('WRONG_CREDENTIALS');
    await attempt.succeeded();
    return person;
  }

  private async look(
    login: string,
    password: string,
  ): Promise<{ readonly person: PersonRow | null; readonly right: boolean }> {
    const person = await this.people.byId(login);
    return { person, right: await verifyLogIn(person?.passwordHash ?? (await this.decoy), password) };
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
    this.ended.emit(tokenHash);
  }

  /** Calls back when the session ends in this process; returns how to stop listening. */
  onEnd(tokenHash: string, listener: () => void): () => void {
    this.ended.once(tokenHash, listener);
    return () => this.ended.off(tokenHash, listener);
  }

  /** What the client learns of a session. */
  async describe(caller: Caller): Promise<Session> {
    const memberships = await this.assessments.membershipsOf(caller.person.id);
    return {
      person: caller.person.id,
      name: caller.person.name,
      operator: caller.person.operator,
      csrf: caller.session.csrf,
      memberships: memberships.map(({ assessment, role, body }) => ({ assessment, role, body })),
    };
  }

  /** Ends all sessions of people whose password changed. */
  async endAllOf(people: readonly PersonRow['id'][]): Promise<void> {
    for (const person of people) await this.sessions.removeOf(person);
  }
}
