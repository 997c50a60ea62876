import type { RecordInput } from '@selaras/contracts';
import type { EntityManager } from 'typeorm';

/** Only the steps of the last workflow task can be lost; their facts are far fewer than this. */
const keptFacts = 200;

/** Keeps the rows of the read model that a step is about to write, as they are now. */
export async function keepUndo(manager: EntityManager, input: RecordInput, seq: number): Promise<void> {
  const views = [...input.views.upserts, ...input.views.deletes];
  const waiting = [...input.waiting.upserts.map((row) => row.id), ...input.waiting.deletes];
  if (views.length === 0 && waiting.length === 0) return;
  await manager.query(
    `WITH old AS (DELETE FROM undo WHERE workflow_id = $1 AND seq <= $3::int - ${keptFacts})
     INSERT INTO undo (workflow_id, seq, from_seq, views, waiting)
     SELECT $1, $2::int, $3::int,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'id', k.id, 'row', to_jsonb(v))), '[]')
        FROM unnest($5::text[], $6::text[]) AS k(kind, id)
        LEFT JOIN view v ON v.assessment = $4 AND v.kind = k.kind AND v.id = k.id),
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'row', to_jsonb(w))), '[]')
        FROM unnest($7::text[]) AS k(id) LEFT JOIN waiting_on w ON w.assessment = $4 AND w.id = k.id)
     ON CONFLICT (workflow_id, seq) DO UPDATE
       SET from_seq = excluded.from_seq, views = excluded.views, waiting = excluded.waiting`,
    [
      input.workflowId,
      seq,
      input.fromSeq,
      input.assessment,
      views.map((row) => row.kind),
      views.map((row) => row.id),
      waiting,
    ],
  );
}

/** Puts the read model back to what the steps of this workflow from `input.fromSeq` on found. */
export async function undoFrom(manager: EntityManager, input: RecordInput): Promise<void> {
  const { workflowId, fromSeq, assessment } = input;
  // The image before the first of the steps counts; a row that another workflow took over meanwhile is not ours.
  const views = `first AS (
    SELECT DISTINCT ON (v ->> 'kind', v ->> 'id') v ->> 'kind' AS kind, v ->> 'id' AS id, v -> 'row' AS row
    FROM undo u CROSS JOIN jsonb_array_elements(u.views) AS v
    WHERE u.workflow_id = $1 AND u.from_seq >= $2 ORDER BY v ->> 'kind', v ->> 'id', u.seq)`;
  await manager.query(
    `WITH ${views} DELETE FROM view t USING first f
     WHERE t.assessment = $3 AND t.kind = f.kind AND t.id = f.id AND t.workflow_id = $1`,
    [workflowId, fromSeq, assessment],
  );
  await manager.query(
    `WITH ${views} INSERT INTO view SELECT r.* FROM first f CROSS JOIN jsonb_populate_record(NULL::"view", f.row) AS r
     WHERE jsonb_typeof(f.row) = 'object' ON CONFLICT (assessment, kind, id) DO NOTHING`,
    [workflowId, fromSeq],
  );
  const waiting = `first AS (
    SELECT DISTINCT ON (w ->> 'id') w ->> 'id' AS id, w -> 'row' AS row
    FROM undo u CROSS JOIN jsonb_array_elements(u.waiting) AS w
    WHERE u.workflow_id = $1 AND u.from_seq >= $2 ORDER BY w ->> 'id', u.seq)`;
  await manager.query(
    `WITH ${waiting} DELETE FROM waiting_on t USING first f
     WHERE t.assessment = $3 AND t.id = f.id AND t.workflow_id = $1`,
    [workflowId, fromSeq, assessment],
  );
  await manager.query(
    `WITH ${waiting} INSERT INTO waiting_on
     SELECT r.* FROM first f CROSS JOIN jsonb_populate_record(NULL::waiting_on, f.row) AS r
     WHERE jsonb_typeof(f.row) = 'object' ON CONFLICT (assessment, id) DO NOTHING`,
    [workflowId, fromSeq],
  );
  await manager.query('DELETE FROM undo WHERE workflow_id = $1 AND from_seq >= $2', [workflowId, fromSeq]);
}
