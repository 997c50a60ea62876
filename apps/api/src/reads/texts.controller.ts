import { Controller, Param, Res } from '@nestjs/common';
import { pathParameters } from '@selaras/contracts';
import type { ContentKind, ContentRow, MeetingDetail, MeetingRow, ProfileDetail } from '@selaras/contracts';
import { workflowIds } from '@selaras/domain';
import type { MeetingView } from '@selaras/domain';
import { AssessmentRepository, ContentRepository, ViewRepository } from '@selaras/persistence';
import type { StoredContent } from '@selaras/persistence';
import type { Response } from 'express';
import { CurrentMember, bodiesOf, hasRole } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { etagOf } from '../http/etag.js';
import { Route } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { NamesService, contentRow } from './names.service.js';
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
    const own = await this.ownMeetings(member);
    const rows = (await this.views.list(member.assessment.key, 'meeting')).filter(
      ({ doc }) => own === null || own.has(doc.number),
    );
    const contents = await this.names.contents(
      member.assessment.key,
      rows.map(({ doc }) => doc.title),
    );
    return { meetings: rows.map(({ doc }) => meetingRow(doc, contents)).sort((a, b) => a.number - b.number) };
  }

  @Route('getMeeting')
  async meeting(
    @CurrentMember() member: Member,
    @Param('number') given: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeetingDetail> {
    const { assessment } = member;
    const own = await this.ownMeetings(member);
    if (!/^\d{1,6}$/.test(given)) throw new ApiProblem('NOT_FOUND');
    const number = Number(given);
    // Before the rest: a version that is older than what it stands on is refused later, a newer one would hide a change.
    const version = await this.versionOf(workflowIds.meeting(assessment.key, number));
    const row = await this.views.one(assessment.key, 'meeting', String(number));
    if (row === null || own?.has(number) === false) throw new ApiProblem('NOT_FOUND');
    const [agenda, attendance, wording] = await Promise.all([
      this.views.list(assessment.key, 'agendaItem'),
      this.views.list(assessment.key, 'attendance'),
      this.names.wording(assessment),
    ]);
    const items = agenda.map(({ doc }) => doc).filter((item) => item.meeting === number);
    const present = attendance.map(({ doc }) => doc).filter((one) => one.meeting === number);
    const [contents, names] = await Promise.all([
      this.names.contents(assessment.key, [row.doc.title, ...items.map((item) => item.wording)]),
      this.names.names({ people: present.map((one) => one.person) }),
    ]);
    response.setHeader('ETag', etagOf(version));
    return {
      meeting: meetingRow(row.doc, contents),
      agenda: items.map(({ meeting: _meeting, ...item }) => {
        const { titleId, titleEn } = wording.indicator(item.indicator);
        return {
          ...item,
          positions: { ...item.positions },
          titleId,
          titleEn,
          content: contents(item.wording),
        };
      }),
      attendance: present.map(({ person, body, outside, mode }) => {
        const { nameId, nameEn } = names.person(person);
        return { person, nameId, nameEn, body, outside, mode };
      }),
    };
  }

  @Route('getProfile')
  async profile(
    @CurrentMember() { assessment }: Member,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProfileDetail> {
    const { key } = assessment;
    // Before the rest, as for a meeting.
    const version = await this.versionOf(workflowIds.profile(key));
    const [profile, statements, comments] = await Promise.all([
      this.views.one(key, 'profile', 'profile'),
      this.views.list(key, 'statement'),
      this.views.list(key, 'comment'),
    ]);
    if (profile === null) {
      return { status: 'none', version: 0, silence: null, statements: [], comments: [], errata: [] };
    }
    const contents = await this.names.contents(key, [
      ...statements.map(({ doc }) => doc.text),
      ...comments.map(({ doc }) => doc.text),
      ...profile.doc.errata.flatMap((erratum) => [erratum.after, erratum.reason]),
    ]);
    response.setHeader('ETag', etagOf(version));
    return {
      status: profile.doc.status,
      version: profile.doc.version,
      silence: profile.doc.silence,
      statements: statements.map(({ doc }) => ({
        ...doc,
        indicators: [...doc.indicators],
        provenance: [...doc.provenance],
        content: contents(doc.text),
      })),
      comments: comments.map(({ doc }) => ({ ...doc, content: contents(doc.text) })),
      errata: profile.doc.errata.map((erratum) => ({
        ...erratum,
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

  /**
   * The version of what one process owns: the number of its last recorded fact, 0 before the first. It changes with
   * whatever changes there, unlike the rows of the read model, of which each has a number of its own.
   */
  private async versionOf(workflowId: string): Promise<number> {
    return (await this.views.workflow(workflowId))?.seq ?? 0;
  }

  /** The meetings that reviewers from outside see: those they are invited to. Null for everybody else, who sees all. */
  private async ownMeetings(member: Member): Promise<ReadonlySet<number> | null> {
    if (member.allowed.some((membership) => membership.role !== 'outsideReviewer')) return null;
    return this.views.meetingsOf(member.assessment.key, member.person.id);
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

function meetingRow(doc: MeetingView, contents: Contents): MeetingRow {
  return { ...doc, titleContent: contents(doc.title) };
}
