import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/engine.module.js';
import { ClockController } from './clock.controller.js';
import { ClockService } from './clock.service.js';

@Module({
  imports: [EngineModule],
  controllers: [ClockController],
  providers: [ClockService],
})
export class ClockModule {}
