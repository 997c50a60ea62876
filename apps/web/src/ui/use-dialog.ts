import { useNavigate, useSearchParams } from 'react-router';

/** An open dialog as its address names it: what is done, and with which thing. */
export interface OpenDialog {
  readonly act: string;
  readonly of: string;
}

/** What an entry of the browser's history says of the dialog in its address. */
export interface DialogEntry {
  /** Opened from the page below it, which is the entry before. */
  readonly fromPage: boolean;
  /** A second entry of the same address, which Back takes away before it reaches a half-filled form. */
  readonly guard: boolean;
}

/** What is known of an entry by its state. */
export function dialogEntry(state: unknown): DialogEntry {
  const has = (name: string): boolean =>
    typeof state === 'object' && state !== null && name in state && (state as Record<string, unknown>)[name] === true;
  return { fromPage: has('fromPage'), guard: has('guard') };
}

/** The entry at which the browser stands now, whatever the router has drawn of it; it keeps our state as `usr`. */
export function presentEntry(): DialogEntry {
  const state = window.history.state as { readonly usr?: unknown } | null;
  return dialogEntry(state?.usr);
}

/** Whether a dialog is on its way out of the history, where nobody is to be asked any more. */
let leaving = false;
export const isLeaving = (): boolean => leaving;

/**
 * Dialogs have addresses, so that the browser's Back closes them and a link can open one. `close` goes back when the
 * dialog was opened from the page below it; a dialog that was opened by its link leaves that page in its place.
 */
export function useDialog() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const act = params.get('do');
  const open: OpenDialog | null = act === null ? null : { act, of: params.get('of') ?? '' };
  return {
    opened: open,
    open({ act: what, of }: OpenDialog): void {
      void navigate({ search: new URLSearchParams({ do: what, of }).toString() }, { state: { fromPage: true } });
    },
    close(): void {
      // An act closes its dialog when it is done, which may be some entries later.
      const { fromPage, guard } = presentEntry();
      const leave = (): void => {
        leaving = false;
        void navigate({ search: '' }, { replace: true });
      };
      if (fromPage) void navigate(guard ? -2 : -1);
      else if (guard) {
        leaving = true;
        // The router hears of it first.
        window.addEventListener('popstate', leave, { once: true });
        void navigate(-1);
      } else leave();
    },
  };
}
