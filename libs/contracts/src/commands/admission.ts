import {
  stages,
  type BodyCode,
  type LanguageTag,
  type LocalDate,
  type PersonId,
  type Refusal,
  type Role,
  type Stage,
} from '@selaras/domain';
import { z } from 'zod';
import type { Framework } from '../http/shapes.js';
import type { CommandDefinition, KnownOfAssessment } from './define.js';

/** A part that somebody has in an assessment. */
export interface Membership {
  readonly role: Role;
  readonly body: BodyCode | null;
}

/** A person with the part they have in an assessment. */
export interface MemberOf extends Membership {
  readonly person: PersonId;
}

/**
 * What a request is held against.
 *
 * @param framework null where the definition does not need the catalogue
 * @param today the assessment's own date
 */
export function knownOfAssessment(given: {
  readonly framework: Pick<Framework, 'indicators'> | null;
  readonly members: readonly MemberOf[];
  readonly today: LocalDate;
  readonly factsNotBefore: LocalDate | undefined;
  readonly languages: readonly LanguageTag[];
}): KnownOfAssessment {
  const { framework, members, today, factsNotBefore, languages } = given;
  return {
    question: (code) => framework?.indicators.find((indicator) => indicator.code === code),
    isMember: (person, role, of) =>
      members.some(
        (member) => member.person === person && member.role === role && (of === undefined || member.body === of),
      ),
    today,
    factsNotBefore,
    languages,
  };
}

/** Made once: a schema is compiled by its first use. */
const ofBody = z.object({ bodyCode: z.string() });
/** Whether somebody of a role acts for a body, and not only from within one. */
export const speaksForBody = (role: Role): boolean => role === 'focalPoint' || role === 'authority';

/** Those of somebody's memberships whose role may give a command. */
export function allowedMemberships<T extends Membership>(
  definition: CommandDefinition,
  memberships: readonly T[],
): readonly T[] {
  return memberships.filter(({ role }) => definition.roles.includes(role));
}

/**
 * The membership in which a command is given; for a body's dossier the one of that body, never another.
 *
 * @param allowed what `allowedMemberships` gave
 * @param params the command's path parameters, validated
 * @returns null when the dossier is none of theirs: it answers like one that does not exist
 */
export function membershipFor<T extends Membership>(
  definition: CommandDefinition,
  allowed: readonly T[],
  params: unknown,
): T | null {
  if (definition.inRoleOrder === true) {
    const place = ({ role }: T): number => definition.roles.indexOf(role);
    return allowed.reduce<T | null>((best, one) => (best === null || place(one) < place(best) ? one : best), null);
  }
  if (!definition.path.startsWith('/dossiers/')) return allowed[0] ?? null;
  // One that no code names must not fall back to any other membership.
  const { bodyCode } = ofBody.parse(params);
  return allowed.find(({ role, body }) => !speaksForBody(role) || body === bodyCode) ?? null;
}

/** The refusal of a command that comes before its stage. Stages only move forward. */
export function stageRefusal(
  { notBefore }: CommandDefinition,
  stage: Stage,
): (Refusal & { readonly code: 'WRONG_STAGE' }) | null {
  if (notBefore === undefined || stages.indexOf(stage) >= stages.indexOf(notBefore)) return null;
  return { code: 'WRONG_STAGE', details: { stage, needed: [notBefore] } };
}
