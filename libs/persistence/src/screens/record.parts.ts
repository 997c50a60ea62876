import { noticeState, shownState } from '../ledger/state.js';
import type { Part } from './part.js';
import { submittedAnswers } from './sight.parts.js';

/**
 * A whole reply, in the words of the contract: it goes out as the server wrote it. A page is a hundred rows or more, and to
 * read each into objects only to write them down again was most of what a page cost.
 */
export type JsonText = string;

/**
 * What a fact says, as the log is read: an answer that was never submitted is a reference to nothing there, because whoever knows
 * its hash can try what a short answer may be.
 */
const toldOf = (assessment: string): string =>
  `CASE WHEN f.type = 'ItemAnswered' AND NOT f.data -> 'answer' ->> 'id' = ANY(ARRAY(${submittedAnswers(assessment)}))
     THEN f.data || '{"answer": {}}' ELSE f.data END AS data`;

/** Facts in order of arrival, after `after` (exclusive); of one process when given. */
export function factPage(options: {
  readonly after?: number | undefined;
  readonly workflow?: string | undefined;
  readonly limit: number;
}): Part<JsonText> {
  const { after = 0, workflow, limit } = options;
  return {
    sql: (assessment, bind) => {
      const most = bind(limit);
      return `SELECT json_build_object('facts', coalesce(json_agg(e ORDER BY e.id), '[]'),
           'next', CASE WHEN count(*) = ${most}::int THEN max(e.id) END)::text
         FROM (
           SELECT f.id, f.workflow_id AS "workflowId", f.seq, f.type, f.case_at AS at, ${isoOf('f.real_at')} AS "realAt",
             f.actor AS by, ${toldOf(assessment)}, f.hash
           FROM fact f WHERE f.assessment = ${assessment} AND f.id > ${bind(after)}
             ${workflow === undefined ? '' : `AND f.workflow_id = ${bind(workflow)}`}
           ORDER BY f.id LIMIT ${most}::int) e`;
    },
  };
}

/** Notices with the mails that carry them, newest first, behind the notice `after`. */
export function ledgerPage({
  after,
  limit,
}: {
  readonly after?: string | undefined;
  readonly limit: number;
}): Part<JsonText> {
  return {
    sql: (assessment, bind) => {
      const most = bind(limit);
      const behind = `AND (n.due_at, n.id) < (SELECT c.due_at, c.id FROM notice c
        WHERE c.id = ${after === undefined ? 'NULL' : bind(after)} AND c.assessment = ${assessment})`;
      // The page is cut before anything is joined to it: without statistics the planner joins the whole ledger first.
      return `SELECT json_build_object('entries', coalesce(json_agg(e ORDER BY e."dueAt" DESC, e.id DESC), '[]'),
           'next', CASE WHEN count(*) = ${most}::int THEN (array_agg(e.id ORDER BY e."dueAt", e.id))[1] END)::text
         FROM (
           SELECT n.id, n.purpose_key AS "purposeKey", n.workflow_id AS "workflowId", n.kind, n.why, n.recipient, n.body, n.items,
             n.subject, n.form, n.due_at AS "dueAt", ${shownState} AS state, n.dropped, n.message,
             m.smtp_message_id AS "smtpMessageId", m.state AS "messageState", m.day::text AS day,
             coalesce(m.attempt, 0) AS attempts,
             CASE WHEN ${noticeState} = 'sent' THEN ${msOf('m.sent_at')} END AS "sentAt"
           FROM (
             SELECT * FROM notice n WHERE n.assessment = ${assessment} ${after === undefined ? '' : behind}
             ORDER BY n.due_at DESC, n.id DESC LIMIT ${most}::int) n
           LEFT JOIN message m ON m.id = n.message) e`;
    },
  };
}

/** Whether the assessment has a notice of that id. */
export function noticeKnown(id: string): Part<boolean> {
  return {
    sql: (assessment, bind) =>
      `SELECT EXISTS (SELECT 1 FROM notice n WHERE n.id = ${bind(id)} AND n.assessment = ${assessment})`,
  };
}

/** As JavaScript has instants: whole milliseconds. */
const msOf = (column: string): string => `floor(extract(epoch FROM ${column}) * 1000)`;
const isoOf = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
