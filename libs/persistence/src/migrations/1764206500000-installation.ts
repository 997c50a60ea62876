import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which installation a database is of. */
export class Installation1764206500000 implements MigrationInterface {
  readonly name = 'Installation1764206500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "installation" ("one" boolean NOT NULL DEFAULT true, "id" uuid NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_installation_one" CHECK ("one"), CONSTRAINT "pk_installation" PRIMARY KEY ("one"))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "installation"`);
  }
}
