import { createHash } from 'node:crypto';
import { commands, type FactRow, type LedgerEntry, type WorkflowRow } from '@selaras/contracts';
import {
  asOfNow,
  canWait,
  extendCalendar,
  isWorkingDay,
  localDate,
  nextOpening,
  workflowIds,
  type Actor,
  type AnyMessageBody,
  type AssessmentInput,
  type Calendar,
  type ContentRef,
  type FactBase,
  type Instant,
  type NoticeIntent,
  type WaitingOn,
  type WorkflowKind,
} from '@selaras/domain';
import { calendarOf, clockStep, type LoadedCase, type ScriptStep } from './format.js';
import type { Mail } from './account/input.js';
import type { PostedMail } from './posted.js';
import { processOf, type Process } from './simulated-process.js';

/** How a step of the script went. */
export interface StepOutcome {
  readonly index: number;
  readonly step: ScriptStep;
  /** Null when it was accepted. */
  readonly refused: { readonly code: string; readonly details: unknown } | null;
  readonly asExpected: boolean;
}

/** A whole case played in memory: what would stand in the fact log, the ledger and the inbox. */
export interface Simulation {
  readonly steps: readonly StepOutcome[];
  readonly facts: readonly FactRow[];
  readonly ledger: readonly LedgerEntry[];
  readonly mails: readonly Mail[];
  readonly workflows: readonly WorkflowRow[];
  readonly waiting: readonly WaitingOn[];
  readonly calendar: Calendar;
  readonly clockAt: Instant;
}

/** Notices that go in one mail, each as it stands when the mail goes out. */
type Parcel = readonly { readonly entry: LedgerEntry; readonly now: PostedMail['notices'][number] }[];

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Plays a case against the rules alone: every message arrives at once, every notice goes out when it is due, the clock
 * goes from event to event. `read` sees every mail when it goes out. No I/O: it proves in a second that a script is accepted, before real services play it.
 */
export function simulateCase(loaded: LoadedCase, read: (mail: PostedMail) => void = () => undefined): Simulation {
  return new Simulator(loaded, read).run();
}

class Simulator {
  private readonly processes = new Map<string, Process>();
  private readonly facts: FactRow[] = [];
  private readonly ledger = new Map<string, LedgerEntry>();
  private readonly mails: Mail[] = [];
  private readonly pending: LedgerEntry[] = [];
  private calendar: Calendar;
  private now: Instant;
  private readonly contents = new Map<string, unknown>();
  private readonly intents = new Map<string, NoticeIntent>();

  constructor(
    private readonly loaded: LoadedCase,
    private readonly read: (mail: PostedMail) => void,
  ) {
    this.now = Date.parse(loaded.startAt);
    this.calendar = {
      ...calendarOf(loaded),
      decrees: loaded.calendar.decrees.filter(({ id }) => loaded.decreesKnownAtStart.includes(id)),
    };
  }

  run(): Simulation {
    const { key } = this.loaded;
    this.start('assessment', workflowIds.assessment(key), this.input());
    const steps = this.loaded.steps.map((step, index) => this.play(step, index));
    return {
      steps,
      facts: this.facts,
      ledger: [...this.ledger.values()],
      mails: this.mails,
      workflows: [...this.processes.values()].map((process) => ({
        id: process.id,
        kind: process.kind,
        seq: process.seq(),
        closed: process.isClosed(),
        continued: 0,
        nextDue: process.nextDue(),
        events: null,
      })),
      waiting: this.waiting(),
      calendar: this.calendar,
      clockAt: this.now,
    };
  }

  private input(): AssessmentInput {
    const { key, titleId, titleEn, level, linkedTo, framework, convener, steering, plan } = this.loaded;
    return {
      key,
      titleId,
      titleEn,
      level,
      linkedTo,
      clock: 'held',
      framework: { id: framework.id, version: framework.version, illustrative: framework.illustrative },
      indicators: framework.indicators.map(({ code, dimension }) => ({ code, dimension })),
      convener,
      steering,
      calendar: this.calendar,
      plan: {
        ...plan,
        answeringNotAfter: plan.answeringNotAfter === null ? null : Date.parse(plan.answeringNotAfter),
      },
    };
  }

  private play(step: ScriptStep, index: number): StepOutcome {
    this.moveTo(Date.parse(step.at));
    const refused = step.do === clockStep ? null : this.command(step);
    const expected = step.expect?.refused ?? null;
    return { index, step, refused, asExpected: (refused?.code ?? null) === expected };
  }

  private command(step: ScriptStep): StepOutcome['refused'] {
    const definition = commands.find(({ name }) => name === step.do);
    if (definition === undefined) return { code: 'NOT_FOUND', details: { command: step.do } };
    const params = definition.params.parse(step.params ?? {});
    const body = definition.body.parse(step.body ?? {});
    const member = this.loaded.members.find(({ person }) => person === step.actor);
    if (member === undefined || !definition.roles.includes(member.role)) return { code: 'FORBIDDEN', details: {} };
    const actor: Actor = { person: member.person, role: member.role, body: member.body };
    const target = this.processes.get(definition.workflow(this.loaded.key, params));
    if (target === undefined) return { code: 'NOT_FOUND', details: {} };
    if (target.isClosed()) return { code: 'CLOSED', details: {} };
    const command = definition.build({
      params,
      body,
      tools: {
        actor,
        content: (kind, subject, payload) => this.content(`${kind}/${subject}`, payload),
        instant: (text) => Date.parse(text),
      },
    });
    const decision = target.decide(command, this.now, actor);
    if (!decision.ok) return decision.refusal;
    this.record(target, decision.facts);
    return null;
  }

  private content(subject: string, payload: unknown): ContentRef {
    const id = `content-${this.contents.size + 1}`;
    this.contents.set(id, payload);
    return { id, hash: sha256(`${subject}${JSON.stringify(payload)}`) };
  }

  private start(kind: WorkflowKind, id: string, input: unknown): void {
    const process = processOf(kind, id, input);
    this.processes.set(id, process);
    this.record(process, process.open(this.now));
  }

  /** Facts into the log, and what follows from them at once: in the order in which it was asked for. */
  private record(process: Process, facts: readonly FactBase[]): void {
    if (facts.length === 0) return;
    const from = process.seq();
    const effects = process.take(facts);
    facts.forEach((fact, index) => this.log(process.id, from + index + 1, fact));
    for (const effect of effects) {
      if (effect.kind === 'notice') this.owe(process.id, effect.notice);
      else if (effect.kind === 'start') this.start(effect.workflow, effect.id, effect.input);
      else this.deliver(effect.to, effect.body);
    }
  }

  private deliver(to: string, body: AnyMessageBody): void {
    const receiver = this.processes.get(to);
    if (receiver === undefined) throw new RangeError(`a message to ${to}, which was never started`);
    if (!receiver.isClosed()) this.record(receiver, receiver.receive(body, this.now));
  }

  private log(workflowId: string, seq: number, fact: FactBase): void {
    const { type, at, by, ...data } = fact;
    const id = this.facts.length + 1;
    this.facts.push({
      id,
      workflowId,
      seq,
      type,
      at,
      realAt: new Date(at).toISOString(),
      by,
      data,
      hash: sha256(`${workflowId}#${seq}`),
    });
    if (fact.type === 'DecreeAnnounced' && 'decree' in fact) {
      this.calendar = extendCalendar(this.calendar, fact.decree as Calendar['decrees'][number]);
    }
  }

  private owe(workflowId: string, notice: NoticeIntent): void {
    if (this.ledger.has(notice.purposeKey)) return;
    const { purposeKey, kind, why, recipient, body, items, subject, form, dueAt } = notice;
    const entry: LedgerEntry = {
      id: purposeKey,
      purposeKey,
      workflowId,
      kind,
      why,
      recipient,
      body,
      items: [...items],
      subject,
      form,
      dueAt,
      state: 'pending',
      dropped: null,
      message: null,
      smtpMessageId: null,
      messageState: null,
      day: null,
      attempts: 0,
      sentAt: null,
    };
    this.ledger.set(purposeKey, entry);
    this.intents.set(purposeKey, notice);
    this.pending.push(entry);
  }

  /** From event to event, as the held clock goes: who is due first, then what is to be sent at that instant. */
  private moveTo(target: Instant): void {
    for (;;) {
      const due = [...this.processes.values()].flatMap((process) => process.nextDue() ?? []);
      const event = Math.min(...due, ...this.pending.map(({ dueAt }) => dueAt));
      if (event > target) break;
      this.now = Math.max(this.now, event);
      for (const process of this.processes.values()) {
        const next = process.nextDue();
        if (next !== null && next <= this.now) this.record(process, process.onDue(this.now));
      }
      this.send();
    }
    this.now = Math.max(this.now, target);
  }

  private waiting(): readonly WaitingOn[] {
    return [...this.processes.values()].flatMap((process) => process.waitingOn());
  }

  /** Sends what is due: one digest per person and day, single notices alone, nothing that no longer matters. */
  private send(): void {
    const due = this.pending.filter(({ dueAt }) => dueAt <= this.now);
    if (due.length === 0) return;
    const duties = this.waiting();
    const parcels = new Map<string, Parcel>();
    for (const entry of due) {
      const day = localDate(this.calendar, entry.dueAt);
      if (this.calendar.alwaysOpen !== true && !isWorkingDay(this.calendar, day, day)) {
        const opening = nextOpening(this.calendar, entry.dueAt, this.now);
        if (entry.form === 'digest' || canWait(this.intentOf(entry), opening)) {
          this.replace(entry, { dueAt: opening });
          continue;
        }
      }
      this.pending.splice(this.pending.indexOf(entry), 1);
      const now = asOfNow(this.intentOf(entry), duties, entry.dueAt);
      if ('dropped' in now) {
        this.ledger.set(entry.purposeKey, { ...entry, state: 'suppressed', dropped: now.dropped });
        continue;
      }
      const parcel = entry.form === 'single' ? entry.purposeKey : `${entry.recipient}|${day}`;
      parcels.set(parcel, [...(parcels.get(parcel) ?? []), { entry, now }]);
    }
    for (const [parcel, entries] of parcels) this.post(parcel, entries);
  }

  private intentOf({ purposeKey }: LedgerEntry): NoticeIntent {
    const intent = this.intents.get(purposeKey);
    if (intent === undefined) throw new RangeError(`nobody owes ${purposeKey}`);
    return intent;
  }

  private replace(entry: LedgerEntry, change: Partial<LedgerEntry>): void {
    const changed = { ...entry, ...change };
    this.pending.splice(this.pending.indexOf(entry), 1, changed);
    this.ledger.set(entry.purposeKey, changed);
  }

  private post(key: string, parcel: Parcel): void {
    const entries = parcel.map(({ entry }) => entry);
    const [first] = entries;
    if (first === undefined) return;
    const day = localDate(this.calendar, first.dueAt);
    const messageId = `<${sha256(key).slice(0, 32)}@simulation.invalid>`;
    for (const entry of entries) {
      this.ledger.set(entry.purposeKey, {
        ...entry,
        state: 'sent',
        day,
        message: sha256(key),
        messageState: 'sent',
        smtpMessageId: messageId,
        attempts: 1,
        sentAt: this.now,
      });
    }
    this.read({
      person: first.recipient,
      day,
      form: first.form,
      at: this.now,
      notices: parcel.map(({ now }) => now),
      views: () => [...this.processes.values()].flatMap((process) => process.views()),
      content: (id) => this.contents.get(id),
      calendar: this.calendar,
    });
    this.mails.push({
      n: this.mails.length + 1,
      messageId,
      person: first.recipient,
      day,
      form: first.form,
      purposeKeys: entries.map(({ purposeKey }) => purposeKey),
    });
  }
}
