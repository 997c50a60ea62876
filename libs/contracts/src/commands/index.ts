import { assessmentCommands } from './assessment.commands.js';
import type { CommandDefinition } from './define.js';
import { dossierCommands } from './dossier.commands.js';
import { meetingCommands } from './meeting.commands.js';
import { profileCommands } from './profile.commands.js';

/** Every command of the API, by name. */
export const commands: readonly CommandDefinition[] = [
  ...assessmentCommands,
  ...dossierCommands,
  ...meetingCommands,
  ...profileCommands,
];
export {
  allowedMemberships,
  knownOfAssessment,
  membershipFor,
  speaksForBody,
  stageRefusal,
  type MemberOf,
  type Membership,
} from './admission.js';
export { contentKinds, defineCommand } from './define.js';
export type { BuildTools, CommandDefinition, ContentKind, DomainCommand, KnownOfAssessment } from './define.js';
