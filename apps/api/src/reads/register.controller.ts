import { Controller, Param } from '@nestjs/common';
import { codeSchema } from '@selaras/contracts';
import type { Crosscheck, DossierDetail, IndicatorRow, OfferRow } from '@selaras/contracts';
import { CurrentMember, bodiesOf, hasRole } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { Route } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { RegisterService } from './register.service.js';

/** Whether the member sees every body, not only the one they speak for. */
function seesAllBodies(member: Member): boolean {
  return hasRole(member, 'coordinator', 'programOfficer', 'researcher', 'facilitator', 'operator');
}

@Controller()
export class RegisterController {
  constructor(private readonly register: RegisterService) {}

  @Route('listIndicators')
  async indicators(@CurrentMember() { assessment }: Member): Promise<{ readonly indicators: readonly IndicatorRow[] }> {
    return { indicators: await this.register.indicators(assessment) };
  }

  @Route('listOffers')
  async offers(@CurrentMember() member: Member): Promise<{ readonly offers: readonly OfferRow[] }> {
    const bodies = seesAllBodies(member) ? undefined : bodiesOf(member);
    return { offers: await this.register.offers(member.assessment, bodies) };
  }

  @Route('getCrosscheck')
  crosscheck(@CurrentMember() { assessment }: Member): Promise<Crosscheck> {
    return this.register.crosscheck(assessment);
  }

  @Route('getDossier')
  dossier(@CurrentMember() member: Member, @Param('bodyCode') body: string): Promise<DossierDetail> {
    if (!codeSchema.safeParse(body).success) throw new ApiProblem('NOT_FOUND');
    if (!seesAllBodies(member) && !bodiesOf(member).includes(body)) throw new ApiProblem('NOT_FOUND');
    return this.register.dossier(member.assessment, body);
  }
}
