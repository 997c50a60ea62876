import type { ContentRef } from '@selaras/domain';
import { oneOf, viewsWhere } from './part.js';
import type { Part } from './part.js';

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
