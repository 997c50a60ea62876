import type { ReactNode } from 'react';
import css from './assignments.module.css';

/** What a dialog decides on, one by one; a long list scrolls, by keyboard too, and leaves the decision in view. */
export function DialogList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={css.inDialog} role="region" aria-label={label} tabIndex={0}>
      <ul className="plain-list rows">{children}</ul>
    </div>
  );
}
