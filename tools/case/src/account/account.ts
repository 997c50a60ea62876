import type { Account } from '@selaras/contracts';
import type { AssessmentFact, MeetingFact, Outcome } from '@selaras/domain';
import { checkItems } from './check-items.js';
import { checkNotices, type NoticeFigures } from './check-notices.js';
import { checkProfile } from './check-profile.js';
import { checkHolders, checkSettled, followOwners } from './check-register.js';
import type { AccountInput } from './input.js';
import { checkLog, ofType, readLog, type Log } from './log.js';

/** The account of a case, with the mails that came twice told apart. */
export interface CaseAccount extends Account {
  readonly notices: Account['notices'] & Pick<NoticeFigures, 'repeats'>;
}

/**
 * The account of a case, counted from the fact log, the ledger and the inbox alone; never from the script. What does
 * not hold stands in `violations`.
 */
export function computeAccount(input: AccountInput): CaseAccount {
  const log = readLog(input.caseKey, input.facts);
  const { owners, violations: ownerViolations } = followOwners(log);
  const notices = checkNotices(input, log);
  const profile = checkProfile(log);
  const outcomes = [...lastOutcomes(log).values()];
  const instants = input.facts.map(({ at }) => at);
  const handoffs = (type: AssessmentFact['type']): number => ofType(log.assessment, type).length;
  const resolved = (outcome: string): number =>
    ofType(log.assessment, 'ContradictionResolved').filter((fact) => fact.outcome === outcome).length;
  return {
    case: input.caseKey,
    wallSeconds: input.wallSeconds,
    clock: {
      from: instants.length === 0 ? null : Math.min(...instants),
      to: instants.length === 0 ? null : Math.max(input.clockAt, ...instants),
    },
    stages: stagesOf(log),
    bodies: { atKickoff: bodiesAtKickoff(log), atFgd: meetingFigures(log, 'fgd').bodies },
    indicators: {
      total: owners.size,
      agreed: outcomes.filter((outcome) => outcome === 'agreed').length,
      contested: outcomes.filter((outcome) => outcome === 'contested').length,
      notApplicable: outcomes.filter((outcome) => outcome === 'notApplicable').length,
    },
    handoffs: {
      proposed: handoffs('HandoffProposed') + handoffs('HandoffHopLimit'),
      accepted: handoffs('HandoffAccepted'),
      refused: handoffs('HandoffRefused'),
      escalated: handoffs('HandoffEscalated'),
      hopLimit: handoffs('HandoffHopLimit'),
    },
    refusals: [...log.dossiers.values()].reduce((sum, facts) => sum + ofType(facts, 'ItemRefused').length, 0),
    rounds: ofType(log.assessment, 'RoundOpened').length,
    contradictions: {
      opened: ofType(log.assessment, 'ContradictionOpened').length,
      reconciled: resolved('reconciled'),
      bothStand: resolved('bothStand'),
      unresolved: resolved('unresolved'),
    },
    notices: notices.figures,
    fgd: meetingFigures(log, 'fgd'),
    consultation: { participants: meetingFigures(log, 'consultation').participants },
    profile: {
      version: ofType(log.profile, 'ProfilePublished').at(-1)?.version ?? 0,
      statements: profile.statements,
      statementsWithProvenance: profile.statementsWithProvenance,
      errata: ofType(log.profile, 'ErratumIssued').length,
    },
    temporal: {
      workflows: input.workflows.length,
      events: input.workflows.reduce((sum, { events }) => sum + (events ?? 0), 0),
      continuedAsNew: input.workflows.reduce((sum, { continued }) => sum + continued, 0),
    },
    violations: [
      ...checkLog(input.caseKey, input.facts),
      ...input.chainViolations.map((one) => `chain: ${one}`),
      ...checkWorkflows(input),
      ...ownerViolations,
      ...checkHolders(log, owners),
      ...checkItems(log),
      ...checkSettled(log, owners),
      ...notices.violations,
      ...profile.violations,
    ],
  };
}

/** Every process that has facts stands in the list, and the engine has every one that still runs. */
function checkWorkflows({ facts, workflows }: AccountInput): readonly string[] {
  const known = new Set(workflows.map(({ id }) => id));
  const unknown = new Set(facts.map(({ workflowId }) => workflowId).filter((id) => !known.has(id)));
  // Of one that is closed the engine forgets the history after a while.
  const lost = workflows.filter(({ closed, events }) => !closed && events === null);
  return [
    ...[...unknown].map((id) => `log: ${id} has facts, but is no process of the assessment`),
    ...lost.map(({ id }) => `engine: ${id} is not closed, and the engine does not know it`),
  ];
}

function stagesOf(log: Log): Account['stages'] {
  return log.assessment.flatMap((fact) => {
    if (fact.type === 'AssessmentOpened') return [{ name: 'setup', enteredAt: fact.at }];
    return fact.type === 'StageEntered' ? [{ name: fact.stage, enteredAt: fact.at }] : [];
  });
}

/** Bodies that took part when the assessment was launched. */
function bodiesAtKickoff(log: Log): number {
  const launched = ofType(log.assessment, 'StageEntered').find(({ stage }) => stage === 'launched');
  if (launched === undefined) return 0;
  return ofType(log.assessment, 'BodyEnrolled').filter(({ at }) => at <= launched.at).length;
}

function lastOutcomes(log: Log): ReadonlyMap<string, Outcome> {
  return new Map(
    ofType(log.assessment, 'OutcomesNoted').flatMap((fact) =>
      fact.outcomes.map(({ indicator, outcome }) => [indicator, outcome] as const),
    ),
  );
}

type Attendance = Extract<MeetingFact, { readonly type: 'Attended' }>['attendances'][number];

/** Who came to the meetings of a kind, each person once with the last mode, and what was settled there. */
function meetingFigures(log: Log, kind: 'fgd' | 'consultation'): Account['fgd'] {
  const numbers = ofType(log.assessment, 'MeetingPlanned')
    .filter((fact) => fact.kind === kind)
    .map(({ number }) => number);
  const facts = numbers.flatMap((number) => log.meetings.get(number) ?? []);
  const people = new Map<string, Attendance>();
  for (const { attendances } of ofType(facts, 'Attended')) for (const one of attendances) people.set(one.person, one);
  const present = [...people.values()];
  const bodies = present.flatMap(({ body, outside }) => (body === null || outside ? [] : [body]));
  const settled = ofType(facts, 'OutcomesSet').flatMap(({ outcomes }) =>
    outcomes.filter(({ outcome }) => outcome !== 'discussed').map(({ item }) => item),
  );
  return {
    participants: present.length,
    inPerson: present.filter(({ mode }) => mode === 'inPerson').length,
    online: present.filter(({ mode }) => mode === 'online').length,
    bodies: new Set(bodies).size,
    itemsWithOutcome: new Set(settled).size,
  };
}
