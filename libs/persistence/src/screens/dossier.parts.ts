import type { ContentRef } from '@selaras/domain';
import type { StoredContent } from '../rows.js';
import { list, oneOf, viewsWhere } from './part.js';
import type { Bind, Part } from './part.js';

/** What the register says of an indicator in a body's dossier. */
export interface RegisterLine {
  readonly version: number;
  /** What the body has submitted; null before, and when another body answers. */
  readonly answer: ContentRef | null;
}
/** The register's entries for the indicators in a body's dossier, by code. */
export function registerOf(body: string): Part<Readonly<Record<string, RegisterLine>>> {
  return {
    sql: (assessment, bind) => {
      const own = `SELECT v.doc ->> 'indicator' FROM view v WHERE ${viewsWhere(assessment, bind, 'dossierItem', { body })}`;
      const line = `json_build_object('version', r.doc -> 'version',
        'answer', CASE WHEN r.body = ${bind(body)} THEN r.doc -> 'answer' END)`;
      return `SELECT coalesce(json_object_agg(r.id, ${line}), '{}') FROM view r
         WHERE r.assessment = ${assessment} AND r.kind = 'indicator' AND ${oneOf('r.id', own)}`;
    },
  };
}

/**
 * The texts with which bodies replied, by question, oldest first; of one process when given. Taken from the facts: a text
 * that was sent with a request which was never carried out is no reply.
 */
export function replies(workflowId?: string): Part<Readonly<Record<string, readonly ContentRef[]>>> {
  return {
    sql: (assessment, bind) =>
      `SELECT coalesce(json_object_agg(r.question, r.refs), '{}') FROM (
         SELECT f.data ->> 'question' AS question, json_agg(f.data -> 'answer' ORDER BY f.id) AS refs FROM fact f
         WHERE ${repliesWhere(assessment, bind, workflowId)}
         GROUP BY 1) r`,
  };
}

function repliesWhere(assessment: string, bind: Bind, workflowId?: string): string {
  return `f.assessment = ${assessment} AND f.kind = 'dossier' AND f.type = 'QuestionReplied'
    AND f.data ->> 'answer' IS NOT NULL${workflowId === undefined ? '' : ` AND f.workflow_id = ${bind(workflowId)}`}`;
}

/** The texts that a body's dossier names: answers, notes of offers, questions and the replies to them. */
export function dossierTexts(body: string, workflowId: string): Part<readonly StoredContent[]> {
  return {
    sql: (assessment, bind) => {
      const named = (field: string, where: string): string =>
        `SELECT v.doc -> '${field}' ->> 'id' FROM view v WHERE ${where}`;
      const ids = [
        named('answer', viewsWhere(assessment, bind, 'dossierItem', { body })),
        // What was submitted last: a newer answer may be under way.
        named('answer', viewsWhere(assessment, bind, 'indicator', { body })),
        named('note', viewsWhere(assessment, bind, 'offer', { having: { to: body } })),
        named('note', viewsWhere(assessment, bind, 'offer', { having: { from: body } })),
        named('text', viewsWhere(assessment, bind, 'question', { body })),
        `SELECT f.data -> 'answer' ->> 'id' FROM fact f WHERE ${repliesWhere(assessment, bind, workflowId)}`,
      ];
      const of = `json_build_object('id', c.id, 'assessment', c.assessment, 'kind', c.kind, 'subject', c.subject, 'body', c.body,
        'hash', c.hash, 'author', c.author, 'owner', c.owner, 'createdAt', floor(extract(epoch FROM c.created_at) * 1000))`;
      const one = oneOf('c.id', `SELECT n.id::uuid FROM (${ids.join(' UNION ')}) n (id)`);
      return list(of, 'c.id', `content c WHERE c.assessment = ${assessment} AND ${one}`);
    },
  };
}
