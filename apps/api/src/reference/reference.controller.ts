import { Body, Controller, Param } from '@nestjs/common';
import {
  createAssessmentSchema,
  frameworkSchema,
  putBodiesSchema,
  putMembersSchema,
  putPeopleSchema,
} from '@selaras/contracts';
import type { Lang } from '@selaras/contracts';
import { CurrentCaller, CurrentMember, hasRole } from '../http/caller.js';
import type { Caller, Member } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { ApiProblem, invalidRequest } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { AssessmentService } from './assessment.service.js';
import type { CreatedAssessment } from './assessment.service.js';
import { ReferenceService } from './reference.service.js';

interface Stored {
  readonly stored: number;
}

@Controller()
export class ReferenceController {
  constructor(
    private readonly reference: ReferenceService,
    private readonly assessments: AssessmentService,
  ) {}

  @Route('putFramework')
  async putFramework(
    @Param('id') id: string,
    @Param('version') version: string,
    @Body() body: unknown,
    @Language() lang: Lang,
  ): Promise<Stored> {
    const framework = validate(frameworkSchema, body, lang);
    const wrong = [
      ...(framework.id === id ? [] : [{ pointer: '/id', message: id }]),
      ...(framework.version === version ? [] : [{ pointer: '/version', message: version }]),
    ];
    if (wrong.length > 0) throw invalidRequest(wrong);
    return { stored: await this.reference.putFramework(framework) };
  }

  @Route('putBodies')
  async putBodies(@Body() body: unknown, @Language() lang: Lang): Promise<Stored> {
    return { stored: await this.reference.putBodies(validate(putBodiesSchema, body, lang).bodies) };
  }

  @Route('putPeople')
  async putPeople(@Body() body: unknown, @Language() lang: Lang): Promise<Stored> {
    return { stored: await this.reference.putPeople(validate(putPeopleSchema, body, lang).people) };
  }

  @Route('createAssessment')
  create(@CurrentCaller() caller: Caller, @Body() body: unknown, @Language() lang: Lang): Promise<CreatedAssessment> {
    return this.assessments.create(caller.person.id, validate(createAssessmentSchema, body, lang));
  }

  @Route('putMembers')
  async putMembers(@CurrentMember() member: Member, @Body() body: unknown, @Language() lang: Lang): Promise<Stored> {
    const { members } = validate(putMembersSchema, body, lang);
    if (members.some((row) => row.role === 'operator') && !hasRole(member, 'operator')) {
      throw new ApiProblem('FORBIDDEN', { details: { roles: ['operator'] } });
    }
    return { stored: await this.reference.putMembers(member.assessment.key, members) };
  }
}
