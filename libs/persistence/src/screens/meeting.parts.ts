import { viewsWhere } from './part.js';
import type { Part } from './part.js';
import { peopleWhere } from './people.parts.js';
import type { PersonName } from './people.parts.js';

/** The people who came to a meeting. */
export function attendants(meeting: number): Part<readonly PersonName[]> {
  return {
    sql: (assessment, bind) => {
      const where = viewsWhere(assessment, bind, 'attendance', { having: { meeting } });
      return peopleWhere(`SELECT v.doc ->> 'person' FROM view v WHERE ${where}`);
    },
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
