import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { ReadsModule } from '../reads/reads.module.js';
import { DossierCommands } from './dossier.commands.js';
import { DossierController } from './dossier.controller.js';
import { DossierQueries } from './dossier.queries.js';

@Module({
  imports: [CommandsModule, ReadsModule],
  controllers: [DossierController, DossierCommands],
  providers: [DossierQueries],
})
export class DossierModule {}
