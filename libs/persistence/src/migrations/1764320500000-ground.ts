import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = `'invitation', 'reset', 'secondFactorReset', 'providerLinked', 'providerUnlinked'`;
const told = `'passwordChanged', 'secondFactorSet', 'secondFactorRemoved', 'recoveryCodesMade', 'recoveryCodeUsed'`;
/** The link by which the first operator makes their account; letters that tell owners what was done to theirs. */
export class Ground1764320500000 implements MigrationInterface {
  readonly name = 'Ground1764320500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE first_link (
        token_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_first_link PRIMARY KEY (token_hash)
      );
      ALTER TABLE letter DROP CONSTRAINT ck_letter_kind;
      ALTER TABLE letter ADD CONSTRAINT ck_letter_kind
        CHECK (kind IN (${before}, ${told}))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM message USING letter WHERE digest_key = 'letter|' || letter.id AND letter.kind IN (${told});
      DELETE FROM letter WHERE kind IN (${told});
      ALTER TABLE letter DROP CONSTRAINT ck_letter_kind;
      ALTER TABLE letter ADD CONSTRAINT ck_letter_kind CHECK (kind IN (${before}));
      DROP TABLE first_link`);
  }
}
