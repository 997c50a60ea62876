import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Generated from the entities, with the filling of existing rows by hand; the drift test holds both together. */
export class ReplacedSteps1764028800000 implements MigrationInterface {
  readonly name = 'ReplacedSteps1764028800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "undo" ("workflow_id" text NOT NULL, "seq" integer NOT NULL, "from_seq" integer NOT NULL, "views" jsonb NOT NULL, "waiting" jsonb NOT NULL, CONSTRAINT "pk_undo" PRIMARY KEY ("workflow_id", "seq"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "undo" ADD CONSTRAINT "fk_undo_workflow" FOREIGN KEY ("workflow_id") REFERENCES "workflow"("workflow_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`ALTER TABLE "notice" ADD "seq" integer`);
    await queryRunner.query(`UPDATE "notice" SET "seq" = 0`);
    await queryRunner.query(`ALTER TABLE "notice" ALTER COLUMN "seq" SET NOT NULL`);
    await queryRunner.query(`ALTER TABLE "fact" ADD "prev_seq" integer`);
    await queryRunner.query(`UPDATE "fact" SET "prev_seq" = "seq" - 1 WHERE "seq" > 1`);
    await queryRunner.query(
      `ALTER TABLE "fact" ADD CONSTRAINT "ck_fact_genesis" CHECK ("seq" > 1 OR "prev_hash" = repeat('0', 64))`,
    );
    await queryRunner.query(
      `ALTER TABLE "fact" ADD CONSTRAINT "ck_fact_prev_seq" CHECK (COALESCE("prev_seq", 0) = "seq" - 1)`,
    );
    await queryRunner.query(`ALTER TABLE "fact" ADD CONSTRAINT "uq_fact_hash" UNIQUE ("workflow_id", "seq", "hash")`);
    await queryRunner.query(
      `ALTER TABLE "fact" ADD CONSTRAINT "fk_fact_predecessor" FOREIGN KEY ("workflow_id", "prev_seq", "prev_hash") REFERENCES "fact"("workflow_id","seq","hash") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`CREATE INDEX "ix_fact_type" ON "fact" ("assessment", "type")`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_fact_type"`);
    await queryRunner.query(`ALTER TABLE "fact" DROP CONSTRAINT "fk_fact_predecessor"`);
    await queryRunner.query(`ALTER TABLE "fact" DROP CONSTRAINT "uq_fact_hash"`);
    await queryRunner.query(`ALTER TABLE "fact" DROP CONSTRAINT "ck_fact_prev_seq"`);
    await queryRunner.query(`ALTER TABLE "fact" DROP CONSTRAINT "ck_fact_genesis"`);
    await queryRunner.query(`ALTER TABLE "fact" DROP COLUMN "prev_seq"`);
    await queryRunner.query(`ALTER TABLE "notice" DROP COLUMN "seq"`);
    await queryRunner.query(`DROP TABLE "undo"`);
  }
}
