import type {
  Actor,
  AnyMessageBody,
  AssessmentInput,
  AssessmentState,
  DossierInput,
  DossierState,
  Instant,
  MeetingInput,
  MeetingState,
  Message,
  ProfileInput,
  ProfileState,
  WorkflowKind,
} from '@selaras/domain';
import type { RecordInput } from './activities.js';

/** One task queue serves all workflows and their local activity. */
export const taskQueue = 'selaras';

/** Workflow type names, by kind. They are written into histories: never rename. */
export const workflowTypes: Readonly<Record<WorkflowKind, string>> = {
  assessment: 'assessment',
  dossier: 'dossier',
  meeting: 'meeting',
  profile: 'profile',
};

/** Names of the handlers every workflow has. */
export const handlerNames = { command: 'command', tick: 'tick', deliver: 'deliver', inspect: 'inspect' } as const;

/** Search attributes for the operator; codes only, they are never encrypted. */
export const searchAttributes = {
  assessment: 'SelarasAssessment',
  body: 'SelarasBody',
  stage: 'SelarasStage',
} as const;

/** A person's command on its way into a workflow. Text and evidence are content rows; only references travel. */
export interface CommandEnvelope<C = { readonly type: string }> {
  readonly v: 1;
  /** The HTTP request's key; also the update id. The workflow remembers its reply. */
  readonly requestId: string;
  readonly actor: Actor;
  /** The case's instant as the sender knows it (rehearsal); null in a live assessment, where the workflow's own time counts. */
  readonly at: Instant | null;
  /** Number of the last fact that the sender saw of this workflow; another one refuses the command. */
  readonly ifSeq?: number | undefined;
  readonly command: C;
}

export interface CommandReply {
  /** Sequence number of the last fact of this workflow. */
  readonly seq: number;
  /** Types of the facts the command caused. */
  readonly facts: readonly string[];
  /** False when the database was away: accepted, kept, not yet visible. */
  readonly recorded: boolean;
}

export interface Tick {
  readonly v: 1;
  readonly at: Instant;
}
export interface TickReply {
  readonly seq: number;
  readonly nextDue: Instant | null;
}

export type Delivery = Message<AnyMessageBody>;

/** What continue-as-new hands over. */
export interface Snapshot<S> {
  readonly state: S;
  readonly clock: Instant;
  readonly seq: number;
  /** Ids of messages seen, newest last, bounded. */
  readonly seen: readonly string[];
  /** Replies of the latest requests, newest last, bounded. */
  readonly replies: readonly (readonly [string, CommandReply])[];
  readonly pending: readonly RecordInput[];
  readonly outbox: readonly OutboxItem[];
  /** Continuations so far. */
  readonly continued: number;
}
export type OutboxItem =
  | { readonly kind: 'send'; readonly message: Delivery }
  | {
      readonly kind: 'start';
      readonly workflow: WorkflowKind;
      readonly id: string;
      readonly run: RunInput<unknown, unknown>;
    };

export interface RunInput<I, S> {
  readonly v: 1;
  readonly assessment: string;
  readonly clock: 'live' | 'held';
  /** Instant at which a held clock starts; ignored in a live assessment. */
  readonly startAt: Instant;
  /** Events of history after which the run continues as new; the server's suggestion counts as well. */
  readonly continueAfterEvents: number;
  readonly input: I;
  readonly resume?: Snapshot<S>;
}
export type AssessmentRun = RunInput<AssessmentInput, AssessmentState>;
export type DossierRun = RunInput<DossierInput, DossierState>;
export type MeetingRun = RunInput<MeetingInput, MeetingState>;
export type ProfileRun = RunInput<ProfileInput, ProfileState>;
