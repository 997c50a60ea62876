import type {
  Actor,
  AssessmentCommand,
  BodyCode,
  ContentRef,
  DossierCommand,
  Instant,
  LanguageTag,
  LocalDate,
  MeetingCommand,
  ProfileCommand,
  Role,
  Stage,
} from '@selaras/domain';
import type { Said } from '@selaras/language';
import type { z } from 'zod';
import type { Framework } from '../http/shapes.js';

export type DomainCommand = AssessmentCommand | DossierCommand | MeetingCommand | ProfileCommand;

export const contentKinds = [
  'answer',
  'note',
  'question',
  'reply',
  'contradiction',
  'resolution',
  'title',
  'wording',
  'followUp',
  'statement',
  'comment',
  'reason',
  'callNote',
  'waiver',
] as const;
export type ContentKind = (typeof contentKinds)[number];

/** What a definition may use while it turns a request into a command of the domain. */
export interface BuildTools {
  readonly actor: Actor;
  /**
   * Keeps a body of text or an answer as a content row (same transaction as the request key) and returns its reference.
   * It belongs to `owner`; left out, to the body for which the author speaks.
   */
  content(kind: ContentKind, subject: string, payload: unknown, owner?: BodyCode): ContentRef;
  /** ISO 8601 with offset to epoch ms. */
  instant(iso: string): Instant;
}

/** What is known of an assessment when a request is held against it. */
export interface KnownOfAssessment {
  /** An indicator and how its question is answered; undefined for one that does not exist. */
  question(indicator: string): Pick<Framework['indicators'][number], 'answer' | 'levels'> | undefined;
  /** Whether somebody takes part with that role; for that body, where one is named. */
  isMember(person: string, role: Role, body?: string): boolean;
  readonly today: LocalDate;
  readonly factsNotBefore: LocalDate | undefined;
  /** Of its texts, the first being that of all of them. */
  readonly languages: readonly LanguageTag[];
}
/** A place of a body that does not fit the assessment, and what is wrong there. */
export interface Unfit {
  readonly pointer: string;
  readonly message: Said;
}
/** What a definition needs to know of the assessment; only that is read. */
export type Needed = 'catalogue' | 'members';

/**
 * One command of the API: where it is posted, who may, what it carries and which command of the domain it becomes.
 * Router, policy, OpenAPI document and client are derived from it, so that they cannot disagree.
 */
export interface CommandDefinition<P = unknown, B = unknown> {
  /** Name of the command in the domain, e.g. `dossier.accept`. */
  readonly name: DomainCommand['type'];
  /** Below `/api/assessments/{key}`. */
  readonly path: string;
  /** Path parameters other than `key`. */
  readonly params: z.ZodType<P>;
  readonly body: z.ZodType<B>;
  /** Denied to every other role. */
  readonly roles: readonly Role[];
  /** Refused before the assessment has reached this stage. Rules of a process that owns its stage stand in the domain. */
  readonly notBefore?: Stage;
  /** Judged by what other processes have decided: what they have told so far reaches the deciding process first. */
  readonly hearsFirst?: true;
  /** Of somebody with several of the roles the first in `roles` acts; else the first they have. */
  readonly inRoleOrder?: true;
  /** The answer waits until every process that has to know of it has heard: it ends what somebody may do there. */
  readonly heardFirst?: true;
  /** Asked only of somebody who has proved a short while ago who they are: it signs, clears, publishes or says who takes part. */
  readonly wantsProof?: true;
  readonly summary: string;
  readonly needs?: readonly Needed[];
  /** Where a request that has the right shape does not fit the assessment. */
  unfit?(input: { readonly params: NoInfer<P>; readonly body: NoInfer<B> }, known: KnownOfAssessment): readonly Unfit[];
  /** Id of the workflow that decides. */
  workflow(key: string, params: NoInfer<P>): string;
  build(input: { readonly params: NoInfer<P>; readonly body: NoInfer<B>; readonly tools: BuildTools }): DomainCommand;
}

/** Keeps the types of params and body together while the registry holds definitions of all shapes. */
export function defineCommand<P, B>(definition: CommandDefinition<P, B>): CommandDefinition {
  // The registry is heterogeneous: every use validates with `params` and `body` before `build`, which makes this safe.
  return definition as unknown as CommandDefinition;
}
