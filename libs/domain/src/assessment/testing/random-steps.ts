import fc from 'fast-check';
import type { Decree } from '../../calendar/types.js';
import { absenceModes, type Actor, type BodyCode, type Instant } from '../../core/types.js';
import type { AssessmentCommand, AssessmentMessage } from '../messages.js';
import { contactKinds, refusalReasons, stages, steeringRoles, type Stage } from '../types.js';
import {
  actorOf,
  contactsOf,
  content,
  coordinator,
  enrolled,
  facilitator,
  focalPoint,
  hourMs,
  indicatorCodes,
  meetingPlan,
  officer,
  researcher,
  wib,
} from './builders.js';

/** One thing that happens to an assessment: somebody acts, a process reports, or time passes. */
export type Step =
  | { readonly kind: 'command'; readonly actor: Actor | 'proper'; readonly command: AssessmentCommand }
  | { readonly kind: 'message'; readonly message: AssessmentMessage }
  | { readonly kind: 'time'; readonly hours: number };

/** A course of an assessment: from which stage it is followed, at what hop limit, and what happens. */
export interface Course {
  readonly from: Stage;
  readonly hopLimit: number;
  /** The plan's last instant for answers: none, on a Sunday, or on a day that a decree makes a day off. */
  readonly notAfter: Instant | null;
  readonly steps: readonly Step[];
}

const courseStart: Instant = wib('2023-03-15');

/** Bodies and indicators that exist, those that do not, and one that may join. */
const body = fc.constantFrom<BodyCode>(...enrolled, ...enrolled, 'BNPB', 'NOBODY');
const indicator = fc.constantFrom(
  ...indicatorCodes.slice(0, 3),
  ...indicatorCodes.slice(0, 3),
  ...indicatorCodes,
  '9.9.9',
);
const offer = fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7', 'o8');
const question = fc.constantFrom('q1', 'q2', 'q3', 'q4');
const contradiction = fc.constantFrom('c1', 'c2', 'c3');
const number = fc.integer({ min: 1, max: 5 });
const reason = fc.constantFrom(...refusalReasons);
const text = fc.constantFrom('t1', 't2').map(content);
const outcome = fc.constantFrom('agreed' as const, 'contested' as const, 'notApplicable' as const);
const version = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 5 });

const decrees: readonly Decree[] = [
  {
    id: 'D-1',
    title: { id: 'one' },
    knownOn: '2023-03-15',
    // The days on which offers and rounds of the first days end, and the last day of one of the plans.
    adds: ['2023-03-20', '2023-03-21', '2023-03-24', '2023-05-17'].map((date) => ({
      date,
      name: { id: 'libur', en: 'day off' },
      kind: 'national',
    })),
    removes: [],
  },
  { id: 'D-2', title: { id: 'two' }, knownOn: '2023-04-10', adds: [], removes: ['2023-04-24'] },
];

const command: fc.Arbitrary<AssessmentCommand> = fc.oneof(
  {
    weight: 1,
    arbitrary: body.map((code) => ({ type: 'assessment.enrolBody' as const, body: code, contacts: contactsOf(code) })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('assessment.replaceContact' as const),
      body,
      contact: fc.constantFrom(...contactKinds),
      person: fc.constantFrom(null, 'successor-1', 'successor-2'),
      effective: fc.option(
        fc.integer({ min: -24, max: 1_000 }).map((hours) => courseStart + hours * hourMs),
        { nil: undefined },
      ),
      reason: text,
    }),
  },
  {
    weight: 2,
    arbitrary: body.chain((code) =>
      fc.record({
        type: fc.constant('assessment.enterAbsence' as const),
        body: fc.constant(code),
        person: fc.constantFrom(...Object.values(contactsOf(code)), 'successor-1'),
        mode: fc.constantFrom(...absenceModes),
        from: fc.option(
          fc.integer({ min: -24, max: 400 }).map((hours) => courseStart + hours * hourMs),
          { nil: undefined },
        ),
        until: fc.integer({ min: 0, max: 1_000 }).map((hours) => courseStart + hours * hourMs),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: body.chain((code) =>
      fc.record({
        type: fc.constant('assessment.endAbsence' as const),
        body: fc.constant(code),
        person: fc.constantFrom(...Object.values(contactsOf(code)), 'successor-1'),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('assessment.replaceSteering' as const),
      role: fc.constantFrom(...steeringRoles),
      persons: fc.array(fc.constantFrom('steers-1', 'steers-2'), { maxLength: 2 }),
      reason: text,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('assessment.assign' as const),
      assignments: fc.array(fc.record({ indicator, lead: body, contributors: fc.array(body, { maxLength: 1 }) }), {
        maxLength: 2,
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('assessment.reassign' as const),
      indicator,
      to: body,
      despiteRefusal: fc.boolean(),
      expectedVersion: version,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('assessment.advance' as const),
      to: fc.constantFrom(...stages),
      waiver: fc.option(text, { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...decrees).map((decree) => ({ type: 'assessment.announceDecree' as const, decree })),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('handoff.propose' as const),
      offer,
      indicator,
      to: body,
      reason,
      expectedVersion: version,
    }),
  },
  { weight: 6, arbitrary: offer.map((id) => ({ type: 'handoff.accept' as const, offer: id })) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('handoff.refuse' as const), offer, reason }) },
  { weight: 2, arbitrary: offer.map((id) => ({ type: 'handoff.revoke' as const, offer: id })) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('handoff.decide' as const),
      offer,
      outcome: fc.constantFrom('move' as const, 'keep' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('round.open' as const),
      questions: fc.array(fc.record({ id: question, indicator, body, text }), { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: number.map((round) => ({ type: 'round.close' as const, round })) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('contradiction.open' as const),
      contradiction,
      indicator,
      bodies: fc.oneof(fc.shuffledSubarray([...enrolled], { minLength: 2 }), fc.array(body, { maxLength: 3 })),
      kind: fc.constantFrom('answersDiffer' as const, 'figuresDiffer' as const),
      text,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('contradiction.resolve' as const),
      contradiction,
      outcome: fc.constantFrom('reconciled' as const, 'bothStand' as const, 'unresolved' as const),
      resolution: text,
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        number,
        kind: fc.constantFrom('coordination' as const, 'fgd' as const, 'consultation' as const),
        days: fc.integer({ min: -1, max: 90 }),
        agenda: fc.array(indicator, { maxLength: 2 }),
      })
      .map(({ days, ...plan }) => meetingPlan({ ...plan, startsAt: courseStart + days * 24 * hourMs })),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'profile.start' as const }) },
);

const message: fc.Arbitrary<AssessmentMessage> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('dossier.accepted' as const),
      body,
      indicators: fc.array(indicator, { maxLength: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('dossier.refused' as const), body, indicator, reason }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('dossier.submitted' as const),
      body,
      answers: fc.array(fc.record({ indicator, answer: text }), { maxLength: 2 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('dossier.offerLapsed' as const), body, offer }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('dossier.escalated' as const),
      body,
      obligation: fc.constantFrom('ob1', 'ob2'),
      what: fc.constant('answerIndicators'),
      items: fc.array(indicator, { maxLength: 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('dossier.settled' as const),
      body,
      obligation: fc.constantFrom('ob1', 'ob2'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('dossier.replied' as const),
      body,
      question,
      status: fc.constantFrom('answered' as const, 'evidenceAdded' as const, 'cannotAnswer' as const),
      answer: fc.option(text),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('meeting.status' as const),
      number,
      status: fc.constantFrom('draft' as const, 'open' as const, 'inSession' as const, 'closed' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('meeting.outcomes' as const),
      number,
      outcomes: fc.array(fc.record({ indicator, item: indicator, outcome }), { maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('profile.status' as const),
      status: fc.constantFrom(
        'draft' as const,
        'circulated' as const,
        'validated' as const,
        'cleared' as const,
        'published' as const,
      ),
      version: fc.integer({ min: 0, max: 3 }),
    }),
  },
);

const anybody = fc.oneof(
  fc.constantFrom(coordinator, officer, researcher, facilitator, actorOf('observer'), actorOf('focalPoint')),
  body.map(focalPoint),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      actor: fc.oneof({ weight: 6, arbitrary: fc.constant('proper' as const) }, { weight: 1, arbitrary: anybody }),
      command,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('message' as const), message }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('time' as const), hours: fc.integer({ min: 0, max: 120 }) }) },
);

/** Courses in which most people act where they may, and nothing else is certain. */
export const courses: fc.Arbitrary<Course> = fc.record({
  from: fc.constantFrom<Stage>(
    'setup',
    'launched',
    'collecting',
    'collecting',
    'collecting',
    'crosscheck',
    'validation',
    'analysis',
    'published',
  ),
  hopLimit: fc.integer({ min: 0, max: 2 }),
  notAfter: fc.constantFrom(null, wib('2023-04-02', '12:00'), wib('2023-05-17', '12:00')),
  steps: fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }),
});
