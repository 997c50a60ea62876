import { Controller } from '@nestjs/common';
import type { Crosscheck } from '@selaras/contracts';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { Route } from '../http/policy.js';
import { Shows } from '../http/screen.js';
import { CrosscheckQueries, crosscheck } from './crosscheck.queries.js';

@Controller()
export class CrosscheckController {
  constructor(private readonly queries: CrosscheckQueries) {}

  @Route('getCrosscheck')
  @Shows(crosscheck)
  crosscheck(@CurrentMember() member: Member): Promise<Crosscheck> {
    return this.queries.crosscheck(member);
  }
}
