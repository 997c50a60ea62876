import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../core/fold.js';
import { isWorkingDay, localDate } from '../calendar/calendar.js';
import { ReadModel } from '../core/testing/read-model.js';
import type { Deadline } from '../calendar/types.js';
import type { BodyCode, IndicatorCode, Instant } from '../core/types.js';
import { assessmentMachine } from './assessment.machine.js';
import { isPending } from './rules.js';
import { type AssessmentCase, convener, indicatorCodes } from './testing/builders.js';
import { beginning, follow, settled } from './testing/random-course.js';
import { courses, type Course } from './testing/random-steps.js';
import type { AssessmentFact } from './facts.js';
import { contactKinds, stages, type AssessmentState } from './types.js';

const runs = { numRuns: 120 };

/**
 * The owners that the fact log alone tells, as it grows: the convener first, then whoever a fact names. A fact that
 * takes an indicator from somebody who did not have it is a second owner, and throws.
 */
class OwnersByFacts {
  private readonly owners = new Map<IndicatorCode, { owner: BodyCode; changes: number }>();
  private read = 0;

  constructor() {
    for (const code of indicatorCodes) this.owners.set(code, { owner: convener, changes: 0 });
  }

  /** Reads the facts that are new since the last time. */
  readOn(facts: readonly AssessmentFact[]): void {
    for (const fact of facts.slice(this.read)) {
      if (fact.type === 'IndicatorAssigned') this.change(fact.indicator, convener, fact.lead);
      if (fact.type === 'IndicatorReassigned' || fact.type === 'HandoffAccepted')
        this.change(fact.indicator, fact.from, fact.to);
      if (fact.type === 'HandoffDecided' && fact.outcome === 'move') this.change(fact.indicator, fact.from, fact.to);
    }
    this.read = facts.length;
  }

  all(): readonly string[] {
    return [...this.owners].map(([code, { owner, changes }]) => `${code} ${owner} ${changes}`).sort();
  }

  private change(code: IndicatorCode, from: BodyCode, to: BodyCode): void {
    const now = this.owners.get(code);
    if (now?.owner !== from) throw new Error(`${code} was taken from ${from}, but ${now?.owner} had it`);
    if (from !== to) this.owners.set(code, { owner: to, changes: now.changes + 1 });
  }
}

/** The deadlines that a fact gives to somebody; a handoff that is decided against keeps the one it had. */
function deadlinesIn(fact: AssessmentFact): readonly Deadline[] {
  if (fact.type === 'HandoffDecided' && fact.outcome === 'keep') return [];
  return [
    ...('acceptance' in fact ? [fact.acceptance] : []),
    ...('answering' in fact ? [fact.answering] : []),
    ...('deadline' in fact ? [fact.deadline] : []),
  ];
}

/** Dates of deadlines on which nobody works, as known at an instant. */
function offDays({ calendar }: AssessmentState, deadlines: readonly Deadline[], now: Instant): readonly string[] {
  return deadlines
    .map(({ instant }) => localDate(calendar, instant))
    .filter((date) => !isWorkingDay(calendar, date, localDate(calendar, now)));
}

/** Follows a course and looks at the assessment after every step. */
function followed(course: Course, look: (one: AssessmentCase, before: AssessmentState) => void): AssessmentCase {
  const one = beginning(course);
  look(one, one.state);
  for (const step of course.steps) {
    const before = one.state;
    follow(one, step);
    look(one, before);
  }
  return one;
}

describe('whatever happens to an assessment', () => {
  it('every indicator has exactly one owner at every instant, and the version counts the changes', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const owners = new OwnersByFacts();
        followed(course, ({ run, state }) => {
          owners.readOn(run.facts());
          const entries = Object.values(state.register);
          expect(entries.map((entry) => `${entry.code} ${entry.lead} ${entry.version}`).sort()).toEqual(owners.all());
          expect(entries.filter((entry) => entry.contributors.includes(entry.lead))).toEqual([]);
        });
      }),
      runs,
    );
  });

  it('the read model that is written by changes alone is what the state gives as a whole', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const shown = new ReadModel(assessmentMachine);
        followed(course, ({ state }) => shown.follow(state));
      }),
      { numRuns: 60 },
    );
  });

  it('one fact changes the lead of one indicator at most, and its version by one', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const one = followed(course, () => undefined);
        one.run.facts().reduce((before, fact) => {
          const after = assessmentMachine.evolve(before, fact);
          const moved = Object.values(after.register).filter((entry) => {
            const old = before.register[entry.code];
            return old !== undefined && old.lead !== entry.lead;
          });
          const versions = Object.values(after.register).filter((entry) => {
            const old = before.register[entry.code];
            return old !== undefined && entry.version - old.version !== (moved.includes(entry) ? 1 : 0);
          });
          expect(moved.length).toBeLessThanOrEqual(1);
          expect(versions).toEqual([]);
          return after;
        }, assessmentMachine.initial(one.input));
      }),
      runs,
    );
  });

  it('an indicator passes the hop limit only by a decision', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const hops = new Map<IndicatorCode, { accepted: number; decided: number }>();
        const one = followed(course, () => undefined);
        for (const fact of one.run.facts()) {
          if (fact.type !== 'HandoffAccepted' && !(fact.type === 'HandoffDecided' && fact.outcome === 'move')) continue;
          const { accepted, decided } = hops.get(fact.indicator) ?? { accepted: 0, decided: 0 };
          // A body accepts only below the limit; every hop at or past it is somebody's decision.
          if (fact.type === 'HandoffAccepted') expect(accepted + decided).toBeLessThan(course.hopLimit);
          const isAccepted = fact.type === 'HandoffAccepted';
          hops.set(fact.indicator, {
            accepted: accepted + (isAccepted ? 1 : 0),
            decided: decided + (isAccepted ? 0 : 1),
          });
        }
        for (const entry of Object.values(one.state.register)) {
          const { accepted, decided } = hops.get(entry.code) ?? { accepted: 0, decided: 0 };
          expect(entry.hops).toBe(accepted + decided);
        }
      }),
      runs,
    );
  });

  it('at most one handoff of an indicator is pending, made by its lead, while there is something to hand over', () => {
    fc.assert(
      fc.property(courses, (course) => {
        followed(course, (one) => {
          const pending = Object.values(one.state.offers).filter(isPending);
          expect(new Set(pending.map((offer) => offer.indicator)).size).toBe(pending.length);
          for (const offer of pending) {
            const entry = one.entry(offer.indicator);
            expect(entry.lead).toBe(offer.from);
            expect(['assigned', 'accepted', 'refused']).toContain(entry.status);
            expect(entry.outcome).toBeNull();
          }
        });
      }),
      runs,
    );
  });

  it('a refusal has a code, no fact and no effect on the state', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const one = beginning(course);
        for (const step of course.steps) {
          if (step.kind === 'command') {
            const { actor, command } = settled(one.state, step);
            const [before, frozen, facts] = [one.state, JSON.stringify(one.state), one.run.facts().length];
            const decision = one.attempt(actor, command);
            if (decision.ok) continue;
            expect(one.state).toBe(before);
            expect(JSON.stringify(one.state)).toBe(frozen);
            expect(one.run.facts()).toHaveLength(facts);
          } else {
            follow(one, step);
          }
        }
      }),
      runs,
    );
  });

  it('replaying the facts gives the same state, through JSON too', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const one = followed(course, () => undefined);
        const facts: AssessmentFact[] = JSON.parse(JSON.stringify(one.run.facts()));
        expect(fold(assessmentMachine, one.input, one.run.facts())).toEqual(one.state);
        expect(fold(assessmentMachine, one.input, facts)).toEqual(one.state);
      }),
      runs,
    );
  });

  it('the next due instant moves forward, and nothing is due before it', () => {
    fc.assert(
      fc.property(courses, (course) => {
        followed(course, (one) => {
          const due = assessmentMachine.nextDue(one.state);
          if (due === null) {
            expect(assessmentMachine.onDue(one.state, Number.MAX_SAFE_INTEGER)).toEqual([]);
            return;
          }
          expect(assessmentMachine.onDue(one.state, due - 1)).toEqual([]);
          const facts = assessmentMachine.onDue(one.state, due);
          expect(facts.length).toBeGreaterThan(0);
          const next = assessmentMachine.nextDue(facts.reduce(assessmentMachine.evolve, one.state));
          if (next !== null) expect(next).toBeGreaterThan(due);
        });
      }),
      runs,
    );
  });

  it('no deadline it gives falls on a day off, as known then, and none it keeps on one that a decree has made', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const one = followed(course, ({ state, now }) => {
          const open = Object.values(state.offers).filter(({ status }) => status === 'open');
          const rounds = Object.values(state.rounds).filter(({ closedAt }) => closedAt === null);
          for (const { deadline } of [...open, ...rounds]) expect(offDays(state, [deadline], now)).toEqual([]);
        });
        let state = assessmentMachine.initial(one.input);
        for (const fact of one.run.facts()) {
          state = assessmentMachine.evolve(state, fact);
          expect(offDays(state, deadlinesIn(fact), fact.at)).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('a contact is vacant exactly as long as nobody holds it, which the coordinator is waited for', () => {
    fc.assert(
      fc.property(courses, (course) => {
        followed(course, ({ state }) => {
          const empty = Object.values(state.bodies).flatMap(({ code, contacts }) =>
            contactKinds.flatMap((contact) => (contacts[contact] === null ? [`${code} ${contact}`] : [])),
          );
          const asked = assessmentMachine
            .waitingOn(state)
            .flatMap(({ what, body, items }) => (what === 'appointContact' ? [`${body} ${items.join()}`] : []));
          expect(asked).toEqual(state.stage === 'closed' ? [] : empty);
          expect(state.steering.coordinators.length).toBeGreaterThan(0);
        });
      }),
      runs,
    );
  });

  it('stages only follow each other, and a closed assessment waits for nothing', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const one = followed(course, ({ state }, before) => {
          const steps = stages.indexOf(state.stage) - stages.indexOf(before.stage);
          expect([0, 1]).toContain(steps);
          if (before.stage === 'closed') expect(state).toBe(before);
        });
        if (!assessmentMachine.isClosed(one.state)) return;
        expect(assessmentMachine.waitingOn(one.state)).toEqual([]);
        expect(assessmentMachine.nextDue(one.state)).toBeNull();
        expect(Object.values(one.state.offers).filter(isPending)).toEqual([]);
      }),
      runs,
    );
  });

  it('rows and obligations have ids of their own, nothing is started twice, and messages go to dossiers that exist', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const one = followed(course, ({ state }) => {
          const rows = assessmentMachine.project(state).map((row) => `${row.kind} ${row.id}`);
          expect(new Set(rows).size).toBe(rows.length);
          const waiting = assessmentMachine.waitingOn(state).map((one) => one.id);
          expect(new Set(waiting).size).toBe(waiting.length);
        });
        const started = new Set<string>();
        for (const effect of one.run.effects()) {
          if (effect.kind === 'start') {
            expect(started).not.toContain(effect.id);
            started.add(effect.id);
          }
          if (effect.kind === 'send') expect(started).toContain(effect.to);
        }
      }),
      runs,
    );
  });
});

it('the courses reach every kind of fact, so that the properties above speak of something', () => {
  const seen = new Set<string>();
  for (const course of fc.sample(courses, { seed: 2023, numRuns: 300 })) {
    for (const fact of followed(course, () => undefined).run.facts()) seen.add(fact.type);
  }
  // Who joins and leaves has courses of its own, in `membership.property.spec.ts`.
  const all: Record<Exclude<AssessmentFact['type'], 'MemberJoined' | 'MemberLeft'>, true> = {
    AssessmentOpened: true,
    BodyEnrolled: true,
    ContactReplaced: true,
    SuccessionPlanned: true,
    AbsenceEntered: true,
    AbsenceBegan: true,
    AbsenceEnded: true,
    SteeringReplaced: true,
    IndicatorAssigned: true,
    IndicatorReassigned: true,
    AcceptanceNoted: true,
    RefusalNoted: true,
    SubmissionNoted: true,
    StageEntered: true,
    DecreeAnnounced: true,
    HandoffProposed: true,
    HandoffHopLimit: true,
    HandoffAccepted: true,
    HandoffRefused: true,
    HandoffRevoked: true,
    HandoffEscalated: true,
    HandoffDecided: true,
    RoundOpened: true,
    QuestionReplied: true,
    RoundClosed: true,
    ContradictionOpened: true,
    ContradictionResolved: true,
    BodyEscalated: true,
    BodySettled: true,
    MeetingPlanned: true,
    MeetingNoted: true,
    OutcomesNoted: true,
    ProfileStarted: true,
    ProfileNoted: true,
  };
  expect([...seen].sort()).toEqual(Object.keys(all).sort());
});
