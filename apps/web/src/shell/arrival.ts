import { useEffect } from 'react';

let arriving = false;

/** The sign-in is over: the page that comes in its place takes the focus, which would fall to nothing. */
export function arriveAtPage(): void {
  arriving = true;
}

/** Takes the focus to the content when somebody has just signed in; on any other load it stays with the browser. */
export function useArrival(): void {
  useEffect(() => {
    if (!arriving) return;
    arriving = false;
    document.getElementById('main')?.focus();
  }, []);
}
