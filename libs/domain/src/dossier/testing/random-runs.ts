import { expect } from '@jest/globals';
import fc from 'fast-check';
import { assignmentDeadlines } from '../../assessment/deadlines.js';
import { computeDeadline, localDate } from '../../calendar/calendar.js';
import { addDays } from '../../calendar/civil-date.js';
import type { Decree, Rule } from '../../calendar/types.js';
import { refusalCodes } from '../../core/refusals.js';
import type { Actor, Instant } from '../../core/types.js';
import { dossierMachine } from '../dossier.machine.js';
import type { DossierCommand, DossierMessage, DossierState, ItemStatus } from '../types.js';
import { at, authority, content, coordinator, focalPoint, foreigner, officer, type Scenario } from './builders.js';

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

/** Whoever holds a contact: one of three people, or nobody. */
const holder = (contact: string) => fc.constantFrom(`bnpb.${contact}`, `bnpb.${contact}2`, 'bnpb.both', null);

const deadlineOf = (state: DossierState, now: Instant, rule: Rule) => computeDeadline(state.calendar, rule, now, now);
/** As the register gives them, with the cap that the dossier was told of. */
function bothDeadlines(state: DossierState, now: Instant, accept: Rule, answer: Rule) {
  const { answeringNotAfter = null } = state.rules;
  return assignmentDeadlines(state.calendar, { acceptance: accept, answering: answer, answeringNotAfter }, now);
}
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
              ...bothDeadlines(state, now, rule(accept), rule(answer)),
              accepted,
            })),
          })),
      ),
    },
    message(code.map((indicator) => () => ({ type: 'register.released', indicator }))),
    message(
      fc
        .record({ main: holder('main'), alternate: holder('alternate'), authority: holder('authority') })
        .map((contacts) => ({ people }) => ({
          type: 'register.people',
          people: { contacts, coordinators: people.coordinators },
        })),
    ),
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
          .tuple(
            fc.uniqueArray(days(1, 12), { minLength: 1, maxLength: 4 }),
            fc.uniqueArray(days(1, 12), { maxLength: 2 }),
            fc.nat(1_000_000),
          )
          .map(([off, on, id]) => (state, now) => ({
            type: 'register.decree',
            decree: decreeOf(state, now, off, on, id),
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
            outcomes: choose(state, from, 'submitted', 'agreed', 'contested', 'notApplicable').map((indicator) => ({
              indicator,
              outcome,
            })),
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
function decreeOf(
  state: DossierState,
  now: Instant,
  off: readonly number[],
  on: readonly number[],
  id: number,
): Decree {
  const today = localDate(state.calendar, now);
  return {
    id: `D${id}`,
    title: { id: 'random' },
    knownOn: today,
    adds: off.map((n) => ({ date: addDays(today, n), name: { id: 'libur', en: 'day off' }, kind: 'national' })),
    removes: on.map((n) => addDays(today, n)),
  };
}

const closing: Step = { kind: 'message', message: () => ({ type: 'register.closed' }) };

export interface Turn {
  readonly step: Step;
  readonly waitMs: number;
  /** The process sleeps through what was due meanwhile. */
  readonly outage: boolean;
}

/** A run: steps with the time before each, and perhaps the end of the assessment. */
export const turnsArbitrary = (rule: (amount: number) => Rule): fc.Arbitrary<readonly Turn[]> =>
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

function fromJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Plays a run on frozen states; `atRest` sees every state in which the process waits, with its instant. */
export function play(
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
    case 'message': {
      const message = step.message(state, now);
      const facts = dossierMachine.receive(state, message, now);
      // A continued workflow has its state from JSON: nothing may hang on two deadlines being one object.
      expect(dossierMachine.receive(fromJson(state), fromJson(message), now)).toEqual(facts);
      scenario.record(facts);
      return;
    }
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

export function property(rule: (amount: number) => Rule, check: (turns: readonly Turn[]) => void): void {
  fc.assert(fc.property(turnsArbitrary(rule), check), { numRuns: 60, interruptAfterTimeLimit: 20_000 });
}
