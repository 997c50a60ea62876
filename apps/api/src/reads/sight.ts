import { sees as seesBy, waysOf } from '@selaras/contracts';
import type { FieldGroup, Ground, Concern, RecordedGround, Viewer } from '@selaras/contracts';
import type { BodyCode, ContentRef, IndicatorCode, Plan } from '@selaras/domain';
import { parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';

/*
 * What reads ask of the policy. Who sees what stands there and nowhere else: a read says what it is about and what was
 * recorded of it.
 */

/** Whether a member may see a group of fields of a matter. */
export function sees(member: Member, group: FieldGroup, concern?: Concern): boolean {
  return seesBy(viewerOf(member), group, concern);
}

/** The member as the policy knows them: in the capacities that the route admits. */
export function viewerOf({ person, allowed }: Member): Viewer {
  return { person: person.id, memberships: allowed };
}

/** Whether it may depend on a ground what the member sees: only then it is worth looking up. */
export function restsOn(member: Member, group: FieldGroup, ground: Ground): boolean {
  return member.allowed.some(({ role }) => waysOf(group, role).some((way) => [way].flat().includes(ground)));
}

/** What the plan opens. */
export function openedBy(plan: Plan | null): readonly RecordedGround[] {
  return [
    ...(plan?.openDrafting === true ? (['drafting'] as const) : []),
    ...(plan?.openViews === true ? (['openViews'] as const) : []),
  ];
}

/** Grounds by whether they hold. */
export function groundsThatHold(given: Partial<Record<RecordedGround, boolean>>): readonly RecordedGround[] {
  return (Object.entries(given) as [RecordedGround, boolean][]).flatMap(([ground, holds]) => (holds ? [ground] : []));
}

/** Whether it makes a difference to a member what was opened to them beyond their own body. */
export function looksFurther(member: Member): boolean {
  return restsOn(member, 'answer', 'agenda') || restsOn(member, 'answer', 'published');
}

/** What was opened to a member beyond their own body; nothing for those to whom that makes no difference. */
export function openedTo(member: Member): parts.Part<parts.Opened | null> {
  if (!looksFurther(member)) return parts.nothing;
  const bodies = member.allowed.flatMap(({ role, body }) =>
    body !== null && waysOf('answer', role).length > 0 ? [body] : [],
  );
  return parts.openedTo(member.person.id, bodies);
}

/** A submitted answer, or a reply to a question about one. */
interface Submitted {
  readonly indicator: IndicatorCode;
  /** Whose it is. */
  readonly body: BodyCode | null;
  /** Of the answer; left out for a reply. */
  readonly answer?: ContentRef['id'];
}

/** On which grounds something submitted is open to a member, given what was opened to them. */
export function submittedTo(
  opened: parts.Opened | null,
  { indicator, body, answer }: Submitted,
): readonly RecordedGround[] {
  if (opened === null) return ['submitted'];
  return groundsThatHold({
    submitted: true,
    agenda: opened.agenda.includes(indicator),
    joint: opened.joint.some((one) => one.indicator === indicator && one.body === body),
    published: opened.published.some(
      (one) => one.indicator === indicator && (answer === undefined || one.answer === answer),
    ),
  });
}
