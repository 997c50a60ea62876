/** Figures of a case that was played, as its account counts them. */
export interface CaseFigures {
  readonly bodies: { readonly atKickoff: number; readonly atFgd: number };
  readonly indicators: {
    readonly total: number;
    readonly agreed: number;
    readonly contested: number;
    readonly notApplicable: number;
  };
  readonly refusals: number;
  readonly handoffs: {
    readonly proposed: number;
    readonly accepted: number;
    readonly refused: number;
    readonly escalated: number;
    readonly hopLimit: number;
  };
  readonly rounds: number;
  readonly contradictions: {
    readonly opened: number;
    readonly reconciled: number;
    readonly bothStand: number;
    readonly unresolved: number;
  };
  readonly fgd: {
    readonly participants: number;
    readonly bodies: number;
    readonly inPerson: number;
    readonly online: number;
    readonly itemsWithOutcome: number;
  };
  readonly consultation: { readonly participants: number };
  readonly profile: {
    readonly version: number;
    readonly statements: number;
    readonly statementsWithProvenance: number;
    readonly errata: number;
  };
  readonly notices: {
    readonly raised: number;
    readonly sent: number;
    readonly suppressed: number;
    readonly lost: number;
    readonly duplicates: number;
    readonly onNonWorkingDays: number;
    readonly maxPerPersonPerDay: number;
    readonly repeats: number;
  };
  readonly temporal: { readonly workflows: number; readonly events: number; readonly continuedAsNew: number };
  readonly wallSeconds: number;
}

/** A line of a table: what it is about, and what there is to say of it. */
export type FigureRow = readonly [label: string, text: string];

/** What the tools say at a terminal. */
export interface TerminalWords {
  readonly account: {
    readonly heading: (named: string) => string;
    readonly rows: (figures: CaseFigures) => readonly FigureRow[];
    readonly allHold: string;
    readonly failed: (checks: number) => string;
    readonly andMore: (count: number) => string;
  };
  readonly replaying: (title: string) => string;
  readonly steps: (done: number, total: number) => string;
  readonly stopped: (done: number, total: number, from: string) => string;
  readonly notReached: {
    readonly those: (stages: string) => string;
    readonly outcomes: (count: number) => string;
    readonly stops: (parts: string) => string;
  };
  readonly rehearsal: {
    readonly accepted: string;
    readonly note: string;
    readonly until: string;
    readonly waiting: string;
    readonly sum: (good: number, all: number, mails: number) => string;
  };
}
