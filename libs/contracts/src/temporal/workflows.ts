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
  Warning,
  WorkflowKind,
} from '@selaras/domain';
import type { DoneRequest, RecordInput } from './activities.js';

/** One task queue serves all workflows and their activity. */
export const taskQueue = 'selaras';

/** Workflow type names, by kind. They are written into histories: never rename. */
export const workflowTypes: Readonly<Record<WorkflowKind, string>> = {
  assessment: 'assessment',
  dossier: 'dossier',
  meeting: 'meeting',
  profile: 'profile',
};

/** Names of the handlers every workflow has. */
export const handlerNames = { exchange: 'exchange', inspect: 'inspect' } as const;

/** Search attributes for the operator; codes only, they are never encrypted. */
export const searchAttributes = {
  assessment: 'SelarasAssessment',
  body: 'SelarasBody',
  stage: 'SelarasStage',
} as const;

/** A person's command on its way into a workflow. Text and evidence are content rows; only references travel. */
export interface CommandEnvelope<C = { readonly type: string }> {
  /** The HTTP request's key. The workflow remembers its reply until the log has it. */
  readonly requestId: string;
  readonly actor: Actor;
  /** Number of the last fact that the sender saw of this workflow; another one refuses the command. */
  readonly ifSeq?: number | undefined;
  /** Where the log stood when the request was noted: a repeat that the log answers already never gets past this. */
  readonly asOf: number;
  readonly command: C;
}

export type Delivery = Message<AnyMessageBody>;

/**
 * What is handed over to a workflow in one update, whoever it comes from: commands of people, messages of other
 * workflows, a move of the held clock; and in return the records that the log does not have yet.
 */
export interface ExchangeInput<C = { readonly type: string }> {
  readonly v: 1;
  /** Number of the workflow's last fact that is known to stand in the log: what is older need not be handed out again. */
  readonly known: number;
  /** The case's instant as the sender knows it (rehearsal); null in a live assessment, where the workflow's own time counts. */
  readonly at: Instant | null;
  /** Whether the held clock is to be moved to `at` even when nothing else comes with it. */
  readonly tick: boolean;
  /** All messages to this workflow that are not known to have arrived, in the order of each sender. */
  readonly messages: readonly Delivery[];
  readonly commands: readonly CommandEnvelope<C>[];
}

export type CommandOutcome =
  | {
      readonly kind: 'done';
      readonly seq: number;
      readonly facts: readonly string[];
      readonly warnings: readonly Warning[];
    }
  /** Nothing was changed. `code` is one of the domain. */
  | { readonly kind: 'refused'; readonly code: string; readonly details: Readonly<Record<string, unknown>> }
  /** It may stand in the log already, and the workflow has forgotten the answer: look there and ask again. */
  | { readonly kind: 'lookAgain' };

export interface ExchangeReply {
  /** One for each command, in order. */
  readonly outcomes: readonly CommandOutcome[];
  /** What the log may lack, oldest first, without a gap. */
  readonly records: readonly RecordInput[];
  /** There are more records than fit: ask again, with the new `known`. */
  readonly more: boolean;
}

/** Failure types of a refused exchange. Nothing was changed by it. */
export const exchangeFailures = {
  /** Every command was refused: the outcomes are the failure's first detail. */
  refused: 'REFUSED',
  /** Nothing was brought and nothing is there to be fetched. */
  nothing: 'NOTHING',
} as const;

/** What continue-as-new hands over. */
export interface Snapshot<S> {
  readonly state: S;
  readonly clock: Instant;
  readonly seq: number;
  /** The last message taken in of each sender: `[sender, number]`. */
  readonly seen: readonly (readonly [string, number])[];
  /** Number of the last outbox item. */
  readonly sent: number;
  /** Answers of the latest requests, newest last, bounded. */
  readonly replies: readonly DoneRequest[];
  /** A request whose number in the log is at most this may have been forgotten. */
  readonly forgotten: number;
  readonly pending: readonly RecordInput[];
  /** Continuations so far. */
  readonly continued: number;
}
/** Something for another workflow; `id` is `${sender}#${number}`, numbered by the sender without gaps. */
export type OutboxItem =
  | {
      readonly kind: 'send';
      readonly id: string;
      readonly to: string;
      readonly at: Instant;
      readonly body: AnyMessageBody;
    }
  | {
      readonly kind: 'start';
      readonly id: string;
      /** Id of the workflow to start. */
      readonly to: string;
      readonly at: Instant;
      readonly workflow: WorkflowKind;
      readonly run: RunInput<unknown, unknown>;
    };
/** The body with which a started workflow takes in the item that started it. */
export const startedBody = { type: 'process.started' } as const;

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
