import { Controller, Param, Res } from '@nestjs/common';
import { pathParameters } from '@selaras/contracts';
import type {
  ContentKind,
  ContentRow,
  MeetingDetail,
  MeetingRow,
  ProfileDetail,
  ProvenanceRow,
} from '@selaras/contracts';
import { workflowIds } from '@selaras/domain';
import type { MeetingView, Provenance } from '@selaras/domain';
import { AssessmentRepository, ContentRepository, ViewRepository, parts } from '@selaras/persistence';
import type { StoredContent } from '@selaras/persistence';
import type { Response } from 'express';
import { CurrentMember, bodiesOf, hasRole } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { etagOf } from '../http/etag.js';
import { Route } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { NamesService, contentRow, namesOf } from './names.service.js';
import type { Contents } from './names.service.js';

/** What members and bodies say to the convener; everything else is written for all of them. */
const confidential: readonly ContentKind[] = [
  'answer',
  'note',
  'question',
  'reply',
  'contradiction',
  'callNote',
  'waiver',
];

/** Meetings, the profile and single texts. */
@Controller()
export class TextsController {
  constructor(
    private readonly views: ViewRepository,
    private readonly contents: ContentRepository,
    private readonly assessments: AssessmentRepository,
    private readonly names: NamesService,
  ) {}

  @Route('listMeetings')
  async meetings(@CurrentMember() member: Member): Promise<{ readonly meetings: readonly MeetingRow[] }> {
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
    return { meetings: meetings.map((one) => meetingRow(one, contents)).sort((a, b) => a.number - b.number) };
  }

  @Route('getMeeting')
  async meeting(
    @CurrentMember() member: Member,
    @Param('number') given: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeetingDetail> {
    const { assessment } = member;
    if (!/^\d{1,6}$/.test(given)) throw new ApiProblem('NOT_FOUND');
    const number = Number(given);
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
    response.setHeader('ETag', etagOf(found.version));
    return {
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
  }

  @Route('getProfile')
  async profile(
    @CurrentMember() member: Member,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProfileDetail> {
    const { key } = member.assessment;
    const provenanceRow = provenanceFor(member);
    const { version, profile, statements, comments } = await this.views.together(key, {
      // Of the same instant as the rest, as for a meeting.
      version: parts.seqOf(workflowIds.profile(key)),
      profile: parts.doc('profile', 'profile'),
      statements: parts.docs('statement'),
      comments: parts.docs('comment'),
    });
    if (profile === null) {
      return {
        status: 'none',
        version: 0,
        silence: null,
        changedStatements: 0,
        statements: [],
        comments: [],
        errata: [],
      };
    }
    const contents = await this.names.contents(key, [
      ...statements.map((statement) => statement.text),
      ...comments.map((comment) => comment.text),
      ...profile.errata.flatMap((erratum) => [erratum.after, erratum.reason]),
    ]);
    response.setHeader('ETag', etagOf(version));
    return {
      status: profile.status,
      version: profile.version,
      silence: profile.silence,
      changedStatements: profile.changedStatements,
      statements: statements.map((statement) => ({
        ...statement,
        indicators: [...statement.indicators],
        provenance: statement.provenance.map(provenanceRow),
        changedSince: statement.changedSince.map(({ indicator, now }) => ({
          indicator,
          now: now === null ? null : provenanceRow(now),
        })),
        content: contents(statement.text),
      })),
      comments: comments.map((comment) => ({ ...comment, content: contents(comment.text) })),
      errata: profile.errata.map((erratum) => ({
        ...erratum,
        provenance: erratum.provenance.map(provenanceRow),
        afterContent: contents(erratum.after),
        reasonContent: contents(erratum.reason),
      })),
    };
  }

  @Route('getContent')
  async content(
    @CurrentMember() member: Member,
    @Param('content') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContentRow> {
    const [row] = pathParameters.content?.safeParse(id).success === true ? await this.contents.byIds([id]) : [];
    if (row === undefined || row.assessment !== member.assessment.key || !(await this.maySee(member, row))) {
      throw new ApiProblem('NOT_FOUND');
    }
    response.setHeader('ETag', etagOf(row.hash));
    return contentRow(row);
  }

  /** Confidential texts are for those who steer and research, and for the body that wrote or was asked. */
  private async maySee(member: Member, row: StoredContent): Promise<boolean> {
    if (!confidential.includes(row.kind) || row.author === member.person.id) return true;
    if (hasRole(member, 'coordinator', 'programOfficer', 'researcher', 'operator')) return true;
    const own = bodiesOf(member);
    if (own.length === 0) return false;
    if (row.kind === 'question') {
      const question = await this.views.one(row.assessment, 'question', row.subject);
      return question !== null && own.includes(question.doc.body);
    }
    const authors = await this.assessments.memberships(row.assessment, row.author);
    // A coordinator belongs to a body, too, but does not write for it.
    return authors.some(
      (author) =>
        (author.role === 'focalPoint' || author.role === 'authority') &&
        author.body !== null &&
        own.includes(author.body),
    );
  }
}

/** The meetings that reviewers from outside see: those they are invited to. Null for everybody else, who sees all. */
function ownMeetings(member: Member): parts.Part<readonly number[] | null> {
  const outside = member.allowed.every((membership) => membership.role === 'outsideReviewer');
  return outside ? parts.meetingsOf(member.person.id) : parts.nothing;
}

/** Provenance as the member may see it: contradictions are for those who see the cross-check. */
function provenanceFor(member: Member): (doc: Provenance) => ProvenanceRow {
  const seesThem = hasRole(member, 'coordinator', 'programOfficer', 'researcher', 'facilitator', 'operator');
  return (doc) => ({ ...doc, contradictions: seesThem ? [...doc.contradictions] : null });
}

function meetingRow(doc: MeetingView, contents: Contents): MeetingRow {
  return { ...doc, titleContent: contents(doc.title) };
}
