import type { ViewDocs, ViewKind } from '@selaras/domain';
import type { DataSource } from 'typeorm';

/** Puts a value among the parameters of a statement and returns what stands for it there, such as `$3`. */
export type Bind = (value: string | number | object | null) => string;

/**
 * One thing that a screen shows, as an expression that yields it as JSON. Parts are data until they are read together, so
 * that a screen costs one way to the database however many things it is made of.
 */
export interface Part<T> {
  /** The expression, given what stands for the assessment's key. */
  readonly sql: (assessment: string, bind: Bind) => string;
  /** Only for the type; never set. */
  readonly yields?: T;
}
export type Parts = Readonly<Record<string, Part<unknown>>>;
/** What the parts of a screen yield, by their names. */
export type Yielded<P> = { readonly [N in keyof P]: P[N] extends Part<infer T> ? T : never };

/**
 * Reads several things of an assessment in one statement and so in one snapshot. Text and plan of the statement depend on
 * the kinds of its parts only, never on values.
 */
export async function readTogether<P extends Parts>(ds: DataSource, assessment: string, parts: P): Promise<Yielded<P>> {
  const values: unknown[] = [assessment];
  const columns = columnsOf(parts, '$1', binding(values)).join(', ');
  // The condition gives the key a type even where no part asks for it; there is always exactly one row.
  const [row] = await ds.query<Yielded<P>[]>(`SELECT ${columns} WHERE $1::text IS NOT NULL`, values);
  return row as Yielded<P>;
}

/** Adds to the values of a statement. */
export function binding(values: unknown[]): Bind {
  return (value) => `$${values.push(value)}`;
}

/** The parts of a screen as columns, under their names or what is made of them. */
export function columnsOf(
  parts: Parts,
  assessment: string,
  bind: Bind,
  called: (name: string) => string = (name) => name,
): readonly string[] {
  return Object.entries(parts).map(([name, part]) => `(${part.sql(assessment, bind)}) AS "${called(name)}"`);
}

/** In place of a part that somebody may not see or does not need. */
export const nothing: Part<null> = { sql: () => 'SELECT NULL::json' };

interface DocFilter<D> {
  readonly id?: string;
  readonly body?: string;
  /** Fields that a document must have. */
  readonly having?: Partial<D>;
}

/** Which documents of the read model a part is about. */
export function viewsWhere(assessment: string, bind: Bind, kind: ViewKind, filter: DocFilter<object>): string {
  return [
    `v.assessment = ${assessment} AND v.kind = ${bind(kind)}`,
    ...(filter.id === undefined ? [] : [`v.id = ${bind(filter.id)}`]),
    ...(filter.body === undefined ? [] : [`v.body = ${bind(filter.body)}`]),
    ...(filter.having === undefined ? [] : [`v.doc @> ${bind(JSON.stringify(filter.having))}::jsonb`]),
  ].join(' AND ');
}

/** Rows as a list in the given order; empty instead of null. */
export const list = (of: string, order: string, rest: string): string =>
  `SELECT coalesce(json_agg(${of} ORDER BY ${order}), '[]') FROM ${rest}`;

/**
 * Whether a column has one of the values of a query. As an array, which is made once and looked up in an index: for `IN`
 * the planner may go through both sides against each other when it knows little of tables that were just filled.
 */
export const oneOf = (column: string, query: string): string => `${column} = ANY(ARRAY(${query}))`;

/** Documents of a kind, by id. */
export function docs<K extends ViewKind>(kind: K, filter: DocFilter<ViewDocs[K]> = {}): Part<readonly ViewDocs[K][]> {
  return {
    sql: (assessment, bind) => list('v.doc', 'v.id', `view v WHERE ${viewsWhere(assessment, bind, kind, filter)}`),
  };
}

/** One document; null when there is none. */
export function doc<K extends ViewKind>(kind: K, id: string): Part<ViewDocs[K] | null> {
  return {
    sql: (assessment, bind) => `SELECT v.doc FROM view v WHERE ${viewsWhere(assessment, bind, kind, { id })}`,
  };
}

/** Number of the last fact that a process recorded, 0 before the first. */
export function seqOf(workflowId: string): Part<number> {
  return {
    sql: (_assessment, bind) =>
      `SELECT coalesce(max(p.seq), 0) FROM workflow p WHERE p.workflow_id = ${bind(workflowId)}`,
  };
}
