import { memo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { muchForOneDesk } from '@selaras/contracts';
import type { PreparedAssignment } from '@selaras/contracts';
import type { Framework } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { useTake } from '../ui/in-language.js';
import { stateAfter, stateOf, withState } from './cells.js';
import type { CellState } from './cells.js';
import css from './preparations.module.css';

interface AssignmentTableProps {
  readonly framework: Pick<Framework, 'indicators' | 'languages'>;
  readonly bodies: readonly string[];
  readonly assignments: readonly PreparedAssignment[];
  readonly onChange: (changed: readonly PreparedAssignment[]) => void;
}

/** What a key sets in the cell that has the focus. */
const stateOfKey: Readonly<Record<string, CellState>> = {
  l: 'lead',
  c: 'contributes',
  Delete: 'none',
  Backspace: 'none',
};
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Indicators by bodies, all of it at once. One cell is reached by Tab, the others by arrows; a press goes from nothing over
 * lead to contributor, and a letter sets it at once.
 */
export function AssignmentTable({ framework, bodies, assignments, onChange }: AssignmentTableProps) {
  const { t } = useTexts();
  const table = useRef<HTMLTableElement>(null);
  const entry = useRef<HTMLElement | null>(null);
  const of = new Map(assignments.map((one) => [one.indicator, one]));
  const codes = bodies.join(' ');
  const move = (event: KeyboardEvent<HTMLTableElement>): void => {
    const step = steps[event.key];
    const { row, column } = (event.target as HTMLElement).dataset;
    if (step === undefined || row === undefined || column === undefined) return;
    const [down, right] = step;
    const place = `[data-row="${Number(row) + down}"][data-column="${Number(column) + right}"]`;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(place)?.focus();
  };
  return (
    <>
      <p className="soft small">{t('preparations.assign.tableHelp')}</p>
      <div className={css.matrix}>
        <table
          ref={table}
          role="grid"
          aria-label={t('preparations.assign.table')}
          onKeyDown={move}
          // The cell that was last gone to is the one that Tab comes back to.
          onFocus={({ target }) => {
            if (target.dataset.row === undefined) return;
            const before =
              entry.current ?? table.current?.querySelector<HTMLElement>('[data-row="0"][data-column="0"]');
            if (before != null) before.tabIndex = -1;
            target.tabIndex = 0;
            entry.current = target;
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t('preparations.assign.indicator')}</th>
              {bodies.map((body) => (
                <th key={body} scope="col">
                  {body}
                  <Leads body={body} count={assignments.filter(({ lead }) => lead === body).length} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {framework.indicators.map((indicator, row) => (
              <Row
                key={indicator.code}
                row={row}
                indicator={indicator}
                languages={framework.languages}
                assignment={of.get(indicator.code)}
                bodies={codes}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** How many a body leads, as a number below its code; many are told as many. */
function Leads({ body, count }: { readonly body: string; readonly count: number }) {
  const { t } = useTexts();
  const many = count > muchForOneDesk;
  return (
    <span className={many ? css.many : css.count} title={t('preparations.assign.leadsOf', { body, count })}>
      {count}
      {many ? ' !' : ''}
    </span>
  );
}

interface RowProps {
  readonly row: number;
  readonly indicator: Framework['indicators'][number];
  readonly languages: readonly string[];
  readonly assignment: PreparedAssignment | undefined;
  /** Codes, apart by spaces: one value that stays the same while they do. */
  readonly bodies: string;
  readonly onChange: (changed: readonly PreparedAssignment[]) => void;
}

const Row = memo(function Row({ row, indicator, languages, assignment, bodies, onChange }: RowProps) {
  const { t } = useTexts();
  const { text, lang } = useTake(languages)(indicator.title);
  const { code } = indicator;
  const now = assignment ?? { indicator: code, lead: '', contributors: [] };
  const set = (body: string, state: CellState): void => onChange([withState(now, body, state)]);
  const letters = {
    none: '',
    lead: t('preparations.assign.leadLetter'),
    contributes: t('preparations.assign.contributesLetter'),
  };
  return (
    <tr>
      <th scope="row" title={text}>
        <b>{code}</b> <span lang={lang}>{text}</span>
      </th>
      {bodies
        .split(' ')
        .filter((body) => body !== '')
        .map((body, column) => {
          const state = stateOf(assignment, body);
          return (
            <td key={body}>
              <button
                type="button"
                data-row={row}
                data-column={column}
                data-state={state}
                tabIndex={row === 0 && column === 0 ? 0 : -1}
                aria-label={t('preparations.assign.cell', {
                  code,
                  body,
                  state: t(`preparations.assign.state.${state}`),
                })}
                onClick={() => set(body, stateAfter(state))}
                onKeyDown={({ key }) => {
                  const chosen = stateOfKey[key.length === 1 ? key.toLowerCase() : key];
                  if (chosen !== undefined) set(body, chosen);
                }}
              >
                {letters[state]}
              </button>
            </td>
          );
        })}
    </tr>
  );
});
