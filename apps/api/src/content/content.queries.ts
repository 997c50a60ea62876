import { Injectable } from '@nestjs/common';
import { pathParameters } from '@selaras/contracts';
import type { ContentKind, ContentRow } from '@selaras/contracts';
import { AssessmentRepository, ContentRepository, ViewRepository } from '@selaras/persistence';
import type { StoredContent } from '@selaras/persistence';
import { bodiesOf, hasRole } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { ApiProblem } from '../http/problem.js';
import { contentRow } from '../reads/names.service.js';

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

/** Single texts. */
@Injectable()
export class ContentQueries {
  constructor(
    private readonly contents: ContentRepository,
    private readonly views: ViewRepository,
    private readonly assessments: AssessmentRepository,
  ) {}

  /** @throws ApiProblem NOT_FOUND also for a text that the member may not see */
  async content(member: Member, id: string): Promise<ContentRow> {
    const [row] = pathParameters.content?.safeParse(id).success === true ? await this.contents.byIds([id]) : [];
    if (row === undefined || row.assessment !== member.assessment.key || !(await this.maySee(member, row))) {
      throw new ApiProblem('NOT_FOUND');
    }
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
