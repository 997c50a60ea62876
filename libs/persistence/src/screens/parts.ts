export { doc, docs, nothing, seqOf } from './part.js';
export type { Part } from './part.js';
export { lastFactId, nextEvent, plan, stage, waitingBodies, waitingOn, waitingPeople } from './assessment.parts.js';
export { registerVersions, replies } from './dossier.parts.js';
export { attendants, meetingsOf } from './meeting.parts.js';
export { bodies, bodiesOfDocs, bodiesTakingPart, members, membersWithNames } from './people.parts.js';
export type { PersonName } from './people.parts.js';
