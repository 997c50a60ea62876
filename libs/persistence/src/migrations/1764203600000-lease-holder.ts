import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Generated from the entities. */
export class LeaseHolder1764203600000 implements MigrationInterface {
  readonly name = 'LeaseHolder1764203600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "message" ADD "holder" integer`);
    await queryRunner.query(`ALTER TABLE "message" ADD "absent_since" TIMESTAMP WITH TIME ZONE`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "message" DROP COLUMN "absent_since"`);
    await queryRunner.query(`ALTER TABLE "message" DROP COLUMN "holder"`);
  }
}
