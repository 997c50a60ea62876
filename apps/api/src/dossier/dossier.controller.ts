import { Controller, Param } from '@nestjs/common';
import { codeSchema } from '@selaras/contracts';
import type { DossierDetail } from '@selaras/contracts';
import { CurrentMember, bodiesOf } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { Route } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { seesAllBodies } from '../reads/sight.js';
import { DossierQueries } from './dossier.queries.js';

@Controller()
export class DossierController {
  constructor(private readonly queries: DossierQueries) {}

  @Route('getDossier')
  dossier(@CurrentMember() member: Member, @Param('bodyCode') body: string): Promise<DossierDetail> {
    if (!codeSchema.safeParse(body).success) throw new ApiProblem('NOT_FOUND');
    if (!seesAllBodies(member) && !bodiesOf(member).includes(body)) throw new ApiProblem('NOT_FOUND');
    return this.queries.dossier(member.assessment, body);
  }
}
