import { useSyncExternalStore } from 'react';

let ended = false;
const listeners = new Set<() => void>();

/** Remembers that a session ended while somebody was using it, as opposed to nobody having signed in. */
export function noteSessionEnded(value: boolean): void {
  ended = value;
  for (const listener of listeners) listener();
}

/** Whether the last session ended by itself. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
}
