import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts at providers of identity that people have linked with theirs, and ways to such a provider that are under way. */
export class SignInWays1764320400000 implements MigrationInterface {
  readonly name = 'SignInWays1764320400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE identity (
        issuer text NOT NULL,
        subject text NOT NULL,
        person text NOT NULL,
        linked_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        CONSTRAINT pk_identity PRIMARY KEY (issuer, subject),
        CONSTRAINT uq_identity_person UNIQUE (person, issuer),
        CONSTRAINT fk_identity_person FOREIGN KEY (person) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE TABLE provider_visit (
        state_hash text NOT NULL,
        browser_hash text NOT NULL,
        provider text NOT NULL,
        purpose text NOT NULL,
        nonce text NOT NULL,
        verifier text NOT NULL,
        next text NOT NULL,
        session text,
        letter_token text,
        begun_at timestamptz NOT NULL DEFAULT now(),
        taken_at timestamptz,
        found jsonb,
        CONSTRAINT pk_provider_visit PRIMARY KEY (state_hash)
      );
      CREATE INDEX ix_provider_visit_begun ON provider_visit (begun_at);
      ALTER TABLE letter DROP CONSTRAINT ck_letter_kind;
      ALTER TABLE letter ADD CONSTRAINT ck_letter_kind
        CHECK (kind IN ('invitation', 'reset', 'secondFactorReset', 'providerLinked', 'providerUnlinked'))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM message USING letter
        WHERE digest_key = 'letter|' || letter.id AND letter.kind IN ('providerLinked', 'providerUnlinked');
      DELETE FROM letter WHERE kind IN ('providerLinked', 'providerUnlinked');
      ALTER TABLE letter DROP CONSTRAINT ck_letter_kind;
      ALTER TABLE letter ADD CONSTRAINT ck_letter_kind CHECK (kind IN ('invitation', 'reset', 'secondFactorReset'));
      DROP TABLE provider_visit, identity`);
  }
}
