import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Generated from the entities. What was under way between processes of the time before is gone with them. */
export class Outbox1764205200000 implements MigrationInterface {
  readonly name = 'Outbox1764205200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "undo"`);
    await queryRunner.query(`DROP TABLE "in_flight"`);
    await queryRunner.query(
      `CREATE TABLE "outbox" ("id" text NOT NULL, "assessment" text NOT NULL, "sender" text NOT NULL, "receiver" text NOT NULL, "at" bigint NOT NULL, "kind" text NOT NULL, "item" jsonb, "received" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "ord" BIGSERIAL NOT NULL, CONSTRAINT "ck_outbox_item" CHECK ("received" OR "item" IS NOT NULL), CONSTRAINT "ck_outbox_kind" CHECK ("kind" IN ('send', 'start')), CONSTRAINT "pk_outbox" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_outbox_open" ON "outbox" ("receiver", "ord") WHERE "received" = false`);
    await queryRunner.query(`ALTER TABLE "request" ADD "workflow" text`);
    await queryRunner.query(`CREATE INDEX "ix_request_open" ON "request" ("created_at") WHERE "status" = 'open'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_request_open"`);
    await queryRunner.query(`ALTER TABLE "request" DROP COLUMN "workflow"`);
    await queryRunner.query(`DROP INDEX "ix_outbox_open"`);
    await queryRunner.query(`DROP TABLE "outbox"`);
    await queryRunner.query(
      `CREATE TABLE "in_flight" ("id" text NOT NULL, "assessment" text NOT NULL, "sender" text NOT NULL, "receiver" text NOT NULL, "at" bigint NOT NULL, "received" boolean NOT NULL DEFAULT false, CONSTRAINT "pk_in_flight" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_in_flight_open" ON "in_flight" ("assessment") WHERE "received" = false`);
    await queryRunner.query(
      `CREATE TABLE "undo" ("workflow_id" text NOT NULL, "seq" integer NOT NULL, "from_seq" integer NOT NULL, "views" jsonb NOT NULL, "waiting" jsonb NOT NULL, CONSTRAINT "pk_undo" PRIMARY KEY ("workflow_id", "seq"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "undo" ADD CONSTRAINT "fk_undo_workflow" FOREIGN KEY ("workflow_id") REFERENCES "workflow"("workflow_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }
}
