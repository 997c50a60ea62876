import { Body, Controller, Param, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import {
  nextPreparationSchema,
  preparationFileSchema,
  preparationPathParameters,
  preparationVersionSchema,
  savePreparationSchema,
} from '@selaras/contracts';
import type {
  Lang,
  Launched,
  MailsToRead,
  NextPreparation,
  PreparationHead,
  PreparationReply,
  PreparationReview,
  PreparedMails,
  ReadPreparation,
  SavedSection,
} from '@selaras/contracts';
import type { Request } from 'express';
import { CurrentCaller, knownCaller } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { Language, languageOf } from '../http/language.js';
import { Route } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { originOf } from '../session/origin.js';
import { LaunchService } from './launch.service.js';
import type { By, Place } from './launch.service.js';
import { MailsService } from './mails.service.js';
import { NextService } from './next.service.js';
import { PreparationsService } from './preparations.service.js';

function idOf(given: string): string {
  const read = preparationPathParameters.preparation.safeParse(given);
  if (!read.success) throw new ApiProblem('NOT_FOUND');
  return read.data;
}

interface Begun {
  readonly place: Place;
  readonly by: By;
}

/** The version that somebody rehearses or launches, and who does. */
const OnVersion = createParamDecorator((_data: unknown, context: ExecutionContext): Begun => {
  const request = context.switchToHttp().getRequest<Request<{ preparation: string }>>();
  const caller = knownCaller(request);
  if (caller === null) throw new Error('a route of callers without the session guard');
  const { version } = validate(preparationVersionSchema, request.body, languageOf(request));
  return {
    place: { id: idOf(request.params.preparation), version },
    by: { person: caller.person.id, origin: originOf(request) },
  };
});

/** Assessments that are being prepared. */
@Controller()
export class PreparationsController {
  constructor(
    private readonly preparations: PreparationsService,
    private readonly launches: LaunchService,
    private readonly ahead: MailsService,
    private readonly following: NextService,
  ) {}

  @Route('listPreparations')
  async list(): Promise<{ readonly preparations: readonly PreparationHead[] }> {
    return { preparations: await this.preparations.list() };
  }

  @Route('createPreparation')
  create(@CurrentCaller() caller: Caller): Promise<PreparationReply> {
    return this.preparations.create(caller.person.id);
  }

  @Route('nextPreparation')
  next(@CurrentCaller() caller: Caller, @Body() body: unknown, @Language() lang: Lang): Promise<NextPreparation> {
    const { of, from } = validate(nextPreparationSchema, body, lang);
    return this.following.begin(of, from, { person: caller.person.id, lang });
  }

  @Route('getPreparation')
  async get(@Param('preparation') id: string): Promise<PreparationReply> {
    return this.preparations.reply(await this.preparations.row(idOf(id)));
  }

  @Route('savePreparation')
  save(
    @CurrentCaller() caller: Caller,
    @Param('preparation') id: string,
    @Body() body: unknown,
    @Language() lang: Lang,
  ): Promise<PreparationReply> {
    const { version, ...saved } = validate(savePreparationSchema, body, lang);
    // The schema has held the value against its section.
    return this.preparations.save({ id: idOf(id), version }, saved as SavedSection, caller.person.id);
  }

  @Route('deletePreparation')
  remove(@Param('preparation') id: string): Promise<void> {
    return this.preparations.remove(idOf(id));
  }

  @Route('reviewPreparation')
  async review(@Param('preparation') id: string, @Language() lang: Lang): Promise<PreparationReview> {
    return this.preparations.reviewReply(await this.preparations.row(idOf(id)), lang);
  }

  @Route('readPreparationFile')
  readFile(@Param('preparation') id: string, @Body() body: unknown, @Language() lang: Lang): Promise<ReadPreparation> {
    const { sheets } = validate(preparationFileSchema, body, lang);
    return this.preparations.readSheets(idOf(id), sheets, lang);
  }

  @Route('getPreparedMails')
  async mails(
    @CurrentCaller() caller: Caller,
    @Param('preparation') id: string,
    @Language() lang: Lang,
  ): Promise<PreparedMails> {
    return this.ahead.all(await this.preparations.row(idOf(id)), { person: caller.person.id, lang });
  }

  @Route('readPreparedMails')
  async mailsOf(
    @CurrentCaller() caller: Caller,
    @Param('preparation') id: string,
    @Param('account') account: string,
    @Language() lang: Lang,
  ): Promise<MailsToRead> {
    return this.ahead.of(await this.preparations.row(idOf(id)), account, { person: caller.person.id, lang });
  }

  @Route('rehearsePreparation')
  rehearse(@OnVersion() { place, by }: Begun): Promise<Launched> {
    return this.launches.rehearse(place, by);
  }

  @Route('launchPreparation')
  launch(@OnVersion() { place, by }: Begun): Promise<Launched> {
    return this.launches.launch(place, by);
  }
}
