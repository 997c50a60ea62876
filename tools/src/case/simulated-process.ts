import type { DomainCommand } from '@selaras/contracts';
import {
  assessmentMachine,
  batchEffects,
  dossierMachine,
  fold,
  meetingMachine,
  profileMachine,
  type Actor,
  type AnyMessageBody,
  type AssessmentInput,
  type Decision,
  type DossierInput,
  type Effect,
  type FactBase,
  type Instant,
  type Machine,
  type MeetingInput,
  type ProfileInput,
  type ViewRow,
  type WaitingOn,
  type WorkflowKind,
} from '@selaras/domain';

/** One process with its machine's types hidden, so that all kinds can stand in one list. */
export interface Process {
  readonly id: string;
  readonly kind: WorkflowKind;
  open(now: Instant): readonly FactBase[];
  decide(command: DomainCommand, now: Instant, actor: Actor): Decision<FactBase>;
  receive(message: AnyMessageBody, now: Instant): readonly FactBase[];
  onDue(now: Instant): readonly FactBase[];
  nextDue(): Instant | null;
  /** Takes facts in; returns what they want to happen outside. */
  take(facts: readonly FactBase[]): readonly Effect[];
  waitingOn(): readonly WaitingOn[];
  views(): readonly ViewRow[];
  isClosed(): boolean;
  seq(): number;
}

function openProcess<I, S, C extends { readonly type: string }, M extends AnyMessageBody, F extends FactBase>(
  machine: Machine<I, S, C, M, F>,
  id: string,
  input: I,
): Process {
  let state = fold(machine, input, []);
  let count = 0;
  return {
    id,
    kind: machine.kind,
    open: (now) => machine.open(input, now),
    // A workflow of a kind only ever gets commands and messages of that kind: their targets are derived from the kind.
    decide: (command, now, actor) => machine.decide(state, command as { readonly type: string } as C, { now, actor }),
    receive: (message, now) => machine.receive(state, message as M, now),
    onDue: (now) => machine.onDue(state, now),
    nextDue: () => machine.nextDue(state),
    take: (facts) => {
      const effects: Effect[] = [];
      for (const fact of facts as readonly F[]) {
        state = machine.evolve(state, fact);
        count += 1;
        effects.push(...machine.effects(state, fact));
      }
      return batchEffects(effects);
    },
    waitingOn: () => (machine.isClosed(state) ? [] : machine.waitingOn(state)),
    views: () => machine.project(state),
    isClosed: () => machine.isClosed(state),
    seq: () => count,
  };
}

export function processOf(kind: WorkflowKind, id: string, input: unknown): Process {
  switch (kind) {
    case 'assessment':
      return openProcess(assessmentMachine, id, input as AssessmentInput);
    case 'dossier':
      return openProcess(dossierMachine, id, input as DossierInput);
    case 'meeting':
      return openProcess(meetingMachine, id, input as MeetingInput);
    case 'profile':
      return openProcess(profileMachine, id, input as ProfileInput);
  }
}
