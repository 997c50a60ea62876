import type { BodyCode, IndicatorCode, PersonId } from '@selaras/domain';
import type { Bind, Part } from './part.js';
import { oneOf } from './part.js';

/** What was opened to a person and the bodies they are of, beyond their own. */
export interface Opened {
  /** Indicators on the agendas of meetings to which they were invited. */
  readonly agenda: readonly IndicatorCode[];
  /** Indicators over which they have something to clear up with another body. */
  readonly joint: readonly { readonly indicator: IndicatorCode; readonly body: BodyCode }[];
  /** Answers on which the published profile rests, each by its id. */
  readonly published: readonly { readonly indicator: IndicatorCode; readonly answer: string | null }[];
}

/** @param bodies of which the person is */
export function openedTo(person: PersonId, bodies: readonly BodyCode[]): Part<Opened> {
  return {
    sql: (assessment, bind) => {
      const who = `${bind(person)}::text`;
      const codes = `${bind(bodies)}::text[]`;
      const invited = `SELECT split_part(f.workflow_id, '/meeting/', 2)
        FROM fact f, jsonb_array_elements(f.data -> 'invitees') i
        WHERE f.assessment = ${assessment} AND f.type = 'MeetingOpened'
          AND (i ->> 'person' = ${who} OR i ->> 'body' = ANY(${codes}))`;
      const agenda = `SELECT DISTINCT a.doc ->> 'indicator' FROM view a
        WHERE a.assessment = ${assessment} AND a.kind = 'agendaItem' AND ${oneOf(`a.doc ->> 'meeting'`, invited)}`;
      const joint = `SELECT c.doc ->> 'indicator' AS indicator, b AS body
        FROM view c, jsonb_array_elements_text(c.doc -> 'bodies') b
        WHERE c.assessment = ${assessment} AND c.kind = 'contradiction' AND c.doc -> 'bodies' ?| ${codes}
        UNION SELECT q.doc ->> 'indicator', q.body FROM view o JOIN view q ON q.assessment = o.assessment AND q.kind = o.kind
          AND q.doc -> 'indicator' = o.doc -> 'indicator' AND q.doc -> 'round' = o.doc -> 'round' AND q.body <> o.body
        WHERE o.assessment = ${assessment} AND o.kind = 'question' AND o.body = ANY(${codes})`;
      const published = `SELECT DISTINCT p ->> 'indicator' AS indicator, p -> 'answer' ->> 'id' AS answer
        FROM view s, jsonb_array_elements(s.doc -> 'provenance') p
        WHERE s.assessment = ${assessment} AND s.kind = 'statement' AND EXISTS (SELECT 1 FROM view v
          WHERE v.assessment = ${assessment} AND v.kind = 'profile' AND v.doc ->> 'status' = 'published')`;
      return `SELECT json_build_object('agenda', ARRAY(${agenda}),
        'joint', (SELECT coalesce(json_agg(j), '[]') FROM (${joint}) j),
        'published', (SELECT coalesce(json_agg(p), '[]') FROM (${published}) p))`;
    },
  };
}

/** Ids of the answers that were ever submitted: what a body has let out stays out when it writes anew. */
export const submittedAnswers = (assessment: string): string =>
  `SELECT s -> 'answer' ->> 'id' FROM fact n, jsonb_array_elements(n.data -> 'answers') s
   WHERE n.assessment = ${assessment} AND n.type = 'SubmissionNoted'`;

/** Whether an answer was ever submitted. */
export function submitted(answer: string): Part<boolean> {
  return { sql: (assessment, bind) => `SELECT to_json(${bind(answer)} = ANY(ARRAY(${submittedAnswers(assessment)})))` };
}

/** Whether a text was given as a reply, and not only sent. */
export function replied(text: string): Part<boolean> {
  return {
    sql: (assessment, bind) => `SELECT to_json(${exists(assessment, bind, text)})`,
  };
}

function exists(assessment: string, bind: Bind, text: string): string {
  return `EXISTS (SELECT 1 FROM fact r WHERE r.assessment = ${assessment} AND r.type = 'QuestionReplied'
    AND r.kind = 'dossier' AND r.data -> 'answer' ->> 'id' = ${bind(text)})`;
}
