import { assessmentMachine } from '../assessment/assessment.machine.js';
import type { AnyMessageBody, FactBase, Machine, WorkflowKind } from '../core/types.js';
import { dossierMachine } from '../dossier/dossier.machine.js';
import { meetingMachine } from '../meeting/meeting.machine.js';
import { profileMachine } from '../profile/profile.machine.js';

/** The machine of each kind of process. */
export const machines = {
  assessment: assessmentMachine,
  dossier: dossierMachine,
  meeting: meetingMachine,
  profile: profileMachine,
} as const satisfies Readonly<Record<WorkflowKind, { readonly kind: WorkflowKind }>>;

/** A machine whose own types are hidden, so that all kinds can stand in one list. */
export type AnyMachine = Machine<unknown, unknown, { readonly type: string }, AnyMessageBody, FactBase>;

/**
 * The machine of a kind, with its types hidden. A process only ever gets the input, commands and messages of its kind,
 * because their addresses are derived from the kind: that makes hiding them safe.
 */
export function machineOf(kind: WorkflowKind): AnyMachine {
  return machines[kind] as unknown as AnyMachine;
}
