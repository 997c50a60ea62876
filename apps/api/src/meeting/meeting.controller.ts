import { Controller, Param, Res } from '@nestjs/common';
import type { MeetingDetail, MeetingRow } from '@selaras/contracts';
import type { Response } from 'express';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { etagOf } from '../http/etag.js';
import { Route } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { MeetingQueries } from './meeting.queries.js';

@Controller()
export class MeetingController {
  constructor(private readonly queries: MeetingQueries) {}

  @Route('listMeetings')
  async meetings(@CurrentMember() member: Member): Promise<{ readonly meetings: readonly MeetingRow[] }> {
    return { meetings: await this.queries.meetings(member) };
  }

  @Route('getMeeting')
  async meeting(
    @CurrentMember() member: Member,
    @Param('number') given: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeetingDetail> {
    if (!/^\d{1,6}$/.test(given)) throw new ApiProblem('NOT_FOUND');
    const { version, shown } = await this.queries.meeting(member, Number(given));
    response.setHeader('ETag', etagOf(version));
    return shown;
  }
}
