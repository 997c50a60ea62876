import { Controller } from '@nestjs/common';
import { joiningSchema } from '@selaras/contracts';
import { z } from 'zod';
import { CommandHandler, CommandRoute, Sent, commandsRoot } from '../commands/command.handler.js';
import type { SentCommand } from '../commands/command.handler.js';
import { languageOf } from '../http/language.js';
import { validate } from '../http/validate.js';
import { PeopleService } from './people.service.js';

const listed = z.object({ members: z.array(joiningSchema) });

/** Commands about who takes part. Route, roles, body and meaning of each stand in the contract, under its name. */
@Controller(commandsRoot)
export class PeopleCommands {
  constructor(
    private readonly commands: CommandHandler,
    private readonly people: PeopleService,
  ) {}

  /** Who joins must have an account, of a body that is known. */
  @CommandRoute('assessment.join')
  async assessmentJoin(@Sent() sent: SentCommand): Promise<unknown> {
    const { definition, member, request } = sent;
    const body = validate(definition.body, request.body ?? {}, languageOf(request));
    await this.people.checkMembers(member.assessment.key, listed.parse(body).members);
    return this.commands.handle(sent);
  }

  @CommandRoute('assessment.leave')
  assessmentLeave(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }
}
