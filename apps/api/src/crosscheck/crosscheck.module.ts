import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { ReadsModule } from '../reads/reads.module.js';
import { CrosscheckCommands } from './crosscheck.commands.js';
import { CrosscheckController } from './crosscheck.controller.js';
import { CrosscheckQueries } from './crosscheck.queries.js';

@Module({
  imports: [CommandsModule, ReadsModule],
  controllers: [CrosscheckController, CrosscheckCommands],
  providers: [CrosscheckQueries],
})
export class CrosscheckModule {}
