import { Inject, Injectable } from '@nestjs/common';
import type { AssessmentDetail, AssessmentSummary, Grid, WaitingOnList } from '@selaras/contracts';
import { cellState, offsetAt, workingDaysUntil } from '@selaras/domain';
import type { AssessmentView, Calendar, GridCell, Instant, WaitingOn } from '@selaras/domain';
import { AssessmentRepository, parts } from '@selaras/persistence';
import type { ListedAssessment } from '@selaras/persistence';
import type { ApiConfig } from '../config.js';
import type { Caller, Member } from '../http/caller.js';
import { notJustNow } from '../http/problem.js';
import { Screen } from '../http/screen.js';
import { caseNow } from '../reads/case-clock.js';
import { NamesService, namesOf } from '../reads/names.service.js';
import { sees } from '../reads/sight.js';
import { tokens } from '../tokens.js';

export const overview = new Screen(({ key }) => ({
  view: parts.doc('assessment', key),
  nextEvent: parts.nextEvent,
  lastFactId: parts.lastFactId,
}));
export const grid = new Screen(() => ({ lines: parts.docs('dossier'), bodies: parts.bodiesOfDocs('dossier') }));
export const waitingOn = new Screen(() => ({
  waiting: parts.waitingOn,
  bodies: parts.waitingBodies,
  people: parts.waitingPeople,
}));

/** What the first screen shows. */
@Injectable()
export class AssessmentQueries {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly names: NamesService,
    @Inject(tokens.config) private readonly config: ApiConfig,
  ) {}

  /** Assessments of the caller, or all for the operator. */
  async list({ person, seeing = null }: Caller): Promise<readonly AssessmentSummary[]> {
    const rows = await this.assessments.listFor(person.id, { all: person.operator });
    const shown = seeing === null ? rows : rows.filter(({ key }) => key === seeing.assessment);
    return shown.map(summaryOf);
  }

  /** @throws ApiProblem ENGINE_UNAVAILABLE until the first facts are recorded */
  async get(member: Member): Promise<AssessmentView & Omit<AssessmentDetail, keyof AssessmentView>> {
    const { assessment } = member;
    const { view, nextEvent, lastFactId } = overview.of(member);
    const { framework } = await this.names.wording(assessment);
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

  grid(member: Member): Grid {
    const { assessment } = member;
    const { lines, bodies } = grid.of(member);
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
      pausedUntil: sees(member, 'pause', { bodies: [line.body] }) ? line.pausedUntil : null,
    }));
    return { at: now, rows };
  }

  /** Open obligations that the member may see. */
  waitingOn(member: Member): WaitingOnList {
    const { assessment } = member;
    const { waiting, bodies, people } = waitingOn.of(member);
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

function concerns(member: Member, { body, persons }: WaitingOn): boolean {
  return sees(member, 'waitingOn', {
    bodies: [body],
    grounds: persons.includes(member.person.id) ? ['addressed'] : [],
  });
}
