import type { BodyCode, PersonId } from './types.js';

/** Workflow ids are business keys: they hold no personal data and never change. */
export const workflowIds = {
  assessment: (key: string): string => `assessment/${key}`,
  dossier: (key: string, body: BodyCode): string => `assessment/${key}/body/${body}`,
  meeting: (key: string, number: number): string => `assessment/${key}/meeting/${number}`,
  profile: (key: string): string => `assessment/${key}/profile`,
} as const;

/**
 * The one identity of a notice: case, step, occurrence, deadline version, recipient, channel.
 * Two intents with the same key are the same notice; the ledger's unique index keeps the first.
 */
export function purposeKey(parts: {
  readonly assessment: string;
  /** Workflow part, for instance `body/KEMLU`. */
  readonly scope: string;
  /** What is said, for instance `reminder:answerIndicators`. */
  readonly step: string;
  /** Which time it is said: rung of the ladder, offer id, round number. */
  readonly occurrence: string | number;
  /** Deadline version (its instant) or `-`. */
  readonly version: string | number;
  readonly recipient: PersonId;
  /** Way on which it goes, for instance `mail`. */
  readonly channel: string;
}): string {
  const { assessment, scope, step, occurrence, version, recipient, channel } = parts;
  return [assessment, scope, step, occurrence, version, recipient, channel].join('|');
}
