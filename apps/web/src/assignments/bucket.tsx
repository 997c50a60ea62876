import type { ReactNode } from 'react';
import { Panel } from '../ui/panel.js';
import css from './assignments.module.css';

interface BucketProps {
  readonly title: string;
  readonly count: number;
  readonly help: string;
  readonly primary?: ReactNode;
  readonly children: ReactNode;
}

/** One kind of work: what it is, how much, the one main button, and the items. */
export function Bucket({ title, count, help, primary, children }: BucketProps) {
  return (
    <Panel
      title={title}
      count={count}
      help={help}
      aside={primary === undefined ? undefined : <div className={css.bucketPrimary}>{primary}</div>}
    >
      <ul className="plain-list rows">{children}</ul>
    </Panel>
  );
}
