import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { SessionModule } from '../session/session.module.js';
import { PeopleCommands } from './people.commands.js';
import { PeopleController } from './people.controller.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';

@Module({
  imports: [CommandsModule, ReferenceModule, SessionModule],
  controllers: [PeopleController, PeopleCommands],
  providers: [PeopleQueries, PeopleService],
  exports: [PeopleService],
})
export class PeopleModule {}
