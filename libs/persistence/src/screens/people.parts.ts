import type { ViewKind } from '@selaras/domain';
import type { BodyRow, MemberRow, MembershipRow, PersonRow } from '../rows.js';
import { list, oneOf, viewsWhere } from './part.js';
import type { Part } from './part.js';

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

/** Members by person and role, each with who it is. */
export const membersWithNames: Part<
  readonly (Omit<MembershipRow, 'assessment'> & Pick<PersonRow, 'name' | 'organisation' | 'lang'>)[]
> = {
  sql: (assessment) =>
    list(
      `json_build_object('person', m.person, 'name', p.name, 'organisation', p.organisation,
         'lang', p.lang, 'role', m.role, 'body', m.body)`,
      'm.person, m.role',
      `membership m JOIN person p ON p.id = m.person WHERE m.assessment = ${assessment}`,
    ),
};
