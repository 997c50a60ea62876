import { useEffect, useRef } from 'react';

const reachable = 'button:not([disabled]), input:not([disabled]), summary, a[href]';
/** The library gives the focus back to what opened a dialog shortly after it closed; only then is it known to be lost. */
const settledMs = 250;

interface RowInFocus {
  readonly section: Element | null;
  /** Position of the section among its neighbours, and of the row in its section. */
  readonly sectionIndex: number;
  readonly rowIndex: number;
}

/**
 * Keeps the focus where the eye is: when an act takes away the row (or the whole section) that was in use, the row that
 * moved up into its place is next, else the heading of the section, else that of the first one. Without it the focus
 * falls to the top of the page, and whoever works by keyboard begins again after every act.
 */
export function useKeptFocus<T extends HTMLElement>() {
  const root = useRef<T>(null);
  const last = useRef<RowInFocus | null>(null);

  useEffect(() => {
    const home = root.current;
    if (home === null) return undefined;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      const section = target.closest('section');
      const row = target.closest('li');
      last.current = {
        section,
        sectionIndex: section === null ? 0 : sectionsOf(home).indexOf(section),
        rowIndex: row === null ? -1 : rowsOf(section).indexOf(row),
      };
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const restore = (): void => {
      if (document.activeElement !== document.body || last.current === null) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      focusNear(home, last.current);
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(restore, settledMs);
    };
    // Rows go by themselves, too; only a focus that stood here before is brought back.
    const observer = new MutationObserver(later);
    observer.observe(home, { childList: true, subtree: true, attributeFilter: ['disabled', 'data-loading'] });
    home.addEventListener('focusin', remember);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      home.removeEventListener('focusin', remember);
    };
  }, []);

  return root;
}

function sectionsOf(home: Element): Element[] {
  return [...home.querySelectorAll('section')];
}

function rowsOf(section: Element | null): Element[] {
  return section === null ? [] : [...section.querySelectorAll('li')];
}

function focusNear(home: HTMLElement, { section, sectionIndex, rowIndex }: RowInFocus): void {
  const sections = sectionsOf(home);
  const here = section !== null && home.contains(section) ? section : (sections[sectionIndex] ?? sections[0]);
  if (here === undefined) return;
  const rows = rowsOf(here);
  const row = here === section && rowIndex >= 0 ? (rows[rowIndex] ?? rows.at(-1)) : undefined;
  const next = row?.querySelector<HTMLElement>(reachable) ?? here.querySelector<HTMLElement>('h2');
  if (next?.tagName === 'H2') next.tabIndex = -1;
  next?.focus();
}
