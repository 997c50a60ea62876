import { langOr } from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import type { Calendar, LanguageTag, LocalizedText } from '@selaras/domain';
import { toSafeNumber } from '../entities/columns.js';
import { Gathering } from '../gathering.js';
import { binding, columnsOf } from '../screens/part.js';
import type { Parts, Yielded } from '../screens/part.js';
import type { AssessmentRow, MemberRow, PersonRow, SessionRow } from '../rows.js';

export interface SessionSettings {
  /** A session that was not seen for so long is over; 4 hours when left out. */
  readonly idleMs?: number;
}

/** A session with whose it is, and what they are in the assessment that was asked for. */
export interface FoundSession {
  readonly session: SessionRow;
  readonly person: PersonRow;
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
}
interface GatheredRow extends CallerRow {
  /** Which of those who asked, from 1. Only the first of an assessment comes with its calendar. */
  readonly n: number;
}

/** Who calls (aliases `s`, `p`), and what they are in an assessment (`a`); without its calendar. */
const callerColumns = `s.csrf, s.created_at, s.last_seen_at, s.expires_at,
  p.id AS person, p.name, p.email, p.lang, p.organisation, p.password_hash, p.operator,
  a.key, a.languages, a.title, a.clock, a.clock_at, a.settled_at, a.framework_id, a.framework_version,
  a.illustrative, a.linked_to, a.created_at AS assessment_created_at,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('person', m.person, 'role', m.role, 'body', m.body) ORDER BY m.role), '[]')
   FROM membership m WHERE m.assessment = a.key AND m.person = p.id) AS memberships`;
/** A session that stands, given the parameter of the time it may idle. */
const standing = (idleMs: string): string =>
  `expires_at > now() AND last_seen_at > now() - ${idleMs} * interval '1 ms'`;

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

  async create(session: {
    readonly tokenHash: string;
    readonly person: string;
    readonly csrf: string;
    readonly expiresAt: Date;
  }): Promise<void> {
    await this.ds.query('INSERT INTO session (token_hash, person, csrf, expires_at) VALUES ($1, $2, $3, $4)', [
      session.tokenHash,
      session.person,
      session.csrf,
      session.expiresAt,
    ]);
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
       FROM session s JOIN person p ON p.id = s.person LEFT JOIN assessment a ON a.key = $4
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
         JOIN person p ON p.id = s.person LEFT JOIN assessment a ON a.key = asked.assessment
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

  /** Ends every session of a person. */
  async removeOf(person: string): Promise<void> {
    await this.ds.query('DELETE FROM session WHERE person = $1', [person]);
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
      tokenHash,
      person: row.person,
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
  };
}
