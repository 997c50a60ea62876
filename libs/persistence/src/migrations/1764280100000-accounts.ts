import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts can be disabled, and are found by address; who signed in where is known of each session. */
const accounts = `
  ALTER TABLE person ADD COLUMN disabled_at timestamptz, ADD COLUMN password_set_at timestamptz;
  CREATE INDEX ix_person_address ON person (lower(email));
  ALTER TABLE session ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN device text NOT NULL DEFAULT '', ADD COLUMN address text NOT NULL DEFAULT '',
    ADD COLUMN proved jsonb NOT NULL DEFAULT '[]';
  ALTER TABLE session ADD CONSTRAINT uq_session_id UNIQUE (id);
  CREATE TABLE device (
    person text NOT NULL,
    token_hash text NOT NULL,
    seen_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_device PRIMARY KEY (person, token_hash),
    CONSTRAINT fk_device_person FOREIGN KEY (person) REFERENCES person (id) ON DELETE CASCADE
  );`;

/** Letters with a link. Their way is that of every message; the token itself is nowhere but in the mail. */
const letters = `
  CREATE TABLE letter (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    person text NOT NULL,
    kind text NOT NULL,
    by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    used_at timestamptz,
    replaced_at timestamptz,
    CONSTRAINT pk_letter PRIMARY KEY (id),
    CONSTRAINT fk_letter_person FOREIGN KEY (person) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT ck_letter_kind CHECK (kind IN ('invitation', 'reset'))
  );
  CREATE INDEX ix_letter_person ON letter (person, created_at);
  CREATE TABLE letter_token (
    token_hash text NOT NULL,
    letter uuid NOT NULL,
    CONSTRAINT pk_letter_token PRIMARY KEY (token_hash),
    CONSTRAINT fk_letter_token_letter FOREIGN KEY (letter) REFERENCES letter (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_letter_token_letter ON letter_token (letter);`;

/**
 * The security log. Rows are added and never touched again: the table itself refuses it, whoever asks. No foreign keys: it
 * outlives what it speaks of.
 */
const log = `
  CREATE TABLE security_event (
    id bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL DEFAULT now(),
    kind text NOT NULL,
    person text,
    by text,
    address text NOT NULL,
    device text NOT NULL,
    assessment text,
    body text,
    route text,
    details jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT pk_security_event PRIMARY KEY (id)
  );
  CREATE INDEX ix_security_event_person ON security_event (person, id);
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;
  CREATE TRIGGER tr_security_event_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON security_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

/** People's own accounts, links by mail, and the log of what happened to accounts. */
export class Accounts1764280100000 implements MigrationInterface {
  readonly name = 'Accounts1764280100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [accounts, letters, log]) await queryRunner.query(part);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE security_event, letter_token, letter, device;
      DROP FUNCTION refuse_change();
      ALTER TABLE session DROP COLUMN id, DROP COLUMN device, DROP COLUMN address, DROP COLUMN proved;
      DROP INDEX ix_person_address;
      ALTER TABLE person DROP COLUMN disabled_at, DROP COLUMN password_set_at`);
  }
}
