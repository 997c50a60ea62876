import type { LadderStep } from '../../assessment/types.js';
import { atLocal, computeDeadline } from '../../calendar/calendar.js';
import { indonesia2023, skb2022no1066, skb2023no327 } from '../../calendar/testing/indonesia-2023.js';
import type { Calendar, Deadline, Rule } from '../../calendar/types.js';
import type { Actor, ContentRef, Effect, Instant, NoticeIntent } from '../../core/types.js';
import { Interpreter } from '../../interpreter/interpreter.js';
import { dossierMachine } from '../dossier.machine.js';
import type { DossierCommand, DossierFact, DossierInput, DossierItem, DossierMessage, DossierState } from '../types.js';

/** The calendar as it was before the decree of 20 June 2023. */
export const beforeJune: Calendar = { ...indonesia2023, decrees: [skb2022no1066, skb2023no327] };

export const at = (date: string, time = '09:00'): Instant => atLocal(indonesia2023, date, time);

export const workingDays = (amount: number): Rule => ({ amount, unit: 'workingDays' });

export const ladder: readonly LadderStep[] = [
  { offset: workingDays(-2), to: 'main' },
  { offset: workingDays(1), to: 'main' },
  { offset: workingDays(3), to: 'authority' },
  { offset: workingDays(5), to: 'coordinator' },
];

export function dossierInput(change: Partial<DossierInput> = {}): DossierInput {
  return {
    assessment: 'ID-2023',
    body: 'BNPB',
    contacts: { main: 'bnpb.main', alternate: 'bnpb.alternate', authority: 'bnpb.authority' },
    coordinators: ['kemlu.coordinator'],
    calendar: beforeJune,
    ladder,
    clock: 'held',
    ...change,
  };
}

export const focalPoint: Actor = { person: 'bnpb.main', role: 'focalPoint', body: 'BNPB' };
export const authority: Actor = { person: 'bnpb.authority', role: 'authority', body: 'BNPB' };
export const coordinator: Actor = { person: 'kemlu.coordinator', role: 'coordinator', body: 'KEMLU' };
export const officer: Actor = { person: 'iom.officer', role: 'programOfficer', body: null };
export const operator: Actor = { person: 'operator', role: 'operator', body: null };
export const researcher: Actor = { person: 'ei.researcher', role: 'researcher', body: null };
export const foreigner: Actor = { person: 'kemnaker.main', role: 'focalPoint', body: 'KEMNAKER' };

export const content = (id: string): ContentRef => ({ id, hash: `hash-of-${id}` });

export const deadline = (amount: number, from: Instant, calendar: Calendar = beforeJune): Deadline =>
  computeDeadline(calendar, workingDays(amount), from, from);

type Assigned = Extract<DossierMessage, { readonly type: 'register.assigned' }>;

export function assign(
  codes: readonly string[],
  now: Instant,
  change: Partial<Assigned['indicators'][number]> = {},
): Assigned {
  return {
    type: 'register.assigned',
    indicators: codes.map((indicator) => ({
      indicator,
      acceptance: deadline(5, now),
      answering: deadline(20, now),
      accepted: false,
      ...change,
    })),
  };
}

/** A dossier under test: keeps its facts and effects, and fails a scenario that expected another outcome. */
export class Scenario {
  readonly facts: DossierFact[] = [];
  readonly effects: Effect[] = [];
  private readonly rules: Interpreter<DossierInput, DossierState, DossierCommand, DossierMessage, DossierFact>;

  constructor(
    readonly input: DossierInput = dossierInput(),
    openedAt: Instant = at('2023-05-02'),
  ) {
    this.rules = new Interpreter(dossierMachine, input);
    this.record(this.rules.opening(openedAt));
  }

  get state(): DossierState {
    return this.rules.state;
  }

  record(facts: readonly DossierFact[]): readonly DossierFact[] {
    this.effects.push(...this.rules.take(facts));
    this.facts.push(...facts);
    return facts;
  }

  /** Lets everything fire at its own instant until `now`, as the held clock does. */
  tickTo(now: Instant): readonly DossierFact[] {
    const fired: DossierFact[] = [];
    for (let due = dossierMachine.nextDue(this.state); due !== null && due <= now;) {
      fired.push(...this.record(dossierMachine.onDue(this.state, due)));
      due = dossierMachine.nextDue(this.state);
    }
    return fired;
  }

  does(actor: Actor, command: DossierCommand, now: Instant): readonly DossierFact[] {
    const decision = dossierMachine.decide(this.state, command, { now, actor });
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
    return this.record(decision.facts);
  }

  refusal(actor: Actor, command: DossierCommand, now: Instant): string | null {
    const decision = dossierMachine.decide(this.state, command, { now, actor });
    return decision.ok ? null : decision.refusal.code;
  }

  receives(message: DossierMessage, now: Instant): readonly DossierFact[] {
    return this.record(dossierMachine.receive(this.state, message, now));
  }

  answers(codes: readonly string[], now: Instant): void {
    for (const indicator of codes) {
      const expectedVersion = this.item(indicator).version;
      this.does(
        focalPoint,
        { type: 'dossier.answer', indicator, answer: content(`${indicator}/${expectedVersion + 1}`), expectedVersion },
        now,
      );
    }
  }

  clears(codes: readonly string[], now: Instant): void {
    const indicators = codes.map((indicator) => ({ indicator, version: this.item(indicator).version }));
    this.does(authority, { type: 'dossier.clear', indicators }, now);
  }

  accepts(indicators: readonly string[], now: Instant): void {
    this.does(focalPoint, { type: 'dossier.accept', indicators }, now);
  }

  submits(indicators: readonly string[], now: Instant): void {
    this.does(focalPoint, { type: 'dossier.submit', indicators }, now);
  }

  item(indicator: string): DossierItem {
    const item = this.state.items[indicator];
    if (item === undefined) throw new Error(`no item ${indicator}`);
    return item;
  }

  statuses(): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.values(this.state.items).map((item) => [item.indicator, item.status]));
  }

  notices(): readonly NoticeIntent[] {
    return this.effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.notice] : []));
  }

  sent(type: string): readonly object[] {
    return this.effects.flatMap((effect) => (effect.kind === 'send' && effect.body.type === type ? [effect.body] : []));
  }
}
