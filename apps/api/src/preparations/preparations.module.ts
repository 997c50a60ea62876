import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { SessionModule } from '../session/session.module.js';
import { LaunchService } from './launch.service.js';
import { MailsService } from './mails.service.js';
import { NextService } from './next.service.js';
import { PreparationsController } from './preparations.controller.js';
import { PreparationsService } from './preparations.service.js';

@Module({
  imports: [AssessmentModule, PeopleModule, ReferenceModule, SessionModule],
  controllers: [PreparationsController],
  providers: [PreparationsService, LaunchService, MailsService, NextService],
})
export class PreparationsModule {}
