import { Inject, Injectable } from '@nestjs/common';
import type { FoundIdentity } from '@selaras/persistence';
import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import type { ApiConfig } from '../config.js';
import { ApiProblem } from '../http/problem.js';
import type { ProviderSettings } from '../provider-settings.js';
import { tokens } from '../tokens.js';

/** What a provider says of itself changes seldom, keys apart, which the library looks after. */
const describedMs = 60 * 60_000;
/** Somebody waits for the answer. */
const answerSeconds = 10;
/** A sign-in there is at most as old as somebody may be on the way. */
const longestVisitSeconds = 15 * 60;

/** What a way to a provider is held by; made anew for each. */
export interface VisitSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Why nobody was named, for the security log. */
export class ProviderFailure extends ApiProblem {
  constructor(
    code: 'PROVIDER_AWAY' | 'PROVIDER_FAILED',
    readonly reason: 'away' | 'calledOff' | 'refused' | 'stale',
  ) {
    super(code);
  }
}

/** The providers of identity of an installation: the protocol, and nothing of accounts. */
@Injectable()
export class Providers {
  private readonly described = new Map<string, { readonly at: number; readonly as: Promise<oidc.Configuration> }>();

  constructor(
    @Inject(tokens.config) private readonly config: ApiConfig,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  get all(): readonly ProviderSettings[] {
    return this.config.providers;
  }

  /** @throws ApiProblem NOT_FOUND */
  named(id: string): ProviderSettings {
    const found = this.all.find((one) => one.id === id);
    if (found === undefined) throw new ApiProblem('NOT_FOUND');
    return found;
  }

  newSecrets(): VisitSecrets {
    return { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
  }

  /**
   * Where the browser has to go.
   *
   * @param back address of this installation to which the provider sends people back
   * @param fresh whether the person has to sign in there anew
   * @throws ProviderFailure
   */
  async wayTo(provider: ProviderSettings, secrets: VisitSecrets, back: string, fresh: boolean): Promise<string> {
    const as = await this.describe(provider);
    const challenge = await oidc.calculatePKCECodeChallenge(secrets.verifier);
    const url = oidc.buildAuthorizationUrl(as, {
      redirect_uri: back,
      scope: 'openid',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...(fresh ? { prompt: 'login', max_age: '0' } : {}),
    });
    return url.href;
  }

  /**
   * Whom the provider names in what the browser brought back.
   *
   * @param freshSince when the person must have signed in there at the earliest, epoch ms; null when it does not matter
   * @throws ProviderFailure
   */
  async answer(
    provider: ProviderSettings,
    secrets: VisitSecrets,
    came: { readonly back: string; readonly query: string; readonly freshSince: number | null },
  ): Promise<FoundIdentity> {
    const as = await this.describe(provider);
    const url = new URL(came.back);
    url.search = came.query;
    const fresh = came.freshSince !== null;
    const claims = await oidc
      .authorizationCodeGrant(as, url, {
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        pkceCodeVerifier: secrets.verifier,
        idTokenExpected: true,
        ...(fresh ? { maxAge: longestVisitSeconds } : {}),
      })
      .then((granted) => granted.claims())
      .catch((error: unknown) => {
        throw this.failure(provider, error);
      });
    if (claims === undefined) throw new ProviderFailure('PROVIDER_FAILED', 'refused');
    const at = Math.min((claims.auth_time ?? 0) * 1_000, Date.now());
    if (came.freshSince !== null && at < came.freshSince) throw new ProviderFailure('PROVIDER_FAILED', 'stale');
    const ways: unknown = claims.amr;
    return {
      issuer: provider.issuer,
      subject: claims.sub,
      at,
      strong: provider.trustedSecondFactor || (Array.isArray(ways) && ways.includes('mfa')),
    };
  }

  /** What the provider says of itself, asked at most once an hour; a failure is asked again by the next. */
  private async describe(provider: ProviderSettings): Promise<oidc.Configuration> {
    const known = this.described.get(provider.id);
    const fits = known !== undefined && Date.now() - known.at < describedMs;
    const as = fits ? known.as : this.discover(provider);
    if (!fits) this.described.set(provider.id, { at: Date.now(), as });
    return as.catch((error: unknown) => {
      if (this.described.get(provider.id)?.as === as) this.described.delete(provider.id);
      this.logger.warn({ err: error, provider: provider.id }, 'a provider of identity does not say what it is');
      throw new ProviderFailure('PROVIDER_AWAY', 'away');
    });
  }

  private discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
    // Settings let plain http through only to this machine.
    const plain = issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: [...plain, oidc.enableNonRepudiationChecks],
      timeout: answerSeconds,
    });
  }

  private failure(provider: ProviderSettings, error: unknown): ProviderFailure {
    // Codes and tokens may stand in what the library tells: its name and code are enough.
    const name = error instanceof Error ? error.name : 'unknown';
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    this.logger.warn({ provider: provider.id, failure: { name, code } }, 'a provider of identity named nobody');
    if (error instanceof oidc.AuthorizationResponseError) return new ProviderFailure('PROVIDER_FAILED', 'calledOff');
    // The network failed, or it took too long.
    return (error instanceof TypeError && code === undefined) || code === 'OAUTH_TIMEOUT'
      ? new ProviderFailure('PROVIDER_AWAY', 'away')
      : new ProviderFailure('PROVIDER_FAILED', 'refused');
  }
}
