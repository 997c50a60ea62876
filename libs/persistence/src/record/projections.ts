import type { RecordInput } from '@selaras/contracts';
import type { EntityManager } from 'typeorm';

/** Last of each key: one statement may not touch the same row twice. */
function lastOf<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item] as const)).values()];
}

/** Rows of the read model; an older step never overwrites a newer one of the same workflow. */
export async function upsertViews(manager: EntityManager, input: RecordInput, seq: number): Promise<void> {
  const rows = lastOf(input.views.upserts, (row) => JSON.stringify([row.kind, row.id]));
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO view (assessment, workflow_id, seq, kind, id, body, doc)
     SELECT $1, $2, $3::int, v.* FROM unnest($4::text[], $5::text[], $6::text[], $7::jsonb[]) AS v(kind, id, body, doc)
     ON CONFLICT (assessment, kind, id) DO UPDATE
       SET workflow_id = excluded.workflow_id, seq = excluded.seq, body = excluded.body, doc = excluded.doc
       WHERE view.workflow_id <> excluded.workflow_id OR excluded.seq >= view.seq`,
    [
      input.assessment,
      input.workflowId,
      seq,
      rows.map((row) => row.kind),
      rows.map((row) => row.id),
      rows.map((row) => row.body),
      rows.map((row) => JSON.stringify(row.doc)),
    ],
  );
}

export async function deleteViews(manager: EntityManager, input: RecordInput, seq: number): Promise<void> {
  const rows = input.views.deletes;
  if (rows.length === 0) return;
  await manager.query(
    `DELETE FROM view v USING unnest($3::text[], $4::text[]) AS d(kind, id)
     WHERE v.assessment = $1 AND v.kind = d.kind AND v.id = d.id AND v.workflow_id = $2 AND v.seq <= $5`,
    [input.assessment, input.workflowId, rows.map((row) => row.kind), rows.map((row) => row.id), seq],
  );
}

export async function upsertWaiting(manager: EntityManager, input: RecordInput): Promise<void> {
  const rows = lastOf(input.waiting.upserts, (row) => row.id);
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO waiting_on (assessment, workflow_id, id, body, role, persons, what, items, since, until, then_code, step)
     SELECT $1, $2, w.* FROM unnest($3::text[], $4::text[], $5::text[], $6::jsonb[], $7::text[], $8::jsonb[],
       $9::bigint[], $10::bigint[], $11::text[], $12::int[])
       AS w(id, body, role, persons, what, items, since, until, then_code, step)
     ON CONFLICT (assessment, id) DO UPDATE SET workflow_id = excluded.workflow_id, body = excluded.body,
       role = excluded.role, persons = excluded.persons, what = excluded.what, items = excluded.items,
       since = excluded.since, until = excluded.until, then_code = excluded.then_code, step = excluded.step`,
    [
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
  );
}

export async function deleteWaiting(manager: EntityManager, input: RecordInput): Promise<void> {
  if (input.waiting.deletes.length === 0) return;
  await manager.query('DELETE FROM waiting_on WHERE assessment = $1 AND workflow_id = $2 AND id = ANY($3::text[])', [
    input.assessment,
    input.workflowId,
    input.waiting.deletes,
  ]);
}

/** Owed notices; one whose purpose key is known is the same notice and is left as it is. */
export async function insertNotices(manager: EntityManager, input: RecordInput): Promise<void> {
  const rows = input.notices;
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO notice (assessment, workflow_id, seq, purpose_key, kind, recipient, why, form, due_at, subject, body, items, data)
     SELECT $1, $2, $3::int, n.* FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bigint[],
       $10::text[], $11::text[], $12::jsonb[], $13::jsonb[])
       AS n(purpose_key, kind, recipient, why, form, due_at, subject, body, items, data)
     ON CONFLICT (purpose_key) DO NOTHING`,
    [
      input.assessment,
      input.workflowId,
      input.fromSeq,
      rows.map((row) => row.purposeKey),
      rows.map((row) => row.kind),
      rows.map((row) => row.recipient),
      rows.map((row) => row.why),
      rows.map((row) => row.form),
      rows.map((row) => row.dueAt),
      rows.map((row) => row.subject),
      rows.map((row) => row.body),
      rows.map((row) => JSON.stringify(row.items)),
      rows.map((row) => JSON.stringify(row.data)),
    ],
  );
}

/**
 * Messages between workflows. What arrived stays as a received row: a repeat of the sender's step must not put it on
 * its way again, and the receiver may well be recorded before the sender.
 */
export async function markInFlight(manager: EntityManager, input: RecordInput): Promise<void> {
  if (input.sent.length > 0) {
    await manager.query(
      `INSERT INTO in_flight (assessment, sender, at, id, receiver)
       SELECT $1, $2, $3::bigint, m.* FROM unnest($4::text[], $5::text[]) AS m(id, receiver)
       ON CONFLICT (id) DO NOTHING`,
      [
        input.assessment,
        input.workflowId,
        input.caseAt,
        input.sent.map((message) => message.id),
        input.sent.map((message) => message.to),
      ],
    );
  }
  if (input.received.length > 0) {
    await manager.query(
      `INSERT INTO in_flight (assessment, receiver, at, id, sender, received)
       SELECT $1, $2, $3::bigint, m.id, regexp_replace(m.id, '#[^#]*$', ''), true FROM unnest($4::text[]) AS m(id)
       ON CONFLICT (id) DO UPDATE SET received = true`,
      [input.assessment, input.workflowId, input.caseAt, [...new Set(input.received)]],
    );
  }
}

/**
 * Messages of steps that history does not have were never sent: signals leave with the workflow task, and that one never
 * ended. Nobody would ever receive them. Their ids end in `#{seq}.{n}`.
 */
export async function dropLostMessages(manager: EntityManager, sender: string, fromSeq: number): Promise<void> {
  await manager.query(
    `DELETE FROM in_flight WHERE sender = $1 AND received = false
       AND substring(id FROM '#(\\d+)\\.\\d+$')::int >= $2`,
    [sender, fromSeq],
  );
}
