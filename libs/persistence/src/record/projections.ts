import type { RecordInput } from '@selaras/contracts';
import type { Statement } from '../pipelined.js';

// What a record changes beside the facts, as statements: none where it changes nothing.

/** Rows of the read model; an older step never overwrites a newer one of the same workflow. */
export function upsertViews(input: RecordInput, seq: number): readonly Statement[] {
  const rows = input.views.upserts;
  if (rows.length === 0) return [];
  return [
    {
      text: `INSERT INTO view (assessment, workflow_id, seq, kind, id, body, doc)
     SELECT $1, $2, $3::int, v.* FROM unnest($4::text[], $5::text[], $6::text[], $7::jsonb[]) AS v(kind, id, body, doc)
     ON CONFLICT (assessment, kind, id) DO UPDATE
       SET workflow_id = excluded.workflow_id, seq = excluded.seq, body = excluded.body, doc = excluded.doc
       WHERE view.workflow_id <> excluded.workflow_id OR excluded.seq >= view.seq`,
      values: [
        input.assessment,
        input.workflowId,
        seq,
        rows.map((row) => row.kind),
        rows.map((row) => row.id),
        rows.map((row) => row.body),
        rows.map((row) => JSON.stringify(row.doc)),
      ],
    },
  ];
}

export function deleteViews(input: RecordInput, seq: number): readonly Statement[] {
  const rows = input.views.deletes;
  if (rows.length === 0) return [];
  return [
    {
      text: `DELETE FROM view v USING unnest($3::text[], $4::text[]) AS d(kind, id)
     WHERE v.assessment = $1 AND v.kind = d.kind AND v.id = d.id AND v.workflow_id = $2 AND v.seq <= $5`,
      values: [input.assessment, input.workflowId, rows.map((row) => row.kind), rows.map((row) => row.id), seq],
    },
  ];
}

export function upsertWaiting(input: RecordInput): readonly Statement[] {
  const rows = input.waiting.upserts;
  if (rows.length === 0) return [];
  return [
    {
      text: `INSERT INTO waiting_on (assessment, workflow_id, id, body, role, persons, what, items, since, until, then_code, step)
     SELECT $1, $2, w.* FROM unnest($3::text[], $4::text[], $5::text[], $6::jsonb[], $7::text[], $8::jsonb[],
       $9::bigint[], $10::bigint[], $11::text[], $12::int[])
       AS w(id, body, role, persons, what, items, since, until, then_code, step)
     ON CONFLICT (assessment, id) DO UPDATE SET workflow_id = excluded.workflow_id, body = excluded.body,
       role = excluded.role, persons = excluded.persons, what = excluded.what, items = excluded.items,
       since = excluded.since, until = excluded.until, then_code = excluded.then_code, step = excluded.step`,
      values: [
        input.assessment,
        input.workflowId,
        rows.map((row) => row.id),
        rows.map((row) => row.body),
        rows.map((row) => row.role),
        rows.map((row) => JSON.stringify(row.persons)),
        rows.map((row) => row.what),
        rows.map((row) => JSON.stringify(row.items)),
        rows.map((row) => row.since),
        rows.map((row) => row.until),
        rows.map((row) => row.then),
        rows.map((row) => row.step),
      ],
    },
  ];
}

export function deleteWaiting(input: RecordInput): readonly Statement[] {
  if (input.waiting.deletes.length === 0) return [];
  return [
    {
      text: 'DELETE FROM waiting_on WHERE assessment = $1 AND workflow_id = $2 AND id = ANY($3::text[])',
      values: [input.assessment, input.workflowId, input.waiting.deletes],
    },
  ];
}

/** Owed notices; one whose purpose key is known is the same notice and is left as it is. */
export function insertNotices(input: RecordInput): readonly Statement[] {
  const rows = input.notices;
  if (rows.length === 0) return [];
  return [
    {
      text: `INSERT INTO notice (assessment, workflow_id, seq, purpose_key, kind, recipient, channel, address, why, form, due_at, subject, body, items, data)
     SELECT $1, $2, $3::int, n.* FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
       $10::text[], $11::bigint[], $12::text[], $13::text[], $14::jsonb[], $15::jsonb[])
       AS n(purpose_key, kind, recipient, channel, address, why, form, due_at, subject, body, items, data)
     ON CONFLICT (purpose_key) DO NOTHING`,
      values: [
        input.assessment,
        input.workflowId,
        input.fromSeq,
        rows.map((row) => row.purposeKey),
        rows.map((row) => row.kind),
        rows.map((row) => row.recipient),
        rows.map((row) => row.channel),
        rows.map((row) => row.address),
        rows.map((row) => row.why),
        rows.map((row) => row.form),
        rows.map((row) => row.dueAt),
        rows.map((row) => row.subject),
        rows.map((row) => row.body),
        rows.map((row) => JSON.stringify(row.items)),
        rows.map((row) => JSON.stringify(row.data)),
      ],
    },
  ];
}

/** Puts what a record sends into the outbox, in the sender's order; what arrived already is left as it is. */
export function insertOutbox(input: RecordInput): readonly Statement[] {
  const rows = input.outbox;
  if (rows.length === 0) return [];
  return [
    {
      text: `INSERT INTO outbox (assessment, sender, id, receiver, at, kind, item)
     SELECT $1, $2, m.id, m.receiver, m.at, m.kind, m.item
     FROM unnest($3::text[], $4::text[], $5::bigint[], $6::text[], $7::jsonb[]) WITH ORDINALITY
       AS m(id, receiver, at, kind, item, n) ORDER BY m.n
     ON CONFLICT (id) DO NOTHING`,
      values: [
        input.assessment,
        input.workflowId,
        rows.map((row) => row.id),
        rows.map((row) => row.to),
        rows.map((row) => row.at),
        rows.map((row) => row.kind),
        rows.map((row) => JSON.stringify(row)),
      ],
    },
  ];
}

/** What has arrived need not be carried any more. */
export function markReceived(input: RecordInput): readonly Statement[] {
  if (input.received.length === 0) return [];
  return [
    {
      text: 'UPDATE outbox SET received = true, item = NULL WHERE id = ANY($1::text[]) AND NOT received',
      values: [[...new Set(input.received)]],
    },
  ];
}

/** Keeps the replies of commands that were carried out, for repeats; returns the keys that were still open. */
export function closeRequests(input: RecordInput): Statement<{ readonly key: string }> {
  const rows = input.requests;
  return {
    text: `UPDATE request r SET status = 'done', http_status = 200, reply = jsonb_build_object(
       'workflow', $1::text, 'seq', d.seq, 'facts', d.facts, 'recorded', true, 'warnings', d.warnings)
     FROM unnest($2::text[], $3::int[], $4::jsonb[], $5::jsonb[]) AS d(key, seq, facts, warnings)
     WHERE r.key = d.key AND r.status = 'open' RETURNING r.key`,
    values: [
      input.workflowId,
      rows.map((row) => row.key),
      rows.map((row) => row.seq),
      rows.map((row) => JSON.stringify(row.facts)),
      rows.map((row) => JSON.stringify(row.warnings)),
    ],
  };
}
