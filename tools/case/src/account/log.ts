import { groupBy } from '@selaras/domain';
import type { AssessmentFact, DossierFact, MeetingFact, ProfileFact } from '@selaras/domain';
import type { AccountInput } from './input.js';

/** The fact log by process, each in the order of its numbers. */
export interface Log {
  readonly assessment: readonly AssessmentFact[];
  /** By body. */
  readonly dossiers: ReadonlyMap<string, readonly DossierFact[]>;
  /** By number. */
  readonly meetings: ReadonlyMap<number, readonly MeetingFact[]>;
  readonly profile: readonly ProfileFact[];
}

type Row = AccountInput['facts'][number];
export type FactOf<F extends { readonly type: string }, T extends F['type']> = Extract<F, { readonly type: T }>;

/** Facts of one type, in order. */
export function ofType<F extends { readonly type: string }, T extends F['type']>(
  facts: readonly F[],
  type: T,
): readonly FactOf<F, T>[] {
  return facts.filter((fact): fact is FactOf<F, T> => fact.type === type);
}

function whole(row: Row): { readonly type: string } {
  return { ...row.data, type: row.type, at: row.at, by: row.by } as { readonly type: string };
}

/** Sorts the rows of the log by process. The kind of a process follows from its id. */
export function readLog(caseKey: string, rows: readonly Row[]): Log {
  const root = `assessment/${caseKey}`;
  const processes = groupBy(
    [...rows].sort((a, b) => a.seq - b.seq),
    ({ workflowId }) => workflowId,
  );
  const dossiers = new Map<string, readonly DossierFact[]>();
  const meetings = new Map<number, readonly MeetingFact[]>();
  // The log keeps facts as the machines yielded them; which machine did stands in the id of the process.
  const factsOf = <F>(id: string): readonly F[] => (processes.get(id) ?? []).map((row) => whole(row) as F);
  for (const id of processes.keys()) {
    const [kind, name] = id.startsWith(`${root}/`) ? id.slice(root.length + 1).split('/') : [];
    if (kind === 'body' && name !== undefined) dossiers.set(name, factsOf(id));
    if (kind === 'meeting' && name !== undefined) meetings.set(Number(name), factsOf(id));
  }
  return { assessment: factsOf(root), dossiers, meetings, profile: factsOf(`${root}/profile`) };
}

/** Numbering without gaps and time that does not run backwards, per process; and nothing of another case. */
export function checkLog(caseKey: string, rows: readonly Row[]): readonly string[] {
  const violations: string[] = [];
  for (const [id, facts] of groupBy(rows, ({ workflowId }) => workflowId)) {
    if (id !== `assessment/${caseKey}` && !id.startsWith(`assessment/${caseKey}/`)) {
      violations.push(`log: ${id} does not belong to ${caseKey}`);
    }
    const ordered = [...facts].sort((a, b) => a.seq - b.seq);
    const broken = ordered.find((fact, index) => fact.seq !== index + 1);
    if (broken !== undefined) violations.push(`log: ${id} is not numbered without gaps at ${broken.seq}`);
    const backwards = ordered.find((fact, index) => fact.at < (ordered[index - 1]?.at ?? Number.NEGATIVE_INFINITY));
    if (backwards !== undefined) violations.push(`log: the time of ${id} runs backwards at ${backwards.seq}`);
  }
  return violations;
}
