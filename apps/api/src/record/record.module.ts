import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/engine.module.js';
import { RecordController } from './record.controller.js';
import { RecordQueries } from './record.queries.js';

@Module({
  imports: [EngineModule],
  controllers: [RecordController],
  providers: [RecordQueries],
})
export class RecordModule {}
