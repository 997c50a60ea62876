import { useSyncExternalStore } from 'react';

interface Question {
  readonly answer: Promise<boolean>;
  readonly settle: (proved: boolean) => void;
}

let open: Question | null = null;
let askers = 0;
const listeners = new Set<() => void>();

function tell(next: Question | null): void {
  open = next;
  for (const listener of listeners) listener();
}

/**
 * Asks who sits there to prove once more who they are: true when they did. Everything that waits for it at the same time
 * shares one question. False at once where no screen could ask.
 */
export function askForProof(): Promise<boolean> {
  if (open !== null) return open.answer;
  if (askers === 0) return Promise.resolve(false);
  let settle: Question['settle'] = () => undefined;
  const answer = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  tell({ answer, settle });
  return answer;
}

/** Ends the open question, if there is one. */
export function answerProof(proved: boolean): void {
  const asked = open;
  if (asked === null) return;
  tell(null);
  asked.settle(proved);
}

/** Says that a screen is there to ask; returns how it goes, which leaves what is open without a proof. */
export function readyToAsk(): () => void {
  askers += 1;
  return () => {
    askers -= 1;
    if (askers === 0) answerProof(false);
  };
}

/** Whether the question is open: what stands behind it leaves Escape and the focus to it. */
export function useProofAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open !== null,
  );
}
