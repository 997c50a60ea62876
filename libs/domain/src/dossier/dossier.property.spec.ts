import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computeDeadline, isWorkingDay, localDate, officeHoursOn } from '../calendar/calendar.js';
import type { Calendar, Decree, Rule } from '../calendar/types.js';
import { fold } from '../core/fold.js';
import { refusalCodes } from '../core/refusals.js';
import type { Actor, Instant } from '../core/types.js';
import { addDays } from '../calendar/civil-date.js';
import { dossierMachine } from './dossier.machine.js';
import { obligations, owers } from './obligations.js';
import {
  at,
  authority,
  content,
  coordinator,
  dossierInput,
  focalPoint,
  foreigner,
  ladder,
  officer,
  Scenario,
  workingDays,
} from './testing/builders.js';
import {
  itemTransitions,
  type DossierCommand,
  type DossierFact,
  type DossierMessage,
  type DossierState,
  type ItemStatus,
} from './types.js';

/** What a random run does next; deadlines and versions are filled in from the state it meets. */
type Step =
  | {
      readonly kind: 'command';
      readonly actor: Actor;
      readonly command: (state: DossierState, now: Instant) => DossierCommand;
    }
  | { readonly kind: 'message'; readonly message: (state: DossierState, now: Instant) => DossierMessage }
  | { readonly kind: 'wait' };

const codes = ['1.1.1', '1.1.2', '2.1.1', '2.1.2'] as const;
const code = fc.constantFrom(...codes, '9.9.9', 'constructor');
const someCodes = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 });

/** Mostly items that can take the step, now and then any code at all: a run must get far and still go astray. */
interface Pick {
  readonly mask: number;
  readonly stray: string | null;
}
const pick: fc.Arbitrary<Pick> = fc.record({
  mask: fc.integer({ min: 1, max: 15 }),
  stray: fc.option(code, { freq: 8, nil: null }),
});

function choose(state: DossierState, { mask, stray }: Pick, ...statuses: readonly ItemStatus[]): readonly string[] {
  const able = Object.values(state.items).filter(({ status }) => statuses.includes(status));
  const some = able.filter((_item, index) => (mask & (1 << index)) !== 0);
  const chosen = (some.length > 0 ? some : able).map(({ indicator }) => indicator);
  return stray === null ? chosen : [...chosen, stray];
}

function chooseOne(state: DossierState, from: Pick, ...statuses: readonly ItemStatus[]): string {
  return choose(state, from, ...statuses).at(-1) ?? '1.1.1';
}

const reason = fc.constantFrom('outsideMandate', 'needsTime' as const);
const name = (prefix: string, max = 6) => fc.integer({ min: 1, max }).map((n) => `${prefix}${n}`);
const round = fc.integer({ min: 1, max: 2 });
const days = (min: number, max: number) => fc.integer({ min, max });

const deadlineOf = (state: DossierState, now: Instant, rule: Rule) => computeDeadline(state.calendar, rule, now, now);
const versionOf = (state: DossierState, indicator: string): number =>
  Object.hasOwn(state.items, indicator) ? (state.items[indicator]?.version ?? 0) : 0;

const command = (
  actor: fc.Arbitrary<Actor>,
  make: fc.Arbitrary<(state: DossierState, now: Instant) => DossierCommand>,
): fc.Arbitrary<Step> => fc.record({ kind: fc.constant('command' as const), actor, command: make });

const message = (make: fc.Arbitrary<(state: DossierState, now: Instant) => DossierMessage>): fc.Arbitrary<Step> =>
  make.map((build) => ({ kind: 'message', message: build }));

const mostly = (actor: Actor): fc.Arbitrary<Actor> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(actor) },
    fc.constantFrom(authority, coordinator, foreigner, focalPoint),
  );

const stepArbitrary = (rule: (amount: number) => Rule): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Step>({ kind: 'wait' }) },
    {
      weight: 4,
      arbitrary: message(
        fc
          .tuple(someCodes, days(1, 6), days(4, 20), fc.boolean())
          .map(([indicators, accept, answer, accepted]) => (state, now) => ({
            type: 'register.assigned',
            indicators: indicators.map((indicator) => ({
              indicator,
              acceptance: deadlineOf(state, now, rule(accept)),
              answering: deadlineOf(state, now, rule(answer)),
              accepted,
            })),
          })),
      ),
    },
    message(code.map((indicator) => () => ({ type: 'register.released', indicator }))),
    {
      weight: 2,
      arbitrary: message(
        fc.tuple(name('o'), code, days(1, 6), reason).map(([offer, indicator, amount, why]) => (state, now) => ({
          type: 'register.offered',
          offer,
          indicator,
          from: 'KEMNAKER',
          reason: why,
          deadline: deadlineOf(state, now, rule(amount)),
        })),
      ),
    },
    message(name('o').map((offer) => () => ({ type: 'register.offerClosed', offer }))),
    {
      weight: 3,
      arbitrary: message(
        fc
          .tuple(fc.uniqueArray(name('q', 40), { minLength: 1, maxLength: 2 }), round, pick, days(1, 6))
          .map(([ids, number, about, amount]) => (state, now) => ({
            type: 'register.questions',
            questions: ids.map((question) => ({
              question,
              round: number,
              indicator: chooseOne(state, about, 'submitted'),
              text: content(question),
              deadline: deadlineOf(state, now, rule(amount)),
            })),
          })),
      ),
    },
    message(round.map((number) => () => ({ type: 'register.roundClosed', round: number }))),
    {
      weight: 2,
      arbitrary: message(
        fc
          .tuple(fc.uniqueArray(days(1, 12), { minLength: 1, maxLength: 4 }), fc.nat(1_000_000))
          .map(([ahead, id]) => (state, now) => ({
            type: 'register.decree',
            decree: decreeOf(state, now, ahead, id),
          })),
      ),
    },
    {
      weight: 1,
      arbitrary: message(
        fc
          .tuple(pick, fc.constantFrom('agreed', 'contested', 'notApplicable' as const))
          .map(([from, outcome]) => (state) => ({
            type: 'register.outcome',
            outcomes: choose(state, from, 'submitted', 'contested').map((indicator) => ({ indicator, outcome })),
          })),
      ),
    },
    {
      weight: 6,
      arbitrary: command(
        mostly(focalPoint),
        pick.map((from) => (state) => ({ type: 'dossier.accept', indicators: choose(state, from, 'assigned') })),
      ),
    },
    {
      weight: 2,
      arbitrary: command(
        mostly(focalPoint),
        fc.tuple(pick, reason).map(([from, why]) => (state) => ({
          type: 'dossier.refuse',
          indicator: chooseOne(state, from, 'assigned'),
          reason: why,
        })),
      ),
    },
    {
      weight: 3,
      arbitrary: command(
        mostly(focalPoint),
        fc.constant((state: DossierState) => {
          const open = Object.values(state.questions).filter(({ status }) => status === 'open');
          const submitted = open.find(({ indicator }) => state.items[indicator]?.status === 'submitted');
          const asked = submitted?.indicator ?? '1.1.1';
          const expectedVersion = versionOf(state, asked);
          return {
            type: 'dossier.answer' as const,
            indicator: asked,
            answer: content(`${asked}/${expectedVersion + 1}`),
            expectedVersion,
          };
        }),
      ),
    },
    {
      weight: 10,
      arbitrary: command(
        mostly(focalPoint),
        fc.tuple(pick, fc.constantFrom(0, 0, 0, 0, 1)).map(([from, off]) => (state) => {
          const indicator = chooseOne(state, from, 'accepted', 'answered', 'cleared', 'submitted');
          const version = versionOf(state, indicator);
          return {
            type: 'dossier.answer',
            indicator,
            answer: content(`${indicator}/${version + 1}`),
            expectedVersion: version + off,
          };
        }),
      ),
    },
    {
      weight: 8,
      arbitrary: command(
        mostly(authority),
        fc.tuple(pick, fc.constantFrom(0, 0, 0, 0, 1)).map(([from, off]) => (state) => ({
          type: 'dossier.clear',
          indicators: choose(state, from, 'answered').map((indicator) => ({
            indicator,
            version: versionOf(state, indicator) + off,
          })),
        })),
      ),
    },
    {
      weight: 8,
      arbitrary: command(
        mostly(focalPoint),
        pick.map((from) => (state) => ({ type: 'dossier.submit', indicators: choose(state, from, 'cleared') })),
      ),
    },
    command(
      mostly(focalPoint),
      fc
        .tuple(name('q', 40), fc.boolean(), fc.constantFrom('answered', 'evidenceAdded', 'cannotAnswer' as const))
        .map(([any, stray, status]) => (state) => {
          const open = Object.values(state.questions).findLast((question) => question.status === 'open');
          return { type: 'dossier.reply', question: stray ? any : (open?.question ?? any), status };
        }),
    ),
    command(
      fc.constantFrom(coordinator, officer, focalPoint),
      fc.option(days(-24, 24 * 12), { nil: null }).map((hours) => (_state, now) => ({
        type: 'dossier.logCall',
        note: content('call'),
        promisedUntil: hours === null ? null : now + hours * 3_600_000,
      })),
    ),
  );

/** A decree is announced when it is known; the assessment refuses one from the future. */
function decreeOf(state: DossierState, now: Instant, ahead: readonly number[], id: number): Decree {
  const today = localDate(state.calendar, now);
  return {
    id: `D${id}`,
    title: 'random',
    knownOn: today,
    adds: ahead.map((n) => ({ date: addDays(today, n), nameId: 'libur', nameEn: 'day off', kind: 'national' })),
    removes: [],
  };
}

const closing: Step = { kind: 'message', message: () => ({ type: 'register.closed' }) };

interface Turn {
  readonly step: Step;
  readonly waitMs: number;
  /** The process sleeps through what was due meanwhile. */
  readonly outage: boolean;
}

/** A run: steps with the time before each, and perhaps the end of the assessment. */
const turnsArbitrary = (rule: (amount: number) => Rule): fc.Arbitrary<readonly Turn[]> =>
  fc
    .tuple(
      fc.array(
        fc.record({
          step: stepArbitrary(rule),
          waitMs: fc.oneof(
            days(1, 5_000),
            days(1, 72 * 3600).map((seconds) => seconds * 1000),
          ),
          outage: fc.constantFrom(false, false, false, true),
        }),
        { minLength: 1, maxLength: 60, size: 'max' },
      ),
      fc.boolean(),
    )
    .map(([turns, closes]) => (closes ? [...turns, { step: closing, waitMs: 1, outage: false }] : turns));

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Plays a run on frozen states; `atRest` sees every state in which the process waits, with its instant. */
function play(
  scenario: Scenario,
  turns: readonly Turn[],
  atRest: (state: DossierState, now: Instant) => void = () => undefined,
): Scenario {
  let now = at('2023-06-12');
  for (const { step, waitMs, outage } of turns) {
    const target = now + waitMs;
    if (!outage) {
      for (let due = dossierMachine.nextDue(scenario.state); due !== null && due <= target;) {
        now = Math.max(now, due);
        scenario.record(dossierMachine.onDue(deepFreeze(scenario.state), now));
        atRest(scenario.state, now);
        due = dossierMachine.nextDue(scenario.state);
      }
    }
    now = target;
    scenario.record(dossierMachine.onDue(deepFreeze(scenario.state), now));
    atRest(scenario.state, now);
    act(scenario, step, now);
    atRest(scenario.state, now);
  }
  return scenario;
}

function act(scenario: Scenario, step: Step, now: Instant): void {
  const state = deepFreeze(scenario.state);
  switch (step.kind) {
    case 'wait':
      return;
    case 'message':
      scenario.record(dossierMachine.receive(state, step.message(state, now), now));
      return;
    case 'command': {
      const decision = dossierMachine.decide(state, step.command(state, now), { now, actor: step.actor });
      if (decision.ok) {
        expect(decision.facts.length).toBeGreaterThan(0);
        scenario.record(decision.facts);
      } else {
        expect(refusalCodes).toContain(decision.refusal.code);
      }
    }
  }
}

function property(rule: (amount: number) => Rule, check: (turns: readonly Turn[]) => void): void {
  fc.assert(fc.property(turnsArbitrary(rule), check), { numRuns: 60, interruptAfterTimeLimit: 20_000 });
}

const factTypes: Readonly<Record<DossierFact['type'], true>> = {
  DossierOpened: true,
  ItemAssigned: true,
  ItemsAccepted: true,
  ItemRefused: true,
  ItemAnswered: true,
  ItemsCleared: true,
  ItemsSubmitted: true,
  ItemReleased: true,
  ItemOutcome: true,
  OfferReceived: true,
  OfferClosed: true,
  OfferLapsed: true,
  QuestionsReceived: true,
  QuestionReplied: true,
  RoundEnded: true,
  LadderStepped: true,
  ObligationEscalated: true,
  ObligationSettled: true,
  DeadlinesMoved: true,
  CallLogged: true,
  DossierClosed: true,
};

describe('for any sequence of commands and messages', () => {
  it('(the sequences reach every fact there is, deadlines that move, and clarifications after submission)', () => {
    const reached = new Set<string>();
    for (const turns of fc.sample(turnsArbitrary(workingDays), { numRuns: 500, seed: 2023 })) {
      const { facts } = play(new Scenario(), turns);
      const submitted = new Set<string>();
      for (const fact of facts) {
        reached.add(fact.type);
        if (fact.type === 'DeadlinesMoved' && fact.moves.length > 0) reached.add('moved');
        if (fact.type === 'ItemsSubmitted') fact.indicators.forEach((indicator) => submitted.add(indicator));
        if (fact.type === 'ItemAnswered' && submitted.has(fact.indicator)) reached.add('clarified');
      }
    }
    expect([...reached].sort()).toEqual([...Object.keys(factTypes), 'moved', 'clarified'].sort());
  });

  it('no item is ever outside the transition table', () => {
    property(workingDays, (turns) => {
      const { facts, input } = play(new Scenario(), turns);
      facts.reduce((before, fact) => {
        const after = dossierMachine.evolve(before, fact);
        for (const [indicator, item] of Object.entries(after.items)) {
          const from = before.items[indicator]?.status;
          if (from === undefined) expect(['assigned', 'accepted']).toContain(item.status);
          else if (from !== item.status) expect(pathExists(from, item.status, fact)).toBe(true);
        }
        return after;
      }, dossierMachine.initial(input));
    });
  });

  it('replaying the facts, also from their JSON, gives the same state, views and waiting list', () => {
    property(workingDays, (turns) => {
      const scenario = play(new Scenario(), turns);
      const facts = JSON.parse(JSON.stringify(scenario.facts)) as DossierFact[];
      const replayed = fold(dossierMachine, scenario.input, facts);
      expect(replayed).toEqual(scenario.state);
      expect(JSON.parse(JSON.stringify(scenario.state))).toEqual(scenario.state);
      expect(dossierMachine.project(replayed)).toEqual(dossierMachine.project(scenario.state));
      expect(dossierMachine.waitingOn(replayed)).toEqual(dossierMachine.waitingOn(scenario.state));
    });
  });

  it('what is due is decided at once, and what comes next is later', () => {
    property(workingDays, (turns) => {
      play(new Scenario(), turns, (state, now) => {
        const due = dossierMachine.nextDue(state);
        if (due === null || due > now) {
          expect(dossierMachine.onDue(state, now)).toEqual([]);
          return;
        }
        const facts = dossierMachine.onDue(state, now);
        expect(facts.length).toBeGreaterThan(0);
        const next = dossierMachine.nextDue(facts.reduce(dossierMachine.evolve, state));
        expect(next === null || next > now).toBe(true);
      });
    });
  });

  it('nothing is due on a day off when rules count working days', () => {
    property(workingDays, (turns) => {
      play(new Scenario(), turns, (state, now) => {
        const due = dossierMachine.nextDue(state);
        if (due === null || due <= now) return;
        expect([
          localDate(state.calendar, due),
          isWorkingDay(state.calendar, localDate(state.calendar, due), null),
        ]).toEqual([expect.anything(), true]);
      });
    });
  });

  it('no letter leaves on a day off that is known when it is decided, nor outside opening, nor is owed twice', () => {
    property(workingDays, (turns) => {
      const scenario = play(new Scenario(), turns);
      let state = dossierMachine.initial(scenario.input);
      const keys: string[] = [];
      for (const fact of scenario.facts) {
        state = dossierMachine.evolve(state, fact);
        for (const effect of dossierMachine.effects(state, fact)) {
          if (effect.kind !== 'notice') continue;
          const { dueAt, purposeKey, items } = effect.notice;
          const date = localDate(state.calendar, dueAt);
          expect(isWorkingDay(state.calendar, date, localDate(state.calendar, fact.at))).toBe(true);
          expect(dueAt).toBe(at(date, officeHoursOn(state.calendar, date).opens));
          expect(items.length).toBeGreaterThan(0);
          keys.push(purposeKey);
        }
      }
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('every obligation has exactly one waiting-on, with somebody who can act', () => {
    property(workingDays, (turns) => {
      play(new Scenario(), turns, (state) => {
        const waiting = dossierMachine.waitingOn(state);
        const open = obligations(state);
        expect(waiting.map(({ id }) => id)).toEqual(open.map(({ id }) => id));
        expect(new Set(waiting.map(({ id }) => id)).size).toBe(waiting.length);
        for (const [index, entry] of waiting.entries()) {
          const obligation = open[index];
          expect(entry.persons.length).toBeGreaterThan(0);
          expect(entry.until).toBe(obligation?.deadline.instant);
          expect(entry.persons).toEqual(owers(state.input.contacts, entry.what as 'clearAnswers').persons);
        }
        const owed = Object.values(state.items).filter(({ status }) =>
          ['assigned', 'accepted', 'answered', 'cleared'].includes(status),
        );
        const listed = waiting.filter(({ what }) => what !== 'decideOffer' && what !== 'replyQuestions');
        expect(listed.flatMap(({ items }) => items).sort()).toEqual(
          state.closed ? [] : owed.map(({ indicator }) => indicator).sort(),
        );
      });
    });
  });

  it('an escalation is open exactly as long as its obligation, and each ends in one settlement', () => {
    property(workingDays, (turns) => {
      const scenario = play(new Scenario(), turns, (state) => {
        const open = new Set(obligations(state).map(({ id }) => id));
        for (const id of state.escalated) expect(open.has(id)).toBe(true);
        for (const id of Object.keys(state.ladder)) expect(open.has(id)).toBe(true);
      });
      const chased = new Set<string>();
      for (const fact of scenario.facts) {
        if (fact.type === 'ObligationEscalated') {
          expect(chased.has(fact.obligation)).toBe(false);
          chased.add(fact.obligation);
        } else if (fact.type === 'ObligationSettled') {
          expect(chased.delete(fact.obligation)).toBe(true);
        }
      }
      expect([...chased].sort()).toEqual([...scenario.state.escalated].sort());
    });
  });

  it('rungs of one obligation are taken once each, upwards', () => {
    property(workingDays, (turns) => {
      const scenario = play(new Scenario(), turns);
      let state = dossierMachine.initial(scenario.input);
      for (const fact of scenario.facts) {
        if (fact.type === 'LadderStepped') {
          expect(fact.step).toBeGreaterThan(state.ladder[fact.obligation] ?? 0);
          expect(obligations(state).some(({ id }) => id === fact.obligation)).toBe(true);
        }
        state = dossierMachine.evolve(state, fact);
      }
    });
  });

  it('answers are never lost, and their versions only grow', () => {
    property(workingDays, (turns) => {
      const { facts, state } = play(new Scenario(), turns);
      const versions = new Map<string, number>();
      for (const fact of facts) {
        if (fact.type !== 'ItemAnswered') continue;
        expect(fact.version).toBe((versions.get(fact.indicator) ?? 0) + 1);
        versions.set(fact.indicator, fact.version);
        expect(fact.answer).toEqual(content(`${fact.indicator}/${fact.version}`));
      }
      for (const [indicator, version] of versions) {
        expect(state.items[indicator]).toMatchObject({ version, answer: content(`${indicator}/${version}`) });
      }
    });
  });

  it('a run in seconds on a calendar always open holds to the same rules', () => {
    const seconds = (amount: number): Rule => ({ amount: amount * 40_000, unit: 'seconds' });
    const calendar: Calendar = { ...dossierInput().calendar, alwaysOpen: true };
    const input = dossierInput({
      calendar,
      ladder: ladder.map(({ offset, to }) => ({ offset: seconds(offset.amount), to })),
    });
    property(seconds, (turns) => {
      const scenario = play(new Scenario(input), turns, (state, now) => {
        const due = dossierMachine.nextDue(state);
        if (due !== null && due <= now) expect(dossierMachine.onDue(state, now).length).toBeGreaterThan(0);
      });
      expect(fold(dossierMachine, input, scenario.facts)).toEqual(scenario.state);
      for (const notice of scenario.notices())
        expect(scenario.facts.some(({ at: when }) => when === notice.dueAt)).toBe(true);
    });
  });
});

/** One step of the table; an item that comes already accepted (an agreed handoff) passes through `assigned`. */
function pathExists(from: keyof typeof itemTransitions, to: keyof typeof itemTransitions, fact: DossierFact): boolean {
  if (itemTransitions[from].includes(to)) return true;
  return (
    fact.type === 'ItemAssigned' &&
    fact.accepted &&
    to === 'accepted' &&
    itemTransitions[from].includes('assigned') &&
    itemTransitions.assigned.includes('accepted')
  );
}
