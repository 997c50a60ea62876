import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from './queries.js';

export type LiveState = 'connecting' | 'live' | 'lost';

/** While a case is replayed, changes come by the hundred a second; the screens follow at this pace. */
const refreshEveryMs = 1200;
/** The browser reconnects a broken line by itself, but gives up on a reply that is no stream (a proxy's 502, say). */
const reopenAfterMs = 5000;

/** Follows the assessment's events and refreshes what is on the screen. Tells whether the connection stands. */
export function useLive(key: string): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');

  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    const refresh = (): void => {
      timer = null;
      last = Date.now();
      void client.invalidateQueries({ queryKey: keys.assessment(key) });
    };
    const onChange = (): void => {
      timer ??= setTimeout(refresh, Math.max(0, last + refreshEveryMs - Date.now()));
    };
    const open = (): void => {
      source = new EventSource(`/api/assessments/${encodeURIComponent(key)}/events`);
      source.addEventListener('change', onChange);
      source.onopen = () => {
        // What happened while the line was down has no event any more.
        setState((before) => {
          if (before === 'lost') onChange();
          return 'live';
        });
      };
      source.onerror = () => {
        setState('lost');
        if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, reopenAfterMs);
      };
    };
    open();
    return () => {
      source.close();
      clearTimeout(reopening);
      if (timer !== null) clearTimeout(timer);
    };
  }, [client, key]);

  return state;
}
