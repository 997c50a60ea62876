import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Every table, by feature. Instants of the case are epoch milliseconds (bigint), those of the real clock `timestamptz`.
 * Texts of people and documents are jsonb. The drift test holds this and the entities together; what a column means
 * stands at its entity.
 */

/** Which installation a database is of: one row. The process engine carries the same id. */
const installation = `
  CREATE TABLE installation (
    one boolean NOT NULL DEFAULT true,
    id uuid NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_installation PRIMARY KEY (one),
    CONSTRAINT ck_installation_one CHECK (one)
  );`;

/** Accounts. Which languages the interface has is the contract's to say: a third one must not need a migration. */
const people = `
  CREATE TABLE person (
    id text NOT NULL,
    name jsonb NOT NULL,
    email text NOT NULL,
    lang text NOT NULL,
    organisation jsonb,
    password_hash text,
    operator boolean NOT NULL DEFAULT false,
    CONSTRAINT pk_person PRIMARY KEY (id)
  );
  CREATE TABLE session (
    token_hash text NOT NULL,
    person text NOT NULL,
    csrf text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    CONSTRAINT pk_session PRIMARY KEY (token_hash),
    CONSTRAINT fk_session_person FOREIGN KEY (person) REFERENCES person (id) ON DELETE CASCADE
  );
  CREATE INDEX ix_session_person ON session (person);
  -- The columns of the library that counts log-ins, in its order.
  CREATE TABLE login_count (
    key text NOT NULL,
    points integer NOT NULL,
    expire bigint,
    CONSTRAINT pk_login_count PRIMARY KEY (key)
  );`;

/** What assessments are made of, and who takes part. */
const assessments = `
  CREATE TABLE body (
    code text NOT NULL,
    name jsonb NOT NULL,
    remit jsonb,
    CONSTRAINT pk_body PRIMARY KEY (code)
  );
  CREATE TABLE framework (
    id text NOT NULL,
    version text NOT NULL,
    doc jsonb NOT NULL,
    CONSTRAINT pk_framework PRIMARY KEY (id, version)
  );
  CREATE TABLE assessment (
    key text NOT NULL,
    languages jsonb NOT NULL,
    title jsonb NOT NULL,
    clock text NOT NULL,
    clock_at bigint NOT NULL,
    settled_at bigint NOT NULL,
    framework_id text NOT NULL,
    framework_version text NOT NULL,
    illustrative boolean NOT NULL,
    calendar jsonb NOT NULL,
    linked_to text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_assessment PRIMARY KEY (key),
    CONSTRAINT ck_assessment_clock CHECK (clock IN ('live', 'held')),
    CONSTRAINT fk_assessment_framework FOREIGN KEY (framework_id, framework_version) REFERENCES framework (id, version)
  );
  CREATE TABLE membership (
    assessment text NOT NULL,
    person text NOT NULL,
    role text NOT NULL,
    body text,
    CONSTRAINT pk_membership PRIMARY KEY (assessment, person, role),
    CONSTRAINT fk_membership_assessment FOREIGN KEY (assessment) REFERENCES assessment (key),
    CONSTRAINT fk_membership_person FOREIGN KEY (person) REFERENCES person (id)
  );
  CREATE INDEX ix_membership_person ON membership (person);`;

/** What people hand in: content with its versions, the requests that brought it, and what is written and not sent. */
const content = `
  CREATE TABLE content (
    id uuid NOT NULL,
    assessment text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    body jsonb NOT NULL,
    hash text NOT NULL,
    author text NOT NULL,
    request text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_content PRIMARY KEY (id)
  );
  CREATE INDEX ix_content_subject ON content (assessment, kind, subject);
  CREATE INDEX ix_content_request ON content (request);
  CREATE TABLE request (
    key text NOT NULL,
    person text NOT NULL,
    route text NOT NULL,
    workflow text,
    body_hash text NOT NULL,
    status text NOT NULL DEFAULT 'open',
    http_status integer,
    reply jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_request PRIMARY KEY (key),
    CONSTRAINT ck_request_status CHECK (status IN ('open', 'done')),
    CONSTRAINT ck_request_done CHECK (status = 'open' OR (http_status IS NOT NULL AND reply IS NOT NULL))
  );
  CREATE INDEX ix_request_open ON request (created_at) WHERE status = 'open';
  CREATE TABLE draft (
    person text NOT NULL,
    assessment text NOT NULL,
    form text NOT NULL,
    matter text NOT NULL,
    base integer NOT NULL,
    fields jsonb NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_draft PRIMARY KEY (person, assessment, form, matter),
    CONSTRAINT fk_draft_person FOREIGN KEY (person) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT fk_draft_assessment FOREIGN KEY (assessment) REFERENCES assessment (key) ON DELETE CASCADE
  );
  CREATE INDEX ix_draft_assessment ON draft (assessment);
  CREATE INDEX ix_draft_saved ON draft (saved_at);`;

/**
 * The fact log. Each fact refers to its predecessor by number and hash, so that the server itself keeps the numbers without
 * gaps and the chain unbroken. `id` is the order of arrival.
 */
const log = `
  CREATE TABLE workflow (
    workflow_id text NOT NULL,
    assessment text NOT NULL,
    kind text NOT NULL,
    seq integer NOT NULL,
    hash text NOT NULL,
    next_due bigint,
    case_at bigint NOT NULL,
    closed boolean NOT NULL DEFAULT false,
    continued integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_workflow PRIMARY KEY (workflow_id),
    CONSTRAINT fk_workflow_assessment FOREIGN KEY (assessment) REFERENCES assessment (key)
  );
  CREATE INDEX ix_workflow_due ON workflow (assessment, next_due) WHERE closed = false;
  CREATE TABLE fact (
    workflow_id text NOT NULL,
    seq integer NOT NULL,
    assessment text NOT NULL,
    kind text NOT NULL,
    type text NOT NULL,
    data jsonb NOT NULL,
    actor jsonb NOT NULL,
    case_at bigint NOT NULL,
    real_at timestamptz NOT NULL DEFAULT now(),
    prev_seq integer,
    prev_hash text NOT NULL,
    hash text NOT NULL,
    id bigserial NOT NULL,
    CONSTRAINT pk_fact PRIMARY KEY (workflow_id, seq),
    CONSTRAINT uq_fact_hash UNIQUE (workflow_id, seq, hash),
    CONSTRAINT uq_fact_id UNIQUE (id),
    CONSTRAINT ck_fact_seq CHECK (seq >= 1),
    CONSTRAINT ck_fact_prev_seq CHECK (coalesce(prev_seq, 0) = seq - 1),
    CONSTRAINT ck_fact_genesis CHECK (seq > 1 OR prev_hash = repeat('0', 64)),
    CONSTRAINT fk_fact_workflow FOREIGN KEY (workflow_id) REFERENCES workflow (workflow_id),
    CONSTRAINT fk_fact_predecessor FOREIGN KEY (workflow_id, prev_seq, prev_hash) REFERENCES fact (workflow_id, seq, hash)
  );
  CREATE INDEX ix_fact_assessment ON fact (assessment, id);
  CREATE INDEX ix_fact_type ON fact (assessment, type);`;

/** What screens read, and what is on its way between processes. Rows of the outbox stay after arrival. */
const projections = `
  CREATE TABLE view (
    assessment text NOT NULL,
    kind text NOT NULL,
    id text NOT NULL,
    workflow_id text NOT NULL,
    body text,
    seq integer NOT NULL,
    doc jsonb NOT NULL,
    CONSTRAINT pk_view PRIMARY KEY (assessment, kind, id)
  );
  CREATE INDEX ix_view_body ON view (assessment, kind, body);
  CREATE TABLE waiting_on (
    assessment text NOT NULL,
    id text NOT NULL,
    workflow_id text NOT NULL,
    body text,
    role text NOT NULL,
    persons jsonb NOT NULL,
    what text NOT NULL,
    items jsonb NOT NULL,
    since bigint NOT NULL,
    until bigint,
    then_code text NOT NULL,
    step integer NOT NULL,
    CONSTRAINT pk_waiting_on PRIMARY KEY (assessment, id)
  );
  CREATE TABLE outbox (
    id text NOT NULL,
    assessment text NOT NULL,
    sender text NOT NULL,
    receiver text NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    item jsonb,
    received boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    ord bigserial NOT NULL,
    CONSTRAINT pk_outbox PRIMARY KEY (id),
    CONSTRAINT ck_outbox_kind CHECK (kind IN ('send', 'start')),
    CONSTRAINT ck_outbox_item CHECK (received OR item IS NOT NULL)
  );
  CREATE INDEX ix_outbox_open ON outbox (receiver, ord) WHERE received = false;`;

/**
 * What people are owed, and the messages that bring it. A message is written several times on its way: half of each page is
 * left free, and nothing that changes meanwhile stands in an index, so that PostgreSQL writes nothing but the row. There is
 * no foreign key from notice to message: it would cost a look at the message for each notice, and none is ever deleted.
 */
const ledger = `
  CREATE TABLE message (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    digest_key text NOT NULL,
    assessment text NOT NULL,
    recipient text NOT NULL,
    channel text NOT NULL DEFAULT 'mail',
    address text,
    form text NOT NULL,
    day date NOT NULL,
    due_at bigint NOT NULL,
    state text NOT NULL DEFAULT 'queued',
    open boolean NOT NULL DEFAULT true,
    attempt integer NOT NULL DEFAULT 0,
    refusals integer NOT NULL DEFAULT 0,
    not_before timestamptz,
    queued_at timestamptz,
    lease_until timestamptz,
    claim uuid,
    holder integer,
    absent_since timestamptz,
    smtp_message_id text,
    sent_at timestamptz,
    error text,
    CONSTRAINT pk_message PRIMARY KEY (id),
    CONSTRAINT uq_message_digest_key UNIQUE (digest_key),
    CONSTRAINT ck_message_form CHECK (form IN ('digest', 'single')),
    CONSTRAINT ck_message_state CHECK (state IN ('queued', 'sending', 'sent', 'suppressed', 'dead'))
  ) WITH (fillfactor = 50);
  CREATE INDEX ix_message_open ON message (due_at) WHERE open;
  CREATE TABLE notice (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    purpose_key text NOT NULL,
    assessment text NOT NULL,
    workflow_id text NOT NULL,
    seq integer NOT NULL,
    kind text NOT NULL,
    recipient text NOT NULL,
    channel text NOT NULL DEFAULT 'mail',
    address text,
    why text NOT NULL,
    form text NOT NULL,
    due_at bigint NOT NULL,
    subject text,
    body text,
    items jsonb NOT NULL,
    data jsonb NOT NULL,
    state text NOT NULL DEFAULT 'pending',
    dropped text,
    message uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_notice PRIMARY KEY (id),
    CONSTRAINT uq_notice_purpose_key UNIQUE (purpose_key),
    CONSTRAINT ck_notice_form CHECK (form IN ('digest', 'single')),
    CONSTRAINT ck_notice_state CHECK (state IN ('pending', 'queued', 'sent', 'suppressed', 'dead'))
  );
  CREATE INDEX ix_notice_pending ON notice (due_at, purpose_key) WHERE state = 'pending';
  CREATE INDEX ix_notice_message ON notice (message);
  CREATE INDEX ix_notice_assessment ON notice (assessment, due_at);`;

/** Each stands on those before it. */
const features = [installation, people, assessments, content, log, projections, ledger];

/** The schema with which the promise begins (`recorded-formats.decision.md`). It is never changed: what is new comes after. */
export class Initial1764277200000 implements MigrationInterface {
  readonly name = 'Initial1764277200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const feature of features) await queryRunner.query(feature);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const tables = features.flatMap((feature) => [...feature.matchAll(/CREATE TABLE (\w+)/g)].map(([, name]) => name));
    await queryRunner.query(`DROP TABLE ${tables.reverse().join(', ')}`);
  }
}
