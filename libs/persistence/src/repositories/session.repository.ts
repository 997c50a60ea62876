import type { DataSource } from 'typeorm';
import type { SessionRow } from '../rows.js';

export interface SessionSettings {
  /** A session that was not seen for so long is over; 4 hours when left out. */
  readonly idleMs?: number;
}

/** `last_seen_at` is not written more often than this. */
const touchMs = 60_000;

/** Server-side sessions; only the hash of the token is known here. */
export class SessionRepository {
  private readonly idleMs: number;

  constructor(
    private readonly ds: DataSource,
    settings: SessionSettings = {},
  ) {
    this.idleMs = settings.idleMs ?? 4 * 60 * 60_000;
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

  /** The session, which is thereby seen; null when unknown, expired or idle for too long. */
  async find(tokenHash: string): Promise<SessionRow | null> {
    const [row] = await this.ds.query<
      { person: string; csrf: string; created_at: Date; last_seen_at: Date; expires_at: Date; touch: boolean }[]
    >(
      `SELECT person, csrf, created_at, last_seen_at, expires_at,
         last_seen_at < now() - $3 * interval '1 ms' AS touch
       FROM session
       WHERE token_hash = $1 AND expires_at > now() AND last_seen_at > now() - $2 * interval '1 ms'`,
      [tokenHash, this.idleMs, Math.min(touchMs, this.idleMs / 2)],
    );
    if (row === undefined) return null;
    if (row.touch) await this.ds.query('UPDATE session SET last_seen_at = now() WHERE token_hash = $1', [tokenHash]);
    return {
      tokenHash,
      person: row.person,
      csrf: row.csrf,
      createdAt: row.created_at.getTime(),
      lastSeenAt: row.last_seen_at.getTime(),
      expiresAt: row.expires_at.getTime(),
    };
  }

  /** Whether `find` would find the session; unlike there it is not seen thereby. */
  async stands(tokenHash: string): Promise<boolean> {
    const rows = await this.ds.query<unknown[]>(
      `SELECT 1 FROM session
       WHERE token_hash = $1 AND expires_at > now() AND last_seen_at > now() - $2 * interval '1 ms'`,
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
