import { Controller, Headers, Inject, Query } from '@nestjs/common';
import { noticesQuerySchema } from '@selaras/contracts';
import type {
  AssessmentDetail,
  AssessmentSummary,
  Grid,
  MemberList,
  NoticeView,
  WaitingOnList,
} from '@selaras/contracts';
import { cellState, workingDaysUntil } from '@selaras/domain';
import type { AssessmentView, GridCell, WaitingOn } from '@selaras/domain';
import {
  AssessmentRepository,
  NoticeLedgerRepository,
  PeopleRepository,
  ReferenceRepository,
  ViewRepository,
} from '@selaras/persistence';
import type { ApiConfig } from '../config.js';
import { CurrentCaller, CurrentMember, bodiesOf, hasRole } from '../http/caller.js';
import type { Caller, Member } from '../http/caller.js';
import { languageOf } from '../http/language.js';
import { Route } from '../http/policy.js';
import { notJustNow } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { mapLimit } from '../engine/concurrency.js';
import { tokens } from '../tokens.js';
import { AssessmentLists } from './assessment-lists.js';
import { CaseClock } from './case-clock.js';
import { NamesService } from './names.service.js';

/** What the first screen shows. */
@Controller()
export class OverviewController {
  constructor(
    private readonly lists: AssessmentLists,
    private readonly assessments: AssessmentRepository,
    private readonly views: ViewRepository,
    private readonly ledger: NoticeLedgerRepository,
    private readonly people: PeopleRepository,
    private readonly reference: ReferenceRepository,
    private readonly names: NamesService,
    private readonly clock: CaseClock,
    @Inject(tokens.config) private readonly config: ApiConfig,
  ) {}

  @Route('listAssessments')
  async list(@CurrentCaller() caller: Caller): Promise<{ readonly assessments: readonly AssessmentSummary[] }> {
    const [rows, memberships] = await Promise.all([
      this.lists.visibleTo(caller.person),
      this.assessments.membershipsOf(caller.person.id),
    ]);
    const assessments = await mapLimit(rows, 4, async (row): Promise<AssessmentSummary> => {
      const view = await this.views.one(row.key, 'assessment', row.key);
      return {
        key: row.key,
        titleId: row.titleId,
        titleEn: row.titleEn,
        clock: row.clock,
        clockAt: await this.clock.at(row),
        illustrative: row.illustrative,
        stage: view?.doc.stage ?? null,
        roles: memberships
          .filter((membership) => membership.assessment === row.key)
          .map(({ role, body }) => ({ role, body })),
      };
    });
    return { assessments };
  }

  @Route('getAssessment')
  async get(
    @CurrentMember() { assessment }: Member,
  ): Promise<AssessmentView & Omit<AssessmentDetail, keyof AssessmentView>> {
    const view = await this.views.one(assessment.key, 'assessment', assessment.key);
    if (view === null) throw notJustNow('notRecorded', 1);
    const [clockAt, nextEvent, lastFactId, { framework }] = await Promise.all([
      this.clock.at(assessment),
      this.assessments.nextEvent(assessment.key),
      this.views.lastFactId(assessment.key),
      this.names.wording(assessment),
    ]);
    return {
      ...view.doc,
      clockAt,
      nextEvent,
      frameworkTitleId: framework.titleId,
      frameworkTitleEn: framework.titleEn,
      lastFactId,
      inboxUrl: assessment.clock === 'held' ? this.config.inboxUrl : null,
    };
  }

  @Route('getGrid')
  async grid(@CurrentMember() { assessment }: Member): Promise<Grid> {
    const rows = await this.views.list(assessment.key, 'dossier');
    const [names, now] = await Promise.all([
      this.names.names({ bodies: rows.map((row) => row.doc.body) }),
      this.clock.at(assessment),
    ]);
    const cell = (given: GridCell): GridCell => ({ ...given, state: cellState(given, now, assessment.calendar) });
    const lines = rows.map(({ doc }) => ({
      body: doc.body,
      ...names.body(doc.body),
      accept: cell(doc.accept),
      answer: cell(doc.answer),
      clear: cell(doc.clear),
      submit: cell(doc.submit),
      questions: cell(doc.questions),
      outcome: cell(doc.outcome),
      pausedUntil: doc.pausedUntil,
    }));
    return { at: now, rows: lines };
  }

  @Route('getWaitingOn')
  async waitingOn(@CurrentMember() member: Member): Promise<WaitingOnList> {
    const { assessment } = member;
    const rows = (await this.views.waitingOn(assessment.key)).filter((row) => concerns(member, row));
    const [names, now] = await Promise.all([
      this.names.names({
        bodies: rows.flatMap((row) => (row.body === null ? [] : [row.body])),
        people: rows.flatMap((row) => row.persons),
      }),
      this.clock.at(assessment),
    ]);
    const items = rows.map((row) => {
      const body = row.body === null ? null : names.body(row.body);
      return {
        ...row,
        items: [...row.items],
        persons: [...row.persons],
        bodyNameId: body?.nameId ?? null,
        bodyNameEn: body?.nameEn ?? null,
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
    @Headers('accept-language') language: string | undefined,
  ): Promise<{ readonly notices: readonly NoticeView[] }> {
    const { limit } = validate(noticesQuerySchema, query, languageOf(language), '/query');
    const recipient = hasRole(member, 'coordinator', 'programOfficer', 'operator') ? undefined : member.person.id;
    const rows = await this.ledger.list(member.assessment.key, { limit, recipient });
    const names = await this.names.names({ people: rows.map((row) => row.recipient) });
    const notices = rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      recipient: row.recipient,
      recipientNameId: names.person(row.recipient).nameId,
      recipientNameEn: names.person(row.recipient).nameEn,
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
    const members = await this.assessments.members(assessment.key);
    const [people, enrolled] = await Promise.all([
      this.people.byIds([...new Set(members.map((member) => member.person))]),
      this.views.list(assessment.key, 'body'),
    ]);
    const codes = [...enrolled.map((row) => row.doc.code), ...members.flatMap((row) => row.body ?? [])];
    const bodies = await this.reference.bodies([...new Set(codes)]);
    const byId = new Map(people.map((person) => [person.id, person]));
    return {
      members: members.flatMap(({ person, role, body }) => {
        const row = byId.get(person);
        if (row === undefined) return [];
        const { nameId, nameEn, organisation, lang } = row;
        return [{ person, nameId, nameEn, organisation, lang, role, body }];
      }),
      bodies: bodies.map(({ remitEn, ...body }) => ({ ...body, ...(remitEn === null ? {} : { remitEn }) })),
    };
  }
}

/** Who steers or looks on sees everything that is awaited; who speaks for a body what concerns it or them. */
function concerns(member: Member, row: WaitingOn): boolean {
  if (hasRole(member, 'coordinator', 'programOfficer', 'researcher', 'facilitator', 'observer', 'operator'))
    return true;
  return row.persons.includes(member.person.id) || (row.body !== null && bodiesOf(member).includes(row.body));
}
