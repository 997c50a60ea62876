import { Body, Controller, Param, Req } from '@nestjs/common';
import {
  preparationFileSchema,
  preparationPathParameters,
  preparationVersionSchema,
  savePreparationSchema,
} from '@selaras/contracts';
import type {
  Lang,
  Launched,
  PreparationHead,
  PreparationReply,
  PreparationReview,
  ReadPreparation,
  SavedSection,
} from '@selaras/contracts';
import type { Request } from 'express';
import { CurrentCaller } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { originOf } from '../session/origin.js';
import { LaunchService } from './launch.service.js';
import { PreparationsService } from './preparations.service.js';

function idOf(given: string): string {
  const read = preparationPathParameters.preparation.safeParse(given);
  if (!read.success) throw new ApiProblem('NOT_FOUND');
  return read.data;
}

/** Assessments that are being prepared. */
@Controller()
export class PreparationsController {
  constructor(
    private readonly preparations: PreparationsService,
    private readonly launches: LaunchService,
  ) {}

  @Route('listPreparations')
  async list(): Promise<{ readonly preparations: readonly PreparationHead[] }> {
    return { preparations: await this.preparations.list() };
  }

  @Route('createPreparation')
  create(@CurrentCaller() caller: Caller): Promise<PreparationReply> {
    return this.preparations.create(caller.person.id);
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

  @Route('rehearsePreparation')
  rehearse(
    @CurrentCaller() caller: Caller,
    @Param('preparation') id: string,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
  ): Promise<Launched> {
    const { version } = validate(preparationVersionSchema, body, lang);
    return this.launches.rehearse({ id: idOf(id), version }, { person: caller.person.id, origin: originOf(request) });
  }

  @Route('launchPreparation')
  launch(
    @CurrentCaller() caller: Caller,
    @Param('preparation') id: string,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
  ): Promise<Launched> {
    const { version } = validate(preparationVersionSchema, body, lang);
    return this.launches.launch({ id: idOf(id), version }, { person: caller.person.id, origin: originOf(request) });
  }
}
