import { Controller, Inject, Query } from '@nestjs/common';
import { noticesQuerySchema } from '@selaras/contracts';
import type {
  Lang,
  AssessmentDetail,
  AssessmentSummary,
  Grid,
  MemberList,
  NoticeView,
  WaitingOnList,
} from '@selaras/contracts';
import { cellState, codeAsText, offsetAt, workingDaysUntil } from '@selaras/domain';
import type { AssessmentView, Calendar, GridCell, Instant, WaitingOn } from '@selaras/domain';
import { AssessmentRepository, NoticeLedgerRepository, ViewRepository, parts } from '@selaras/persistence';
import type { ListedAssessment } from '@selaras/persistence';
import type { ApiConfig } from '../config.js';
import { CurrentCaller, CurrentMember, bodiesOf, hasRole } from '../http/caller.js';
import type { Caller, Member } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { notJustNow } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { tokens } from '../tokens.js';
import { caseNow } from './case-clock.js';
import { NamesService, namesOf } from './names.service.js';

/** What the first screen shows. */
@Controller()
export class OverviewController {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly views: ViewRepository,
    private readonly ledger: NoticeLedgerRepository,
    private readonly names: NamesService,
    @Inject(tokens.config) private readonly config: ApiConfig,
  ) {}

  @Route('listAssessments')
  async list(@CurrentCaller() { person }: Caller): Promise<{ readonly assessments: readonly AssessmentSummary[] }> {
    const rows = await this.assessments.listFor(person.id, { all: person.operator });
    return { assessments: rows.map(summaryOf) };
  }

  @Route('getAssessment')
  async get(
    @CurrentMember() { assessment }: Member,
  ): Promise<AssessmentView & Omit<AssessmentDetail, keyof AssessmentView>> {
    const [{ view, nextEvent, lastFactId }, { framework }] = await Promise.all([
      this.views.together(assessment.key, {
        view: parts.doc('assessment', assessment.key),
        nextEvent: parts.nextEvent,
        lastFactId: parts.lastFactId,
      }),
      this.names.wording(assessment),
    ]);
    if (view === null) throw notJustNow('notRecorded', 1);
    return {
      ...view,
      clockAt: caseNow(assessment),
      nextEvent,
      frameworkTitle: framework.title,
      lastFactId,
      inboxUrl: assessment.clock === 'held' ? this.config.inboxUrl : null,
    };
  }

  @Route('getGrid')
  async grid(@CurrentMember() { assessment }: Member): Promise<Grid> {
    const { lines, bodies } = await this.views.together(assessment.key, {
      lines: parts.docs('dossier'),
      bodies: parts.bodiesOfDocs('dossier'),
    });
    const names = namesOf({ bodies });
    const now = caseNow(assessment);
    const cell = (given: GridCell): GridCell => ({ ...given, state: cellState(given, now, assessment.calendar) });
    const rows = lines.map((line) => ({
      body: line.body,
      ...names.body(line.body),
      accept: cell(line.accept),
      answer: cell(line.answer),
      clear: cell(line.clear),
      submit: cell(line.submit),
      questions: cell(line.questions),
      outcome: cell(line.outcome),
      pausedUntil: line.pausedUntil,
    }));
    return { at: now, rows };
  }

  @Route('getWaitingOn')
  async waitingOn(@CurrentMember() member: Member): Promise<WaitingOnList> {
    const { assessment } = member;
    const { waiting, bodies, people } = await this.views.together(assessment.key, {
      waiting: parts.waitingOn,
      bodies: parts.waitingBodies,
      people: parts.waitingPeople,
    });
    const names = namesOf({ bodies, people });
    const now = caseNow(assessment);
    const items = waiting
      .filter((row) => concerns(member, row))
      .map((row) => {
        const body = row.body === null ? null : names.body(row.body);
        return {
          ...row,
          items: [...row.items],
          persons: [...row.persons],
          bodyName: body?.name ?? null,
          vacant: row.persons.length === 0,
          people: row.persons.map((person) => ({ person, ...names.person(person) })),
          workingDaysLeft: row.until === null ? null : workingDaysUntil(assessment.calendar, now, row.until, now),
        };
      });
    return { at: now, items };
  }

  @Route('listNotices')
  async notices(
    @CurrentMember() member: Member,
    @Query() query: unknown,
    @Language() lang: Lang,
  ): Promise<{ readonly notices: readonly NoticeView[] }> {
    const { limit } = validate(noticesQuerySchema, query, lang, '/query');
    const recipient = hasRole(member, 'coordinator', 'programOfficer', 'operator') ? undefined : member.person.id;
    const rows = await this.ledger.list(member.assessment.key, { limit, recipient });
    const notices = rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      recipient: row.recipient,
      recipientName: row.recipientName ?? codeAsText(row.recipient),
      body: row.body,
      why: row.why,
      form: row.form,
      dueAt: row.dueAt,
      state: row.state,
      sentAt: row.sentAt,
      items: [...row.items],
    }));
    return { notices };
  }

  @Route('listMembers')
  async members(@CurrentMember() { assessment }: Member): Promise<MemberList> {
    const { members, bodies } = await this.views.together(assessment.key, {
      members: parts.membersWithNames,
      bodies: parts.bodiesTakingPart,
    });
    return {
      members: [...members],
      bodies: bodies.map(({ remit, ...body }) => ({ ...body, ...(remit === null ? {} : { remit }) })),
    };
  }
}

/** A line of the list; the deadline of what comes first is told as the assessment's own calendar has it. */
function summaryOf({ calendar, mine, ...row }: ListedAssessment): AssessmentSummary {
  const now = caseNow(row);
  return {
    ...row,
    clockAt: now,
    languages: [...row.languages],
    roles: [...row.roles],
    mine: {
      tasks: mine.tasks,
      first: mine.first === null ? null : { ...mine.first, ...dueOf(calendar, mine.first.until, now) },
    },
  };
}

function dueOf(calendar: Calendar | null, until: Instant | null, now: Instant) {
  if (calendar === null || until === null) return { workingDaysLeft: null, offset: null };
  const { minutes, name } = offsetAt(calendar.offsets, until);
  return { workingDaysLeft: workingDaysUntil(calendar, now, until, now), offset: { minutes, name } };
}

/** Who steers or looks on sees everything that is awaited; who speaks for a body what concerns it or them. */
function concerns(member: Member, row: WaitingOn): boolean {
  if (hasRole(member, 'coordinator', 'programOfficer', 'researcher', 'facilitator', 'observer', 'operator'))
    return true;
  return row.persons.includes(member.person.id) || (row.body !== null && bodiesOf(member).includes(row.body));
}
