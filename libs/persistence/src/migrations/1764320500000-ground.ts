import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The link by which the first operator of an installation makes their account. */
export class Ground1764320500000 implements MigrationInterface {
  readonly name = 'Ground1764320500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE first_link (
        token_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_first_link PRIMARY KEY (token_hash)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE first_link');
  }
}
