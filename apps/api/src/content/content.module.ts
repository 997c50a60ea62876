import { Module } from '@nestjs/common';
import { ContentController } from './content.controller.js';
import { ContentQueries } from './content.queries.js';

@Module({
  controllers: [ContentController],
  providers: [ContentQueries],
})
export class ContentModule {}
