import type { ContentRef, Plan, ViewDocs, ViewKind, WaitingOn } from '@selaras/domain';
import type { DataSource } from 'typeorm';
import type { BodyRow, MembershipRow, PersonRow } from '../rows.js';

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
/** What the parts of a screen yield, by their names. */
export type Yielded<P> = { readonly [N in keyof P]: P[N] extends Part<infer T> ? T : never };

/** Names of a person as lists show them. */
export type PersonName = Pick<PersonRow, 'id' | 'nameId' | 'nameEn' | 'organisation'>;

/**
 * Reads several things of an assessment in one statement and so in one snapshot. Text and plan of the statement depend on
 * the kinds of its parts only, never on values.
 */
export async function readTogether<P extends Readonly<Record<string, Part<unknown>>>>(
  ds: DataSource,
  assessment: string,
  parts: P,
): Promise<Yielded<P>> {
  const values: unknown[] = [assessment];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const columns = Object.entries(parts).map(([name, part]) => `(${part.sql('$1', bind)}) AS "${name}"`);
  // The condition gives the key a type even where no part asks for it; there is always exactly one row.
  const [row] = await ds.query<Yielded<P>[]>(`SELECT ${columns.join(', ')} WHERE $1::text IS NOT NULL`, values);
  return row as Yielded<P>;
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
function viewsWhere(assessment: string, bind: Bind, kind: ViewKind, filter: DocFilter<object>): string {
  return [
    `v.assessment = ${assessment} AND v.kind = ${bind(kind)}`,
    ...(filter.id === undefined ? [] : [`v.id = ${bind(filter.id)}`]),
    ...(filter.body === undefined ? [] : [`v.body = ${bind(filter.body)}`]),
    ...(filter.having === undefined ? [] : [`v.doc @> ${bind(JSON.stringify(filter.having))}::jsonb`]),
  ].join(' AND ');
}

/** Rows as a list in the given order; empty instead of null. */
const list = (of: string, order: string, rest: string): string =>
  `SELECT coalesce(json_agg(${of} ORDER BY ${order}), '[]') FROM ${rest}`;

/**
 * Whether a column has one of the values of a query. As an array, which is made once and looked up in an index: for `IN`
 * the planner may go through both sides against each other when it knows little of tables that were just filled.
 */
const oneOf = (column: string, query: string): string => `${column} = ANY(ARRAY(${query}))`;

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

/** The plan of an assessment, which is one field of its document; null before anything is recorded. */
export const plan: Part<Plan | null> = {
  sql: (assessment) =>
    `SELECT v.doc -> 'plan' FROM view v WHERE v.assessment = ${assessment} AND v.kind = 'assessment' AND v.id = ${assessment}`,
};

/** Versions of the register's entries for the indicators in a body's dossier, by code. */
export function registerVersions(body: string): Part<Readonly<Record<string, number>>> {
  return {
    sql: (assessment, bind) => {
      const own = `SELECT v.doc ->> 'indicator' FROM view v WHERE ${viewsWhere(assessment, bind, 'dossierItem', { body })}`;
      return `SELECT coalesce(json_object_agg(r.id, r.doc -> 'version'), '{}') FROM view r
         WHERE r.assessment = ${assessment} AND r.kind = 'indicator' AND ${oneOf('r.id', own)}`;
    },
  };
}

/** The names of the bodies that documents of a kind belong to. */
export function bodiesOfDocs(kind: ViewKind): Part<readonly BodyRow[]> {
  return {
    sql: (assessment, bind) =>
      bodiesWhere(oneOf('b.code', `SELECT v.body FROM view v WHERE ${viewsWhere(assessment, bind, kind, {})}`)),
  };
}

/** Bodies by code. */
export function bodies(codes: readonly string[]): Part<readonly BodyRow[]> {
  return { sql: (_assessment, bind) => bodiesWhere(`b.code = ANY(${bind(codes)}::text[])`) };
}

/** The bodies that take part, and those that members belong to. */
export const bodiesTakingPart: Part<readonly BodyRow[]> = {
  sql: (assessment) =>
    bodiesWhere(
      oneOf(
        'b.code',
        `SELECT v.id FROM view v WHERE v.assessment = ${assessment} AND v.kind = 'body'
         UNION SELECT m.body FROM membership m WHERE m.assessment = ${assessment}`,
      ),
    ),
};

function bodiesWhere(where: string): string {
  const of = `json_build_object('code', b.code, 'nameId', b.name_id, 'nameEn', b.name_en, 'remitEn', b.remit_en)`;
  return list(of, 'b.code', `body b WHERE ${where}`);
}

function peopleWhere(ids: string): string {
  const of = `json_build_object('id', p.id, 'nameId', p.name_id, 'nameEn', p.name_en, 'organisation', p.organisation)`;
  return list(of, 'p.id', `person p WHERE ${oneOf('p.id', ids)}`);
}

/** The people who came to a meeting. */
export function attendants(meeting: number): Part<readonly PersonName[]> {
  return {
    sql: (assessment, bind) => {
      const where = viewsWhere(assessment, bind, 'attendance', { having: { meeting } });
      return peopleWhere(`SELECT v.doc ->> 'person' FROM view v WHERE ${where}`);
    },
  };
}

/** Members by person and role, each with who it is. */
export const membersWithNames: Part<
  readonly (Omit<MembershipRow, 'assessment'> & Pick<PersonRow, 'nameId' | 'nameEn' | 'organisation' | 'lang'>)[]
> = {
  sql: (assessment) =>
    list(
      `json_build_object('person', m.person, 'nameId', p.name_id, 'nameEn', p.name_en, 'organisation', p.organisation,
         'lang', p.lang, 'role', m.role, 'body', m.body)`,
      'm.person, m.role',
      `membership m JOIN person p ON p.id = m.person WHERE m.assessment = ${assessment}`,
    ),
};

const waitingWhere = (assessment: string): string => `waiting_on w WHERE w.assessment = ${assessment}`;

/** Open obligations, the most urgent first, those without an end last. */
export const waitingOn: Part<readonly WaitingOn[]> = {
  sql: (assessment) =>
    list(
      `json_build_object('id', w.id, 'assessment', w.assessment, 'body', w.body, 'role', w.role, 'persons', w.persons,
         'what', w.what, 'items', w.items, 'since', w.since, 'until', w.until, 'then', w.then_code, 'step', w.step)`,
      'w.until NULLS LAST, w.id',
      waitingWhere(assessment),
    ),
};
/** The bodies of the open obligations. */
export const waitingBodies: Part<readonly BodyRow[]> = {
  sql: (assessment) => bodiesWhere(oneOf('b.code', `SELECT w.body FROM ${waitingWhere(assessment)}`)),
};
/** The people who are waited for. */
export const waitingPeople: Part<readonly PersonName[]> = {
  sql: (assessment) => peopleWhere(`SELECT jsonb_array_elements_text(w.persons) FROM ${waitingWhere(assessment)}`),
};

/**
 * The texts with which bodies replied, by question, oldest first; of one process when given. Taken from the facts: a text
 * that was sent with a request which was never carried out is no reply.
 */
export function replies(workflowId?: string): Part<Readonly<Record<string, readonly ContentRef[]>>> {
  return {
    sql: (assessment, bind) =>
      `SELECT coalesce(json_object_agg(r.question, r.refs), '{}') FROM (
         SELECT f.data ->> 'question' AS question, json_agg(f.data -> 'answer' ORDER BY f.id) AS refs FROM fact f
         WHERE f.assessment = ${assessment} AND f.kind = 'dossier' AND f.type = 'QuestionReplied'
           AND f.data ->> 'answer' IS NOT NULL${workflowId === undefined ? '' : ` AND f.workflow_id = ${bind(workflowId)}`}
         GROUP BY 1) r`,
  };
}

/** Numbers of the meetings to which a person was invited, or came. */
export function meetingsOf(person: string): Part<readonly number[]> {
  return {
    sql: (assessment, bind) => {
      const who = `${bind(person)}::text`;
      return `SELECT coalesce(json_agg(o.number), '[]') FROM (
         SELECT split_part(f.workflow_id, '/meeting/', 2)::int AS number FROM fact f
         WHERE f.assessment = ${assessment} AND f.kind = 'meeting' AND f.type = 'MeetingOpened'
           AND f.data -> 'invitees' @> jsonb_build_array(jsonb_build_object('person', ${who}))
         UNION SELECT (v.doc ->> 'meeting')::int FROM view v
         WHERE v.assessment = ${assessment} AND v.kind = 'attendance' AND v.doc ->> 'person' = ${who}) o`;
    },
  };
}

/** Number of the last fact that a process recorded, 0 before the first. */
export function seqOf(workflowId: string): Part<number> {
  return {
    sql: (_assessment, bind) =>
      `SELECT coalesce(max(p.seq), 0) FROM workflow p WHERE p.workflow_id = ${bind(workflowId)}`,
  };
}

/** Id of the fact that arrived last, 0 before the first. */
export const lastFactId: Part<number> = {
  sql: (assessment) => `SELECT to_json(coalesce(max(f.id), 0)) FROM fact f WHERE f.assessment = ${assessment}`,
};

/** The earliest instant at which something happens by itself: a workflow is due, or a notice may go out. */
export const nextEvent: Part<number | null> = {
  sql: (assessment) =>
    `SELECT to_json(least(
       (SELECT min(next_due) FROM workflow WHERE assessment = ${assessment} AND closed = false),
       (SELECT min(n.due_at) FROM notice n JOIN assessment a ON a.key = n.assessment
        WHERE n.assessment = ${assessment} AND n.state = 'pending' AND n.due_at > a.settled_at)))`,
};
