/**
 * The shared vocabulary of every process machine.
 *
 * Instants are epoch milliseconds (UTC) and always arguments: nothing in this library asks what time it is.
 */

import type { NoticeIntent } from './notices.js';
import type { RefusalCode } from './refusals.js';
import type { Warning } from './warnings.js';
import type { BodyCode, Instant, PersonId, Role, WaitingWhat } from './words.js';

export * from './notices.js';
export * from './words.js';
export type { RefusalCode, Warning };

/** Who acts. Always filled in by the server from the session, never taken from a request body. */
export interface Actor {
  readonly person: PersonId;
  readonly role: Role;
  /** The body the actor speaks for; null for people of no body (researchers, reviewers). */
  readonly body: BodyCode | null;
}

/** The process itself, when a clock and not a person causes a fact. */
export const systemActor: Actor = { person: 'system', role: 'operator', body: null };

/** A fact as a machine yields it: what happened, when (case clock) and who caused it. */
export interface FactBase {
  readonly type: string;
  readonly at: Instant;
  readonly by: Actor;
}

/** A refusal of a command: a code of `refusals.ts` and what the message needs to be filled in. Nothing was changed. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Values for the message template, JSON scalars or lists of codes. */
  readonly details: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

export type Decision<F> =
  | { readonly ok: true; readonly facts: readonly F[]; readonly warnings?: readonly Warning[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Context of a decision: the case's instant. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
}

/** A message from one workflow to another. It may arrive more than once: its `id` tells. */
export interface Message<M = unknown> {
  /** `${sender}#${number}`, numbered by the sender without gaps; the receiver drops an id it has seen. */
  readonly id: string;
  readonly to: string;
  readonly at: Instant;
  readonly body: M;
}

/** What a machine wants to happen outside after a fact; the workflow and the activities carry it out. */
export type Effect =
  | { readonly kind: 'send'; readonly to: string; readonly body: AnyMessageBody }
  | { readonly kind: 'start'; readonly workflow: WorkflowKind; readonly id: string; readonly input: unknown }
  | { readonly kind: 'notice'; readonly notice: NoticeIntent };

/** Bodies of messages are discriminated by `type`. */
export interface AnyMessageBody {
  readonly type: string;
}

export const workflowKinds = ['assessment', 'dossier', 'meeting', 'profile'] as const;
export type WorkflowKind = (typeof workflowKinds)[number];

/**
 * A process machine: pure rules of one workflow. State is only ever `fold(evolve)` over facts, so replaying the
 * fact log gives the same state by construction.
 */
export interface Machine<I, S, C extends { readonly type: string }, M extends AnyMessageBody, F extends FactBase> {
  readonly kind: WorkflowKind;
  /** The first facts of a new process (for instance `DossierOpened`), from its start input. */
  open(input: I, now: Instant): readonly F[];
  /** State before any fact. */
  initial(input: I): S;
  /** A person's command: facts, or a coded refusal with nothing changed. Never throws for an expected outcome. */
  decide(state: S, command: C, context: Context): Decision<F>;
  /** A machine's message. Cannot be refused; one that no longer applies yields no facts. */
  receive(state: S, message: M, now: Instant): readonly F[];
  /** Everything due at or before `now`, in order of due instant. Must make `nextDue` move forward. */
  onDue(state: S, now: Instant): readonly F[];
  /** The earliest instant after which `onDue` has something to say; null when nothing is awaited. */
  nextDue(state: S): Instant | null;
  evolve(state: S, fact: F): S;
  /** Effects of one fact, given the state after it. */
  effects(state: S, fact: F): readonly Effect[];
  /** The read model of this process: rows of the projection, derived from state alone. */
  project(state: S): readonly ViewRow[];
  /** Open obligations of this process, derived from state alone. */
  waitingOn(state: S): readonly WaitingOn[];
  /** True when the process is over and the workflow may complete. */
  isClosed(state: S): boolean;
}

/** One open obligation: who, what, since, until, what happens then. */
export interface WaitingOn {
  /** Unique within the assessment and new whenever the deadline changes: it is the notices' re-check key. */
  readonly id: string;
  readonly assessment: string;
  readonly body: BodyCode | null;
  readonly role: Role;
  /** Who can fulfil it now; empty while nobody is appointed, which is the coordinator's to mend. */
  readonly persons: readonly PersonId[];
  readonly what: WaitingWhat;
  /**
   * What it is about, in words people know: codes of indicators (an indicator once for each question or offer), agenda
   * items, a round's number, a stage, a kind of meeting. Ids of offers, questions and comments mean nothing to anybody.
   */
  readonly items: readonly string[];
  readonly since: Instant;
  readonly until: Instant | null;
  /** What happens when `until` passes. */
  readonly then: WaitingThen;
  /** Step of the ladder already taken, 0 when none. */
  readonly step: number;
}

export const waitingThens = [
  'remindAgain',
  'escalateToAuthority',
  'escalateToCoordinator',
  'roundCloses',
  'textAdopted',
  'meetingTakesPlace',
  'nothingAutomatic',
] as const;
export type WaitingThen = (typeof waitingThens)[number];

/** A row of the read model. `doc` is typed by `kind` in `views.ts`. */
export interface ViewRow {
  readonly kind: string;
  /** Unique within (assessment, kind). */
  readonly id: string;
  readonly body: BodyCode | null;
  readonly doc: object;
}
