import { Controller } from '@nestjs/common';
import { CommandHandler, CommandRoute, Sent, commandsRoot } from '../commands/command.handler.js';
import type { SentCommand } from '../commands/command.handler.js';

/** Commands of meetings. Route, roles, body and meaning of each stand in the contract, under its name. */
@Controller(commandsRoot)
export class MeetingCommands {
  constructor(private readonly commands: CommandHandler) {}

  @CommandRoute('meeting.plan')
  meetingPlan(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('meeting.open')
  meetingOpen(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('meeting.reply')
  meetingReply(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('meeting.start')
  meetingStart(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('meeting.attend')
  meetingAttend(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('meeting.positions')
  meetingPositions(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('meeting.outcomes')
  meetingOutcomes(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('meeting.followUp')
  meetingFollowUp(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('meeting.close')
  meetingClose(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }
}
