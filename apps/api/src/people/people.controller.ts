import { Body, Controller, Param, Req } from '@nestjs/common';
import { putMembersSchema, putPeopleSchema } from '@selaras/contracts';
import type { BodyPeople, Lang, MemberList, OwnPart } from '@selaras/contracts';
import type { Request } from 'express';
import { CurrentCaller, CurrentMember, hasRole } from '../http/caller.js';
import type { Caller, Member } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { ApiProblem, outOfSight } from '../http/problem.js';
import { Shows } from '../http/screen.js';
import { validate } from '../http/validate.js';
import { sees } from '../reads/sight.js';
import { originOf } from '../session/origin.js';
import { PeopleQueries, bodyPeople, members } from './people.queries.js';
import { PeopleService } from './people.service.js';

interface Stored {
  readonly stored: number;
}

@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly queries: PeopleQueries,
  ) {}

  @Route('putPeople')
  async putPeople(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
  ): Promise<Stored> {
    const { people } = validate(putPeopleSchema, body, lang);
    return { stored: await this.people.putPeople(people, { person: caller.person.id, origin: originOf(request) }) };
  }

  @Route('putMembers')
  async putMembers(@CurrentMember() member: Member, @Body() body: unknown, @Language() lang: Lang): Promise<Stored> {
    const given = validate(putMembersSchema, body, lang);
    const { members } = given;
    if (members.some((row) => row.role === 'operator') && !hasRole(member, 'operator')) {
      throw new ApiProblem('FORBIDDEN', { details: { roles: ['operator'] } });
    }
    return { stored: await this.people.putMembers(member, given) };
  }

  @Route('listMembers')
  @Shows(members)
  members(@CurrentMember() member: Member): MemberList {
    return this.queries.members(member);
  }

  @Route('getOwnPart')
  ownPart(@CurrentMember() member: Member): OwnPart {
    return this.queries.ownPart(member);
  }

  @Route('getBodyPeople')
  @Shows(bodyPeople)
  bodyPeople(@CurrentMember() member: Member, @Param('bodyCode') body: string): BodyPeople {
    if (!sees(member, 'member.history', { bodies: [body] })) throw outOfSight(body);
    return this.queries.bodyPeople(member, body);
  }
}
