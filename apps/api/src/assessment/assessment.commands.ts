import { Controller } from '@nestjs/common';
import { CommandHandler, CommandRoute, Sent, commandsRoot } from '../commands/command.handler.js';
import type { SentCommand } from '../commands/command.handler.js';

/**
 * Commands about the assessment as a whole and about who owns an indicator. Route, roles, body and meaning of each stand
 * in the contract, under its name.
 */
@Controller(commandsRoot)
export class AssessmentCommands {
  constructor(private readonly commands: CommandHandler) {}

  @CommandRoute('assessment.enrolBody')
  assessmentEnrolBody(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('assessment.replaceContact')
  assessmentReplaceContact(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('assessment.replaceSteering')
  assessmentReplaceSteering(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('assessment.assign')
  assessmentAssign(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('assessment.reassign')
  assessmentReassign(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('assessment.advance')
  assessmentAdvance(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('assessment.announceDecree')
  assessmentAnnounceDecree(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('handoff.propose')
  handoffPropose(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('handoff.accept')
  handoffAccept(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('handoff.refuse')
  handoffRefuse(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('handoff.revoke')
  handoffRevoke(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('handoff.decide')
  handoffDecide(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }
}
