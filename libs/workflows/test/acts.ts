import type { DomainCommand } from '@selaras/contracts';
import { workflowIds } from '@selaras/domain';
import type { Driver } from './driver.js';
import { contacts, people, text } from './world.js';

/** What people do in the small world, as steps that several scenarios share. */
const { coordinator, officer, researcher, focalA, authorityA, focalB, authorityB } = people;

/** Enrols both bodies and launches. */
export async function enrol(driver: Driver): Promise<void> {
  for (const body of ['A', 'B'] as const) {
    await driver.assessment(coordinator, { type: 'assessment.enrolBody', body, contacts: contacts(body) });
  }
  await driver.assessment(coordinator, { type: 'assessment.advance', to: 'launched' });
}

/** Gives every indicator a lead. */
export async function assign(driver: Driver): Promise<void> {
  await driver.assessment(coordinator, {
    type: 'assessment.assign',
    assignments: [
      { indicator: '1.1', lead: 'A', contributors: ['B'] },
      { indicator: '1.2', lead: 'A', contributors: [] },
      { indicator: '2.1', lead: 'B', contributors: [] },
    ],
  });
}

/** Each body accepts what it leads. */
async function acceptAll(driver: Driver): Promise<void> {
  await driver.dossier(focalA, { type: 'dossier.accept', indicators: ['1.1', '1.2'] });
  await driver.dossier(focalB, { type: 'dossier.accept', indicators: ['2.1'] });
}

/** Starts with the two bodies enrolled and every indicator assigned and accepted. */
export async function collecting(driver: Driver): Promise<void> {
  await enrol(driver);
  await assign(driver);
  await acceptAll(driver);
  await driver.quiet();
}

/** A body offers one of its indicators to another. */
export const propose = (offer: string, indicator: string, to: string): DomainCommand => ({
  type: 'handoff.propose',
  offer,
  indicator,
  to,
  reason: 'outsideMandate',
});

/** A offers 1.2 to B, and B accepts. */
export async function handOn(driver: Driver): Promise<void> {
  await driver.assessment(focalA, propose('o1', '1.2', 'B'));
  await driver.assessment(focalB, { type: 'handoff.accept', offer: 'o1' });
  await driver.quiet();
}

/** An answer, given on the version the author saw. */
export const answer = (indicator: string, expectedVersion: number): DomainCommand => ({
  type: 'dossier.answer',
  indicator,
  answer: text('1'),
  expectedVersion,
});

/** Each body answers, clears and submits all it leads. */
async function answerAll(driver: Driver): Promise<void> {
  const shares = [
    { focal: focalA, authority: authorityA, indicators: ['1.1', '1.2'] },
    { focal: focalB, authority: authorityB, indicators: ['2.1'] },
  ];
  for (const { focal, authority, indicators } of shares) {
    for (const indicator of indicators) {
      await driver.dossier(focal, answer(indicator, 0));
    }
    await driver.dossier(authority, {
      type: 'dossier.clear',
      indicators: indicators.map((indicator) => ({ indicator, version: 1 })),
    });
    await driver.dossier(focal, { type: 'dossier.submit', indicators });
  }
  await driver.quiet();
}

/** A meeting from its plan to its close. */
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
    format: 'hybrid',
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

/** The coordinator moves the assessment to a stage. */
const advance = (
  driver: Driver,
  to: 'collecting' | 'crosscheck' | 'validation' | 'analysis' | 'consultation' | 'clearance' | 'published' | 'closed',
) => driver.assessment(coordinator, { type: 'assessment.advance', to });

/** The whole way, from setup to closed. */
export async function playWhole(driver: Driver): Promise<void> {
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
