/** The built-in inbox, whose pages stand in every language at once. */
export interface InboxWords {
  readonly title: string;
  readonly lead: string;
  readonly assessment: string;
  readonly recipient: string;
  readonly filter: string;
  readonly messages: (count: number) => string;
  readonly received: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly emptyPage: string;
  readonly newest: string;
  readonly nothingMatches: string;
  readonly all: string;
  readonly empty: string;
  readonly newer: string;
  readonly older: string;
  readonly failed: string;
  readonly localOnly: string;
  readonly readOnly: string;
  readonly unknownAddress: string;
  readonly noMessage: string;
  readonly badFilter: string;
}
