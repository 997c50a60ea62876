import { roles, type Role } from '@selaras/domain';
import { commands, speaksForBody } from '../commands/index.js';
import { fieldGroups, waysOf, type FieldGroup, type Ground, type Way } from '../policy/index.js';
import { routes, type RouteAccess, type RouteDefinition } from './routes.js';

/** What a group holds, in a few words. */
const groupWords: Readonly<Record<FieldGroup, string>> = {
  assessment: 'the assessment: stage, timeline, plan, calendar, counts, gate; that something changed',
  grid: 'how far each body is: states and counts',
  pause: 'until when a promise on the phone silences the reminders of a body',
  waitingOn: 'what is waited for: whom, what, until when',
  notice: 'notices: kind, recipient, state',
  ledger: 'the ledger: purpose keys and message ids',
  fact: 'the fact log with its references and hashes',
  'fact.answer': 'in the fact log: id and hash of an answer',
  process: 'processes of the engine, and the check of the log',
  register: 'the register: who answers what, state and outcome',
  'register.refusedBy': 'the register: which bodies refused an indicator',
  member: 'members and bodies: names, roles, language (addresses are shown to nobody)',
  'member.history': 'who held what for a body, when and on whose word',
  offer: 'handoff offers, with their reason',
  note: 'what was noted to a refusal or a handoff',
  dossier: 'a dossier: states, deadlines, versions and counts',
  'dossier.refusal': 'a dossier: why an indicator was refused',
  answer: 'an answer: value, wording, evidence, id and hash',
  question: 'clarification questions',
  reply: 'replies to clarification questions',
  contradiction: 'contradictions and how they were resolved',
  meeting: 'a meeting: title, time, counts, agenda',
  'meeting.attendance': 'a meeting: who came',
  'meeting.positions': 'a meeting: what bodies said on an item',
  'meeting.outcome': 'a meeting: outcomes and agreed wording',
  followUp: 'follow-ups of a meeting',
  profile: 'the profile: status, version, silence',
  'profile.text': 'the profile: its statements',
  'profile.provenance': 'the profile: what a statement rests on',
  comment: 'comments on the profile',
  'comment.reason': 'why a comment was resolved as it was',
  erratum: 'errata with their reasons',
  'reason.confirmation': 'why statements were let stand',
  'reason.contact': "why a body's contact changed",
  'reason.steering': 'why those who steer changed',
  callNote: 'the journal of calls',
  waiver: 'why a gate was waived',
  draft: 'what somebody has written and not sent',
};

const groundWords: Readonly<Record<Ground, string>> = {
  always: 'yes',
  own: "own body's",
  mine: 'own',
  addressed: 'addressed to them',
  submitted: 'submitted',
  drafting: 'plan opens drafting',
  agenda: 'on an agenda they are invited to',
  joint: 'to be cleared up with them',
  opened: 'opened',
  invited: 'invited',
  circulated: 'circulated',
  circulating: 'while it circulates',
  published: 'published',
  openViews: 'plan opens views',
};

const roleWords: Readonly<Record<Role, string>> = {
  coordinator: 'coordinator',
  programOfficer: 'programme officer',
  focalPoint: 'focal point',
  authority: 'authority',
  researcher: 'researcher',
  facilitator: 'facilitator',
  participant: 'participant',
  outsideReviewer: 'outside reviewer',
  observer: 'observer',
  operator: 'operator',
};

function wayWords(way: Way): string {
  const together = [way].flat();
  return together.map((ground) => groundWords[ground]).join(' and ');
}
const cellOf = (group: FieldGroup, role: Role): string => waysOf(group, role).map(wayWords).join('; ') || '–';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function accessWords(access: RouteAccess): string {
  switch (access) {
    case 'public':
      return 'everybody';
    case 'session':
      return 'whoever is signed in';
    case 'member':
      return 'every member';
    default:
      return access.map((role) => roleWords[role]).join(', ');
  }
}

function proofCell(wantsProof: RouteDefinition['wantsProof']): string {
  if (wantsProof === undefined) return '–';
  return wantsProof === true ? 'proof' : 'proof by the second factor, where there is one';
}

/** Whose matter a command is about: of those who speak for a body, their own. */
function bodyOf(path: string, allowed: readonly Role[]): string {
  if (!allowed.some(speaksForBody)) return '–';
  return path.startsWith('/dossiers/') ? 'own; another one is not there' : 'own';
}

/** The page that says who sees what and who may do what (`docs/permissions.md`), made of what the API goes by. */
export function permissionsPage(): string {
  return `# Who sees what, who may do what

This page is made of the policy that the API goes by (\`libs/contracts/src/policy\`) and of its commands and routes. A test
holds them together; \`SELARAS_WRITE_PERMISSIONS=1 npm test -- unit apps/api/test/permissions\` writes it anew. What is not
named is denied. A person in several roles sees what any of them sees.

## What is seen

Fields are seen in groups. A cell says on which ground a role sees the group: *yes* always, *own body's* what belongs to the
body for which the person speaks (or is between it and another), *own* what the person wrote, *–* never. The other grounds
are stages of the matter. Content belongs to its body for good: where its author works today says nothing.

- _submitted_: an answer leaves its body when it is submitted; a newer one that is being written stays inside, and the
  submitted one stays outside. A reply to a question leaves it when it is given.
- _plan opens drafting_, _plan opens views_: the plan of the assessment says so (\`openDrafting\`, \`openViews\`).
- _circulated_: the version that was circulated last; what was written anew since has no reader before it is circulated, too.

${table(
  ['', ...roles.map((role) => roleWords[role])],
  fieldGroups.map((group) => [`\`${group}\` ${groupWords[group]}`, ...roles.map((role) => cellOf(group, role))]),
)}

## Commands

Refused with 403 to every other role, and before the stage; nothing is written then. What the process itself refuses
besides stands in its rules. Where *proof* is said, whoever acts has proved within the last minutes who they are (15, unless
\`SELARAS_PROOF_MINUTES\` says otherwise), or is asked to.

${table(
  ['command', 'who', 'of which body', 'not before', 'proof', ''],
  commands.map(({ name, path, roles: allowed, notBefore, wantsProof, summary }) => [
    `\`${name}\``,
    allowed.map((role) => roleWords[role]).join(', '),
    bodyOf(path, allowed),
    notBefore ?? '–',
    proofCell(wantsProof),
    summary,
  ]),
)}

## Routes

Reads below an assessment are open to those who may see what they show; fields are left out, or null, where the table above
says so. To somebody who is no member an assessment is not there (404).

${table(
  ['route', '', 'who', 'proof', 'shows'],
  routes.map(({ operationId, method, path, access, wantsProof, shows }) => [
    `\`${operationId}\``,
    `${method.toUpperCase()} ${path}`,
    accessWords(access),
    proofCell(wantsProof),
    shows.map((group) => `\`${group}\``).join(', ') || '–',
  ]),
)}
`;
}
