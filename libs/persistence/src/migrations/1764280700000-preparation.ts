import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assessments that are being prepared. */
export class Preparation1764280700000 implements MigrationInterface {
  readonly name = 'Preparation1764280700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE preparation (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        version integer NOT NULL,
        doc jsonb NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_by text NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        launching_at timestamptz,
        launched_as text,
        CONSTRAINT pk_preparation PRIMARY KEY (id)
      );
      CREATE INDEX ix_preparation_changed ON preparation (changed_at);`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE preparation');
  }
}
