import type { CommandReply, DomainCommand } from '@selaras/contracts';
import type { AssessmentInput, Instant } from '@selaras/domain';
import { workflowIds } from '@selaras/domain';
import { expect } from '@jest/globals';
import { waitFor } from '@selaras/testing';
import type { Driver } from './driver.js';
import { deliverSignal, inspectQuery } from './driver.js';
import { contacts, instant, miniAssessment, people, text } from './world.js';

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
const { coordinator, officer, researcher, focalA, authorityA, focalB, authorityB } = people;

async function enrol(driver: Driver): Promise<void> {
  for (const body of ['A', 'B'] as const) {
    await driver.assessment(coordinator, { type: 'assessment.enrolBody', body, contacts: contacts(body) });
  }
  await driver.assessment(coordinator, { type: 'assessment.advance', to: 'launched' });
}

async function assign(driver: Driver): Promise<void> {
  await driver.assessment(coordinator, {
    type: 'assessment.assign',
    assignments: [
      { indicator: '1.1', lead: 'A', contributors: ['B'] },
      { indicator: '1.2', lead: 'A', contributors: [] },
      { indicator: '2.1', lead: 'B', contributors: [] },
    ],
  });
}

async function acceptAll(driver: Driver): Promise<void> {
  await driver.dossier(focalA, { type: 'dossier.accept', indicators: ['1.1', '1.2'] });
  await driver.dossier(focalB, { type: 'dossier.accept', indicators: ['2.1'] });
}

/** Starts with the two bodies enrolled and every indicator assigned and accepted. */
async function collecting(driver: Driver): Promise<void> {
  await enrol(driver);
  await assign(driver);
  await acceptAll(driver);
}

const propose = (offer: string, indicator: string, to: string): DomainCommand => ({
  type: 'handoff.propose',
  offer,
  indicator,
  to,
  reason: 'outsideMandate',
});

async function answerAll(driver: Driver): Promise<void> {
  const shares = [
    { focal: focalA, authority: authorityA, indicators: ['1.1', '1.2'] },
    { focal: focalB, authority: authorityB, indicators: ['2.1'] },
  ];
  for (const { focal, authority, indicators } of shares) {
    for (const indicator of indicators) {
      await driver.dossier(focal, { type: 'dossier.answer', indicator, answer: text('1'), expectedVersion: 0 });
    }
    await driver.dossier(authority, {
      type: 'dossier.clear',
      indicators: indicators.map((indicator) => ({ indicator, version: 1 })),
    });
    await driver.dossier(focal, { type: 'dossier.submit', indicators });
  }
  await driver.quiet();
}

async function hold(
  driver: Driver,
  number: number,
  kind: 'coordination' | 'fgd' | 'consultation',
  agenda: readonly string[],
): Promise<void> {
  const startsAt = (driver.held ? driver.now : Date.now()) + 1000;
  const meeting = workflowIds.meeting(driver.key, number);
  await driver.assessment(coordinator, {
    type: 'meeting.plan',
    number,
    kind,
    startsAt,
    endsAt: startsAt + 3_600_000,
    hybrid: true,
    title: text('2'),
    agenda,
  });
  const present = [focalA, focalB].map(({ person, body }) => ({ person, body, outside: false }));
  await driver.command(meeting, coordinator, { type: 'meeting.open', invitees: present });
  if (driver.held) await driver.clockTo(startsAt);
  await driver.command(meeting, officer, { type: 'meeting.start' });
  await driver.command(meeting, officer, {
    type: 'meeting.attend',
    attendances: present.map((one) => ({ ...one, mode: 'online' as const })),
  });
  if (agenda.length > 0) {
    await driver.command(meeting, officer, {
      type: 'meeting.outcomes',
      outcomes: agenda.map((item) => ({ item, outcome: 'agreed', wording: text('3') })),
    });
  }
  await driver.command(meeting, officer, { type: 'meeting.close' });
  await driver.quiet();
}

const advance = (
  driver: Driver,
  to: 'collecting' | 'crosscheck' | 'validation' | 'analysis' | 'consultation' | 'clearance' | 'published' | 'closed',
) => driver.assessment(coordinator, { type: 'assessment.advance', to });

export const scenarios: readonly Scenario[] = [
  {
    name: 'handoff-accepted',
    pins: 'an offer stands in the other dossier; acceptance changes the register once and releases the first body',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      await driver.assessment(focalA, propose('o1', '1.2', 'B'));
      await driver.assessment(focalB, { type: 'handoff.accept', offer: 'o1' });
      await driver.quiet();
      expect(driver.recorder.types(workflowIds.dossier(driver.key, 'A'))).toContain('ItemReleased');
      await driver.dossier(focalB, { type: 'dossier.answer', indicator: '1.2', answer: text('1'), expectedVersion: 0 });
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
    name: 'refused-command',
    pins: 'a refusal is heard at once with its code and leaves no fact; a repeated request gets the same reply',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      const dossier = workflowIds.dossier(driver.key, 'A');
      const before = driver.recorder.types(dossier).length;
      const stale: DomainCommand = { type: 'dossier.answer', indicator: '1.1', answer: text('1'), expectedVersion: 7 };
      expect(await driver.refusal(dossier, focalA, stale)).toBe('STALE_VERSION');
      expect(await driver.refusal(dossier, focalB, { type: 'dossier.accept', indicators: ['1.1'] })).toBe(
        'FOREIGN_BODY',
      );
      const unseen: DomainCommand = { ...stale, expectedVersion: 0 };
      expect(await driver.refusal(dossier, focalA, unseen, before - 1)).toBe('STALE_VERSION');
      expect(driver.recorder.types(dossier)).toHaveLength(before);
      const answer: DomainCommand = { type: 'dossier.answer', indicator: '1.1', answer: text('1'), expectedVersion: 0 };
      const first = await driver.command(dossier, focalA, answer, 'request-1', before);
      const again = await driver.command(dossier, focalA, answer, 'request-1');
      expect(again).toEqual(first);
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
      const answer = (version: number): DomainCommand => ({
        type: 'dossier.answer',
        indicator: '1.1',
        answer: text('1'),
        expectedVersion: version,
      });
      for (let version = 0; version < 25; version += 1) {
        await driver.command(dossier, focalA, answer(version), `request-${version}`);
      }
      await waitFor('a continuation', () => (driver.recorder.continued.get(dossier) ?? 0) > 0);
      const before = driver.recorder.types(dossier).length;
      const repeated = await driver.command(dossier, focalA, answer(20), 'request-20');
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
    pins: 'facts are kept while the database is away, the caller hears "not yet visible", nothing is lost afterwards',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      await driver.quiet();
      const dossier = workflowIds.dossier(driver.key, 'A');
      const before = driver.recorder.types(dossier).length;
      driver.recorder.away = true;
      const reply = await driver.dossier(focalA, {
        type: 'dossier.answer',
        indicator: '1.1',
        answer: text('1'),
        expectedVersion: 0,
      });
      expect(reply.recorded).toBe(false);
      // Nobody waits for the database: the next act is heard at once as well.
      const again: DomainCommand = { type: 'dossier.answer', indicator: '1.1', answer: text('2'), expectedVersion: 1 };
      expect((await driver.dossier(focalA, again)).recorded).toBe(false);
      driver.recorder.away = false;
      await waitFor('the kept records', () => driver.recorder.types(dossier).length === before + 2, 60_000);
      const next = await driver.dossier(focalA, {
        type: 'dossier.answer',
        indicator: '1.2',
        answer: text('1'),
        expectedVersion: 0,
      });
      expect(next.recorded).toBe(true);
    },
  },
  {
    name: 'database-away-at-continuation',
    pins: 'a database that goes away in the very task that wants to continue as new: the facts are written, then it continues',
    clock: 'held',
    continueAfterEvents: nearContinuation,
    play: async (driver) => {
      await collecting(driver);
      await driver.quiet();
      const dossier = workflowIds.dossier(driver.key, 'A');
      const answer = (version: number): DomainCommand => ({
        type: 'dossier.answer',
        indicator: '1.1',
        answer: text('1'),
        expectedVersion: version,
      });
      const events = async (): Promise<number> =>
        (await driver.client.workflow.getHandle(dossier).describe()).historyLength;
      let version = 0;
      // The next task adds two events before it begins.
      for (; (await events()) + 2 < nearContinuation; version += 1) await driver.dossier(focalA, answer(version));
      expect(driver.recorder.continued.get(dossier)).toBe(0);
      driver.recorder.away = true;
      expect((await driver.dossier(focalA, answer(version))).recorded).toBe(false);
      driver.recorder.away = false;
      await waitFor('the kept record', () => driver.recorder.count(dossier, 'ItemAnswered') === version + 1);
      await waitFor('the continuation', () => driver.recorder.continued.get(dossier) === 1);
      expect((await driver.dossier(focalA, answer(version + 1))).recorded).toBe(true);
    },
  },
  {
    name: 'refused-record',
    pins: 'a record that the database refuses for good is kept and repeated ever more rarely; people go on meanwhile',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      await driver.quiet();
      const dossier = workflowIds.dossier(driver.key, 'A');
      const answer = (version: number): Promise<CommandReply> =>
        driver.dossier(focalA, {
          type: 'dossier.answer',
          indicator: '1.1',
          answer: text('1'),
          expectedVersion: version,
        });
      driver.recorder.refuses = true;
      expect((await answer(0)).recorded).toBe(false);
      await waitFor('two repeats', () => driver.recorder.refusals >= 3);
      expect((await answer(1)).recorded).toBe(false);
      driver.recorder.refuses = false;
      await waitFor('the kept records', () => driver.recorder.count(dossier, 'ItemAnswered') === 2);
      expect((await answer(2)).recorded).toBe(true);
      const { events } = await driver.client.workflow.getHandle(dossier).fetchHistory();
      const pauses = (events ?? []).flatMap(({ timerStartedEventAttributes: timer }) =>
        timer?.startToFireTimeout == null ? [] : [Number(timer.startToFireTimeout.seconds)],
      );
      expect(pauses.slice(0, 2)).toEqual([1, 2]);
    },
  },
  {
    name: 'many-at-once',
    pins: 'acts that arrive together are recorded one after the other, without a gap and without a loss',
    clock: 'held',
    play: async (driver) => {
      await collecting(driver);
      await driver.quiet();
      const decree = (id: string): DomainCommand => ({
        type: 'assessment.announceDecree',
        decree: { id, title: id, knownOn: '2023-03-10', adds: [], removes: [] },
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
      await driver.quiet();
      const dossier = driver.client.workflow.getHandle(workflowIds.dossier(driver.key, 'A'));
      const before = (await dossier.query(inspectQuery)).seq;
      const message = {
        id: `${workflowIds.assessment(driver.key)}#999.0`,
        to: dossier.workflowId,
        at: driver.now,
        body: { type: 'register.released', indicator: '1.2' },
      };
      await dossier.signal(deliverSignal, message);
      await dossier.signal(deliverSignal, message);
      await waitFor('the release', async () => (await dossier.query(inspectQuery)).seq > before);
      expect(driver.recorder.types(dossier.workflowId).filter((type) => type === 'ItemReleased')).toHaveLength(1);
    },
  },
];

async function playWhole(driver: Driver): Promise<void> {
  await enrol(driver);
  await hold(driver, 1, 'coordination', []);
  await assign(driver);
  await acceptAll(driver);
  await advance(driver, 'collecting');
  await answerAll(driver);
  await advance(driver, 'crosscheck');
  await driver.assessment(researcher, {
    type: 'round.open',
    questions: [{ id: 'q1', indicator: '1.1', body: 'A', text: text('4') }],
  });
  await driver.dossier(focalA, { type: 'dossier.reply', question: 'q1', status: 'answered', answer: text('5') });
  await driver.quiet();
  await driver.assessment(researcher, { type: 'round.close', round: 1 });
  await driver.assessment(researcher, {
    type: 'contradiction.open',
    contradiction: 'c1',
    indicator: '1.1',
    bodies: ['A', 'B'],
    kind: 'answersDiffer',
    text: text('6'),
  });
  await driver.assessment(researcher, {
    type: 'contradiction.resolve',
    contradiction: 'c1',
    outcome: 'bothStand',
    resolution: text('7'),
  });
  await advance(driver, 'validation');
  await hold(driver, 2, 'fgd', ['1.1', '1.2', '2.1']);
  await advance(driver, 'analysis');
  await driver.assessment(researcher, { type: 'profile.start' });
  const profile = (actor: typeof researcher | typeof coordinator, command: DomainCommand) =>
    driver.command(workflowIds.profile(driver.key), actor, command);
  await profile(researcher, {
    type: 'profile.write',
    statements: [{ id: 's1', dimension: 1, class: 'wellDeveloped', indicators: ['1.1', '2.1'], text: text('8') }],
  });
  await profile(coordinator, { type: 'profile.circulate' });
  await driver.quiet();
  await advance(driver, 'consultation');
  await hold(driver, 3, 'consultation', []);
  await driver.clockTo(driver.now + 20 * 86_400_000);
  await profile(coordinator, { type: 'profile.validate' });
  await driver.quiet();
  await advance(driver, 'clearance');
  await profile(coordinator, { type: 'profile.clear' });
  await profile(coordinator, { type: 'profile.publish' });
  await driver.quiet();
  await advance(driver, 'published');
  await profile(researcher, { type: 'profile.erratum', statement: 's1', text: text('10'), reason: text('11') });
  await advance(driver, 'closed');
  const ids = [
    workflowIds.assessment(driver.key),
    workflowIds.dossier(driver.key, 'A'),
    workflowIds.profile(driver.key),
  ];
  for (const id of ids) await driver.client.workflow.getHandle(id).result();
}

/** The input of a scenario under a key of its own. */
export function scenarioInput(scenario: Scenario, key: string): AssessmentInput {
  const input = miniAssessment(key, scenario.clock);
  return scenario.adjust === undefined ? input : scenario.adjust(input);
}
