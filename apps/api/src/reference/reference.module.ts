import { Module } from '@nestjs/common';
import { Frameworks } from './frameworks.js';
import { ReferenceChecks } from './reference.checks.js';

@Module({
  providers: [Frameworks, ReferenceChecks],
  exports: [Frameworks, ReferenceChecks],
})
export class ReferenceModule {}
