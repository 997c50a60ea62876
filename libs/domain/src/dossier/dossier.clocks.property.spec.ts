import { describe, expect, it } from '@jest/globals';
import { isWorkingDay, localDate, nextOpening, officeHoursOn } from '../calendar/calendar.js';
import type { Calendar, Rule } from '../calendar/types.js';
import { fold } from '../core/fold.js';
import { dossierMachine } from './dossier.machine.js';
import { hasAnsweringAhead } from './evolve.js';
import { pendingRungs } from './ladder.js';
import { obligations, owers } from './obligations.js';
import { at, dossierInput, ladder, Scenario, workingDays } from './testing/builders.js';
import { play, property } from './testing/random-runs.js';

describe('for any sequence of commands and messages', () => {
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

  it.each([null, at('2023-06-25', '12:00'), at('2023-06-28', '12:00')])(
    'no deadline falls on a day off when rules count working days, nor when the plan caps them (%s)',
    (answeringNotAfter) => {
      property(workingDays, (turns) => {
        play(new Scenario(dossierInput({ answeringNotAfter })), turns, (state) => {
          const items = Object.values(state.items).flatMap((item) =>
            hasAnsweringAhead(item) && item.answering !== null ? [item.answering] : [],
          );
          for (const { instant } of [...obligations(state).map(({ deadline }) => deadline), ...items]) {
            const date = localDate(state.calendar, instant);
            expect([date, isWorkingDay(state.calendar, date, null)]).toEqual([date, true]);
          }
        });
      });
    },
  );

  it('no letter leaves on a day off that is known when it is decided, nor outside opening, nor is owed twice', () => {
    property(workingDays, (turns) => {
      const scenario = play(new Scenario(), turns);
      let state = dossierMachine.initial(scenario.input);
      const keys: string[] = [];
      for (const fact of scenario.facts) {
        state = dossierMachine.evolve(state, fact);
        for (const effect of dossierMachine.effects(state, fact)) {
          if (effect.kind !== 'notice') continue;
          const { notice } = effect;
          const { dueAt, purposeKey, items } = notice;
          keys.push(purposeKey);
          expect(items.length).toBeGreaterThan(0);
          if (notice.kind === 'deadlineMoved' && notice.data.of === 'duties' && dueAt === fact.at) {
            // The one exception: a date that people still go by would pass before they open.
            const opening = nextOpening(state.calendar, fact.at, fact.at);
            expect(Math.min(notice.data.from, notice.data.to)).toBeLessThan(opening);
            continue;
          }
          const date = localDate(state.calendar, dueAt);
          expect(isWorkingDay(state.calendar, date, localDate(state.calendar, fact.at))).toBe(true);
          expect(dueAt).toBe(at(date, officeHoursOn(state.calendar, date).opens));
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
        for (const record of [state.ladder, state.chased, state.moved]) {
          for (const id of Object.keys(record)) expect(open.has(id)).toBe(true);
        }
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

  it('no decree moves a deadline to before it became known', () => {
    property(workingDays, (turns) => {
      for (const fact of play(new Scenario(), turns).facts) {
        if (fact.type !== 'DeadlinesMoved') continue;
        for (const { from, to } of fact.moves) expect(to.instant === from || to.instant > fact.at).toBe(true);
      }
    });
  });

  it('a promise never keeps the coordinator from hearing of an obligation', () => {
    property(workingDays, (turns) => {
      play(new Scenario(), turns, (state) => {
        const coordinators = (of: typeof state) =>
          obligations(of).map((one) => pendingRungs(of, one).filter(({ to }) => to === 'coordinator'));
        expect(coordinators({ ...state, pausedUntil: at('2090-01-01') })).toEqual(
          coordinators({ ...state, pausedUntil: null }),
        );
      });
    });
  });

  it('rungs of one obligation are taken once each, upwards', () => {
    property(workingDays, (turns) => {
      const scenario = play(new Scenario(), turns);
      let state = dossierMachine.initial(scenario.input);
      for (const fact of scenario.facts) {
        if (fact.type === 'LadderStepped') {
          const taken = fact.to === 'coordinator' ? state.chased : state.ladder;
          expect(fact.step).toBeGreaterThan(taken[fact.obligation] ?? 0);
          expect(obligations(state).some(({ id }) => id === fact.obligation)).toBe(true);
        }
        state = dossierMachine.evolve(state, fact);
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
