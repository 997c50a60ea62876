import type { ChangeEvent } from './types.js';

export type LineState = 'connecting' | 'live' | 'lost';

/** What one tab tells the others of the line that it holds for all of them. */
type Word = { readonly event: ChangeEvent } | { readonly state: LineState } | { readonly hello: true };

export interface LineListener {
  changed(event: ChangeEvent): void;
  state(state: LineState): void;
}

/** The browser reconnects a broken line by itself, but gives up on a reply that is no stream (a proxy's 502, say). */
const reopenAfterMs = 5000;

/**
 * Follows the events of an assessment on one line for all tabs of this browser: a browser opens six connections to a
 * server at most, and each line would keep one. The tab that holds the lock holds the line; when it is closed, the next
 * takes over. Where the browser has no locks (they need https), each tab has a line of its own. Returns how to leave.
 */
export function followEvents(key: string, listener: LineListener): () => void {
  const name = `selaras-events-${key}`;
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let holding: (() => void) | null = null;
  let state: LineState = 'connecting';
  const say = (word: Word): void => channel.postMessage(word);
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (holding !== null) {
      if ('hello' in data) say({ state });
      return;
    }
    if ('event' in data) listener.changed(data.event);
    else if ('state' in data) listener.state(data.state);
  };
  const hold = (): void => {
    holding = openLine(key, {
      changed: (event) => {
        listener.changed(event);
        say({ event });
      },
      state: (now) => {
        state = now;
        listener.state(now);
        say({ state: now });
      },
    });
  };
  if ('locks' in navigator) {
    navigator.locks
      .request(name, { signal: leaving.signal }, () => {
        hold();
        // The lock is kept until this tab leaves.
        return new Promise<void>((resolve) => leaving.signal.addEventListener('abort', () => resolve()));
      })
      .catch((error: unknown) => {
        // Left before it was this tab's turn.
        if (!leaving.signal.aborted) throw error;
      });
    say({ hello: true });
  } else {
    hold();
  }
  return () => {
    leaving.abort();
    holding?.();
    channel.close();
  };
}

/** Opens a line of this tab's own; returns how to close it. */
function openLine(key: string, listener: LineListener): () => void {
  let source: EventSource;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    source = new EventSource(`/api/assessments/${encodeURIComponent(key)}/events`);
    source.addEventListener('change', ({ data }: MessageEvent<string>) =>
      listener.changed(JSON.parse(data) as ChangeEvent),
    );
    source.onopen = () => listener.state('live');
    source.onerror = () => {
      listener.state('lost');
      if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, reopenAfterMs);
    };
  };
  open();
  // A line does not notice by itself that the network went: it would wait for its end for minutes.
  const away = (): void => {
    source.close();
    clearTimeout(reopening);
    listener.state('lost');
  };
  const back = (): void => {
    source.close();
    clearTimeout(reopening);
    listener.state('connecting');
    open();
  };
  window.addEventListener('offline', away);
  window.addEventListener('online', back);
  return () => {
    window.removeEventListener('offline', away);
    window.removeEventListener('online', back);
    source.close();
    clearTimeout(reopening);
  };
}
