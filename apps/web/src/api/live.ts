import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Dependence } from './changes.js';
import { together, touches } from './changes.js';
import type { LineState } from './event-line.js';
import { followEvents } from './event-line.js';
import { useOnline } from './online.js';
import { keys } from './queries.js';
import type { ChangeEvent } from './types.js';

export type LiveState = LineState;

/** While a case is replayed, changes come by the hundred a second; the screens follow at this pace. */
const refreshEveryMs = 250;

/**
 * Follows the assessment's events and refreshes what they touch of what is on the screen. A tab that nobody sees asks for
 * nothing until it is seen again. Tells whether the connection stands.
 */
export function useLive(key: string): LiveState {
  const client = useQueryClient();
  const online = useOnline();
  const [state, setState] = useState<LiveState>('connecting');

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let last = 0;
    let change: ChangeEvent | null = null;
    const refresh = (): void => {
      timer = null;
      if (change === null || document.hidden) return;
      last = Date.now();
      const told = change;
      change = null;
      void client.invalidateQueries({
        queryKey: keys.assessment(key),
        predicate: ({ meta }) => touches(told, meta?.dependences as readonly Dependence[] | undefined),
      });
    };
    const schedule = (): void => {
      timer ??= setTimeout(refresh, Math.max(0, last + refreshEveryMs - Date.now()));
    };
    const leave = followEvents(key, {
      changed: (event) => {
        change = together(change, event);
        schedule();
      },
      state: setState,
    });
    document.addEventListener('visibilitychange', schedule);
    return () => {
      leave();
      document.removeEventListener('visibilitychange', schedule);
      if (timer !== null) clearTimeout(timer);
    };
  }, [client, key]);

  // What was missed while the line was broken.
  const wasLost = useRef(false);
  const now = online ? state : 'lost';
  useEffect(() => {
    if (now === 'lost') wasLost.current = true;
    if (now !== 'live' || !wasLost.current) return;
    wasLost.current = false;
    void client.invalidateQueries({ queryKey: keys.assessment(key) });
  }, [client, key, now]);

  return now;
}
