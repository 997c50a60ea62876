import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { dialogEntry, isLeaving, presentEntry } from '../ui/use-dialog.js';

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
 *
 * Whether the upper entry is there is the browser's to say, at once: the router draws a new entry when it comes to it, and
 * on a busy machine a second Back comes before that.
 */
export function useBackGuard({ dirty, ask, close }: BackGuard): () => void {
  const navigate = useNavigate();
  const location = useLocation();
  const stands = useRef(dialogEntry(location.state).guard);
  const put = (): void => {
    if (stands.current) return;
    stands.current = true;
    const state = { ...(location.state as Readonly<Record<string, unknown>> | null), guard: true };
    void navigate({ search: location.search }, { state });
  };
  const { search } = location;
  const now = useRef({ dirty, ask, close, put, search });
  useEffect(() => {
    now.current = { dirty, ask, close, put, search };
  });
  useEffect(() => {
    const moved = (): void => {
      const stood = stands.current;
      stands.current = presentEntry().guard;
      // Whoever goes beyond the form, or closes it, is not asked.
      if (!stood || stands.current || isLeaving() || window.location.search !== now.current.search) return;
      if (now.current.dirty) now.current.ask();
      else now.current.close();
    };
    window.addEventListener('popstate', moved);
    return () => window.removeEventListener('popstate', moved);
  }, []);
  useEffect(() => {
    if (dirty) now.current.put();
  }, [dirty]);
  return put;
}
