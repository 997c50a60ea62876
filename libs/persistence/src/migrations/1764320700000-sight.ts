import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = `'invitation', 'reset', 'secondFactorReset', 'providerLinked', 'providerUnlinked', 'passwordChanged',
  'secondFactorSet', 'secondFactorRemoved', 'recoveryCodesMade', 'recoveryCodeUsed'`;
/** Who asked to see what another person sees, what that person said to it, and the session that sees it. */
export class Sight1764320700000 implements MigrationInterface {
  readonly name = 'Sight1764320700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE sight (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        assessment text NOT NULL,
        person text NOT NULL,
        viewer text NOT NULL,
        body text,
        reason text NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT now(),
        answered_at timestamptz,
        allowed boolean,
        until timestamptz,
        began_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT pk_sight PRIMARY KEY (id),
        CONSTRAINT fk_sight_assessment FOREIGN KEY (assessment) REFERENCES assessment (key) ON DELETE CASCADE,
        CONSTRAINT fk_sight_person FOREIGN KEY (person) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT fk_sight_viewer FOREIGN KEY (viewer) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT ck_sight_answered CHECK ((answered_at IS NULL) = (allowed IS NULL) AND (until IS NOT NULL) = coalesce(allowed, false)),
        CONSTRAINT ck_sight_begun CHECK (began_at IS NULL OR allowed)
      );
      CREATE INDEX ix_sight_person ON sight (person, asked_at);
      CREATE INDEX ix_sight_viewer ON sight (viewer, asked_at);
      ALTER TABLE session ADD COLUMN seeing uuid;
      ALTER TABLE session ADD CONSTRAINT fk_session_seeing FOREIGN KEY (seeing) REFERENCES sight (id) ON DELETE CASCADE;
      ALTER TABLE letter ADD COLUMN sight uuid;
      ALTER TABLE letter ADD CONSTRAINT fk_letter_sight FOREIGN KEY (sight) REFERENCES sight (id) ON DELETE CASCADE;
      ALTER TABLE letter DROP CONSTRAINT ck_letter_kind;
      ALTER TABLE letter ADD CONSTRAINT ck_letter_kind
        CHECK (kind IN (${before}, 'sightAsked', 'sightBegan'))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM message USING letter
        WHERE digest_key = 'letter|' || letter.id AND letter.kind IN ('sightAsked', 'sightBegan');
      DELETE FROM letter WHERE kind IN ('sightAsked', 'sightBegan');
      ALTER TABLE letter DROP CONSTRAINT ck_letter_kind;
      ALTER TABLE letter ADD CONSTRAINT ck_letter_kind CHECK (kind IN (${before}));
      ALTER TABLE letter DROP COLUMN sight;
      DELETE FROM session WHERE seeing IS NOT NULL;
      ALTER TABLE session DROP COLUMN seeing;
      DROP TABLE sight`);
  }
}
