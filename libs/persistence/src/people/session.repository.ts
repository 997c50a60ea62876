import { langOr } from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import type { Calendar, LanguageTag, LocalizedText } from '@selaras/domain';
import { toSafeNumber } from '../entities/columns.js';
import { Gathering } from '../gathering.js';
import { binding, columnsOf } from '../screens/part.js';
import type { Parts, Yielded } from '../screens/part.js';
import type { Proof } from '../entities/index.js';
import type { AssessmentRow, MemberRow, OwnSessionRow, PersonRow, Seeing, SessionRow } from '../rows.js';

export interface SessionSettings {
  /** A session that was not seen for so long is over; 4 hours when left out. */
  readonly idleMs?: number;
}

/** A session with whose it is, and what they are in the assessment that was asked for. */
export interface FoundSession {
  readonly session: SessionRow;
  /** Whose the session is, or as whom it sees. */
  readonly person: PersonRow;
  /** By what the session sees as another person; null when it is the person's own. */
  readonly seeing: Seeing | null;
  /** Null when none was asked for, or there is none of that key. */
  readonly assessment: AssessmentRow | null;
  /** In that assessment, by role. */
  readonly memberships: readonly MemberRow[];
}

interface Asked {
  readonly tokenHash: string;
  readonly assessment: string | null;
}
interface CallerRow {
  readonly id: string;
  readonly proved: readonly Proof[];
  readonly csrf: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly person: string;
  readonly name: LocalizedText;
  readonly email: string;
  readonly lang: string;
  readonly organisation: LocalizedText | null;
  readonly password_hash: string | null;
  readonly operator: boolean;
  readonly second_factor: boolean;
  readonly key: string | null;
  readonly languages: readonly LanguageTag[];
  readonly title: LocalizedText;
  readonly clock: 'live' | 'held';
  readonly clock_at: string;
  readonly settled_at: string;
  readonly framework_id: string;
  readonly framework_version: string;
  readonly illustrative: boolean;
  readonly calendar: Calendar | null;
  readonly linked_to: string | null;
  readonly assessment_created_at: Date;
  readonly memberships: readonly MemberRow[];
  readonly seeing: Seeing | null;
  readonly owner: string;
}
interface GatheredRow extends CallerRow {
  /** Which of those who asked, from 1. Only the first of an assessment comes with its calendar. */
  readonly n: number;
}

/** Whether a person has a second factor. */
const hasFactor = (person: string): string =>
  `SELECT FROM second_factor f WHERE f.person = ${person} AND f.secret IS NOT NULL`;

/** Who calls (aliases `s`, `p`, `g` by what the session sees as `p`), and what they are in an assessment (`a`); without its calendar. */
const callerColumns = `s.id, s.proved, s.csrf, s.created_at, s.last_seen_at, s.expires_at,
  p.id AS person, p.name, p.email, p.lang, p.organisation, p.password_hash, p.operator,
  EXISTS (${hasFactor('s.person')}) AS second_factor, s.person AS owner,
  CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('id', g.id, 'assessment', g.assessment, 'viewer', g.viewer, 'body', g.body,
    'until', (extract(epoch FROM g.until) * 1000)::bigint, 'over', g.ended_at IS NOT NULL OR g.until <= now()) END AS seeing,
  a.key, a.languages, a.title, a.clock, a.clock_at, a.settled_at, a.framework_id, a.framework_version,
  a.illustrative, a.linked_to, a.created_at AS assessment_created_at,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('person', m.person, 'role', m.role, 'body', m.body) ORDER BY m.role), '[]')
   FROM membership m WHERE m.assessment = a.key AND m.person = p.id) AS memberships`;
/** A session that stands, given the parameter of the time it may idle. */
const standing = (idleMs: string): string =>
  `expires_at > now() AND last_seen_at > now() - ${idleMs} * interval '1 ms'`;

/** Of an account that is open: what a disabled one had open ended with it, and this holds should one begin meanwhile. */
const open = 'p.disabled_at IS NULL';

/** Whose a session is, or as whom it sees: its viewer must still be one, with an account that is open. */
const callerOf = `LEFT JOIN sight g ON g.id = s.seeing JOIN person p ON p.id = coalesce(g.person, s.person) AND ${open}
  AND (g.id IS NULL OR EXISTS (SELECT FROM person o WHERE o.id = s.person AND o.disabled_at IS NULL AND o.operator))`;

/** What a part of a screen is called beside the columns of the caller. */
const shownAs = (name: string): string => `shown_${name}`;

/** `last_seen_at` is not written more often than this. */
const leastTouchMs = 60_000;

/** Server-side sessions; only the hash of the token is known here. */
export class SessionRepository {
  private readonly idleMs: number;
  private readonly touchMs: number;
  private readonly finding = new Gathering<Asked, FoundSession | null>({ ask: (asked) => this.findAll(asked) });

  constructor(
    private readonly ds: DataSource,
    settings: SessionSettings = {},
  ) {
    this.idleMs = settings.idleMs ?? 4 * 60 * 60_000;
    this.touchMs = Math.min(leastTouchMs, this.idleMs / 2);
  }

  /**
   * Opens a session. Of a person's sessions only so many stand: the ones that were not seen for longest go, and their
   * hashes are returned. Returns null, and opens nothing, when the account is
   * disabled, or has a second factor that was not proved.
   */
  async create(session: {
    readonly tokenHash: string;
    readonly person: string;
    readonly csrf: string;
    readonly expiresAt: Date;
    readonly device?: string;
    readonly address?: string;
    readonly proved?: readonly Proof[];
    /** Whether the second factor was proved; without it none is opened to an account that has one. */
    readonly bySecond?: boolean;
    /** How many sessions the person may have, this one included. */
    readonly most?: number;
  }): Promise<{ readonly id: string; readonly ended: readonly string[] } | null> {
    const [row] = await this.ds.query<{ id: string; ended: readonly string[] }[]>(
      `WITH made AS (
         INSERT INTO session (token_hash, person, csrf, expires_at, device, address, proved)
         SELECT $1, p.id, $3, $4, $5, $6, $7 FROM person p WHERE p.id = $2 AND ${open}
           AND ($9::boolean OR NOT EXISTS (${hasFactor('p.id')}))
         RETURNING id),
       gone AS (
         DELETE FROM session WHERE token_hash IN (
           SELECT token_hash FROM session WHERE person = $2 ORDER BY last_seen_at DESC, token_hash OFFSET $8::int - 1)
           AND EXISTS (SELECT 1 FROM made)
         RETURNING token_hash)
       SELECT made.id, (SELECT coalesce(jsonb_agg(token_hash), '[]') FROM gone) AS ended FROM made`,
      [
        session.tokenHash,
        session.person,
        session.csrf,
        session.expiresAt,
        session.device ?? '',
        session.address ?? '',
        JSON.stringify(session.proved ?? []),
        session.most ?? 1_000,
        session.bySecond ?? false,
      ],
    );
    return row ?? null;
  }

  /**
   * The session of a token, which is thereby seen, with its person and, when the key of an assessment is given, that
   * assessment and the person's memberships in it; all in one statement, because every request asks, and in one for all
   * who ask at the same time. Null when the session is unknown, expired or idle for too long.
   */
  find(tokenHash: string, assessment: string | null = null): Promise<FoundSession | null> {
    return this.finding.ask({ tokenHash, assessment });
  }

  /**
   * As `find`, with what a screen of the assessment shows, still in one statement: for somebody without a session its parts
   * are not computed. Whether the caller may see them is not decided here.
   */
  async findWith<P extends Parts>(
    tokenHash: string,
    assessment: string,
    parts: P,
  ): Promise<{ readonly found: FoundSession; readonly shown: Yielded<P> } | null> {
    const values: unknown[] = [tokenHash, this.idleMs, this.touchMs, assessment];
    const columns = columnsOf(parts, '$4', binding(values), shownAs);
    const [row] = await this.ds.query<(CallerRow & Readonly<Record<string, unknown>>)[]>(
      `WITH seen AS (
         UPDATE session SET last_seen_at = now()
         WHERE token_hash = $1 AND ${standing('$2')} AND last_seen_at < now() - $3 * interval '1 ms')
       SELECT ${[callerColumns, 'a.calendar', ...columns].join(', ')}
       FROM session s ${callerOf} LEFT JOIN assessment a ON a.key = $4
       WHERE s.token_hash = $1 AND ${standing('$2')}`,
      values,
    );
    if (row === undefined) return null;
    const shown = Object.fromEntries(Object.keys(parts).map((name) => [name, row[shownAs(name)]]));
    return { found: toFound(tokenHash, row, row.calendar), shown: shown as Yielded<P> };
  }

  private async findAll(asked: readonly Asked[]): Promise<readonly (FoundSession | null)[]> {
    const rows = await this.ds.query<GatheredRow[]>(
      `WITH asked AS (SELECT * FROM unnest($1::text[], $4::text[]) WITH ORDINALITY AS a(token_hash, assessment, n)),
       seen AS (
         UPDATE session SET last_seen_at = now()
         WHERE token_hash = ANY($1) AND ${standing('$2')} AND last_seen_at < now() - $3 * interval '1 ms')
       SELECT asked.n::int AS n, ${callerColumns},
         CASE WHEN row_number() OVER (PARTITION BY a.key ORDER BY asked.n) = 1 THEN a.calendar END AS calendar
       FROM asked JOIN session s ON s.token_hash = asked.token_hash
         ${callerOf} LEFT JOIN assessment a ON a.key = asked.assessment
       WHERE ${standing('$2')}
       ORDER BY asked.n`,
      [asked.map(({ tokenHash }) => tokenHash), this.idleMs, this.touchMs, asked.map(({ assessment }) => assessment)],
    );
    // The calendar is the largest part by far and comes once for all of an assessment.
    const calendars = new Map(
      rows.flatMap(({ key, calendar }) => (calendar === null ? [] : [[key, calendar] as const])),
    );
    const found = new Map(rows.map((row) => [row.n, row]));
    return asked.map(({ tokenHash }, index) => {
      const row = found.get(index + 1);
      return row === undefined ? null : toFound(tokenHash, row, calendars.get(row.key) ?? null);
    });
  }

  /** Notes that a session has proved anew whose it is; of each way the newest is kept, the latest last. */
  async prove(tokenHash: string, proof: Proof): Promise<void> {
    await this.ds.query(
      `UPDATE session SET proved = (
         SELECT coalesce(jsonb_agg(p ORDER BY n), '[]') FROM jsonb_array_elements(proved) WITH ORDINALITY AS e(p, n)
         WHERE p ->> 'by' <> $2) || jsonb_build_array($3::jsonb)
       WHERE token_hash = $1`,
      [tokenHash, proof.by, JSON.stringify(proof)],
    );
  }

  /** Whether `find` would find the session; unlike there it is not seen thereby. */
  async stands(tokenHash: string): Promise<boolean> {
    const rows = await this.ds.query<unknown[]>(
      `SELECT 1 FROM session
       WHERE token_hash = $1 AND ${standing('$2')}`,
      [tokenHash, this.idleMs],
    );
    return rows.length === 1;
  }

  async remove(tokenHash: string): Promise<void> {
    await this.ds.query('DELETE FROM session WHERE token_hash = $1', [tokenHash]);
  }

  /** The sessions of a person that stand, the last seen first. */
  async ofPerson(person: string): Promise<readonly OwnSessionRow[]> {
    const rows = await this.ds.query<
      { id: string; created_at: Date; last_seen_at: Date; device: string; address: string }[]
    >(
      `SELECT id, created_at, last_seen_at, device, address FROM session
       WHERE person = $1 AND ${standing('$2')} ORDER BY last_seen_at DESC, id`,
      [person, this.idleMs],
    );
    return rows.map(({ id, created_at, last_seen_at, device, address }) => ({
      id,
      since: created_at.getTime(),
      lastSeen: last_seen_at.getTime(),
      device,
      address,
    }));
  }

  /** Ends one session of a person, by what it is called where its owner sees it; null when there is none. */
  async removeOne(person: string, id: string): Promise<string | null> {
    const [rows] = await this.ds.query<[{ token_hash: string }[], number]>(
      'DELETE FROM session WHERE person = $1 AND id = $2 RETURNING token_hash',
      [person, id],
    );
    return rows[0]?.token_hash ?? null;
  }

  /** Ends every session of a person, or all but one; returns the hashes of their tokens. */
  async removeOf(person: string, but: string | null = null): Promise<readonly string[]> {
    const [rows] = await this.ds.query<[{ token_hash: string }[], number]>(
      'DELETE FROM session WHERE person = $1 AND ($2::text IS NULL OR token_hash <> $2) RETURNING token_hash',
      [person, but],
    );
    return rows.map(({ token_hash }) => token_hash);
  }

  /** Housekeeping: forgets sessions that are over. */
  async removeExpired(): Promise<void> {
    await this.ds.query(
      `DELETE FROM session WHERE expires_at <= now() OR last_seen_at <= now() - $1 * interval '1 ms'`,
      [this.idleMs],
    );
  }
}

function toFound(tokenHash: string, row: CallerRow, calendar: Calendar | null): FoundSession {
  return {
    session: {
      id: row.id,
      proved: row.proved,
      secondFactor: row.second_factor,
      tokenHash,
      person: row.owner,
      csrf: row.csrf,
      createdAt: row.created_at.getTime(),
      lastSeenAt: row.last_seen_at.getTime(),
      expiresAt: row.expires_at.getTime(),
    },
    person: {
      id: row.person,
      name: row.name,
      email: row.email,
      // A language may have been taken out since it was chosen.
      lang: langOr(row.lang),
      organisation: row.organisation,
      passwordHash: row.password_hash,
      operator: row.operator,
    },
    assessment:
      row.key === null || calendar === null
        ? null
        : {
            key: row.key,
            languages: row.languages,
            title: row.title,
            clock: row.clock,
            clockAt: toSafeNumber(row.clock_at),
            settledAt: toSafeNumber(row.settled_at),
            frameworkId: row.framework_id,
            frameworkVersion: row.framework_version,
            illustrative: row.illustrative,
            calendar,
            linkedTo: row.linked_to,
            createdAt: row.assessment_created_at.getTime(),
          },
    memberships: row.memberships,
    seeing: row.seeing,
  };
}
