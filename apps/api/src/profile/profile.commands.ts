import { Controller } from '@nestjs/common';
import { CommandHandler, CommandRoute, Sent, commandsRoot } from '../commands/command.handler.js';
import type { SentCommand } from '../commands/command.handler.js';

/** Commands about the profile. Route, roles, body and meaning of each stand in the contract, under its name. */
@Controller(commandsRoot)
export class ProfileCommands {
  constructor(private readonly commands: CommandHandler) {}

  @CommandRoute('profile.start')
  profileStart(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('profile.write')
  profileWrite(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('profile.confirm')
  profileConfirm(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('profile.circulate')
  profileCirculate(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('profile.comment')
  profileComment(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('profile.resolve')
  profileResolve(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('profile.validate')
  profileValidate(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('profile.clear')
  profileClear(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('profile.publish')
  profilePublish(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('profile.erratum')
  profileErratum(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }
}
