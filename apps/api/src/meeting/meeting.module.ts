import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { ReadsModule } from '../reads/reads.module.js';
import { MeetingCommands } from './meeting.commands.js';
import { MeetingController } from './meeting.controller.js';
import { MeetingQueries } from './meeting.queries.js';

@Module({
  imports: [CommandsModule, ReadsModule],
  controllers: [MeetingController, MeetingCommands],
  providers: [MeetingQueries],
})
export class MeetingModule {}
