import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { goToProviderSchema, providerPage, returnFromProviderSchema, signInAtProviderSchema } from '@selaras/contracts';
import type {
  Lang,
  OwnProviders,
  ProviderPurpose,
  ReturnedFromProvider,
  SignInProviders,
  WayToProvider,
} from '@selaras/contracts';
import { IdentityRepository } from '@selaras/persistence';
import type { Request, Response } from 'express';
import type { ApiConfig } from '../config.js';
import { CurrentCaller } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { validate } from '../http/validate.js';
import type { ProviderSettings } from '../provider-settings.js';
import { deviceTokenOf, setVisitCookie, visitTokenOf } from '../session/cookie.js';
import { Entry } from '../session/entry.js';
import { originOf } from '../session/origin.js';
import { newToken } from '../session/secrets.js';
import { SessionGuard } from '../session/session.guard.js';
import { SessionService } from '../session/session.service.js';
import { tokens } from '../tokens.js';
import { ProviderVisits } from './provider-visits.js';
import type { Beginning, Visitor } from './provider-visits.js';
import { Providers } from './providers.js';

/** Signing in by a provider of identity, and the links of the own account with such. */
@Controller()
export class ProvidersController {
  constructor(
    private readonly providers: Providers,
    private readonly visits: ProviderVisits,
    private readonly identities: IdentityRepository,
    private readonly sessions: SessionService,
    private readonly guard: SessionGuard,
    private readonly entry: Entry,
    @Inject(tokens.config) private readonly config: ApiConfig,
  ) {}

  @Route('listProviders')
  list(): SignInProviders {
    return { providers: this.providers.all.map(({ id, name }) => ({ id, name })) };
  }

  @Route('signInAtProvider')
  async signIn(
    @Param('provider') id: string,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WayToProvider> {
    const given = validate(signInAtProviderSchema, body, lang);
    const purpose = given.invitation === undefined ? 'signIn' : 'invitation';
    return this.begin(id, purpose, given, { request, response });
  }

  @Route('returnFromProvider')
  async return(
    @Param('provider') id: string,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReturnedFromProvider> {
    const given = validate(returnFromProviderSchema, body, lang);
    const provider = this.providers.named(id);
    const visitor = this.visitorOf(provider, request, response);
    const caller = await this.callerOf(request);
    const device = deviceTokenOf(request, this.config.cookieSecure);
    const { purpose, next, opened } = await this.visits.end(provider, visitor, { ...given, device, caller });
    if (opened !== null) return { purpose, next, session: await this.entry.into(opened, request, response) };
    if (caller === null) throw new ApiProblem('UNAUTHENTICATED');
    return { purpose, next, session: await this.sessions.describe(caller) };
  }

  @Route('proveAtProvider')
  async prove(
    @CurrentCaller() caller: Caller,
    @Param('provider') id: string,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WayToProvider> {
    const { next } = validate(goToProviderSchema, body, lang);
    return this.begin(id, 'proof', { next, caller }, { request, response });
  }

  @Route('listOwnProviders')
  async own(@CurrentCaller() { person }: Caller): Promise<OwnProviders> {
    const links = new Map((await this.identities.ofPerson(person.id)).map((one) => [one.issuer, one]));
    return {
      providers: this.providers.all.map(({ id, name, issuer }) => ({
        id,
        name,
        linkedAt: links.get(issuer)?.linkedAt ?? null,
        lastUsedAt: links.get(issuer)?.lastUsedAt ?? null,
      })),
    };
  }

  @Route('linkProvider')
  async link(
    @CurrentCaller() caller: Caller,
    @Param('provider') id: string,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WayToProvider> {
    const { next } = validate(goToProviderSchema, body, lang);
    return this.begin(id, 'link', { next, caller }, { request, response });
  }

  @Route('unlinkProvider')
  async unlink(@CurrentCaller() caller: Caller, @Param('provider') id: string, @Req() request: Request): Promise<void> {
    await this.visits.unlink(caller, this.providers.named(id), originOf(request));
  }

  private async begin(
    id: string,
    purpose: ProviderPurpose,
    given: Beginning,
    { request, response }: { readonly request: Request; readonly response: Response },
  ): Promise<WayToProvider> {
    const provider = this.providers.named(id);
    const visitor = this.visitorOf(provider, request, response);
    return { url: await this.visits.begin(provider, purpose, visitor, given) };
  }

  /** Gives the browser the token that its ways are held by, and tells it where it comes back to: always to us. */
  private visitorOf({ id }: ProviderSettings, request: Request, response: Response): Visitor {
    const { cookieSecure, origins } = this.config;
    const browser = visitTokenOf(request, cookieSecure) ?? newToken();
    setVisitCookie(response, browser, cookieSecure);
    const said = request.get('origin');
    const here = origins?.find((one) => one === said) ?? origins?.[0];
    if (here === undefined) throw new ApiProblem('NOT_FOUND');
    return { origin: originOf(request), browser, back: new URL(providerPage(id), here).href };
  }

  /** Who is signed in; a way may also end without anybody being so. */
  private async callerOf(request: Request): Promise<Caller | null> {
    try {
      return await this.guard.authenticate(request);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'UNAUTHENTICATED') return null;
      throw error;
    }
  }
}
