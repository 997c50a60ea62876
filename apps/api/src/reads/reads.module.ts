import { Module } from '@nestjs/common';
import { ReferenceModule } from '../reference/reference.module.js';
import { NamesService } from './names.service.js';

/** What the reads of several features share. */
@Module({
  imports: [ReferenceModule],
  providers: [NamesService],
  exports: [NamesService],
})
export class ReadsModule {}
