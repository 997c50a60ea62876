import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { ReadsModule } from '../reads/reads.module.js';
import { ProfileCommands } from './profile.commands.js';
import { ProfileController } from './profile.controller.js';
import { ProfileQueries } from './profile.queries.js';

@Module({
  imports: [CommandsModule, ReadsModule],
  controllers: [ProfileController, ProfileCommands],
  providers: [ProfileQueries],
})
export class ProfileModule {}
