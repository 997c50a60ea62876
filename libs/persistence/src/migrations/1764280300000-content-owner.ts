import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reference to content, as facts have it. */
const isRef = (value: string): string =>
  `jsonb_typeof(${value}) = 'object' AND ${value} ->> 'id' ~ '^[0-9a-f-]{36}$' AND ${value} ? 'hash'`;

/**
 * Content says to which body it belongs. Until now that was read off the author's present membership, which a change of
 * job changes. Facts say in whose name a text was written: of whoever speaks for a body, of questions and follow-ups for
 * whom they are. What no fact names belongs to nobody and is shown to nobody on the ground of a body.
 */
export class ContentOwner1764280300000 implements MigrationInterface {
  name = 'ContentOwner1764280300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE content ADD COLUMN owner text');
    await runner.query(`
      WITH written AS (
        SELECT e.value -> 'id' AS id, f.assessment, f.actor ->> 'body' AS owner
        FROM fact f, jsonb_each(f.data) e
        WHERE f.actor ->> 'role' IN ('focalPoint', 'authority') AND f.actor ->> 'body' IS NOT NULL AND ${isRef('e.value')}
        UNION ALL
        SELECT q -> 'text' -> 'id', f.assessment, q ->> 'body'
        FROM fact f, jsonb_array_elements(f.data -> 'questions') q
        WHERE f.kind = 'assessment' AND f.type = 'RoundOpened' AND ${isRef(`q -> 'text'`)}
        UNION ALL
        SELECT f.data -> 'text' -> 'id', f.assessment, f.data ->> 'body'
        FROM fact f WHERE f.kind = 'meeting' AND f.type = 'FollowUpSet' AND ${isRef(`f.data -> 'text'`)}
        UNION ALL
        SELECT f.data -> 'reason' -> 'id', f.assessment, f.data ->> 'body'
        FROM fact f WHERE f.kind = 'assessment' AND f.type IN ('ContactReplaced', 'SuccessionPlanned')
          AND ${isRef(`f.data -> 'reason'`)})
      UPDATE content c SET owner = w.owner FROM written w
      WHERE c.id = (w.id #>> '{}')::uuid AND c.assessment = w.assessment`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE content DROP COLUMN owner');
  }
}
