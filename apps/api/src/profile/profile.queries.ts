import { Injectable } from '@nestjs/common';
import type { ProfileDetail, ProvenanceRow, RecordedGround } from '@selaras/contracts';
import { workflowIds } from '@selaras/domain';
import type { Comment, ProfileView, Provenance, StatementView } from '@selaras/domain';
import { parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import type { Versioned } from '../http/etag.js';
import { ApiProblem } from '../http/problem.js';
import { Screen } from '../http/screen.js';
import { NamesService } from '../reads/names.service.js';
import { groundsThatHold, openedBy, sees } from '../reads/sight.js';

const noProfile: ProfileDetail = {
  status: 'none',
  version: 0,
  silence: null,
  changedStatements: 0,
  statements: [],
  comments: [],
  errata: [],
};

export const profile = new Screen(({ key }) => ({
  // Of the same instant as the rest, as for a meeting.
  version: parts.seqOf(workflowIds.profile(key)),
  document: parts.doc('profile', 'profile'),
  statements: parts.docs('statement'),
  comments: parts.docs('comment'),
  plan: parts.plan,
}));

/** The profile with its statements, what they rest on, and what was said about them. */
@Injectable()
export class ProfileQueries {
  constructor(private readonly names: NamesService) {}

  /**
   * The profile as the member has it before them; without a version before anything is drafted.
   *
   * @throws ApiProblem NOT_FOUND to those for whom it is not there, or no more
   */
  async profile(
    member: Member,
  ): Promise<Versioned<ProfileDetail> | { readonly version: null; readonly shown: ProfileDetail }> {
    const { version, document, plan, ...found } = profile.of(member);
    const grounds = [...groundsOf(document), ...openedBy(plan)];
    if (!sees(member, 'profile', { grounds })) throw new ApiProblem('NOT_FOUND');
    if (document === null) return { version: null, shown: noProfile };
    const row = provenanceFor(member, grounds);
    const statements = found.statements.flatMap((one) => statementFor(member, one, grounds) ?? []);
    const comments = found.comments.filter((one) => sees(member, 'comment', commented(one, grounds)));
    const errata = sees(member, 'erratum', { grounds }) ? document.errata : [];
    const contents = await this.names.contents(member, [
      // Each was asked for above, as what it is.
      ...statements.map(({ text, matter }) => ({ group: 'profile.text', matter, refs: [text] }) as const),
      ...comments.map((one) => ({ group: 'comment', matter: commented(one, grounds), refs: [one.text] }) as const),
      { group: 'erratum', matter: { grounds }, refs: errata.flatMap(({ after, reason }) => [after, reason]) },
    ]);
    const shown: ProfileDetail = {
      status: document.status,
      version: document.version,
      silence: document.silence,
      changedStatements: document.changedStatements,
      statements: statements.map(({ matter: _matter, sent: _sent, ...statement }) => ({
        ...statement,
        indicators: [...statement.indicators],
        provenance: statement.provenance.map(row),
        changedSince: statement.changedSince.map(({ indicator, now }) => ({
          indicator,
          now: now === null ? null : row(now),
        })),
        content: contents(statement.text),
      })),
      comments: comments.map((comment) => ({ ...comment, content: contents(comment.text) })),
      errata: errata.map((erratum) => ({
        ...erratum,
        provenance: erratum.provenance.map(row),
        afterContent: contents(erratum.after),
        reasonContent: contents(erratum.reason),
      })),
    };
    return { version, shown };
  }
}

/** How far the text has come. */
function groundsOf(document: ProfileView | null): readonly RecordedGround[] {
  return groundsThatHold({
    circulated: document !== null && document.version > 0,
    circulating: document?.status === 'circulated',
    published: document?.status === 'published',
  });
}

const commented = ({ body, by }: Comment, grounds: readonly RecordedGround[]) => ({
  bodies: [body],
  author: by,
  grounds,
});

type Shown = StatementView & { readonly matter: { readonly grounds: readonly RecordedGround[] } };

/** A statement in the words that the member has before them: those that write it have the latest, readers what was sent. */
function statementFor(member: Member, statement: StatementView, grounds: readonly RecordedGround[]): Shown | null {
  const rests = sees(member, 'profile.provenance', { grounds });
  const shown = rests ? statement : { ...statement, provenance: [], changedSince: [] };
  // Those who need no ground are those who write.
  if (sees(member, 'profile.text')) return { ...shown, matter: { grounds } };
  const { sent } = statement;
  if (sent === null || !sees(member, 'profile.text', { grounds })) return null;
  // What the words of before rested on is not kept.
  return sent === undefined
    ? { ...shown, matter: { grounds } }
    : { ...sent, provenance: [], changedSince: [], matter: { grounds } };
}

/** What a statement rests on, as the member may see it: answers and contradictions are not the reader's by that alone. */
function provenanceFor(member: Member, grounds: readonly RecordedGround[]): (doc: Provenance) => ProvenanceRow {
  const seesContradictions = sees(member, 'contradiction');
  const rested: readonly RecordedGround[] = ['submitted', ...grounds];
  return (doc) => ({
    ...doc,
    answer: sees(member, 'answer', { bodies: [doc.lead], grounds: rested }) ? doc.answer : null,
    contradictions: seesContradictions ? [...doc.contradictions] : null,
  });
}
