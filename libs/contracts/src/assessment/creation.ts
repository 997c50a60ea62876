import type { AssessmentInput, Calendar, Steering } from '@selaras/domain';
import type { CreateAssessment, Framework } from '../http/shapes.js';
import type { MemberOf } from '../commands/admission.js';

/** What whoever creates an assessment says of it, besides its catalogue, its calendar and its members. */
export interface NewAssessment extends Pick<
  CreateAssessment,
  'key' | 'titleId' | 'titleEn' | 'level' | 'linkedTo' | 'convener' | 'plan'
> {
  readonly steering: Steering;
}

/** Who steers is a member, whether the list of members says so or not. */
export function membersWithSteering(
  given: Pick<NewAssessment, 'steering' | 'convener'> & { readonly members: readonly MemberOf[] },
): readonly MemberOf[] {
  const { coordinators, officers, researchers } = given.steering;
  const steering: readonly MemberOf[] = [
    ...coordinators.map((person): MemberOf => ({ person, role: 'coordinator', body: given.convener })),
    ...officers.map((person): MemberOf => ({ person, role: 'programOfficer', body: null })),
    ...researchers.map((person): MemberOf => ({ person, role: 'researcher', body: null })),
  ];
  const listed = new Set(given.members.map((member) => `${member.person} ${member.role}`));
  return [...given.members, ...steering.filter((member) => !listed.has(`${member.person} ${member.role}`))];
}

/** What the process of a new assessment starts with. */
export function assessmentInput(
  given: NewAssessment & Pick<CreateAssessment, 'clock'>,
  framework: Framework,
  calendar: Calendar,
): AssessmentInput {
  return {
    key: given.key,
    titleId: given.titleId,
    titleEn: given.titleEn,
    level: given.level,
    linkedTo: given.linkedTo,
    clock: given.clock,
    framework: { id: framework.id, version: framework.version, illustrative: framework.illustrative },
    indicators: framework.indicators.map(({ code, dimension }) => ({ code, dimension })),
    convener: given.convener,
    steering: given.steering,
    calendar,
    plan: {
      ...given.plan,
      answeringNotAfter: given.plan.answeringNotAfter === null ? null : Date.parse(given.plan.answeringNotAfter),
    },
  };
}
