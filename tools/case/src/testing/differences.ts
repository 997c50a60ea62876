import type { FactRow, LedgerEntry } from '@selaras/contracts';
import { canonicalJson } from '@selaras/persistence';

/** What a course of a case leaves behind, whoever played it. */
export interface Course {
  readonly facts: readonly Pick<FactRow, 'workflowId' | 'seq' | 'type' | 'at' | 'by' | 'data'>[];
  readonly ledger: readonly LedgerEntry[];
}

/** A value without what only names a row of content: its hash says what was there. */
function withoutContentIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutContentIds);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isRef = entries.length === 2 && 'id' in value && 'hash' in value;
  return Object.fromEntries(
    entries.flatMap(([key, one]) => (isRef && key === 'id' ? [] : [[key, withoutContentIds(one)]])),
  );
}

/** Of one instant without their order: which of two bodies' reports reaches the register first is chance in real life. */
function factLines({ facts }: Course): readonly string[] {
  return [...facts]
    .map(({ workflowId, type, at, by, data }) => {
      const said = canonicalJson(withoutContentIds(data));
      return `${workflowId} ${new Date(at).toISOString()} ${type} ${by.person} ${said}`;
    })
    .sort();
}

function noticeLines({ ledger }: Course): readonly string[] {
  return ledger
    .map(({ purposeKey, kind, state, dueAt, recipient, items, form }) =>
      [purposeKey, kind, state, new Date(dueAt).toISOString(), recipient, items.join(','), form].join(' '),
    )
    .sort();
}

/** Where two courses of one case part, a line for each fact and notice that only one of them has. */
export function differences(ours: Course, theirs: Course): readonly string[] {
  return [...onlyIn(factLines(ours), factLines(theirs)), ...onlyIn(noticeLines(ours), noticeLines(theirs))];
}

function onlyIn(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  return [...without(ours, theirs).map((line) => `- ${line}`), ...without(theirs, ours).map((line) => `+ ${line}`)];
}

/** The lines of one list that the other lacks; what stands twice must stand twice in the other. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
