import { Controller } from '@nestjs/common';
import { CommandHandler, CommandRoute, Sent, commandsRoot } from '../commands/command.handler.js';
import type { SentCommand } from '../commands/command.handler.js';

/** Commands about a body's own answers. Route, roles, body and meaning of each stand in the contract, under its name. */
@Controller(commandsRoot)
export class DossierCommands {
  constructor(private readonly commands: CommandHandler) {}

  @CommandRoute('dossier.accept')
  dossierAccept(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('dossier.refuse')
  dossierRefuse(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('dossier.answer')
  dossierAnswer(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('dossier.clear')
  dossierClear(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('dossier.submit')
  dossierSubmit(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('dossier.reply')
  dossierReply(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }

  @CommandRoute('dossier.logCall')
  dossierLogCall(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }
}
