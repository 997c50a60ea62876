import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { ReadsModule } from '../reads/reads.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { AssessmentCommands } from './assessment.commands.js';
import { AssessmentController } from './assessment.controller.js';
import { AssessmentQueries } from './assessment.queries.js';
import { AssessmentService } from './assessment.service.js';
import { RegisterQueries } from './register.queries.js';

@Module({
  imports: [CommandsModule, EngineModule, ReadsModule, ReferenceModule],
  controllers: [AssessmentController, AssessmentCommands],
  providers: [AssessmentQueries, RegisterQueries, AssessmentService],
  exports: [AssessmentService],
})
export class AssessmentModule {}
