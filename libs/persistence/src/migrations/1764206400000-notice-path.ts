import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Generated from the entities, but for the room on the pages of messages and what is open of those that stand. */
export class NoticePath1764206400000 implements MigrationInterface {
  readonly name = 'NoticePath1764206400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "notice" DROP CONSTRAINT "fk_notice_message"`);
    await queryRunner.query(`DROP INDEX "ix_notice_pending"`);
    await queryRunner.query(`DROP INDEX "ix_message_queued"`);
    await queryRunner.query(`DROP INDEX "ix_message_assessment"`);
    await queryRunner.query(`ALTER TABLE "message" ADD "open" boolean NOT NULL DEFAULT true`);
    await queryRunner.query(`UPDATE "message" SET "open" = "state" IN ('queued', 'sending')`);
    await queryRunner.query(
      `CREATE INDEX "ix_notice_pending" ON "notice" ("due_at", "purpose_key") WHERE "state" = 'pending'`,
    );
    await queryRunner.query(`CREATE INDEX "ix_message_open" ON "message" ("due_at") WHERE "open"`);
    await queryRunner.query(`ALTER TABLE "message" SET (fillfactor = 50)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "message" RESET (fillfactor)`);
    await queryRunner.query(`DROP INDEX "ix_message_open"`);
    await queryRunner.query(`DROP INDEX "ix_notice_pending"`);
    await queryRunner.query(`ALTER TABLE "message" DROP COLUMN "open"`);
    // How a message ended was written to its notices, too.
    await queryRunner.query(
      `UPDATE "notice" n SET "state" = m."state" FROM "message" m
       WHERE m."id" = n."message" AND n."state" = 'queued' AND m."state" IN ('sent', 'dead')`,
    );
    await queryRunner.query(`CREATE INDEX "ix_message_assessment" ON "message" ("assessment")`);
    await queryRunner.query(
      `CREATE INDEX "ix_message_queued" ON "message" ("queued_at") WHERE "state" IN ('queued', 'sending')`,
    );
    await queryRunner.query(`CREATE INDEX "ix_notice_pending" ON "notice" ("due_at") WHERE "state" = 'pending'`);
    await queryRunner.query(
      `ALTER TABLE "notice" ADD CONSTRAINT "fk_notice_message" FOREIGN KEY ("message") REFERENCES "message"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }
}
