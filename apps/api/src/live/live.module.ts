import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { EventsController } from './events.controller.js';
import { LiveService } from './live.service.js';

@Module({
  imports: [SessionModule],
  controllers: [EventsController],
  providers: [LiveService],
})
export class LiveModule {}
