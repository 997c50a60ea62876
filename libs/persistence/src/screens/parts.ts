export { doc, docs, nothing, seqOf } from './part.js';
export type { Part, Parts, Yielded } from './part.js';
export { lastFactId, nextEvent, plan, stage, waitingBodies, waitingOn, waitingPeople } from './assessment.parts.js';
export { dossierTexts, registerOf, replies } from './dossier.parts.js';
export type { RegisterLine } from './dossier.parts.js';
export { attendants, meetingsOf } from './meeting.parts.js';
export {
  bodies,
  bodiesOfDocs,
  bodiesTakingPart,
  factsOfPeople,
  members,
  membersWithNames,
  peopleInFacts,
} from './people.parts.js';
export { factPage, ledgerPage, noticeKnown } from './record.parts.js';
export type { JsonText } from './record.parts.js';
export { openedTo, replied, submitted } from './sight.parts.js';
export type { Opened } from './sight.parts.js';
export type { PersonName } from './people.parts.js';
