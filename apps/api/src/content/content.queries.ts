import { Injectable } from '@nestjs/common';
import { groupOfContent, pathParameters } from '@selaras/contracts';
import type { ContentKind, ContentRow, Concern, RecordedGround } from '@selaras/contracts';
import { ContentRepository, ViewRepository, parts } from '@selaras/persistence';
import type { StoredContent } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import { ApiProblem, outOfSight } from '../http/problem.js';
import { contentRow } from '../reads/names.service.js';
import { groundsThatHold, openedBy, openedTo, sees, submittedTo } from '../reads/sight.js';

/** Single texts. */
@Injectable()
export class ContentQueries {
  constructor(
    private readonly contents: ContentRepository,
    private readonly views: ViewRepository,
  ) {}

  /** @throws ApiProblem NOT_FOUND also for a text that the member may not see */
  async content(member: Member, id: string): Promise<ContentRow> {
    const [row] = pathParameters.content?.safeParse(id).success === true ? await this.contents.byIds([id]) : [];
    if (row === undefined) throw new ApiProblem('NOT_FOUND');
    if (row.assessment !== member.assessment.key || !(await this.maySee(member, row))) throw outOfSight(row.owner);
    return contentRow(row);
  }

  /** What a text is about says who may read it; who wrote it, and for whom they work today, says nothing. */
  private async maySee(member: Member, row: StoredContent): Promise<boolean> {
    const group = groupOfContent(row.kind, row.subject);
    // Most texts are open to somebody without a ground; what was recorded of the others is read only where it counts.
    if (sees(member, group, { bodies: [row.owner] })) return true;
    return sees(member, group, await this.matters[row.kind](member, row));
  }

  /** What was recorded of a text of each kind. */
  private readonly matters: Readonly<Record<ContentKind, (member: Member, row: StoredContent) => Promise<Concern>>> = {
    answer: async (member, { assessment, id, subject, owner }) => {
      const { submitted, opened, plan } = await this.views.together(assessment, {
        submitted: parts.submitted(id),
        opened: openedTo(member),
        plan: parts.plan,
      });
      const grounds = submitted ? submittedTo(opened, { indicator: subject, body: owner, answer: id }) : [];
      return { bodies: [owner], grounds: [...grounds, ...openedBy(plan)] };
    },
    reply: async (member, { assessment, id, subject, owner }) => {
      const { replied, opened, question } = await this.views.together(assessment, {
        replied: parts.replied(id),
        opened: openedTo(member),
        question: parts.doc('question', subject),
      });
      if (!replied || question === null) return {};
      return { bodies: [owner], grounds: submittedTo(opened, { indicator: question.indicator, body: owner }) };
    },
    note: async (_member, { assessment, subject, owner }) => {
      const { offer } = await this.views.together(assessment, {
        offer: parts.doc('offer', subject.replace(/^handoff\//, '')),
      });
      return { bodies: offer === null ? [owner] : [offer.from, offer.to] };
    },
    contradiction: (_member, row) => this.contradicted(row),
    resolution: (_member, row) => this.contradicted(row),
    title: (member, { assessment, subject }) => this.ofMeeting(member, assessment, subject.split('/')[1] ?? ''),
    wording: (member, { assessment, subject }) => this.ofMeeting(member, assessment, subject.split('/')[0] ?? ''),
    statement: async (_member, { assessment, id }) => {
      const { profile, statements } = await this.views.together(assessment, {
        profile: parts.doc('profile', 'profile'),
        statements: parts.docs('statement'),
      });
      const published = profile?.status === 'published';
      const read = statements.map(({ text, sent }) => (sent === undefined ? text : sent?.text));
      const corrected = profile?.errata.flatMap(({ before, after }) => [before, after]) ?? [];
      const there = [...read, ...(published ? corrected : [])].some((ref) => ref?.id === id);
      return {
        grounds: groundsThatHold({
          circulated: there && (profile?.version ?? 0) > 0,
          circulating: profile?.status === 'circulated',
          published: there && published,
        }),
      };
    },
    comment: (_member, { assessment, id, subject }) => this.commented(assessment, subject, id),
    reason: (_member, { assessment, id, subject }) => {
      const [about, statement] = subject.split('/');
      if (about === 'erratum') return this.corrected(assessment, id);
      return statement === undefined ? this.commented(assessment, subject, null) : Promise.resolve({});
    },
    question: nothingMore,
    followUp: nothingMore,
    callNote: nothingMore,
    waiver: nothingMore,
  };

  private async contradicted({ assessment, subject }: StoredContent): Promise<Concern> {
    const { one } = await this.views.together(assessment, { one: parts.doc('contradiction', subject) });
    return { bodies: one?.bodies ?? [] };
  }

  private async ofMeeting(member: Member, assessment: string, number: string): Promise<Concern> {
    const { meeting, own } = await this.views.together(assessment, {
      meeting: parts.doc('meeting', number),
      own: parts.meetingsOf(member.person.id),
    });
    if (meeting === null) return {};
    return { grounds: groundsThatHold({ opened: meeting.status !== 'draft', invited: own.includes(meeting.number) }) };
  }

  /** A comment's own text, when `id` is given, or why it was resolved as it was. */
  private async commented(assessment: string, comment: string, id: string | null): Promise<Concern> {
    const { one, profile, plan } = await this.views.together(assessment, {
      one: parts.doc('comment', comment),
      profile: parts.doc('profile', 'profile'),
      plan: parts.plan,
    });
    // One that was refused was never said.
    if (one === null || (id !== null && one.text.id !== id)) return {};
    const circulating: readonly RecordedGround[] = profile?.status === 'circulated' ? ['circulating'] : [];
    return { bodies: [one.body], author: one.by, grounds: [...circulating, ...openedBy(plan)] };
  }

  private async corrected(assessment: string, id: string): Promise<Concern> {
    const { profile } = await this.views.together(assessment, { profile: parts.doc('profile', 'profile') });
    const issued = profile?.errata.some(({ reason }) => reason.id === id) === true;
    return { grounds: groundsThatHold({ published: issued }) };
  }
}

/** It is known by its body alone. */
function nothingMore(): Promise<Concern> {
  return Promise.resolve({});
}
