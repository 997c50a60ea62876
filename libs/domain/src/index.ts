export * from './core/types.js';
export * from './core/refusals.js';
export { warningCodes, type WarningCode, type WarningDetails } from './core/warnings.js';
export * from './core/ids.js';
export * from './core/fold.js';
export * from './core/localized-text.js';
export { difference, sameContent, type Difference } from './core/difference.js';
export { groupBy } from './core/group-by.js';
export type * from './views.js';
export * from './calendar/types.js';
export * from './calendar/civil-date.js';
export * from './calendar/zone.js';
export * from './calendar/calendar.js';
export * from './notices/notice.js';
export * from './notices/as-of-now.js';
export * from './notices/one-mail.js';
export * from './assessment/types.js';
export type * from './assessment/messages.js';
export type * from './assessment/facts.js';
export * from './dossier/types.js';
export { dossierMachine } from './dossier/dossier.machine.js';
export { cellState } from './dossier/cell-state.js';
export { obligations as dossierObligations, obligationId as dossierObligationId } from './dossier/obligations.js';
export * from './meeting/types.js';
export * from './profile/types.js';
export { meetingMachine } from './meeting/meeting.machine.js';
export { profileMachine } from './profile/profile.machine.js';
export { assessmentMachine } from './assessment/assessment.machine.js';
export { refuseLaunch } from './assessment/opening.js';
export { Interpreter, type Standing } from './interpreter/interpreter.js';
export { machineOf, machines, type AnyMachine } from './interpreter/machines.js';
export { answersFor, partsIn, speaks, steers, steersAndSpeaks, type MemberPart, type Part } from './people/roll.js';
export {
  absencesOf,
  tenureFacts,
  tenuresOf,
  type AbsenceTold,
  type Tenure,
  type TenureFact,
} from './assessment/tenures.js';
export { appointingBy, type Appointing } from './people/appointing.js';
export { holdsOffice, type PresentPeople } from './people/offices.js';
export { answeringDeadline, assignmentDeadlines } from './assessment/deadlines.js';
export { gateAhead, gateCodes, gates, nextStage, unwaivableGates, type GateCode } from './assessment/gates.js';
