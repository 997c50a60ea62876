import { useLocation, useNavigate, useSearchParams } from 'react-router';

/** An open dialog as its address names it: what is done, and with which thing. */
export interface OpenDialog {
  readonly act: string;
  readonly of: string;
}

/**
 * Dialogs have addresses, so that the browser's Back closes them and a link can open one. `close` goes back when the
 * dialog was opened from the page below it; a dialog that was opened by its link leaves that page in its place.
 */
export function useDialog() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const act = params.get('do');
  const open: OpenDialog | null = act === null ? null : { act, of: params.get('of') ?? '' };
  return {
    opened: open,
    open({ act: what, of }: OpenDialog): void {
      void navigate({ search: new URLSearchParams({ do: what, of }).toString() }, { state: { fromPage: true } });
    },
    close(): void {
      const state: unknown = location.state;
      if (typeof state === 'object' && state !== null && 'fromPage' in state) void navigate(-1);
      else void navigate({ search: '' }, { replace: true });
    },
  };
}
