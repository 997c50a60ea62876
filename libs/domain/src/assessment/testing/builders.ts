import { atLocal } from '../../calendar/calendar.js';
import { indonesia2023 } from '../../calendar/testing/indonesia-2023.js';
import type { Rule } from '../../calendar/types.js';
import { workflowIds } from '../../core/ids.js';
import type {
  Actor,
  BodyCode,
  ContentRef,
  Decision,
  Effect,
  IndicatorCode,
  Instant,
  LocalDate,
  NoticeIntent,
  PersonId,
  Refusal,
  RefusalCode,
  Role,
} from '../../core/types.js';
import { runOf, type Run } from '../../meeting/testing/machine-run.js';
import { assessmentMachine } from '../assessment.machine.js';
import { nextStage } from '../gates.js';
import type { AssessmentFact } from '../facts.js';
import type { AssessmentCommand, AssessmentMessage } from '../messages.js';
import {
  type AssessmentInput,
  type AssessmentState,
  type ContactKind,
  type MeetingKind,
  type Plan,
  type RegisterEntry,
  type Stage,
} from '../types.js';

export const convener = 'KEMLU';
export const enrolled: readonly BodyCode[] = ['KEMLU', 'KEMNAKER', 'KEMENKES', 'BP2MI'];
export const indicatorCodes: readonly IndicatorCode[] = ['1.1.1', '1.1.2', '1.3.1', '2.1.1', '2.2.1', '4.1.1'];
export const hourMs = 3_600_000;

/** An instant on a clock in Jakarta. */
export function wib(date: LocalDate, time = '10:00'): Instant {
  return atLocal(indonesia2023, date, time);
}

export function workingDays(amount: number): Rule {
  return { amount, unit: 'workingDays' };
}

export function content(id: string): ContentRef {
  return { id, hash: `hash-of-${id}` };
}

export function contactsOf(body: BodyCode): Readonly<Record<ContactKind, PersonId>> {
  return { main: `${body}-main`, alternate: `${body}-alternate`, authority: `${body}-authority` };
}

export function actorOf(role: Role, body: BodyCode | null = null): Actor {
  return { person: body === null ? role : `${body}-${role}`, role, body };
}

export function focalPoint(body: BodyCode): Actor {
  return { person: contactsOf(body).main, role: 'focalPoint', body };
}

export const coordinator = actorOf('coordinator', convener);
export const officer = actorOf('programOfficer');
export const researcher = actorOf('researcher');
export const facilitator = actorOf('facilitator');

export function planOf(overrides: Partial<Plan> = {}): Plan {
  return {
    acceptance: workingDays(3),
    answering: workingDays(20),
    answeringNotAfter: null,
    offer: workingDays(3),
    roundReply: workingDays(5),
    silence: workingDays(10),
    ladder: [
      { offset: workingDays(-2), to: 'main' },
      { offset: workingDays(3), to: 'coordinator' },
    ],
    hopLimit: 2,
    maxRounds: 2,
    milestones: [{ stage: 'published', plannedOn: '2024-06-12' }],
    ...overrides,
  };
}

export function inputOf(overrides: Partial<AssessmentInput> = {}): AssessmentInput {
  return {
    key: 'mgi-id-2023',
    languages: ['id', 'en'],
    title: { id: 'Penilaian 2023', en: 'Assessment 2023' },
    level: 'national',
    linkedTo: null,
    clock: 'held',
    framework: { id: 'illustrative', version: '1', illustrative: true },
    indicators: indicatorCodes.map((code) => ({ code, dimension: Number(code[0]) })),
    convener,
    openedBy: { person: 'operator', role: 'operator', body: null },
    steering: {
      coordinators: ['coordinator-1', 'coordinator-2'],
      officers: ['officer-1'],
      researchers: ['researcher-1'],
    },
    calendar: indonesia2023,
    plan: planOf(),
    ...overrides,
  };
}

/**
 * An assessment in a spec, with a clock of its own. `to(stage)` takes the ordinary way there; afterwards every
 * indicator is led by KEMNAKER with KEMENKES as contributor, unless a spec assigns for itself.
 */
export class AssessmentCase {
  readonly input: AssessmentInput;
  readonly run: Run<AssessmentState, AssessmentCommand, AssessmentMessage, AssessmentFact>;
  now: Instant = wib('2023-03-15');
  private meetings = 0;

  constructor(overrides: Partial<AssessmentInput> = {}) {
    this.input = inputOf(overrides);
    this.run = runOf(assessmentMachine, this.input, this.now);
  }

  get state(): AssessmentState {
    return this.run.state();
  }

  entry(code: IndicatorCode): RegisterEntry {
    const entry = this.state.register[code];
    if (entry === undefined) throw new Error(`no indicator ${code}`);
    return entry;
  }

  /** Moves the clock to a later instant. On the way the calendar's decrees become known, each on its date. */
  at(instant: Instant): this {
    if (instant < this.now) throw new Error('the clock only moves forward');
    for (const decree of this.input.calendar.decrees) {
      const known = wib(decree.knownOn, '00:00');
      if (known > this.now && known <= instant) this.run.tick(known);
    }
    this.now = instant;
    return this;
  }

  /** Does what a person does; a refusal fails the spec. Returns the effects. */
  act(actor: Actor, command: AssessmentCommand): readonly Effect[] {
    return this.run.act(command, actor, this.now);
  }

  /** What the machine says to a command; it is taken over when accepted. */
  attempt(actor: Actor, command: AssessmentCommand): Decision<AssessmentFact> {
    return this.run.attempt(command, actor, this.now);
  }

  /** The code with which a command is refused, or `accepted`. */
  code(actor: Actor, command: AssessmentCommand): RefusalCode | 'accepted' {
    return this.run.codeOf(command, actor, this.now);
  }

  /** The refusal of a command; an acceptance fails the spec. */
  refusal(actor: Actor, command: AssessmentCommand): Refusal {
    const decision = this.attempt(actor, command);
    if (decision.ok) throw new Error(`${command.type} was accepted`);
    return decision.refusal;
  }

  /** A report of another process. Returns the effects. */
  tell(message: AssessmentMessage): readonly Effect[] {
    return this.run.tell(message, this.now);
  }

  enrol(...bodies: readonly BodyCode[]): this {
    for (const body of bodies)
      this.act(coordinator, { type: 'assessment.enrolBody', body, contacts: contactsOf(body) });
    return this;
  }

  assign(
    indicators: readonly IndicatorCode[],
    lead = 'KEMNAKER',
    contributors: readonly BodyCode[] = ['KEMENKES'],
  ): this {
    this.act(coordinator, {
      type: 'assessment.assign',
      assignments: indicators.map((indicator) => ({ indicator, lead, contributors })),
    });
    return this;
  }

  planMeeting(kind: MeetingKind, agenda: readonly IndicatorCode[] = []): number {
    this.meetings += 1;
    this.act(coordinator, meetingPlan({ number: this.meetings, kind, startsAt: this.now + hourMs, agenda }));
    return this.meetings;
  }

  hold(kind: MeetingKind, agenda: readonly IndicatorCode[] = []): number {
    const number = this.planMeeting(kind, agenda);
    for (const status of ['open', 'inSession', 'closed'] as const)
      this.tell({ type: 'meeting.status', number, status });
    return number;
  }

  propose(indicator: IndicatorCode, from: BodyCode, to: BodyCode, offer = `offer-${indicator}`): readonly Effect[] {
    return this.act(focalPoint(from), { type: 'handoff.propose', offer, indicator, to, reason: 'outsideMandate' });
  }

  submitAll(): this {
    for (const body of enrolled) {
      const answers = Object.values(this.state.register)
        .filter((entry) => entry.lead === body)
        .map(({ code }) => ({ indicator: code, answer: content(`answer-${code}`) }));
      this.tell({ type: 'dossier.submitted', body, answers });
    }
    return this;
  }

  /** Takes the ordinary way to a stage, every gate met. */
  to(stage: Stage): this {
    while (this.state.stage !== stage) {
      const next = nextStage(this.state.stage);
      if (next === null) throw new Error(`${stage} lies behind`);
      this.prepare(next);
      this.act(coordinator, { type: 'assessment.advance', to: next });
    }
    return this;
  }

  private prepare(next: Stage): void {
    switch (next) {
      case 'launched':
        this.enrol(...enrolled.filter((body) => this.state.bodies[body] === undefined));
        return;
      case 'collecting':
        this.assign(unassigned(this.state));
        this.hold('coordination');
        return;
      case 'crosscheck':
        this.submitAll();
        return;
      case 'analysis': {
        const number = this.hold('fgd', indicatorCodes);
        const outcomes = indicatorCodes.map((code) => ({ indicator: code, item: code, outcome: 'agreed' as const }));
        this.tell({ type: 'meeting.outcomes', number, outcomes });
        return;
      }
      case 'consultation':
        this.act(researcher, { type: 'profile.start' });
        this.tell({ type: 'profile.status', status: 'circulated', version: 1 });
        return;
      case 'clearance':
        this.hold('consultation');
        this.tell({ type: 'profile.status', status: 'validated', version: 1 });
        return;
      case 'published':
        this.tell({ type: 'profile.status', status: 'published', version: 2 });
        return;
      case 'setup':
      case 'validation':
      case 'closed':
        return;
    }
  }
}

/** A meeting of two hours; `startsAt` and `number` are for the spec to say. */
export function meetingPlan(
  overrides: Partial<Extract<AssessmentCommand, { readonly type: 'meeting.plan' }>> & {
    readonly number: number;
    readonly startsAt: Instant;
  },
): Extract<AssessmentCommand, { readonly type: 'meeting.plan' }> {
  return {
    type: 'meeting.plan',
    kind: 'coordination',
    endsAt: overrides.startsAt + 2 * hourMs,
    format: 'hybrid',
    title: content('meeting-title'),
    agenda: [],
    ...overrides,
  };
}

function unassigned(state: AssessmentState): readonly IndicatorCode[] {
  return Object.values(state.register).flatMap((entry) => (entry.status === 'unassigned' ? [entry.code] : []));
}

/** Types of the messages to a body's dossier, in order. */
export function sentTo(effects: readonly Effect[], body: BodyCode, key = 'mgi-id-2023'): readonly string[] {
  return messagesTo(effects, body, key).map((message) => message.type);
}

/** Messages to a body's dossier, in order. */
export function messagesTo(
  effects: readonly Effect[],
  body: BodyCode,
  key = 'mgi-id-2023',
): readonly { readonly type: string }[] {
  const to = workflowIds.dossier(key, body);
  return effects.flatMap((effect) => (effect.kind === 'send' && effect.to === to ? [effect.body] : []));
}

/** Notices owed. */
export function noticesIn(effects: readonly Effect[]): readonly NoticeIntent[] {
  return effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.notice] : []));
}

/** Notices as `kind → recipient`. */
export function told(effects: readonly Effect[]): readonly string[] {
  return noticesIn(effects).map((notice) => `${notice.kind} → ${notice.recipient}`);
}
