import type {
  CommandOutcome,
  DoneRequest,
  ExchangeInput,
  ExchangeReply,
  OutboxItem,
  RecordInput,
  RunInput,
} from '@selaras/contracts';
import type { WorkflowKind } from '@selaras/domain';

/** What came of writing records. */
export interface Written {
  /** Last fact of the workflow that stands in the log. */
  readonly seq: number;
  /** Workflows for which the records had something that was not on its way before. */
  readonly receivers: readonly string[];
  /** Requests that the records closed. One that is missing was closed before, or is not noted. */
  readonly closed: readonly string[];
}

/** How things stand for a workflow, before something is handed over to it. */
export interface LookedUp {
  /** Last fact in the log, 0 before the first. */
  readonly seq: number;
  readonly closed: boolean;
  /** What is under way to it, oldest first, and whether there is more. */
  readonly mail: readonly OutboxItem[];
  readonly more: boolean;
  /** Those of the asked requests that are done. */
  readonly done: readonly DoneRequest[];
}

/** The fact log, as a courier needs it. Errors carry their cause as `code`. */
export interface LogPort {
  /** Writes records of one workflow, in order; idempotent. */
  write(records: readonly RecordInput[]): Promise<Written>;
  look(workflowId: string, keys: readonly string[]): Promise<LookedUp>;
  /** Forgets what is under way to a workflow that is over. */
  drop(workflowId: string): Promise<void>;
}

export type Exchanged =
  | { readonly kind: 'done'; readonly reply: ExchangeReply }
  /** Every command was refused; nothing was changed. */
  | { readonly kind: 'refused'; readonly outcomes: readonly CommandOutcome[] }
  /** Nothing was brought, and nothing was there. */
  | { readonly kind: 'nothing' }
  /** The exchange as a whole was refused, with a code. */
  | { readonly kind: 'rejected'; readonly code: string; readonly details: Readonly<Record<string, unknown>> }
  /** The workflow continued or ended before it answered: handed over again it does no harm. */
  | { readonly kind: 'interrupted' }
  /** No such workflow is running. */
  | { readonly kind: 'notRunning' };

/** What starts a workflow under its business id. */
export interface StartItem {
  readonly workflow: WorkflowKind;
  readonly to: string;
  readonly run: RunInput<unknown, unknown>;
}

/** The process engine, as a courier needs it. */
export interface EnginePort {
  /** @throws whatever the engine's client throws when no answer came */
  exchange(workflowId: string, input: ExchangeInput): Promise<Exchanged>;
  /** Starts a workflow; one that runs already, or is over, stays as it is. */
  start(item: StartItem): Promise<void>;
}

/** Lines for the operator. */
export interface CourierLog {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
