import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/engine.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { CommandHandler } from './command.handler.js';
import { CommandService } from './command.service.js';

/** The way that every command goes. */
@Module({
  imports: [EngineModule, ReferenceModule],
  providers: [CommandHandler, CommandService],
  exports: [CommandHandler, CommandService],
})
export class CommandsModule {}
