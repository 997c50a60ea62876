import type { ContentKind } from '../commands/define.js';
import type { FieldGroup } from './field-groups.js';

/** Why somebody decided something: what it is about says who may read it. */
const reasons: Readonly<Record<string, FieldGroup>> = {
  confirmation: 'reason.confirmation',
  contact: 'reason.contact',
  member: 'reason.contact',
  absence: 'reason.contact',
  steering: 'reason.steering',
  erratum: 'erratum',
};

const groups: Readonly<Record<ContentKind, FieldGroup>> = {
  answer: 'answer',
  note: 'note',
  question: 'question',
  reply: 'reply',
  contradiction: 'contradiction',
  resolution: 'contradiction',
  title: 'meeting',
  wording: 'meeting.outcome',
  followUp: 'followUp',
  statement: 'profile.text',
  comment: 'comment',
  // Of a comment, whose id is all that its subject says.
  reason: 'comment.reason',
  callNote: 'callNote',
  waiver: 'waiver',
};

/** The group of fields to which a text belongs. */
export function groupOfContent(kind: ContentKind, subject: string): FieldGroup {
  const [about, more] = subject.split('/');
  return kind === 'reason' && more !== undefined ? (reasons[about ?? ''] ?? 'reason.confirmation') : groups[kind];
}

/** Every group that has texts of its own. */
export const groupsOfContents: readonly FieldGroup[] = [
  ...new Set([...Object.values(groups), ...Object.values(reasons)]),
];
