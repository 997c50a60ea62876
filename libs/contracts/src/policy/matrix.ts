import { roles, type Role } from '@selaras/domain';
import type { FieldGroup } from './field-groups.js';
import type { Way } from './grounds.js';

type Row = Readonly<Partial<Record<Role, readonly Way[]>>>;

const insiders = roles.filter((role) => role !== 'outsideReviewer');
const steering: readonly Role[] = ['coordinator', 'programOfficer', 'operator'];
/** The convener's own people, who chase, decide and answer for the round. */
const convening: readonly Role[] = ['coordinator', 'programOfficer'];
/** Who calls meetings. */
const calling: readonly Role[] = ['coordinator', 'programOfficer', 'facilitator'];
/** Who writes the profile. */
const writing: readonly Role[] = ['coordinator', 'programOfficer', 'researcher'];
/** Who speaks for a body. */
const speaking: readonly Role[] = ['focalPoint', 'authority'];
/** Those, and whom a body sends to a meeting. */
const ofBody: readonly Role[] = [...speaking, 'participant'];
const without = (all: readonly Role[], some: readonly Role[]): readonly Role[] =>
  all.filter((role) => !some.includes(role));

/** The same ways for several roles. */
function by(who: readonly Role[], ...ways: readonly Way[]): Row {
  return Object.fromEntries(who.map((role) => [role, ways]));
}

/** How another body comes to see what one has submitted. */
const amongBodies: readonly Way[] = [
  ['submitted', 'agenda'],
  ['submitted', 'joint'],
  ['submitted', 'published'],
];

/**
 * Who sees what, role by role: everything that the API shows of an assessment, and nothing stands open that is not here.
 * The table that people read is made of it (`docs/permissions.md`).
 */
export const matrix: Readonly<Record<FieldGroup, Row>> = {
  assessment: by(roles, 'always'),
  grid: by(insiders, 'always'),
  pause: { ...by(convening, 'always'), ...by(speaking, 'own') },
  waitingOn: {
    ...by(['coordinator', 'programOfficer', 'researcher', 'facilitator', 'observer', 'operator'], 'always'),
    ...by(speaking, 'own', 'addressed'),
    participant: ['addressed'],
  },
  notice: { ...by(insiders, 'addressed'), ...by(steering, 'always') },
  ledger: by(steering, 'always'),
  fact: by(steering, 'always'),
  'fact.answer': by(steering, 'submitted'),
  process: by(steering, 'always'),
  register: by(insiders, 'always'),
  'register.refusedBy': { ...by(convening, 'always'), ...by(speaking, 'own') },
  member: by(insiders, 'always'),
  'member.history': { ...by(steering, 'always'), ...by(speaking, 'own') },
  offer: { ...by(steering, 'always'), ...by(speaking, 'own') },
  note: { ...by(convening, 'always'), ...by(speaking, 'own') },
  dossier: {
    ...by([...steering, 'researcher', 'facilitator'], 'always'),
    ...by(speaking, 'own'),
  },
  'dossier.refusal': { ...by(convening, 'always'), ...by(speaking, 'own') },
  answer: {
    ...by(convening, 'submitted', 'drafting'),
    ...by(['researcher', 'facilitator'], 'submitted'),
    ...by(speaking, 'own', ...amongBodies),
    participant: amongBodies,
    observer: [['submitted', 'published']],
  },
  question: { ...by([...writing, 'facilitator'], 'always'), ...by(speaking, 'own') },
  reply: {
    ...by([...writing, 'facilitator'], 'submitted'),
    ...by(speaking, 'own', ...amongBodies),
    participant: amongBodies,
  },
  contradiction: { ...by([...writing, 'facilitator'], 'always'), ...by(speaking, 'own') },
  meeting: {
    ...by(without(insiders, calling), 'opened'),
    ...by(calling, 'always'),
    outsideReviewer: [['opened', 'invited']],
  },
  'meeting.attendance': { ...by(without(insiders, calling), 'opened'), ...by(calling, 'always') },
  'meeting.positions': {
    ...by(calling, 'always'),
    researcher: ['opened'],
    ...by(ofBody, ['opened', 'own'], ['opened', 'openViews']),
    observer: [['opened', 'openViews']],
  },
  'meeting.outcome': {
    ...by(without(insiders, calling), 'opened'),
    ...by(calling, 'always'),
    outsideReviewer: [['opened', 'invited']],
  },
  followUp: { ...by([...calling, 'researcher'], 'always'), ...by(speaking, 'own') },
  profile: { ...by(insiders, 'always'), outsideReviewer: ['circulating'] },
  'profile.text': {
    ...by(writing, 'always'),
    ...by([...ofBody, 'facilitator', 'observer'], 'circulated', 'published'),
    operator: ['published'],
    outsideReviewer: [['circulated', 'circulating']],
  },
  'profile.provenance': {
    ...by(writing, 'always'),
    ...by([...ofBody, 'facilitator', 'observer'], 'circulated', 'published'),
    operator: ['published'],
  },
  comment: {
    ...by(writing, 'always'),
    ...by(speaking, 'own', 'openViews'),
    participant: ['own', 'mine', 'openViews'],
    facilitator: ['openViews'],
    observer: ['mine', 'openViews'],
    outsideReviewer: [['mine', 'circulating']],
  },
  'comment.reason': {
    ...by(writing, 'always'),
    ...by(speaking, 'own', 'openViews'),
    participant: ['own', 'mine', 'openViews'],
    facilitator: ['openViews'],
    observer: ['mine', 'openViews'],
    outsideReviewer: [['mine', 'circulating']],
  },
  erratum: by(insiders, 'published'),
  'reason.confirmation': by(writing, 'always'),
  'reason.contact': { ...by(convening, 'always'), ...by(speaking, 'own') },
  'reason.steering': by(writing, 'always'),
  callNote: by(convening, 'always'),
  waiver: by(writing, 'always'),
  draft: by(roles, 'mine'),
};
