import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Generated from the entities. */
export class MessageRefusals1764115200000 implements MigrationInterface {
  readonly name = 'MessageRefusals1764115200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "message" ADD "refusals" integer NOT NULL DEFAULT '0'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "message" DROP COLUMN "refusals"`);
  }
}
