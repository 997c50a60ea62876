import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from './queries.js';

export type LiveState = 'connecting' | 'live' | 'lost';

/** While a case is replayed, changes come by the hundred a second; the screens follow at this pace. */
const refreshEveryMs = 1200;

/** Follows the assessment's events and refreshes what is on the screen. Tells whether the connection stands. */
export function useLive(key: string): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');

  useEffect(() => {
    const source = new EventSource(`/api/assessments/${encodeURIComponent(key)}/events`);
    let timer: ReturnType<typeof setTimeout> | null = null;
    let last = 0;
    const refresh = (): void => {
      timer = null;
      last = Date.now();
      void client.invalidateQueries({ queryKey: keys.assessment(key) });
    };
    const onChange = (): void => {
      timer ??= setTimeout(refresh, Math.max(0, last + refreshEveryMs - Date.now()));
    };
    source.addEventListener('change', onChange);
    source.onopen = () => {
      // What happened while the line was down has no event any more.
      setState((before) => {
        if (before === 'lost') onChange();
        return 'live';
      });
    };
    source.onerror = () => setState('lost');
    return () => {
      source.close();
      if (timer !== null) clearTimeout(timer);
    };
  }, [client, key]);

  return state;
}
