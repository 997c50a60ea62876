import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Generated from the entities. */
export class Drafts1764208100000 implements MigrationInterface {
  readonly name = 'Drafts1764208100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "draft" ("person" text NOT NULL, "assessment" text NOT NULL, "form" text NOT NULL, "matter" text NOT NULL, "base" integer NOT NULL, "fields" jsonb NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_draft" PRIMARY KEY ("person", "assessment", "form", "matter"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_draft_saved" ON "draft" ("saved_at")`);
    await queryRunner.query(`CREATE INDEX "ix_draft_assessment" ON "draft" ("assessment")`);
    await queryRunner.query(
      `ALTER TABLE "draft" ADD CONSTRAINT "fk_draft_person" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "draft" ADD CONSTRAINT "fk_draft_assessment" FOREIGN KEY ("assessment") REFERENCES "assessment"("key") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "draft" DROP CONSTRAINT "fk_draft_assessment"`);
    await queryRunner.query(`ALTER TABLE "draft" DROP CONSTRAINT "fk_draft_person"`);
    await queryRunner.query(`DROP INDEX "ix_draft_assessment"`);
    await queryRunner.query(`DROP INDEX "ix_draft_saved"`);
    await queryRunner.query(`DROP TABLE "draft"`);
  }
}
