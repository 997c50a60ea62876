import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Generated from the entities, with the filling of existing rows by hand; the drift test holds both together. Documents
 * (catalogues, calendars, views) and facts of before keep their form, which nothing reads any more: an assessment of that
 * time is made anew.
 */
export class LocalizedText1764209000000 implements MigrationInterface {
  readonly name = 'LocalizedText1764209000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "person" ADD "name" jsonb`);
    await queryRunner.query(`UPDATE "person" SET "name" = jsonb_build_object('id', "name_id", 'en', "name_en")`);
    await queryRunner.query(`ALTER TABLE "person" ALTER COLUMN "name" SET NOT NULL`);
    await queryRunner.query(`ALTER TABLE "person" DROP COLUMN "name_id", DROP COLUMN "name_en"`);
    await queryRunner.query(`ALTER TABLE "person" DROP CONSTRAINT "ck_person_lang"`);
    await queryRunner.query(`ALTER TABLE "body" ADD "name" jsonb, ADD "remit" jsonb`);
    await queryRunner.query(
      `UPDATE "body" SET "name" = jsonb_build_object('id', "name_id", 'en', "name_en"), "remit" = CASE WHEN "remit_en" <> '' THEN jsonb_build_object('en', "remit_en") END`,
    );
    await queryRunner.query(`ALTER TABLE "body" ALTER COLUMN "name" SET NOT NULL`);
    await queryRunner.query(`ALTER TABLE "body" DROP COLUMN "name_id", DROP COLUMN "name_en", DROP COLUMN "remit_en"`);
    await queryRunner.query(`ALTER TABLE "assessment" ADD "languages" jsonb, ADD "title" jsonb`);
    await queryRunner.query(
      `UPDATE "assessment" SET "languages" = '["id", "en"]', "title" = jsonb_build_object('id', "title_id", 'en', "title_en")`,
    );
    await queryRunner.query(
      `ALTER TABLE "assessment" ALTER COLUMN "languages" SET NOT NULL, ALTER COLUMN "title" SET NOT NULL`,
    );
    await queryRunner.query(`ALTER TABLE "assessment" DROP COLUMN "title_id", DROP COLUMN "title_en"`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // What is in neither language stands in both columns as it is given first by its tag.
    const text = (of: string, lang: string): string =>
      `coalesce(${of} ->> '${lang}', (SELECT value FROM jsonb_each_text(${of}) ORDER BY key LIMIT 1))`;
    await queryRunner.query(`ALTER TABLE "assessment" ADD "title_id" text, ADD "title_en" text`);
    await queryRunner.query(
      `UPDATE "assessment" SET "title_id" = ${text('"title"', 'id')}, "title_en" = ${text('"title"', 'en')}`,
    );
    await queryRunner.query(
      `ALTER TABLE "assessment" ALTER COLUMN "title_id" SET NOT NULL, ALTER COLUMN "title_en" SET NOT NULL`,
    );
    await queryRunner.query(`ALTER TABLE "assessment" DROP COLUMN "languages", DROP COLUMN "title"`);
    await queryRunner.query(`ALTER TABLE "body" ADD "name_id" text, ADD "name_en" text, ADD "remit_en" text`);
    await queryRunner.query(
      `UPDATE "body" SET "name_id" = ${text('"name"', 'id')}, "name_en" = ${text('"name"', 'en')}, "remit_en" = ${text('"remit"', 'en')}`,
    );
    await queryRunner.query(
      `ALTER TABLE "body" ALTER COLUMN "name_id" SET NOT NULL, ALTER COLUMN "name_en" SET NOT NULL`,
    );
    await queryRunner.query(`ALTER TABLE "body" DROP COLUMN "name", DROP COLUMN "remit"`);
    await queryRunner.query(`ALTER TABLE "person" ADD "name_id" text, ADD "name_en" text`);
    await queryRunner.query(
      `UPDATE "person" SET "name_id" = ${text('"name"', 'id')}, "name_en" = ${text('"name"', 'en')}`,
    );
    await queryRunner.query(
      `ALTER TABLE "person" ALTER COLUMN "name_id" SET NOT NULL, ALTER COLUMN "name_en" SET NOT NULL`,
    );
    await queryRunner.query(`ALTER TABLE "person" DROP COLUMN "name"`);
    await queryRunner.query(`ALTER TABLE "person" ADD CONSTRAINT "ck_person_lang" CHECK ("lang" IN ('id', 'en'))`);
  }
}
