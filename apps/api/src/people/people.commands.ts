import { Controller } from '@nestjs/common';
import { joiningSchema } from '@selaras/contracts';
import { z } from 'zod';
import { CommandHandler, CommandRoute, Sent, commandsRoot } from '../commands/command.handler.js';
import type { SentCommand } from '../commands/command.handler.js';
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
  assessmentJoin(@Sent() sent: SentCommand): Promise<unknown> {
    const { key } = sent.member.assessment;
    return this.commands.handle(sent, (body) => this.people.checkMembers(key, listed.parse(body).members));
  }

  @CommandRoute('assessment.enterAbsence')
  assessmentEnterAbsence(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('assessment.endAbsence')
  assessmentEndAbsence(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('assessment.leave')
  assessmentLeave(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }
}
