import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Generated from the entities. */
export class LoginCount1764210600000 implements MigrationInterface {
  readonly name = 'LoginCount1764210600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "login_count" ("key" text NOT NULL, "points" integer NOT NULL, "expire" bigint, CONSTRAINT "pk_login_count" PRIMARY KEY ("key"))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "login_count"`);
  }
}
