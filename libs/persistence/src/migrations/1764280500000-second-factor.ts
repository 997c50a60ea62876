import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secrets of one-time codes, sealed by the service, and hashes of the codes that help when a phone is lost. */
export class SecondFactor1764280500000 implements MigrationInterface {
  readonly name = 'SecondFactor1764280500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE second_factor (
        person text NOT NULL,
        secret text,
        since timestamptz,
        last_step bigint NOT NULL DEFAULT 0,
        offered text,
        offered_at timestamptz,
        CONSTRAINT pk_second_factor PRIMARY KEY (person),
        CONSTRAINT fk_second_factor_person FOREIGN KEY (person) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT ck_second_factor_whole CHECK ((secret IS NULL) = (since IS NULL) AND (offered IS NULL) = (offered_at IS NULL))
      );
      CREATE TABLE recovery_code (
        person text NOT NULL,
        code_hash text NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_recovery_code PRIMARY KEY (person, code_hash),
        CONSTRAINT fk_recovery_code_person FOREIGN KEY (person) REFERENCES person (id) ON DELETE CASCADE
      );
      ALTER TABLE letter DROP CONSTRAINT ck_letter_kind;
      ALTER TABLE letter ADD CONSTRAINT ck_letter_kind CHECK (kind IN ('invitation', 'reset', 'secondFactorReset'))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM message USING letter WHERE digest_key = 'letter|' || letter.id AND letter.kind = 'secondFactorReset';
      DELETE FROM letter WHERE kind = 'secondFactorReset';
      ALTER TABLE letter DROP CONSTRAINT ck_letter_kind;
      ALTER TABLE letter ADD CONSTRAINT ck_letter_kind CHECK (kind IN ('invitation', 'reset'));
      DROP TABLE recovery_code, second_factor`);
  }
}
