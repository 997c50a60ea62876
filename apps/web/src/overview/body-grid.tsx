import { Switch } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Grid, GridCell, GridRow } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { dayAndMonth, shortDate } from '../lib/instants.js';
import { byCode } from '../lib/buckets.js';
import { CaseText, useCase, useTakeInCase } from '../shell/case-context.js';
import { Empty, Loaded } from '../ui/feedback.js';
import { Panel } from '../ui/panel.js';
import { useNarrow } from '../ui/use-narrow.js';
import { CellWord } from './state-words.js';
import css from './body-grid.module.css';

const columns = ['accept', 'answer', 'clear', 'submit', 'questions', 'outcome'] as const;
const waitedFor: readonly GridCell['state'][] = ['waiting', 'dueSoon', 'late'];
const isWaitedFor = (row: GridRow): boolean => columns.some((column) => waitedFor.includes(row[column].state));

function Cell({ cell }: { readonly cell: GridCell }) {
  const { t, lang } = useTexts();
  const { zone } = useCase();
  return (
    <>
      <CellWord state={cell.state} />
      {cell.total === 0 ? null : (
        <div className={`soft ${css.cellLine}`}>
          {t(cell.state === 'done' && cell.done < cell.total ? 'cell.countOver' : 'cell.count', {
            done: cell.done,
            total: cell.total,
          })}
        </div>
      )}
      {cell.until === null || !waitedFor.includes(cell.state) ? null : (
        <div className={`soft ${css.cellLine}`}>
          {t('overview.until', { date: dayAndMonth(lang, zone, cell.until) })}
        </div>
      )}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly GridRow[];
  readonly onOpen: (row: GridRow) => void;
}

function BodyName({ row, onOpen }: { readonly row: GridRow; readonly onOpen: (row: GridRow) => void }) {
  const { t, lang } = useTexts();
  const { zone, now } = useCase();
  const take = useTakeInCase();
  return (
    <>
      <button type="button" className={css.linkButton} aria-haspopup="dialog" onClick={() => onOpen(row)}>
        {row.body}
      </button>
      <div className={css.bodyName} title={take(row.name).text}>
        <CaseText text={row.name} />
      </div>
      {row.pausedUntil === null || row.pausedUntil <= now ? null : (
        <div className={`soft ${css.cellNote}`}>
          {t('overview.paused', { date: shortDate(lang, zone, row.pausedUntil) })}
        </div>
      )}
    </>
  );
}

function GridTable({ rows, onOpen }: RowsProps) {
  const { t } = useTexts();
  return (
    <div className={css.gridScroll} tabIndex={0} role="region" aria-label={t('overview.gridCaption')}>
      <table className={css.gridTable}>
        <caption className="visually-hidden">{t('overview.gridCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('overview.body')}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.body}>
              <th scope="row">
                <BodyName row={row} onOpen={onOpen} />
              </th>
              {columns.map((column) => (
                <td key={column}>
                  <Cell cell={row[column]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** States from the one that asks for most attention to the one that asks for none. */
const urgency: readonly GridCell['state'][] = [
  'late',
  'dueSoon',
  'waiting',
  'inReview',
  'partly',
  'notYet',
  'done',
  'none',
];

/** The state of the step that asks for most attention. */
function foremost(row: GridRow): GridCell['state'] {
  return urgency.find((state) => columns.some((column) => row[column].state === state)) ?? 'none';
}

function GridCards({ rows, onOpen }: RowsProps) {
  const { t } = useTexts();
  return (
    <ul className="plain-list rows">
      {rows.map((row) => (
        <li key={row.body}>
          <details className={css.bodyCard}>
            <summary>
              <span className={css.bodyCardHead}>
                <strong>{row.body}</strong>
                <CellWord state={foremost(row)} />
              </span>
            </summary>
            <div className="small">
              <CaseText text={row.name} />
            </div>
            <dl className={css.cellList}>
              {columns
                .filter((column) => row[column].state !== 'none')
                .map((column) => (
                  <div key={column}>
                    <dt>{t(`column.${column}`)}</dt>
                    <dd>
                      <Cell cell={row[column]} />
                    </dd>
                  </div>
                ))}
            </dl>
            <button
              type="button"
              className={`small ${css.linkButton}`}
              aria-haspopup="dialog"
              onClick={() => onOpen(row)}
            >
              {t('overview.openBody', { code: row.body })}
            </button>
          </details>
        </li>
      ))}
    </ul>
  );
}

interface BodyGridProps {
  readonly grid: UseQueryResult<Grid>;
  readonly onOpen: (row: GridRow) => void;
}

/** Bodies by step, in the order of their codes: never by how well they do. Cards on narrow screens. */
export function BodyGrid({ grid, onOpen }: BodyGridProps) {
  const { t } = useTexts();
  const narrow = useNarrow();
  const [only, setOnly] = useState(false);
  return (
    <Panel
      title={t('overview.grid')}
      help={t(narrow ? 'overview.gridHelpNarrow' : 'overview.gridHelp')}
      aside={
        <Switch
          label={t('overview.gridOnly')}
          size="sm"
          checked={only}
          onChange={(event) => setOnly(event.currentTarget.checked)}
        />
      }
    >
      <Loaded query={grid} lines={8}>
        {(data) => {
          if (data.rows.length === 0)
            return <Empty title={t('overview.gridEmpty')} help={t('overview.gridEmptyHelp')} />;
          const rows = data.rows.filter((row) => !only || isWaitedFor(row)).sort((a, b) => byCode(a.body, b.body));
          if (rows.length === 0) return <Empty title={t('overview.gridNoneWaiting')} />;
          return narrow ? <GridCards rows={rows} onOpen={onOpen} /> : <GridTable rows={rows} onOpen={onOpen} />;
        }}
      </Loaded>
    </Panel>
  );
}
