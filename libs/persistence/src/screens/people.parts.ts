import { tenureFacts } from '@selaras/domain';
import type { TenureFact, ViewKind } from '@selaras/domain';
import type { BodyRow, MemberRow, MembershipRow, PersonRow } from '../rows.js';
import { list, oneOf, viewsWhere } from './part.js';
import type { Bind, Part } from './part.js';

/** Names of a person as lists show them. */
export type PersonName = Pick<PersonRow, 'id' | 'name' | 'organisation'>;

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

export function bodiesWhere(where: string): string {
  const of = `json_build_object('code', b.code, 'name', b.name, 'remit', b.remit)`;
  return list(of, 'b.code', `body b WHERE ${where}`);
}

export function peopleWhere(ids: string): string {
  const of = `json_build_object('id', p.id, 'name', p.name, 'organisation', p.organisation)`;
  return list(of, 'p.id', `person p WHERE ${oneOf('p.id', ids)}`);
}

/** Members by person and role. */
export const members: Part<readonly MemberRow[]> = {
  sql: (assessment) =>
    list(
      `json_build_object('person', m.person, 'role', m.role, 'body', m.body)`,
      'm.person, m.role',
      `membership m WHERE m.assessment = ${assessment}`,
    ),
};

/** Members by person and role, each with who it is and when the term ends that they were given last. */
export const membersWithNames: Part<
  readonly (Omit<MembershipRow, 'assessment'> &
    Pick<PersonRow, 'name' | 'organisation' | 'lang'> & { readonly until: number | null })[]
> = {
  sql: (assessment) =>
    list(
      `json_build_object('person', m.person, 'name', p.name, 'organisation', p.organisation,
         'lang', p.lang, 'role', m.role, 'body', m.body, 'until', t.until)`,
      'm.person, m.role',
      `membership m JOIN person p ON p.id = m.person
       LEFT JOIN (
         SELECT DISTINCT ON (f.data ->> 'person', f.data ->> 'role')
           f.data ->> 'person' AS person, f.data ->> 'role' AS role, (f.data ->> 'until')::bigint AS until
         FROM fact f
         WHERE f.assessment = ${assessment} AND f.workflow_id = 'assessment/' || ${assessment} AND f.type = 'MemberJoined'
         ORDER BY f.data ->> 'person', f.data ->> 'role', f.seq DESC
       ) t ON t.person = m.person AND t.role = m.role
       WHERE m.assessment = ${assessment}`,
    ),
};

const saysOf = (assessment: string, bind: Bind, body: string): string =>
  `fact f WHERE f.assessment = ${assessment} AND f.workflow_id = ${bind('assessment/')}::text || ${assessment}
     AND f.type = ANY(${bind([...tenureFacts])}::text[])
     AND (f.type = 'AssessmentOpened' OR f.data ->> 'body' = ${bind(body)})`;

/** What the assessment's facts say of a body's people, in their order; of the first one no more than who took part then. */
export function factsOfPeople(body: string): Part<readonly TenureFact[]> {
  return {
    sql: (assessment, bind) =>
      list(
        `CASE f.type WHEN 'AssessmentOpened'
           THEN jsonb_build_object('opened', jsonb_build_object('members', f.data -> 'opened' -> 'members'))
           ELSE f.data END || jsonb_build_object('type', f.type, 'at', f.case_at, 'by', f.actor)`,
        'f.seq',
        saysOf(assessment, bind, body),
      ),
  };
}

/** The names of everybody of whom these facts speak, and of who told them. */
export function peopleInFacts(body: string): Part<readonly PersonName[]> {
  return {
    sql: (assessment, bind) =>
      peopleWhere(
        `SELECT unnest(ARRAY[f.actor ->> 'person', f.data ->> 'person', f.data ->> 'to',
           f.data -> 'contacts' ->> 'main', f.data -> 'contacts' ->> 'alternate', f.data -> 'contacts' ->> 'authority'])
         FROM ${saysOf(assessment, bind, body)}
         UNION SELECT m ->> 'person' FROM fact o
           CROSS JOIN LATERAL jsonb_array_elements(coalesce(nullif(o.data -> 'opened' -> 'members', 'null'), '[]')) m
         WHERE o.assessment = ${assessment} AND o.type = 'AssessmentOpened' AND m ->> 'body' = ${bind(body)}`,
      ),
  };
}
