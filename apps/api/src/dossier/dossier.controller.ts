import { Controller, Param } from '@nestjs/common';
import type { DossierDetail } from '@selaras/contracts';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { Route } from '../http/policy.js';
import { outOfSight } from '../http/problem.js';
import { Shows } from '../http/screen.js';
import { sees } from '../reads/sight.js';
import { DossierQueries, dossier } from './dossier.queries.js';

@Controller()
export class DossierController {
  constructor(private readonly queries: DossierQueries) {}

  @Route('getDossier')
  @Shows(dossier)
  dossier(@CurrentMember() member: Member, @Param('bodyCode') body: string): Promise<DossierDetail> {
    if (!sees(member, 'dossier', { bodies: [body] })) throw outOfSight(body);
    return this.queries.dossier(member, body);
  }
}
