import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/engine.module.js';
import { QueueProbe } from './queue-probe.js';
import { ServiceController } from './service.controller.js';

@Module({
  imports: [EngineModule],
  controllers: [ServiceController],
  providers: [QueueProbe],
})
export class ServiceModule {}
