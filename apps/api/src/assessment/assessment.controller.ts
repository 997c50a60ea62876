import { Body, Controller } from '@nestjs/common';
import { createAssessmentSchema } from '@selaras/contracts';
import type {
  AssessmentDetail,
  AssessmentSummary,
  Grid,
  IndicatorRow,
  Lang,
  OfferRow,
  WaitingOnList,
} from '@selaras/contracts';
import type { AssessmentView } from '@selaras/domain';
import { CurrentCaller, CurrentMember } from '../http/caller.js';
import type { Caller, Member } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { Shows } from '../http/screen.js';
import { validate } from '../http/validate.js';
import { AssessmentQueries, grid, overview, waitingOn } from './assessment.queries.js';
import { AssessmentService } from './assessment.service.js';
import type { CreatedAssessment } from './assessment.service.js';
import { RegisterQueries, allOffers, register } from './register.queries.js';

/** Creating assessments, and what their first screen and their register show. */
@Controller()
export class AssessmentController {
  constructor(
    private readonly service: AssessmentService,
    private readonly queries: AssessmentQueries,
    private readonly register: RegisterQueries,
  ) {}

  @Route('createAssessment')
  create(@CurrentCaller() caller: Caller, @Body() body: unknown, @Language() lang: Lang): Promise<CreatedAssessment> {
    return this.service.create(caller.person.id, validate(createAssessmentSchema, body, lang));
  }

  @Route('listAssessments')
  async list(@CurrentCaller() caller: Caller): Promise<{ readonly assessments: readonly AssessmentSummary[] }> {
    return { assessments: await this.queries.list(caller) };
  }

  @Route('getAssessment')
  @Shows(overview)
  get(@CurrentMember() member: Member): Promise<AssessmentView & Omit<AssessmentDetail, keyof AssessmentView>> {
    return this.queries.get(member);
  }

  @Route('getGrid')
  @Shows(grid)
  grid(@CurrentMember() member: Member): Grid {
    return this.queries.grid(member);
  }

  @Route('getWaitingOn')
  @Shows(waitingOn)
  waitingOn(@CurrentMember() member: Member): WaitingOnList {
    return this.queries.waitingOn(member);
  }

  @Route('listIndicators')
  @Shows(register)
  async indicators(@CurrentMember() member: Member): Promise<{ readonly indicators: readonly IndicatorRow[] }> {
    return { indicators: await this.register.indicators(member) };
  }

  @Route('listOffers')
  @Shows(allOffers)
  async offers(@CurrentMember() member: Member): Promise<{ readonly offers: readonly OfferRow[] }> {
    return { offers: await this.register.offers(member) };
  }
}
