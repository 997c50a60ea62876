import { Controller } from '@nestjs/common';
import { CommandHandler, CommandRoute, Sent, commandsRoot } from '../commands/command.handler.js';
import type { SentCommand } from '../commands/command.handler.js';

/**
 * Commands of the cross-check: rounds of clarification and contradictions. Route, roles, body and meaning of each stand in
 * the contract, under its name.
 */
@Controller(commandsRoot)
export class CrosscheckCommands {
  constructor(private readonly commands: CommandHandler) {}

  @CommandRoute('round.open')
  roundOpen(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('round.close')
  roundClose(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('contradiction.open')
  contradictionOpen(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('contradiction.resolve')
  contradictionResolve(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }
}
