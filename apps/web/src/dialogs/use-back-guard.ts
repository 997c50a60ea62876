import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { dialogEntry } from '../ui/use-dialog.js';

interface BackGuard {
  /** Whether there is something to lose. */
  readonly dirty: boolean;
  /** Asks whether the form may close; called when Back was pressed on a half-filled one. */
  readonly ask: () => void;
  /** Closes the form; called when Back was pressed and nothing can be lost. */
  readonly close: () => void;
}

/**
 * Lets Back ask before it closes a half-filled form. The router that fits into the first screen cannot hold Back up; so
 * a half-filled form stands twice in the history, and Back first takes the upper one away. Returns what puts it back,
 * if it is away, for somebody who stays.
 */
export function useBackGuard({ dirty, ask, close }: BackGuard): () => void {
  const navigate = useNavigate();
  const location = useLocation();
  const { guard } = dialogEntry(location.state);
  const stands = useRef(false);
  const pushing = useRef(false);
  const put = (): void => {
    if (guard) return;
    pushing.current = true;
    const state = { ...(location.state as Readonly<Record<string, unknown>> | null), guard: true };
    void navigate({ search: location.search }, { state });
  };
  const now = useRef({ dirty, ask, close, put });
  useEffect(() => {
    now.current = { dirty, ask, close, put };
  });
  useEffect(() => {
    if (guard) {
      stands.current = true;
      pushing.current = false;
    } else if (stands.current) {
      stands.current = false;
      if (now.current.dirty) now.current.ask();
      else now.current.close();
    } else if (dirty && !pushing.current) now.current.put();
  }, [dirty, guard]);
  return put;
}
