import { Injectable } from '@nestjs/common';
import type { MeetingDetail, MeetingRow, RecordedGround } from '@selaras/contracts';
import { workflowIds } from '@selaras/domain';
import type { MeetingView } from '@selaras/domain';
import { ViewRepository, parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import type { Versioned } from '../http/etag.js';
import { ApiProblem, outOfSight } from '../http/problem.js';
import { NamesService, namesOf } from '../reads/names.service.js';
import type { Contents } from '../reads/names.service.js';
import { groundsThatHold, openedBy, restsOn, sees } from '../reads/sight.js';

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
    const meetings = found.all.filter((one) => sees(member, 'meeting', { grounds: groundsOf(one, found.own) }));
    const contents = await this.names.contents(
      member,
      meetings.map((one) => ({ group: 'meeting', matter: { grounds: groundsOf(one, found.own) }, refs: [one.title] })),
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
        plan: parts.plan,
      }),
      this.names.wording(assessment),
    ]);
    if (found.meeting === null) throw new ApiProblem('NOT_FOUND');
    const grounds = [...groundsOf(found.meeting, found.own), ...openedBy(found.plan)];
    if (!sees(member, 'meeting', { grounds })) throw outOfSight(null);
    const seesOutcomes = sees(member, 'meeting.outcome', { grounds });
    const contents = await this.names.contents(member, [
      { group: 'meeting', matter: { grounds }, refs: [found.meeting.title] },
      { group: 'meeting.outcome', matter: { grounds }, refs: found.agenda.map((item) => item.wording) },
    ]);
    const names = namesOf(found);
    const shown: MeetingDetail = {
      meeting: meetingRow(found.meeting, contents),
      agenda: found.agenda.map(({ meeting: _meeting, ...item }) => {
        const { title } = wording.indicator(item.indicator);
        return {
          ...item,
          positions: Object.fromEntries(
            Object.entries(item.positions).filter(([body]) =>
              sees(member, 'meeting.positions', { bodies: [body], grounds }),
            ),
          ),
          outcome: seesOutcomes ? item.outcome : null,
          wording: seesOutcomes ? item.wording : null,
          title,
          content: contents(item.wording),
        };
      }),
      attendance: (sees(member, 'meeting.attendance', { grounds }) ? found.attendance : []).map(
        ({ person, body, outside, mode }) => {
          const { name } = names.person(person);
          return { person, name, body, outside, mode };
        },
      ),
    };
    return { version: found.version, shown };
  }
}

/** The meetings to which a member was invited; null for those who need no invitation to see one. */
function ownMeetings(member: Member): parts.Part<readonly number[] | null> {
  return restsOn(member, 'meeting', 'invited') ? parts.meetingsOf(member.person.id) : parts.nothing;
}

/** Nobody is told of a meeting before it is opened. */
function groundsOf({ number, status }: MeetingView, own: readonly number[] | null): readonly RecordedGround[] {
  return groundsThatHold({ opened: status !== 'draft', invited: own?.includes(number) === true });
}

function meetingRow(doc: MeetingView, contents: Contents): MeetingRow {
  return { ...doc, titleContent: contents(doc.title) };
}
