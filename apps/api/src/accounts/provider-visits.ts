import { Injectable } from '@nestjs/common';
import type { ProviderPurpose } from '@selaras/contracts';
import { AccountRepository, IdentityRepository, LetterRepository } from '@selaras/persistence';
import type { AccountRow, FoundIdentity, Proof, ProviderVisit } from '@selaras/persistence';
import type { Caller } from '../http/caller.js';
import { ApiProblem } from '../http/problem.js';
import type { ProviderSettings } from '../provider-settings.js';
import { Invitations } from '../session/invitations.js';
import { LinkThrottle } from '../session/link-throttle.js';
import type { Origin } from '../session/origin.js';
import { hashToken } from '../session/secrets.js';
import { SecondFactors } from '../session/second-factors.js';
import { SecurityLog } from '../session/security-log.js';
import { SessionService } from '../session/session.service.js';
import type { Opened } from '../session/session.service.js';
import { ProviderFailure, Providers } from './providers.js';

/** Clocks differ. */
const clockMs = 60_000;

/** Who goes to a provider or comes back: the browser, and where it stands. */
export interface Visitor {
  readonly origin: Origin;
  /** Token of the browser for ways to providers. */
  readonly browser: string;
  /** Address of the web app to which the provider sends them back. */
  readonly back: string;
}
/** Where a way leads in the end; who begins it, or by which invitation. */
export interface Beginning {
  readonly next: string;
  readonly caller?: Caller;
  readonly invitation?: string | undefined;
}
/** What came back, and what is known of the browser besides. */
export interface Return {
  /** What the provider gave the browser to bring back. */
  readonly query: string;
  /** Of the second factor. */
  readonly code?: string | undefined;
  /** Token by which the browser is known. */
  readonly device: string | null;
  /** Who is signed in. */
  readonly caller: Caller | null;
}
/** A way that came to its end; a session where one was opened. */
export interface Arrived {
  readonly purpose: ProviderPurpose;
  readonly next: string;
  readonly opened: Opened | null;
}

/**
 * Ways to providers of identity and back. Whom a provider names is nobody here until somebody has linked it: the owner of an
 * account while signed in, or whoever was invited by their link. Nothing else that it says is looked at.
 */
@Injectable()
export class ProviderVisits {
  constructor(
    private readonly providers: Providers,
    private readonly identities: IdentityRepository,
    private readonly accounts: AccountRepository,
    private readonly letters: LetterRepository,
    private readonly sessions: SessionService,
    private readonly factors: SecondFactors,
    private readonly invitations: Invitations,
    private readonly throttle: LinkThrottle,
    private readonly log: SecurityLog,
  ) {}

  /**
   * Begins a way; returns where the browser has to go.
   *
   * @throws ApiProblem PROVIDER_AWAY, LINK_OVER, TOO_MANY_REQUESTS
   */
  async begin(
    provider: ProviderSettings,
    purpose: ProviderPurpose,
    { origin, browser, back }: Visitor,
    given: Beginning,
  ): Promise<string> {
    await this.throttle.count('visits', origin.address);
    if (given.invitation !== undefined) {
      const { kind } = await this.invitations.look(given.invitation, origin);
      if (kind !== 'invitation') throw new ApiProblem('LINK_OVER');
    }
    const secrets = this.providers.newSecrets();
    const fresh = purpose === 'link' || purpose === 'proof';
    const url = await this.providers.wayTo(provider, secrets, back, fresh);
    const { state, nonce, verifier } = secrets;
    await this.identities.begin(
      { stateHash: hashToken(state), browserHash: hashToken(browser), provider: provider.id },
      {
        purpose,
        nonce,
        verifier,
        next: given.next,
        session: given.caller?.session.tokenHash ?? null,
        letterToken: given.invitation === undefined ? null : hashToken(given.invitation),
      },
    );
    return url;
  }

  /**
   * Ends a way, once.
   *
   * @throws ApiProblem PROVIDER_OVER, PROVIDER_FAILED, PROVIDER_AWAY, PROVIDER_NOT_LINKED, PROVIDER_TAKEN, LINK_OVER,
   *   SECOND_FACTOR_NEEDED, CODE_WRONG, TOO_MANY_REQUESTS
   */
  async end(provider: ProviderSettings, visitor: Visitor, came: Return): Promise<Arrived> {
    await this.throttle.count('visits', visitor.origin.address);
    const state = new URLSearchParams(came.query).get('state') ?? '';
    const key = { stateHash: hashToken(state), browserHash: hashToken(visitor.browser), provider: provider.id };
    const visit = await (came.code === undefined ? this.identities.take(key) : this.identities.waiting(key));
    if (visit === null)
      return this.refused(provider, visitor, { code: 'PROVIDER_OVER', reason: 'state', person: null });
    const found = visit.found ?? (await this.named(provider, visitor, { visit, state, query: came.query }));
    const step: Step = { provider, visitor, visit, found, came, key };
    const opened = await this.arrive(step);
    return { purpose: visit.purpose, next: visit.next, opened };
  }

  private arrive(step: Step): Promise<Opened | null> {
    switch (step.visit.purpose) {
      case 'signIn':
        return this.signIn(step);
      case 'invitation':
        return this.accept(step);
      case 'link':
        return this.link(step);
      case 'proof':
        return this.prove(step);
    }
  }

  private async named(
    provider: ProviderSettings,
    visitor: Visitor,
    { visit, state, query }: { readonly visit: ProviderVisit; readonly state: string; readonly query: string },
  ): Promise<FoundIdentity> {
    const { nonce, verifier, purpose, begunAt } = visit;
    const freshSince = purpose === 'link' || purpose === 'proof' ? begunAt - clockMs : null;
    try {
      return await this.providers.answer(
        provider,
        { state, nonce, verifier },
        { back: visitor.back, query, freshSince },
      );
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      await this.note(provider, visitor, { reason: error.reason, person: null });
      throw error;
    }
  }

  private async signIn(step: Step): Promise<Opened> {
    const { provider, visitor, found } = step;
    const account = await this.identities.accountOf(found);
    if (account === null || account.disabledAt !== null) {
      const reason = account === null ? 'notLinked' : 'disabled';
      return this.refused(provider, visitor, {
        code: 'PROVIDER_NOT_LINKED',
        reason,
        person: account?.id ?? null,
      });
    }
    const second = found.strong ? null : await this.secondStep(account, step);
    return this.enter(account, step, second);
  }

  /** The account that an invitation is for is linked; what opens its mail does not take the place of its second factor. */
  private async accept(step: Step): Promise<Opened> {
    const { provider, visitor, visit, found } = step;
    const token = visit.letterToken ?? '';
    const account = await this.identities.invited(token);
    if (account === null) {
      return this.refused(provider, visitor, { code: 'LINK_OVER', reason: 'invitation', person: null });
    }
    const second = await this.secondStep(account, step);
    const accepted = await this.identities.accept(token, found);
    if (accepted !== 'linked') {
      const code = accepted === 'over' ? 'LINK_OVER' : 'PROVIDER_TAKEN';
      return this.refused(provider, visitor, { code, reason: 'invitation', person: account.id });
    }
    await this.linked(account.id, provider, visitor, 'invitation');
    // As with a password that is set by a link: whoever is in came by something else.
    await this.sessions.endAllOf([account.id]);
    return this.enter(account, step, second);
  }

  private async link(step: Step): Promise<null> {
    const { provider, visitor, found } = step;
    const { person } = await this.owner(step);
    if (!(await this.identities.link(person.id, found))) {
      return this.refused(provider, visitor, { code: 'PROVIDER_TAKEN', reason: 'taken', person: person.id });
    }
    await this.linked(person.id, provider, visitor, 'account');
    return null;
  }

  private async prove(step: Step): Promise<null> {
    const { provider, visitor, found } = step;
    const caller = await this.owner(step);
    const account = await this.identities.accountOf(found);
    if (account?.id !== caller.person.id) {
      const said = { code: 'PROVIDER_NOT_LINKED', reason: 'confirmation', person: caller.person.id } as const;
      return this.refused(provider, visitor, said);
    }
    const proof: Proof = { by: found.strong ? 'strongProvider' : 'provider', at: Date.now() };
    await this.sessions.noteProof(caller, proof, provider.id, visitor.origin);
    await this.identities.used(found);
    return null;
  }

  /** Who began the way, in the session in which they did. */
  private async owner({ provider, visitor, visit, came: { caller } }: Step): Promise<Caller> {
    if (caller !== null && caller.session.tokenHash === visit.session) return caller;
    return this.refused(provider, visitor, {
      code: 'PROVIDER_OVER',
      reason: 'session',
      person: caller?.person.id ?? null,
    });
  }

  /** The code of an account that has a second factor; null of one that has none. */
  private async secondStep({ id }: AccountRow, { provider, visitor, found, came, key }: Step): Promise<Proof | null> {
    if (!(await this.factors.has(id))) return null;
    if (came.code === undefined) {
      await this.identities.keep(key, found);
      const details = { provider: provider.id };
      await this.log.note(visitor.origin, { kind: 'secondFactorAsked', person: id, by: null, details });
      throw new ApiProblem('SECOND_FACTOR_NEEDED');
    }
    const device = came.device === null ? null : hashToken(came.device);
    const known = device !== null && (await this.accounts.named(id, device))?.knownDevice === true;
    const place = known ? { device } : { address: visitor.origin.address };
    return { by: await this.factors.take(id, came.code, visitor.origin, place), at: Date.now() };
  }

  private async enter(account: AccountRow, step: Step, second: Proof | null): Promise<Opened> {
    const { provider, visitor, found, came, key } = step;
    // Of two who bring a code each, one comes in.
    if (!(await this.identities.end(key))) throw new ApiProblem('PROVIDER_OVER');
    const proof: Proof = { by: found.strong ? 'strongProvider' : 'provider', at: found.at };
    const opened = await this.sessions.open(account, {
      proved: [proof, ...(second === null ? [] : [second])],
      origin: visitor.origin,
      device: came.device,
      provider: provider.id,
    });
    // Closed, or given a second factor, since it was looked at.
    if (opened === null) throw new ApiProblem('PROVIDER_NOT_LINKED');
    await this.identities.used(found);
    return opened;
  }

  /** Takes a link away, which ends every other session; the owner is written to. */
  async unlink({ person, session }: Caller, provider: ProviderSettings, origin: Origin): Promise<void> {
    if (!(await this.identities.unlink(person.id, provider.issuer))) throw new ApiProblem('NOT_FOUND');
    const sessionsEnded = await this.sessions.endAllOf([person.id], session.tokenHash);
    const details = { provider: provider.id, sessionsEnded };
    await this.log.note(origin, { kind: 'providerUnlinked', person: person.id, by: person.id, details });
    await this.letters.owe({ person: person.id, kind: 'providerUnlinked', by: null });
  }

  private async linked(
    person: string,
    provider: ProviderSettings,
    { origin }: Visitor,
    from: 'account' | 'invitation',
  ): Promise<void> {
    const details = { provider: provider.id, from };
    await this.log.note(origin, { kind: 'providerLinked', person, by: person, details });
    await this.letters.owe({ person, kind: 'providerLinked', by: null });
  }

  private async refused(
    provider: ProviderSettings,
    visitor: Visitor,
    said: {
      readonly code: 'PROVIDER_OVER' | 'PROVIDER_NOT_LINKED' | 'PROVIDER_TAKEN' | 'LINK_OVER';
      readonly reason: string;
      readonly person: string | null;
    },
  ): Promise<never> {
    await this.note(provider, visitor, said);
    throw new ApiProblem(said.code);
  }

  private async note(
    provider: ProviderSettings,
    { origin }: Visitor,
    { reason, person }: { readonly reason: string; readonly person: string | null },
  ): Promise<void> {
    const details = { reason, by: 'provider', provider: provider.id };
    await this.log.note(origin, { kind: 'signInFailed', person, by: null, details });
  }
}

/** One way, at its end. */
interface Step {
  readonly provider: ProviderSettings;
  readonly visitor: Visitor;
  readonly visit: ProviderVisit;
  readonly found: FoundIdentity;
  readonly came: Return;
  readonly key: { readonly stateHash: string; readonly browserHash: string; readonly provider: string };
}
