import { useSyncExternalStore } from 'react';

interface Question {
  /** Only the second factor answers it. */
  readonly second: boolean;
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
 *
 * @param second only by the second factor
 */
export function askForProof(second = false): Promise<boolean> {
  if (open !== null) return open.answer;
  if (askers === 0) return Promise.resolve(false);
  let settle: Question['settle'] = () => undefined;
  const answer = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  tell({ second, answer, settle });
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

/** The open question; null where nothing is asked. */
export function useProofQuestion(): Pick<Question, 'second'> | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}

/** Whether the question is open: what stands behind it leaves Escape and the focus to it. */
export const useProofAsked = (): boolean => useProofQuestion() !== null;
