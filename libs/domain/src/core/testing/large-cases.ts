import type { AssessmentFact } from '../../assessment/facts.js';
import { assessmentMachine } from '../../assessment/assessment.machine.js';
import { computeDeadline } from '../../calendar/calendar.js';
import { indonesia2023 } from '../../calendar/testing/indonesia-2023.js';
import { contactsOf, inputOf, wib, workingDays } from '../../assessment/testing/builders.js';
import type { Outcome } from '../../assessment/types.js';
import { dossierMachine } from '../../dossier/dossier.machine.js';
import { dossierInput } from '../../dossier/testing/builders.js';
import type { DossierFact, DossierInput } from '../../dossier/types.js';
import { meetingMachine } from '../../meeting/meeting.machine.js';
import { meetingInput } from '../../meeting/testing/meeting-builder.js';
import { positions, type MeetingFact, type MeetingInput } from '../../meeting/types.js';
import { profileMachine } from '../../profile/profile.machine.js';
import { profileInput } from '../../profile/testing/profile-builder.js';
import type { ProfileFact, ProfileInput, Statement } from '../../profile/types.js';
import { systemActor, type ContentRef, type Instant } from '../types.js';

/** How large a case is. */
export interface Size {
  readonly indicators: number;
  readonly bodies: number;
}

/** A process that has come far, as its facts alone. */
export interface LargeCase<I, F> {
  readonly input: I;
  readonly facts: readonly F[];
}

const opened = wib('2023-03-15');
const stamp = (at: Instant) => ({ at, by: systemActor });

/** Digits that do not compress beyond their own entropy, the same for the same number. */
function digits(seed: number, length: number): string {
  let word = Math.imul(seed + 1, 0x9e3779b1);
  let text = '';
  while (text.length < length) {
    word = Math.imul(word ^ (word >>> 15), 0x85ebca6b);
    word = (Math.imul(word ^ (word >>> 13), 0xc2b2ae35) + 0x6d2b79f5) | 0;
    text += (word >>> 0).toString(16).padStart(8, '0');
  }
  return text.slice(0, length);
}

/** An id as the database makes them. */
export function uuid(seed: number): string {
  const hex = digits(seed, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A reference to content as the database makes them. */
function refOf(kind: number, index: number): ContentRef {
  const seed = kind * 100_003 + index;
  return { id: uuid(seed), hash: digits(seed + 7, 64) };
}

const code = (index: number): string =>
  `${1 + Math.floor(index / 250)}.${1 + (Math.floor(index / 10) % 25)}.${1 + (index % 10)}`;
const bodyCode = (index: number): string => `BODY${String(index + 1).padStart(3, '0')}`;
const range = (length: number): readonly number[] => Array.from({ length }, (_none, index) => index);
const outcomeOf = (index: number): Outcome =>
  (['agreed', 'contested', 'notApplicable'] as const)[index % 3] ?? 'agreed';

/** An assessment on the way to its profile: everything answered and judged, a tenth handed over, two rounds, disputes. */
export function largeAssessment({ indicators, bodies }: Size): LargeCase<ReturnType<typeof inputOf>, AssessmentFact> {
  const codes = range(indicators).map(code);
  const input = inputOf({ indicators: codes.map((one) => ({ code: one, dimension: Number(one[0]) })) });
  const leadOf = (index: number): string => bodyCode(index % bodies);
  const deadline = computeDeadline(indonesia2023, workingDays(5), opened, opened);
  const groupOf = (body: number): readonly number[] => range(indicators).filter((index) => index % bodies === body);
  const handedOver = range(Math.ceil(indicators / 10)).map((n) => n * 10);
  const asked = range(Math.ceil(indicators / 4)).map((n) => n * 4);
  const disputed = range(Math.ceil(indicators / 20)).map((n) => n * 20);
  const facts: AssessmentFact[] = [
    ...assessmentMachine.open(input, opened),
    ...range(bodies).map((n): AssessmentFact => {
      const body = bodyCode(n);
      return { type: 'BodyEnrolled', ...stamp(opened + n), body, contacts: contactsOf(body), late: n % 7 === 0 };
    }),
    { type: 'StageEntered', ...stamp(opened), stage: 'launched', from: 'setup', waiver: null },
    ...codes.map((indicator, n): AssessmentFact => ({
      type: 'IndicatorAssigned',
      ...stamp(opened + (n % 50)),
      indicator,
      lead: leadOf(n),
      contributors: [bodyCode((n + 1) % bodies), bodyCode((n + 2) % bodies)],
      acceptance: deadline,
      answering: deadline,
    })),
    { type: 'StageEntered', ...stamp(opened), stage: 'collecting', from: 'launched', waiver: null },
    ...range(bodies).map((n): AssessmentFact => ({
      type: 'AcceptanceNoted',
      ...stamp(opened + 1_000 + n),
      body: bodyCode(n),
      indicators: groupOf(n).map(code),
    })),
    ...handedOver.flatMap((n): readonly AssessmentFact[] => {
      const [offer, indicator, from, to] = [uuid(n), code(n), leadOf(n), bodyCode((n + 3) % bodies)];
      const at = opened + 10_000 + n;
      return [
        {
          type: 'HandoffProposed',
          ...stamp(at),
          offer,
          indicator,
          from,
          to,
          reason: 'outsideMandate',
          note: refOf(1, n),
          deadline: { ...deadline, from: at },
        },
        {
          type: 'HandoffAccepted',
          ...stamp(at + 5),
          offer,
          indicator,
          from,
          to,
          version: 2,
          answering: deadline,
        },
      ];
    }),
    ...range(bodies).map((n): AssessmentFact => ({
      type: 'SubmissionNoted',
      ...stamp(opened + 50_000 + n),
      body: bodyCode(n),
      answers: groupOf(n).map((index) => ({ indicator: code(index), answer: refOf(2, index) })),
    })),
    { type: 'StageEntered', ...stamp(opened), stage: 'crosscheck', from: 'collecting', waiver: null },
    ...[1, 2].flatMap((round): readonly AssessmentFact[] => {
      const questions = asked
        .filter((n) => (n / 4) % 2 === round - 1)
        .map((n) => ({
          id: uuid(round * 10_007 + n),
          round,
          indicator: code(n),
          body: leadOf(n),
          text: refOf(2 + round, n),
          status: 'open' as const,
        }));
      return [
        { type: 'RoundOpened', ...stamp(opened + 60_000 * round), round, deadline, questions },
        ...questions.map(({ id, body }): AssessmentFact => ({
          type: 'QuestionReplied',
          ...stamp(opened + 60_001 * round),
          question: id,
          body,
          status: 'answered',
          answer: null,
        })),
        { type: 'RoundClosed', ...stamp(opened + 60_002 * round), round, unanswered: [] },
      ];
    }),
    ...disputed.flatMap((n): readonly AssessmentFact[] => [
      {
        type: 'ContradictionOpened',
        ...stamp(opened + 200_000 + n),
        contradiction: uuid(50_021 + n),
        indicator: code(n),
        bodies: [leadOf(n), leadOf(n + 1)],
        kind: 'answersDiffer',
        text: refOf(5, n),
      },
      {
        type: 'ContradictionResolved',
        ...stamp(opened + 210_000 + n),
        contradiction: uuid(50_021 + n),
        outcome: 'reconciled',
        resolution: refOf(6, n),
      },
    ]),
    { type: 'StageEntered', ...stamp(opened), stage: 'validation', from: 'crosscheck', waiver: null },
    {
      type: 'MeetingPlanned',
      ...stamp(opened),
      number: 1,
      kind: 'fgd',
      startsAt: opened,
      endsAt: opened,
      format: 'hybrid',
      title: refOf(7, 0),
      agenda: codes,
      offers: [],
    },
    {
      type: 'OutcomesNoted',
      ...stamp(opened + 300_000),
      number: 1,
      outcomes: codes.map((indicator, n) => ({ indicator, item: indicator, outcome: outcomeOf(n) })),
    },
  ];
  return { input, facts };
}

/** A dossier with every indicator of the case submitted, asked about in two rounds, offers refused. */
export function largeDossier({ indicators, bodies }: Size): LargeCase<DossierInput, DossierFact> {
  const input = dossierInput({ calendar: indonesia2023 });
  const deadline = computeDeadline(indonesia2023, workingDays(20), opened, opened);
  const codes = range(indicators).map(code);
  const facts: DossierFact[] = [
    { type: 'DossierOpened', ...stamp(opened) },
    ...codes.map((indicator, n): DossierFact => ({
      type: 'ItemAssigned',
      ...stamp(opened + (n % 50)),
      indicator,
      acceptance: { ...deadline, from: opened + (n % 50) },
      answering: { ...deadline, from: opened + (n % 50) },
      accepted: false,
    })),
    { type: 'ItemsAccepted', ...stamp(opened + 100), indicators: codes },
    ...codes.map((indicator, n): DossierFact => ({
      type: 'ItemAnswered',
      ...stamp(opened + 1_000 + n),
      indicator,
      answer: refOf(8, n),
      version: 1,
    })),
    { type: 'ItemsCleared', ...stamp(opened + 5_000), indicators: codes },
    { type: 'ItemsSubmitted', ...stamp(opened + 6_000), indicators: codes },
    ...range(bodies).flatMap((n): readonly DossierFact[] => [
      {
        type: 'OfferReceived',
        ...stamp(opened + n),
        offer: uuid(60_029 + n),
        indicator: code(n),
        from: bodyCode(n),
        reason: 'dataElsewhere',
        deadline,
      },
      { type: 'OfferClosed', ...stamp(opened + n), offer: uuid(60_029 + n) },
    ]),
    ...[1, 2].flatMap((round): readonly DossierFact[] => [
      {
        type: 'QuestionsReceived',
        ...stamp(opened + 7_000),
        questions: range(Math.ceil(indicators / 8)).map((n) => ({
          question: uuid(70_001 * round + n),
          round,
          indicator: code(n * 8),
          text: refOf(8 + round, n),
          deadline,
        })),
      },
      { type: 'RoundEnded', ...stamp(opened + 8_000), round },
    ]),
  ];
  return { input, facts };
}

/** An FGD in which every body has spoken on every indicator, in an order of its own, and every item has its outcome. */
export function largeMeeting({ indicators, bodies }: Size): LargeCase<MeetingInput, MeetingFact> {
  const codes = range(indicators).map(code);
  const input = meetingInput({ agenda: codes.map((indicator) => ({ item: indicator, indicator, offer: null })) });
  const people = range(bodies * 2).map((n) => {
    const body = bodyCode(n % bodies);
    const { main, alternate } = contactsOf(body);
    return { person: n < bodies ? main : alternate, body, outside: false };
  });
  const facts: MeetingFact[] = [
    { type: 'MeetingDrafted', ...stamp(opened) },
    { type: 'MeetingOpened', ...stamp(opened), invitees: people },
    ...people.map(({ person }, n): MeetingFact => ({
      type: 'InvitationReplied',
      ...stamp(opened + n),
      person,
      reply: n % 5 === 0 ? 'no' : 'yes',
      mode: n % 5 === 0 ? null : 'inPerson',
    })),
    { type: 'MeetingStarted', ...stamp(opened) },
    { type: 'Attended', ...stamp(opened), attendances: people.map((one) => ({ ...one, mode: 'inPerson' as const })) },
    ...codes.map((item, n): MeetingFact => ({
      type: 'PositionsRecorded',
      ...stamp(opened + n),
      item,
      positions: range(bodies).map((m) => ({
        body: bodyCode((m * 7 + n) % bodies),
        position: positions[Number(digits(n * bodies + m, 8).charCodeAt(5)) % positions.length] ?? 'agree',
        onBehalf: (n + m) % 3 === 0,
      })),
    })),
    {
      type: 'OutcomesSet',
      ...stamp(opened),
      outcomes: codes.map((item, n) => ({ item, indicator: item, outcome: outcomeOf(n), wording: refOf(11, n) })),
    },
    ...range(Math.ceil(bodies / 2)).map((n): MeetingFact => ({
      type: 'FollowUpSet',
      ...stamp(opened),
      followUp: uuid(80_021 + n),
      body: bodyCode(n),
      text: refOf(12, n),
    })),
  ];
  return { input, facts };
}

/**
 * A published profile: a statement for every five indicators, comments of every body, a few errata, and since its
 * publication every outcome was overturned.
 */
export function largeProfile({ indicators, bodies }: Size): LargeCase<ProfileInput, ProfileFact> {
  const input = profileInput({
    provenance: range(indicators).map((n) => ({
      indicator: code(n),
      lead: bodyCode(n % bodies),
      answer: refOf(2, n),
      outcome: outcomeOf(n),
      outcomeAt: `1/${code(n)}`,
      contradictions:
        n % 20 === 0 ? [{ id: uuid(50_021 + n), status: 'reconciled' as const, resolution: refOf(6, n) }] : [],
    })),
    focalPoints: range(bodies).map((n) => contactsOf(bodyCode(n)).main),
  });
  const statements = range(Math.ceil(indicators / 5)).map((n): Statement => ({
    id: uuid(90_001 + n),
    dimension: 1 + (n % 6),
    class: n % 2 === 0 ? 'wellDeveloped' : 'potential',
    indicators: range(5).map((m) => code(Math.min(indicators - 1, n * 5 + m))),
    text: refOf(13, n),
  }));
  const idOf = (n: number): string => statements[n % statements.length]?.id ?? '';
  const silence = computeDeadline(input.calendar, input.silence, opened, opened);
  const comments = range(bodies * 4);
  const facts: ProfileFact[] = [
    { type: 'ProfileDrafted', ...stamp(opened), provenance: input.provenance },
    { type: 'StatementsWritten', ...stamp(opened), statements, reopened: false },
    { type: 'ProfileCirculated', ...stamp(opened), version: 1, silence },
    ...comments.flatMap((n): readonly ProfileFact[] => {
      const body = bodyCode(n % bodies);
      const comment = uuid(100_003 + n);
      const at = opened + n;
      const by = { person: contactsOf(body).main, role: 'focalPoint' as const, body };
      return [
        { type: 'Commented', at, by, comment, statement: idOf(n), body, text: refOf(14, n), objection: n % 9 === 0 },
        { type: 'CommentResolved', at, by, comment, outcome: 'noted', reason: refOf(15, n), text: null },
      ];
    }),
    { type: 'ProfileValidated', ...stamp(opened), version: 1 },
    { type: 'ProfileCleared', ...stamp(opened), version: 1 },
    {
      type: 'ProfilePublished',
      ...stamp(opened),
      version: 2,
      statements: statements.map(({ id, text, indicators: cited }) => ({
        id,
        text,
        provenance: input.provenance.filter(({ indicator }) => cited.includes(indicator)),
      })),
    },
    {
      type: 'ProvenanceNoted',
      ...stamp(opened),
      changed: input.provenance.map((one) => ({ ...one, outcome: 'contested', outcomeAt: `9/${one.indicator}` })),
      withdrawn: [],
      statements: statements.map(({ id }) => id),
    },
    ...range(Math.ceil(statements.length / 20)).map((n): ProfileFact => ({
      type: 'ErratumIssued',
      ...stamp(opened + n),
      number: n + 1,
      statement: idOf(n),
      before: refOf(13, n),
      after: refOf(16, n),
      reason: refOf(17, n),
      provenance: input.provenance.slice(n * 5, n * 5 + 5),
    })),
  ];
  return { input, facts };
}

/** The four machines with a large case of each, for what must hold of all of them. */
export const largeCases = {
  assessment: (size: Size) => ({ machine: assessmentMachine, ...largeAssessment(size) }),
  dossier: (size: Size) => ({ machine: dossierMachine, ...largeDossier(size) }),
  meeting: (size: Size) => ({ machine: meetingMachine, ...largeMeeting(size) }),
  profile: (size: Size) => ({ machine: profileMachine, ...largeProfile(size) }),
};
