import type { ReactNode } from 'react';
import { useId } from 'react';
import { Title } from '@mantine/core';

interface BucketProps {
  readonly title: string;
  readonly count: number;
  readonly help: string;
  readonly primary?: ReactNode;
  readonly children: ReactNode;
}

/** One kind of work: what it is, how much, the one main button, and the items. */
export function Bucket({ title, count, help, primary, children }: BucketProps) {
  const heading = useId();
  return (
    <section className="panel" aria-labelledby={heading}>
      <div className="panel-head">
        <div>
          <Title order={2} id={heading}>
            {title} <span className="soft">({count})</span>
          </Title>
          <p className="soft" style={{ margin: '2px 0 0', fontSize: '0.875rem', maxWidth: '70ch' }}>
            {help}
          </p>
        </div>
        {primary === undefined ? null : <div className="bucket-primary">{primary}</div>}
      </div>
      <ul className="plain-list rows">{children}</ul>
    </section>
  );
}
