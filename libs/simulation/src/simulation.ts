import {
  allowedMemberships,
  assessmentInput,
  commands,
  knownOfAssessment,
  membershipFor,
  stageRefusal,
  type CommandDefinition,
  type FactRow,
  type Framework,
  type LedgerEntry,
  type MemberOf,
  type NewAssessment,
  type WorkflowRow,
} from '@selaras/contracts';
import {
  extendCalendar,
  holdsOffice,
  Interpreter,
  localDate,
  partsIn,
  machineOf,
  machines,
  workflowIds,
  type Actor,
  type AnyMessageBody,
  type AssessmentInput,
  type AssessmentState,
  type Calendar,
  type ContentRef,
  type FactBase,
  type Instant,
  type PersonId,
  type PresentPeople,
  type ViewRow,
  type WaitingOn,
  type Warning,
  type WorkflowKind,
} from '@selaras/domain';
import { Post, type MailGoingOut, type SimulatedMail, type Standing } from './post.js';

/** As the api names whoever opens an assessment. */
const openedBy: Actor = { person: 'operator', role: 'operator', body: null };

/** What a simulation begins with: what is handed in when an assessment is created, and its catalogue. */
export interface SimulatedCase extends NewAssessment {
  readonly startAt: Instant;
  readonly framework: Framework;
  /** As the api makes it, with the decrees that are known at the start. */
  readonly calendar: Calendar;
  /** Somebody may be listed with several roles. */
  readonly members: readonly MemberOf[];
}

/** One act of one person. */
export interface SimulatedStep {
  readonly at: Instant;
  readonly actor: PersonId;
  /** Name of a command of the API. */
  readonly do: string;
  readonly params: unknown;
  readonly body: unknown;
}

/** Why a step was refused. */
export interface StepRefusal {
  readonly code: string;
  readonly details: unknown;
}
/** How a step ended: why it was refused, null when it was accepted; and what was said to whoever acted all the same. */
export interface StepOutcome {
  readonly refused: StepRefusal | null;
  readonly warnings: readonly Warning[];
}

/** A mail at the instant at which it goes out, for whoever reads it. */
export interface PostedMail extends MailGoingOut {
  /** The read model at that instant. */
  views(): readonly ViewRow[];
  /** What was written under an id. */
  content(id: string): unknown;
  readonly calendar: Calendar;
}

type AnyProcess = Interpreter<unknown, unknown, { readonly type: string }, AnyMessageBody, FactBase>;

/**
 * A case by the rules alone: every message arrives at once, every notice goes out when it is due, the clock goes from
 * event to event. No I/O and no service: what it says of a script is what the API will say, because both ask the same
 * definitions of commands and the same machines.
 */
export class Simulation {
  private readonly processes = new Map<string, AnyProcess>();
  private readonly assessment: Interpreter<AssessmentInput, AssessmentState, never, AnyMessageBody, never>;
  private readonly post: Post;
  private readonly log: FactRow[] = [];
  private calendarNow: Calendar;
  private instant: Instant;
  private readonly contents = new Map<string, unknown>();

  /**
   * @param hashOf sha-256 of the canonical JSON of a value, hex: what content is known by
   * @param read sees every mail when it goes out
   */
  constructor(
    private readonly course: SimulatedCase,
    private readonly hashOf: (value: unknown) => string,
    read: (mail: PostedMail) => void = () => undefined,
  ) {
    this.instant = course.startAt;
    this.calendarNow = course.calendar;
    this.post = new Post(hashOf, (mail) =>
      read({
        ...mail,
        views: () => [...this.processes.values()].flatMap((process) => process.machine.project(process.state)),
        content: (id) => this.contents.get(id),
        calendar: this.calendarNow,
      }),
    );
    const id = workflowIds.assessment(course.key);
    const input = assessmentInput({ ...course, clock: 'held', openedBy }, course.framework, course.calendar);
    const assessment = new Interpreter(machines.assessment, input);
    this.assessment = assessment as unknown as typeof this.assessment;
    this.processes.set(id, assessment as unknown as AnyProcess);
    this.record(id, assessment.opening(this.instant));
  }

  /** The fact log, in the order in which it happened; the simulation has no real time, so facts carry the case's. */
  get facts(): readonly FactRow[] {
    return this.log;
  }

  get ledger(): readonly LedgerEntry[] {
    return this.post.ledger;
  }

  get mails(): readonly SimulatedMail[] {
    return this.post.mails;
  }

  /** As known now. */
  get calendar(): Calendar {
    return this.calendarNow;
  }

  get clockAt(): Instant {
    return this.instant;
  }

  /** Who takes part now, as facts have it. */
  private get members(): readonly MemberOf[] {
    return partsIn(this.state.members ?? {});
  }

  /** State of the assessment's own process. */
  get state(): AssessmentState {
    return this.assessment.state;
  }

  /** State of a process; undefined when it was never started. */
  stateOf(id: string): unknown {
    return this.processes.get(id)?.state;
  }

  get workflows(): readonly WorkflowRow[] {
    return [...this.processes].map(([id, process]) => ({
      id,
      kind: process.machine.kind,
      seq: process.seq,
      closed: process.isClosed,
      continued: 0,
      nextDue: process.due,
      events: null,
    }));
  }

  /** Everything that is waited for now. */
  get waiting(): readonly WaitingOn[] {
    return [...this.processes.values()].flatMap((process) =>
      process.isClosed ? [] : process.machine.waitingOn(process.state),
    );
  }

  /** Lets time pass, then has somebody act, as the API would. */
  play(step: SimulatedStep): StepOutcome {
    this.moveTo(step.at);
    const definition = commands.find(({ name }) => name === step.do);
    if (definition === undefined) return refusal('NOT_FOUND', { command: step.do });
    const memberships = this.members.filter(({ person }) => person === step.actor);
    if (memberships.length === 0) return refusal('NOT_FOUND');
    const allowed = allowedMemberships(definition, memberships);
    if (allowed.length === 0) return refusal('FORBIDDEN', { roles: definition.roles });
    const params = definition.params.safeParse(step.params);
    if (!params.success) return invalid(params.error.issues);
    const membership = membershipFor(definition, allowed, params.data);
    if (membership === null) return refusal('NOT_FOUND');
    const body = definition.body.safeParse(step.body);
    if (!body.success) return invalid(body.error.issues);
    const early = stageRefusal(definition, this.state.stage);
    if (early !== null) return refusal(early.code, early.details);
    const unfit = this.unfit(definition, { params: params.data, body: body.data });
    if (unfit.length > 0) return invalid(unfit);
    return this.command(definition, { params: params.data, body: body.data }, membership);
  }

  /** From event to event, as the held clock goes: who is due first, then what is to be sent at that instant. */
  moveTo(target: Instant): void {
    for (;;) {
      const due = [...this.processes.values()].flatMap((process) => process.due ?? []);
      const event = Math.min(...due, ...this.post.dueInstants());
      if (event > target) break;
      this.instant = Math.max(this.instant, event);
      this.fireAll();
      this.post.send(this.instant, this.calendarNow, () => this.standing());
    }
    this.instant = Math.max(this.instant, target);
  }

  private standing(): Standing {
    const people: PresentPeople = { bodies: this.state.bodies, steering: this.state.steering };
    return { duties: this.waiting, holdsOffice: (notice) => holdsOffice(people, notice) };
  }

  /** Whoever is due, until nobody is: what one says may make others due. */
  private fireAll(): void {
    for (let fired = true; fired;) {
      fired = false;
      for (const [id, process] of this.processes) {
        const facts = process.overdue(this.instant);
        if (facts.length === 0) continue;
        fired = true;
        this.record(id, facts);
      }
    }
  }

  private unfit(definition: CommandDefinition, input: { readonly params: unknown; readonly body: unknown }) {
    const known = knownOfAssessment({
      framework: this.course.framework,
      members: this.members,
      today: localDate(this.calendarNow, this.instant),
      factsNotBefore: this.course.plan.factsNotBefore,
      languages: this.course.languages,
    });
    return definition.unfit?.(input, known) ?? [];
  }

  private command(
    definition: CommandDefinition,
    { params, body }: { readonly params: unknown; readonly body: unknown },
    membership: MemberOf,
  ): StepOutcome {
    const id = definition.workflow(this.course.key, params);
    const target = this.processes.get(id);
    if (target === undefined) return refusal('NOT_FOUND');
    if (target.isClosed) return refusal('CLOSED');
    const actor: Actor = { person: membership.person, role: membership.role, body: membership.body };
    const command = definition.build({
      params,
      body,
      tools: {
        actor,
        content: (_kind, _subject, payload) => this.content(payload),
        instant: (text) => Date.parse(text),
      },
    });
    const decision = target.decide(command, { now: this.instant, actor });
    if (!decision.ok) return refusal(decision.refusal.code, decision.refusal.details);
    this.record(id, decision.facts);
    return { refused: null, warnings: decision.warnings ?? [] };
  }

  private content(payload: unknown): ContentRef {
    const id = `content-${this.contents.size + 1}`;
    this.contents.set(id, payload);
    return { id, hash: this.hashOf(payload) };
  }

  /** Facts into the log, and what follows from them at once: in the order in which it was asked for. */
  private record(id: string, facts: readonly FactBase[]): void {
    const process = this.processes.get(id);
    if (process === undefined || facts.length === 0) return;
    const from = process.seq;
    const effects = process.take(facts);
    facts.forEach((fact, index) => this.note(id, from + index + 1, fact));
    for (const effect of effects) {
      if (effect.kind === 'notice') this.post.owe(id, effect.notice);
      else if (effect.kind === 'start') this.start(effect.workflow, effect.id, effect.input);
      else this.deliver(effect.to, effect.body);
    }
  }

  private start(kind: WorkflowKind, id: string, input: unknown): void {
    const process = new Interpreter(machineOf(kind), input);
    this.processes.set(id, process);
    this.record(id, process.opening(this.instant));
  }

  private deliver(to: string, body: AnyMessageBody): void {
    const receiver = this.processes.get(to);
    if (receiver === undefined) throw new RangeError(`a message to ${to}, which was never started`);
    if (!receiver.isClosed) this.record(to, receiver.receive(body, this.instant));
  }

  private note(workflowId: string, seq: number, fact: FactBase): void {
    const { type, at, by, ...data } = fact;
    const id = this.log.length + 1;
    const hash = this.hashOf(`${workflowId}#${seq}`);
    this.log.push({ id, workflowId, seq, type, at, realAt: new Date(at).toISOString(), by, data, hash });
    if (fact.type === 'DecreeAnnounced' && 'decree' in fact) {
      this.calendarNow = extendCalendar(this.calendarNow, fact.decree as Calendar['decrees'][number]);
    }
  }
}

function refusal(code: string, details: unknown = {}): StepOutcome {
  return { refused: { code, details }, warnings: [] };
}

function invalid(places: readonly unknown[]): StepOutcome {
  return refusal('INVALID_REQUEST', { places });
}
