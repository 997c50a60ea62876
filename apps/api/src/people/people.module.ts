import { Module } from '@nestjs/common';
import { ReferenceModule } from '../reference/reference.module.js';
import { SessionModule } from '../session/session.module.js';
import { PeopleController } from './people.controller.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';

@Module({
  imports: [ReferenceModule, SessionModule],
  controllers: [PeopleController],
  providers: [PeopleQueries, PeopleService],
})
export class PeopleModule {}
