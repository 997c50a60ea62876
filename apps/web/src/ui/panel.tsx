import { Title } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import css from './panel.module.css';

interface PanelProps {
  readonly title: string;
  /** How many things the section holds, behind its title. */
  readonly count?: number;
  readonly help?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A section with a heading of second level, a line of help and room for a control. */
export function Panel({ title, count, help, aside, children }: PanelProps) {
  const heading = useId();
  return (
    <section className="panel" aria-labelledby={heading}>
      <div className={css.panelHead}>
        <div>
          <Title order={2} id={heading}>
            {title}
            {count === undefined ? null : <span className="soft"> ({count})</span>}
          </Title>
          {help === undefined ? null : (
            <p className="soft" style={{ margin: '2px 0 0', fontSize: '0.875rem', maxWidth: '70ch' }}>
              {help}
            </p>
          )}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
