import type { FactRow, LedgerEntry, WorkflowRow } from '@selaras/contracts';
import type { Calendar, Instant } from '@selaras/domain';

/** A mail as the inbox tells it, each receipt of it; what the account needs of it. */
export interface Mail {
  readonly n: number;
  readonly messageId: string;
  readonly person: string;
  /** Civil day in the assessment's zone. */
  readonly day: string;
  readonly form: string;
  readonly purposeKeys: readonly string[];
}

/** Everything an account is counted from: the fact log, the ledger, the inbox, the engine's own figures. */
export interface AccountInput {
  readonly caseKey: string;
  readonly wallSeconds: number;
  readonly facts: readonly Pick<FactRow, 'workflowId' | 'seq' | 'type' | 'at' | 'by' | 'data'>[];
  readonly ledger: readonly LedgerEntry[];
  readonly mails: readonly Mail[];
  readonly workflows: readonly Pick<WorkflowRow, 'id' | 'events' | 'continued' | 'closed'>[];
  /** With the decrees that were known at the start; later ones come from the fact log. */
  readonly calendar: Calendar;
  /** The case's instant; notices due later are not owed yet. */
  readonly clockAt: Instant;
  /** What the check of numbering and hash chain found. */
  readonly chainViolations: readonly string[];
}
