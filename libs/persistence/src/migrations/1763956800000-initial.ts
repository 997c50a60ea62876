import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Generated from the entities; the drift test holds both together. */
export class Initial1763956800000 implements MigrationInterface {
  readonly name = 'Initial1763956800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "person" ("id" text NOT NULL, "name_id" text NOT NULL, "name_en" text NOT NULL, "email" text NOT NULL, "lang" text NOT NULL, "organisation" text, "password_hash" text, "operator" boolean NOT NULL DEFAULT false, CONSTRAINT "ck_person_lang" CHECK ("lang" IN ('id', 'en')), CONSTRAINT "pk_person" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "session" ("token_hash" text NOT NULL, "person" text NOT NULL, "csrf" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "pk_session" PRIMARY KEY ("token_hash"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_session_person" ON "session" ("person")`);
    await queryRunner.query(
      `CREATE TABLE "body" ("code" text NOT NULL, "name_id" text NOT NULL, "name_en" text NOT NULL, "remit_en" text, CONSTRAINT "pk_body" PRIMARY KEY ("code"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "framework" ("id" text NOT NULL, "version" text NOT NULL, "doc" jsonb NOT NULL, CONSTRAINT "pk_framework" PRIMARY KEY ("id", "version"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "assessment" ("key" text NOT NULL, "title_id" text NOT NULL, "title_en" text NOT NULL, "clock" text NOT NULL, "clock_at" bigint NOT NULL, "settled_at" bigint NOT NULL, "framework_id" text NOT NULL, "framework_version" text NOT NULL, "illustrative" boolean NOT NULL, "calendar" jsonb NOT NULL, "linked_to" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_assessment_clock" CHECK ("clock" IN ('live', 'held')), CONSTRAINT "pk_assessment" PRIMARY KEY ("key"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "membership" ("assessment" text NOT NULL, "person" text NOT NULL, "role" text NOT NULL, "body" text, CONSTRAINT "pk_membership" PRIMARY KEY ("assessment", "person", "role"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_membership_person" ON "membership" ("person")`);
    await queryRunner.query(
      `CREATE TABLE "content" ("id" uuid NOT NULL, "assessment" text NOT NULL, "kind" text NOT NULL, "subject" text NOT NULL, "body" jsonb NOT NULL, "hash" text NOT NULL, "author" text NOT NULL, "request" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_content" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_content_request" ON "content" ("request")`);
    await queryRunner.query(`CREATE INDEX "ix_content_subject" ON "content" ("assessment", "kind", "subject")`);
    await queryRunner.query(
      `CREATE TABLE "request" ("key" text NOT NULL, "person" text NOT NULL, "route" text NOT NULL, "body_hash" text NOT NULL, "status" text NOT NULL DEFAULT 'open', "http_status" integer, "reply" jsonb, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "ck_request_done" CHECK ("status" = 'open' OR ("http_status" IS NOT NULL AND "reply" IS NOT NULL)), CONSTRAINT "ck_request_status" CHECK ("status" IN ('open', 'done')), CONSTRAINT "pk_request" PRIMARY KEY ("key"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "message" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "digest_key" text NOT NULL, "assessment" text NOT NULL, "recipient" text NOT NULL, "form" text NOT NULL, "day" date NOT NULL, "due_at" bigint NOT NULL, "state" text NOT NULL DEFAULT 'queued', "attempt" integer NOT NULL DEFAULT '0', "not_before" TIMESTAMP WITH TIME ZONE, "queued_at" TIMESTAMP WITH TIME ZONE, "lease_until" TIMESTAMP WITH TIME ZONE, "claim" uuid, "smtp_message_id" text, "sent_at" TIMESTAMP WITH TIME ZONE, "error" text, CONSTRAINT "uq_message_digest_key" UNIQUE ("digest_key"), CONSTRAINT "ck_message_form" CHECK ("form" IN ('digest', 'single')), CONSTRAINT "ck_message_state" CHECK ("state" IN ('queued', 'sending', 'sent', 'suppressed', 'dead')), CONSTRAINT "pk_message" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_message_assessment" ON "message" ("assessment")`);
    await queryRunner.query(
      `CREATE INDEX "ix_message_queued" ON "message" ("queued_at") WHERE "state" IN ('queued', 'sending')`,
    );
    await queryRunner.query(
      `CREATE TABLE "notice" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "purpose_key" text NOT NULL, "assessment" text NOT NULL, "workflow_id" text NOT NULL, "kind" text NOT NULL, "recipient" text NOT NULL, "why" text NOT NULL, "form" text NOT NULL, "due_at" bigint NOT NULL, "subject" text, "body" text, "items" jsonb NOT NULL, "data" jsonb NOT NULL, "state" text NOT NULL DEFAULT 'pending', "dropped" text, "message" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "uq_notice_purpose_key" UNIQUE ("purpose_key"), CONSTRAINT "ck_notice_form" CHECK ("form" IN ('digest', 'single')), CONSTRAINT "ck_notice_state" CHECK ("state" IN ('pending', 'queued', 'sent', 'suppressed', 'dead')), CONSTRAINT "pk_notice" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_notice_assessment" ON "notice" ("assessment", "due_at")`);
    await queryRunner.query(`CREATE INDEX "ix_notice_message" ON "notice" ("message")`);
    await queryRunner.query(`CREATE INDEX "ix_notice_pending" ON "notice" ("due_at") WHERE "state" = 'pending'`);
    await queryRunner.query(
      `CREATE TABLE "workflow" ("workflow_id" text NOT NULL, "assessment" text NOT NULL, "kind" text NOT NULL, "seq" integer NOT NULL, "hash" text NOT NULL, "next_due" bigint, "case_at" bigint NOT NULL, "closed" boolean NOT NULL DEFAULT false, "continued" integer NOT NULL DEFAULT '0', CONSTRAINT "pk_workflow" PRIMARY KEY ("workflow_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_workflow_due" ON "workflow" ("assessment", "next_due") WHERE "closed" = false`,
    );
    await queryRunner.query(
      `CREATE TABLE "fact" ("workflow_id" text NOT NULL, "seq" integer NOT NULL, "assessment" text NOT NULL, "kind" text NOT NULL, "type" text NOT NULL, "data" jsonb NOT NULL, "actor" jsonb NOT NULL, "case_at" bigint NOT NULL, "real_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "prev_hash" text NOT NULL, "hash" text NOT NULL, "id" BIGSERIAL NOT NULL, CONSTRAINT "uq_fact_id" UNIQUE ("id"), CONSTRAINT "ck_fact_seq" CHECK ("seq" >= 1), CONSTRAINT "pk_fact" PRIMARY KEY ("workflow_id", "seq"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_fact_assessment" ON "fact" ("assessment", "id")`);
    await queryRunner.query(
      `CREATE TABLE "view" ("assessment" text NOT NULL, "kind" text NOT NULL, "id" text NOT NULL, "workflow_id" text NOT NULL, "body" text, "seq" integer NOT NULL, "doc" jsonb NOT NULL, CONSTRAINT "pk_view" PRIMARY KEY ("assessment", "kind", "id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_view_body" ON "view" ("assessment", "kind", "body")`);
    await queryRunner.query(
      `CREATE TABLE "waiting_on" ("assessment" text NOT NULL, "id" text NOT NULL, "workflow_id" text NOT NULL, "body" text, "role" text NOT NULL, "persons" jsonb NOT NULL, "what" text NOT NULL, "items" jsonb NOT NULL, "since" bigint NOT NULL, "until" bigint, "then_code" text NOT NULL, "step" integer NOT NULL, CONSTRAINT "pk_waiting_on" PRIMARY KEY ("assessment", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "in_flight" ("id" text NOT NULL, "assessment" text NOT NULL, "sender" text NOT NULL, "receiver" text NOT NULL, "at" bigint NOT NULL, "received" boolean NOT NULL DEFAULT false, CONSTRAINT "pk_in_flight" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_in_flight_open" ON "in_flight" ("assessment") WHERE "received" = false`);
    await queryRunner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "fk_session_person" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "assessment" ADD CONSTRAINT "fk_assessment_framework" FOREIGN KEY ("framework_id", "framework_version") REFERENCES "framework"("id","version") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "fk_membership_assessment" FOREIGN KEY ("assessment") REFERENCES "assessment"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "fk_membership_person" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "notice" ADD CONSTRAINT "fk_notice_message" FOREIGN KEY ("message") REFERENCES "message"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "workflow" ADD CONSTRAINT "fk_workflow_assessment" FOREIGN KEY ("assessment") REFERENCES "assessment"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "fact" ADD CONSTRAINT "fk_fact_workflow" FOREIGN KEY ("workflow_id") REFERENCES "workflow"("workflow_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "fact" DROP CONSTRAINT "fk_fact_workflow"`);
    await queryRunner.query(`ALTER TABLE "workflow" DROP CONSTRAINT "fk_workflow_assessment"`);
    await queryRunner.query(`ALTER TABLE "notice" DROP CONSTRAINT "fk_notice_message"`);
    await queryRunner.query(`ALTER TABLE "membership" DROP CONSTRAINT "fk_membership_person"`);
    await queryRunner.query(`ALTER TABLE "membership" DROP CONSTRAINT "fk_membership_assessment"`);
    await queryRunner.query(`ALTER TABLE "assessment" DROP CONSTRAINT "fk_assessment_framework"`);
    await queryRunner.query(`ALTER TABLE "session" DROP CONSTRAINT "fk_session_person"`);
    await queryRunner.query(`DROP INDEX "public"."ix_in_flight_open"`);
    await queryRunner.query(`DROP TABLE "in_flight"`);
    await queryRunner.query(`DROP TABLE "waiting_on"`);
    await queryRunner.query(`DROP INDEX "public"."ix_view_body"`);
    await queryRunner.query(`DROP TABLE "view"`);
    await queryRunner.query(`DROP INDEX "public"."ix_fact_assessment"`);
    await queryRunner.query(`DROP TABLE "fact"`);
    await queryRunner.query(`DROP INDEX "public"."ix_workflow_due"`);
    await queryRunner.query(`DROP TABLE "workflow"`);
    await queryRunner.query(`DROP INDEX "public"."ix_notice_pending"`);
    await queryRunner.query(`DROP INDEX "public"."ix_notice_message"`);
    await queryRunner.query(`DROP INDEX "public"."ix_notice_assessment"`);
    await queryRunner.query(`DROP TABLE "notice"`);
    await queryRunner.query(`DROP INDEX "public"."ix_message_queued"`);
    await queryRunner.query(`DROP INDEX "public"."ix_message_assessment"`);
    await queryRunner.query(`DROP TABLE "message"`);
    await queryRunner.query(`DROP TABLE "request"`);
    await queryRunner.query(`DROP INDEX "public"."ix_content_subject"`);
    await queryRunner.query(`DROP INDEX "public"."ix_content_request"`);
    await queryRunner.query(`DROP TABLE "content"`);
    await queryRunner.query(`DROP INDEX "public"."ix_membership_person"`);
    await queryRunner.query(`DROP TABLE "membership"`);
    await queryRunner.query(`DROP TABLE "assessment"`);
    await queryRunner.query(`DROP TABLE "framework"`);
    await queryRunner.query(`DROP TABLE "body"`);
    await queryRunner.query(`DROP INDEX "public"."ix_session_person"`);
    await queryRunner.query(`DROP TABLE "session"`);
    await queryRunner.query(`DROP TABLE "person"`);
  }
}
