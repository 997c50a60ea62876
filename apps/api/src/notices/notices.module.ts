import { Module } from '@nestjs/common';
import { NoticesController } from './notices.controller.js';
import { NoticesQueries } from './notices.queries.js';

@Module({
  controllers: [NoticesController],
  providers: [NoticesQueries],
})
export class NoticesModule {}
