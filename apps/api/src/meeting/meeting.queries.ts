import { Injectable } from '@nestjs/common';
import type { MeetingDetail, MeetingRow } from '@selaras/contracts';
import { workflowIds } from '@selaras/domain';
import type { MeetingView } from '@selaras/domain';
import { ViewRepository, parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import type { Versioned } from '../http/etag.js';
import { ApiProblem } from '../http/problem.js';
import { NamesService, namesOf } from '../reads/names.service.js';
import type { Contents } from '../reads/names.service.js';

/** Meetings with their agenda and who came. */
@Injectable()
export class MeetingQueries {
  constructor(
    private readonly views: ViewRepository,
    private readonly names: NamesService,
  ) {}

  /** Meetings that the member may see, by number. */
  async meetings(member: Member): Promise<readonly MeetingRow[]> {
    const { key } = member.assessment;
    const found = await this.views.together(key, {
      all: parts.docs('meeting'),
      own: ownMeetings(member),
    });
    const meetings = found.all.filter(({ number }) => found.own?.includes(number) !== false);
    const contents = await this.names.contents(
      key,
      meetings.map((meeting) => meeting.title),
    );
    return meetings.map((one) => meetingRow(one, contents)).sort((a, b) => a.number - b.number);
  }

  /** @throws ApiProblem NOT_FOUND also for a meeting that the member may not see */
  async meeting(member: Member, number: number): Promise<Versioned<MeetingDetail>> {
    const { assessment } = member;
    const [found, wording] = await Promise.all([
      this.views.together(assessment.key, {
        // Of the same instant as the rest: an older version would be refused later, a newer one would hide a change.
        version: parts.seqOf(workflowIds.meeting(assessment.key, number)),
        meeting: parts.doc('meeting', String(number)),
        agenda: parts.docs('agendaItem', { having: { meeting: number } }),
        attendance: parts.docs('attendance', { having: { meeting: number } }),
        people: parts.attendants(number),
        own: ownMeetings(member),
      }),
      this.names.wording(assessment),
    ]);
    if (found.meeting === null || found.own?.includes(number) === false) throw new ApiProblem('NOT_FOUND');
    const contents = await this.names.contents(assessment.key, [
      found.meeting.title,
      ...found.agenda.map((item) => item.wording),
    ]);
    const names = namesOf(found);
    const shown: MeetingDetail = {
      meeting: meetingRow(found.meeting, contents),
      agenda: found.agenda.map(({ meeting: _meeting, ...item }) => {
        const { title } = wording.indicator(item.indicator);
        return {
          ...item,
          positions: { ...item.positions },
          title,
          content: contents(item.wording),
        };
      }),
      attendance: found.attendance.map(({ person, body, outside, mode }) => {
        const { name } = names.person(person);
        return { person, name, body, outside, mode };
      }),
    };
    return { version: found.version, shown };
  }
}

/** The meetings that reviewers from outside see: those they are invited to. Null for everybody else, who sees all. */
function ownMeetings(member: Member): parts.Part<readonly number[] | null> {
  const outside = member.allowed.every((membership) => membership.role === 'outsideReviewer');
  return outside ? parts.meetingsOf(member.person.id) : parts.nothing;
}

function meetingRow(doc: MeetingView, contents: Contents): MeetingRow {
  return { ...doc, titleContent: contents(doc.title) };
}
