import { Controller } from '@nestjs/common';
import type { Crosscheck } from '@selaras/contracts';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { Route } from '../http/policy.js';
import { CrosscheckQueries } from './crosscheck.queries.js';

@Controller()
export class CrosscheckController {
  constructor(private readonly queries: CrosscheckQueries) {}

  @Route('getCrosscheck')
  crosscheck(@CurrentMember() { assessment }: Member): Promise<Crosscheck> {
    return this.queries.crosscheck(assessment);
  }
}
