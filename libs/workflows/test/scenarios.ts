import type { DomainCommand } from '@selaras/contracts';
import type { AssessmentInput, Instant } from '@selaras/domain';
import { workflowIds } from '@selaras/domain';
import { expect } from '@jest/globals';
import { waitFor } from '@selaras/testing';
import type { Driver } from './driver.js';
import { answer, assign, collecting, enrol, handOn, playWhole, propose } from './acts.js';
import { inspectQuery } from './driver.js';
import { instant, miniAssessment, people, text } from './world.js';

/** One named path through the workflows. Each has a committed history; a history without a scenario fails as well. */
export interface Scenario {
  readonly name: string;
  /** What the path pins. */
  readonly pins: string;
  readonly clock: 'live' | 'held';
  readonly continueAfterEvents?: number;
  readonly adjust?: (input: AssessmentInput) => AssessmentInput;
  readonly play: (driver: Driver, restartWorker: () => Promise<void>) => Promise<void>;
}

export const startAt: Instant = instant('2023-03-13T09:00:00+07:00');
/** Events after which a dossier of three indicators continues soon after it was filled. */
const nearContinuation = 60;
const { coordinator, focalA, authorityA, focalB } = people;

export const scenarios: readonly Scenario[] = [
  {
    name: 'handoff-accepted',
    pins: 'an offer stands in the other dossier; acceptance changes the register once and releases the first body',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      await handOn(driver);
      expect(driver.recorder.types(workflowIds.dossier(driver.key, 'A'))).toContain('ItemReleased');
      await driver.dossier(focalB, answer('1.2', 0));
    },
  },
  {
    name: 'handoff-silent',
    pins: 'silence escalates to the coordinator and never moves ownership by itself; the ladder climbs by held clock',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      await driver.assessment(focalA, propose('o1', '1.2', 'B'));
      await driver.clockTo(driver.now + 20 * 86_400_000);
      const facts = driver.recorder.types(workflowIds.assessment(driver.key));
      expect(facts).toContain('HandoffEscalated');
      expect(facts).not.toContain('HandoffDecided');
      expect(facts).toContain('BodyEscalated');
      await driver.assessment(coordinator, { type: 'handoff.decide', offer: 'o1', outcome: 'keep' });
    },
  },
  {
    name: 'meeting-told',
    pins: 'a meeting that is planned hears of a decree, and takes an offer at the hop limit on its agenda, once',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      await handOn(driver);
      const startsAt = driver.now + 7 * 86_400_000;
      await driver.assessment(coordinator, {
        type: 'meeting.plan',
        number: 1,
        kind: 'coordination',
        startsAt,
        endsAt: startsAt + 3_600_000,
        format: 'inPerson',
        title: text('2'),
        agenda: [],
      });
      await driver.assessment(coordinator, {
        type: 'assessment.announceDecree',
        decree: {
          id: 'D-1',
          title: { id: 'D-1' },
          knownOn: '2023-03-10',
          adds: [{ date: '2023-03-23', name: { id: 'Libur', en: 'Day off' }, kind: 'national' }],
          removes: [],
        },
      });
      await driver.assessment(focalB, propose('o2', '1.2', 'A'));
      await driver.quiet();
      const meeting = driver.recorder.types(workflowIds.meeting(driver.key, 1));
      expect(meeting).toEqual(['MeetingDrafted', 'DecreeNoted', 'AgendaExtended']);
      expect(driver.recorder.types(workflowIds.assessment(driver.key))).toContain('HandoffHopLimit');
      await driver.assessment(coordinator, { type: 'handoff.decide', offer: 'o2', outcome: 'keep' });
    },
  },
  {
    name: 'refused-command',
    pins: 'a refusal is heard at once with its code and leaves no fact; a repeated request gets the same reply',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      const dossier = workflowIds.dossier(driver.key, 'A');
      const before = driver.recorder.types(dossier).length;
      expect(await driver.refusal(dossier, focalA, answer('1.1', 7))).toBe('STALE_VERSION');
      expect(await driver.refusal(dossier, focalB, { type: 'dossier.accept', indicators: ['1.1'] })).toBe(
        'FOREIGN_BODY',
      );
      expect(await driver.refusal(dossier, focalA, answer('1.1', 0), before - 1)).toBe('STALE_VERSION');
      expect(driver.recorder.types(dossier)).toHaveLength(before);
      const first = await driver.command(dossier, focalA, answer('1.1', 0), 'request-1', before);
      const again = await driver.command(dossier, focalA, answer('1.1', 0), 'request-1');
      expect(again).toEqual({ ...first, closed: false });
      expect(driver.recorder.types(dossier)).toHaveLength(before + 1);
    },
  },
  {
    name: 'whole-assessment',
    pins: 'every stage from setup to closed, with a round, a contradiction, meetings, the profile and an erratum',
    clock: 'held',
    play: (driver) => playWhole(driver),
  },
  {
    name: 'continued-in-the-middle',
    pins: 'continue-as-new hands over state, clock, replies and deadlines while the case goes on',
    clock: 'held',
    continueAfterEvents: nearContinuation,
    play: async (driver, restartWorker) => {
      await collecting(driver);
      await restartWorker();
      const dossier = workflowIds.dossier(driver.key, 'A');
      for (let version = 0; version < 25; version += 1) {
        await driver.command(dossier, focalA, answer('1.1', version), `request-${version}`);
      }
      await waitFor('a continuation', () => (driver.recorder.continued.get(dossier) ?? 0) > 0);
      const before = driver.recorder.types(dossier).length;
      const repeated = await driver.command(dossier, focalA, answer('1.1', 20), 'request-20');
      expect(repeated.facts).toEqual(['ItemAnswered']);
      expect(driver.recorder.types(dossier)).toHaveLength(before);
      await driver.command(dossier, authorityA, {
        type: 'dossier.clear',
        indicators: [{ indicator: '1.1', version: 25 }],
      });
      await driver.clockTo(driver.now + 20 * 86_400_000);
      expect(driver.recorder.types(dossier)).toContain('ObligationEscalated');
    },
  },
  {
    name: 'database-away',
    pins: 'facts are kept while the database is away, the caller hears "not yet visible", the next one brings all of them',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      const dossier = workflowIds.dossier(driver.key, 'A');
      const before = driver.recorder.types(dossier).length;
      driver.recorder.away = true;
      expect((await driver.dossier(focalA, answer('1.1', 0))).recorded).toBe(false);
      // Nobody waits for the database: the next act is heard as well.
      expect((await driver.dossier(focalA, answer('1.1', 1))).recorded).toBe(false);
      driver.recorder.away = false;
      expect((await driver.dossier(focalA, answer('1.2', 0))).recorded).toBe(true);
      expect(driver.recorder.types(dossier)).toHaveLength(before + 3);
    },
  },
  {
    name: 'fetched-later',
    pins: 'what a caller did not live to write is fetched by whoever looks after it, with its messages; then nothing is left',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      const main = workflowIds.assessment(driver.key);
      driver.recorder.away = true;
      expect((await driver.assessment(focalA, propose('o1', '1.2', 'B'))).recorded).toBe(false);
      driver.recorder.away = false;
      await driver.fetch(main);
      expect(driver.recorder.count(main, 'HandoffProposed')).toBe(1);
      expect(driver.recorder.types(workflowIds.dossier(driver.key, 'B'))).toContain('OfferReceived');
      // Known to be there, nothing is handed out again, and asking leaves no event.
      await driver.assessment(focalA, { type: 'handoff.revoke', offer: 'o1' });
      const events = async (): Promise<number> =>
        (await driver.client.workflow.getHandle(main).describe()).historyLength;
      await driver.fetch(main);
      const after = await events();
      await driver.fetch(main);
      expect(await events()).toBe(after);
    },
  },
  {
    name: 'database-away-at-continuation',
    pins: 'a database that is away while the process continues as new: the facts travel along and are written afterwards',
    clock: 'held',
    continueAfterEvents: nearContinuation,
    play: async (driver) => {
      await collecting(driver);
      const dossier = workflowIds.dossier(driver.key, 'A');
      let version = 0;
      driver.recorder.away = true;
      const runOf = async (): Promise<string> => (await driver.client.workflow.getHandle(dossier).describe()).runId;
      const first = await runOf();
      for (; (await runOf()) === first; version += 1) {
        expect((await driver.dossier(focalA, answer('1.1', version))).recorded).toBe(false);
      }
      driver.recorder.away = false;
      await waitFor('the continuation', () => driver.recorder.continued.get(dossier) === 1, 60_000);
      // What travelled along came before it, by the process itself; the last act may have come after the continuation, and
      // is left to whoever looks after what is owed.
      expect(driver.recorder.count(dossier, 'ItemAnswered')).toBeGreaterThanOrEqual(version - 1);
      await driver.fetch(dossier);
      expect(driver.recorder.count(dossier, 'ItemAnswered')).toBe(version);
      expect((await driver.dossier(focalA, answer('1.1', version))).recorded).toBe(true);
    },
  },
  {
    name: 'refused-record',
    pins: 'a record that the database refuses for good is kept; people go on meanwhile, and it comes with the next act',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      const dossier = workflowIds.dossier(driver.key, 'A');
      const recorded = async (version: number): Promise<boolean> =>
        (await driver.dossier(focalA, answer('1.1', version))).recorded;
      driver.recorder.refuses = true;
      expect(await recorded(0)).toBe(false);
      expect(await recorded(1)).toBe(false);
      expect(driver.recorder.refusals).toBe(2);
      driver.recorder.refuses = false;
      expect(await recorded(2)).toBe(true);
      expect(driver.recorder.count(dossier, 'ItemAnswered')).toBe(3);
    },
  },
  {
    name: 'refused-end',
    pins: 'the last record of a process that ends is its own affair: refused, it is repeated ever more rarely',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      const dossier = workflowIds.dossier(driver.key, 'A');
      driver.recorder.refuses = true;
      const body = { type: 'register.closed' };
      const id = `${workflowIds.assessment(driver.key)}#999`;
      await driver.exchange(dossier, { messages: [{ id, to: dossier, at: driver.now, body }] });
      await waitFor('three repeats', () => driver.recorder.refusals >= 3, 60_000);
      driver.recorder.refuses = false;
      await driver.client.workflow.getHandle(dossier).result();
      expect(driver.recorder.count(dossier, 'DossierClosed')).toBe(1);
      const { events } = await driver.client.workflow.getHandle(dossier).fetchHistory();
      const pauses = (events ?? []).flatMap(({ timerStartedEventAttributes: timer }) =>
        timer?.startToFireTimeout == null ? [] : [Number(timer.startToFireTimeout.seconds)],
      );
      expect(pauses.slice(0, 2)).toEqual([1, 2]);
    },
  },
  {
    name: 'many-at-once',
    pins: 'acts that arrive together travel in one update and are recorded together, without a gap and without a loss',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      const decree = (id: string): DomainCommand => ({
        type: 'assessment.announceDecree',
        decree: { id, title: { id }, knownOn: '2023-03-10', adds: [], removes: [] },
      });
      const ids = Array.from({ length: 9 }, (_, n) => `D-${n}`);
      const replies = await Promise.all(ids.map((id) => driver.assessment(coordinator, decree(id))));
      expect(replies.every(({ recorded }) => recorded)).toBe(true);
      await driver.quiet();
      expect(driver.recorder.count(workflowIds.assessment(driver.key), 'DecreeAnnounced')).toBe(ids.length);
      for (const body of ['A', 'B']) {
        expect(driver.recorder.count(workflowIds.dossier(driver.key, body), 'DeadlinesMoved')).toBe(ids.length);
      }
    },
  },
  {
    name: 'live-deadlines',
    pins: 'real timers: a reminder, a silent offer and an escalation on the workflow clock',
    clock: 'live',
    play: async (driver) => {
      await enrol(driver);
      await assign(driver);
      await driver.dossier(focalB, { type: 'dossier.accept', indicators: ['2.1'] });
      await driver.assessment(focalA, propose('o1', '1.2', 'B'));
      const facts = (): string[] => driver.recorder.types(workflowIds.assessment(driver.key));
      await waitFor('the escalated offer', () => facts().includes('HandoffEscalated'), 20_000);
      await waitFor('the escalated body', () => facts().includes('BodyEscalated'), 20_000);
      expect(driver.recorder.types(workflowIds.dossier(driver.key, 'A'))).toContain('LadderStepped');
      await driver.dossier(focalA, { type: 'dossier.accept', indicators: ['1.1', '1.2'] });
      await waitFor('the settled obligation', () => facts().includes('BodySettled'), 20_000);
    },
  },
  {
    name: 'repeated-message',
    pins: 'a message between workflows that arrives twice has one effect',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      const dossier = workflowIds.dossier(driver.key, 'A');
      const message = {
        id: `${workflowIds.assessment(driver.key)}#999`,
        to: dossier,
        at: driver.now,
        body: { type: 'register.released', indicator: '1.2' },
      };
      await driver.exchange(dossier, { messages: [message] });
      await driver.exchange(dossier, { messages: [message, message] });
      await driver.fetch(dossier);
      expect(driver.recorder.types(dossier).filter((type) => type === 'ItemReleased')).toHaveLength(1);
      const { pending } = await driver.client.workflow.getHandle(dossier).query(inspectQuery);
      expect(pending).toBeGreaterThan(0);
      await driver.fetch(dossier);
    },
  },
];

/** The input of a scenario under a key of its own. */
export function scenarioInput(scenario: Scenario, key: string): AssessmentInput {
  const input = miniAssessment(key, scenario.clock);
  return scenario.adjust === undefined ? input : scenario.adjust(input);
}
