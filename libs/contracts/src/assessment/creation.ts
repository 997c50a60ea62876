import { groupBy, speaks, steersAndSpeaks } from '@selaras/domain';
import type { Actor, AssessmentInput, Calendar, LanguageTag, Steering } from '@selaras/domain';
import { inEvery } from '@selaras/language';
import type { CreateAssessment, Framework } from '../http/shapes.js';
import type { MemberOf } from '../commands/admission.js';
import type { Unfit } from '../commands/define.js';

/** What whoever creates an assessment says of it, besides its catalogue, its calendar and its members. */
export interface NewAssessment extends Pick<
  CreateAssessment,
  'key' | 'title' | 'level' | 'linkedTo' | 'convener' | 'plan'
> {
  readonly languages: readonly LanguageTag[];
  readonly steering: Steering;
}

/** Who of a list would speak for a body although they steer: whoever does speaks for the convener at most. */
export function membersUnfit(
  given: Pick<NewAssessment, 'steering' | 'convener'> & { readonly members: readonly MemberOf[] },
): readonly Unfit[] {
  const parts = groupBy(membersWithSteering(given), ({ person }) => person);
  return given.members.flatMap((member, index) => {
    const body = steersAndSpeaks(parts.get(member.person) ?? [], given.convener);
    if (body === null || member.body !== body || !speaks.includes(member.role)) return [];
    const { person } = member;
    return [
      { pointer: `/members/${index}`, message: inEvery(({ requests }) => requests.steersAndSpeaks({ person, body })) },
    ];
  });
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

/**
 * Why a catalogue cannot be used in an assessment: each of its texts is given in its own first language, so that has to
 * be one of the assessment's. Null when it can.
 */
export function catalogueUnfit(
  languages: readonly LanguageTag[],
  framework: Pick<Framework, 'languages'>,
): Unfit | null {
  const [first] = framework.languages;
  if (first === undefined || languages.includes(first)) return null;
  return {
    pointer: '/languages',
    message: inEvery(({ requests }) => requests.catalogueLanguage(first)),
  };
}

/** What the process of a new assessment starts with. */
export function assessmentInput(
  given: NewAssessment &
    Pick<CreateAssessment, 'clock' | 'launch'> & { readonly openedBy: Actor; readonly members: readonly MemberOf[] },
  framework: Framework,
  calendar: Calendar,
): AssessmentInput {
  return {
    key: given.key,
    title: given.title,
    languages: given.languages,
    level: given.level,
    linkedTo: given.linkedTo,
    clock: given.clock,
    framework: { id: framework.id, version: framework.version, illustrative: framework.illustrative },
    indicators: framework.indicators.map(({ code, dimension }) => ({ code, dimension })),
    convener: given.convener,
    openedBy: given.openedBy,
    steering: given.steering,
    calendar,
    members: membersWithSteering(given),
    ...(given.launch === undefined ? {} : { launch: given.launch }),
    plan: {
      clearance: given.convener,
      ...given.plan,
      fourEyes: given.plan.fourEyes ?? { except: [] },
      answeringNotAfter: given.plan.answeringNotAfter === null ? null : Date.parse(given.plan.answeringNotAfter),
    },
  };
}
