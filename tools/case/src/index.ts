export { computeAccount } from './account/account.js';
export type { CaseAccount } from './account/account.js';
export { calendarOf } from './format.js';
export type {
  CaseCalendar,
  CaseFile,
  CaseMember,
  CasePerson,
  CasePlan,
  LoadedCase,
  ProvenanceNote,
  Script,
  ScriptStep,
} from './format.js';
export { loadCase, loadNamedCase } from './load.js';
export { runCaseCommand } from './main.js';
export { casesFolder } from './paths.js';
export { leased } from '@selaras/simulation';
export { faultsOf, pagesOfMatters, received } from './read-mail.js';
export { operator, replayCase, startingCalendar } from './replay.js';
export { replayAndAccount } from './run.js';
export { simulateCase } from './simulate.js';
export type { Simulation } from './simulate.js';
