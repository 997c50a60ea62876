import type { FactRow, LedgerEntry, WorkflowRow } from '@selaras/contracts';
import type { Calendar, Instant, WaitingOn } from '@selaras/domain';
import { contentHash } from '@selaras/persistence';
import { Simulation as Rules, type PostedMail, type SimulatedCase, type SimulatedMail } from '@selaras/simulation';
import { calendarOf, clockStep, type LoadedCase, type ScriptStep } from './format.js';

/** How a step of the script went. */
export interface StepOutcome {
  readonly index: number;
  readonly step: ScriptStep;
  /** Null when it was accepted. */
  readonly refused: { readonly code: string; readonly details: unknown } | null;
  readonly asExpected: boolean;
}

/** A whole case played in memory: what would stand in the fact log, the ledger and the inbox. */
export interface Simulation {
  readonly steps: readonly StepOutcome[];
  readonly facts: readonly FactRow[];
  readonly ledger: readonly LedgerEntry[];
  readonly mails: readonly SimulatedMail[];
  readonly workflows: readonly WorkflowRow[];
  readonly waiting: readonly WaitingOn[];
  readonly calendar: Calendar;
  readonly clockAt: Instant;
}

/**
 * Plays a case against the rules alone: in a second it proves that a script is accepted, before real services play it.
 *
 * @param read sees every mail when it goes out
 */
export function simulateCase(loaded: LoadedCase, read?: (mail: PostedMail) => void): Simulation {
  const rules = beginCase(loaded, read);
  const steps = loaded.steps.map((step, index): StepOutcome => {
    const refused = playStep(rules, step);
    return { index, step, refused, asExpected: (refused?.code ?? null) === (step.expect?.refused ?? null) };
  });
  const { facts, ledger, mails, workflows, waiting, calendar, clockAt } = rules;
  return { steps, facts, ledger, mails, workflows, waiting, calendar, clockAt };
}

/** A case at its very start, to be played step by step. */
export function beginCase(loaded: Omit<LoadedCase, 'steps'>, read?: (mail: PostedMail) => void): Rules {
  return new Rules(courseOf(loaded), contentHash, read);
}

/** Plays one step of a script; null when it was accepted. */
export function playStep(rules: Rules, step: ScriptStep): StepOutcome['refused'] {
  const at = Date.parse(step.at);
  if (step.do !== clockStep) {
    return rules.play({ at, actor: step.actor, do: step.do, params: step.params ?? {}, body: step.body ?? {} });
  }
  rules.moveTo(at);
  return null;
}

function courseOf(loaded: Omit<LoadedCase, 'steps'>): SimulatedCase {
  const calendar = calendarOf(loaded);
  const known = calendar.decrees.filter(({ id }) => loaded.decreesKnownAtStart.includes(id));
  return { ...loaded, startAt: Date.parse(loaded.startAt), calendar: { ...calendar, decrees: known } };
}
