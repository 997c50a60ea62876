import type { DataSource } from 'typeorm';
import type { Proof } from '../entities/index.js';
import { toSafeNumber } from '../entities/columns.js';

/** How long a secret that was shown waits for its first code. */
const offerMinutes = 15;

/** The second factor of a person, its secrets as they were sealed. */
export interface SecondFactorRow {
  /** Null where nothing is asked for yet. */
  readonly secret: string | null;
  readonly since: number | null;
  readonly lastStep: number;
  /** Shown and not confirmed yet; null where there is none, or it waited too long. */
  readonly offered: string | null;
  readonly recoveryCodesLeft: number;
}

/** What people prove themselves by besides their password. Secrets come sealed, codes as hashes. */
export class SecondFactorRepository {
  constructor(private readonly ds: DataSource) {}

  async of(person: string): Promise<SecondFactorRow | null> {
    const [row] = await this.ds.query<
      { secret: string | null; since: Date | null; last_step: string; offered: string | null; codes: number }[]
    >(
      `SELECT secret, since, last_step,
         CASE WHEN offered_at > now() - $2 * interval '1 minute' THEN offered END AS offered,
         (SELECT count(*)::int FROM recovery_code c WHERE c.person = f.person AND c.used_at IS NULL) AS codes
       FROM second_factor f WHERE person = $1`,
      [person, offerMinutes],
    );
    if (row === undefined) return null;
    const { secret, since, last_step, offered, codes } = row;
    return {
      secret,
      since: since?.getTime() ?? null,
      lastStep: toSafeNumber(last_step),
      offered,
      recoveryCodesLeft: codes,
    };
  }

  /** Keeps a secret that is shown now, in place of one that was shown before. What is asked for stays as it is. */
  async offer(person: string, sealed: string): Promise<void> {
    await this.ds.query(
      `INSERT INTO second_factor (person, offered, offered_at) VALUES ($1, $2, now())
       ON CONFLICT (person) DO UPDATE SET offered = excluded.offered, offered_at = excluded.offered_at`,
      [person, sealed],
    );
  }

  /**
   * Lets the secret count that was shown, with new recovery codes. Every other session ends: it was opened without the
   * factor; the one that stays has proved it. Returns those; null, and nothing is done, when another secret was shown since.
   */
  async confirm(
    person: string,
    given: {
      readonly offered: string;
      readonly step: number;
      readonly codeHashes: readonly string[];
      readonly keptSession: string;
      readonly proof: Proof;
    },
  ): Promise<readonly string[] | null> {
    const [row] = await this.ds.query<{ ended: readonly string[] }[]>(
      `WITH set AS (
         UPDATE second_factor SET secret = offered, since = now(), last_step = $3, offered = NULL, offered_at = NULL
         WHERE person = $1 AND offered = $2 AND offered_at > now() - $6 * interval '1 minute' RETURNING person),
       gone AS (DELETE FROM recovery_code c USING set s WHERE c.person = s.person),
       made AS (INSERT INTO recovery_code (person, code_hash) SELECT s.person, h FROM set s, unnest($4::text[]) h),
       ended AS (DELETE FROM session x USING set s WHERE x.person = s.person AND x.token_hash <> $5 RETURNING x.token_hash),
       proved AS (UPDATE session x SET proved = x.proved || $7::jsonb FROM set s WHERE x.token_hash = $5)
       SELECT (SELECT coalesce(jsonb_agg(token_hash), '[]') FROM ended) AS ended FROM set`,
      [
        person,
        given.offered,
        given.step,
        given.codeHashes,
        given.keptSession,
        offerMinutes,
        JSON.stringify([given.proof]),
      ],
    );
    return row?.ended ?? null;
  }

  /** Takes a code by its step of time; of two who bring the same, or an older one, one is refused. */
  async takeStep(person: string, step: number): Promise<boolean> {
    const [, count] = await this.ds.query<[unknown[], number]>(
      'UPDATE second_factor SET last_step = $2 WHERE person = $1 AND secret IS NOT NULL AND last_step < $2',
      [person, step],
    );
    return count === 1;
  }

  /** Uses a recovery code up; false when there is no such, or it was used. */
  async takeRecoveryCode(person: string, codeHash: string): Promise<boolean> {
    const [, count] = await this.ds.query<[unknown[], number]>(
      'UPDATE recovery_code SET used_at = now() WHERE person = $1 AND code_hash = $2 AND used_at IS NULL',
      [person, codeHash],
    );
    return count === 1;
  }

  /** Puts new recovery codes in place of all; false when there is no second factor. */
  async renewRecoveryCodes(person: string, codeHashes: readonly string[]): Promise<boolean> {
    const [row] = await this.ds.query<{ person: string }[]>(
      `WITH has AS (SELECT person FROM second_factor WHERE person = $1 AND secret IS NOT NULL FOR UPDATE),
       gone AS (DELETE FROM recovery_code c USING has h WHERE c.person = h.person),
       made AS (INSERT INTO recovery_code (person, code_hash) SELECT h.person, c FROM has h, unnest($2::text[]) c)
       SELECT person FROM has`,
      [person, codeHashes],
    );
    return row !== undefined;
  }

  /** Takes the second factor away, with its recovery codes; false when there is none. */
  async remove(person: string): Promise<boolean> {
    const [row] = await this.ds.query<{ had: boolean }[]>(
      `WITH gone AS (DELETE FROM second_factor WHERE person = $1 RETURNING secret),
       codes AS (DELETE FROM recovery_code WHERE person = $1)
       SELECT secret IS NOT NULL AS had FROM gone`,
      [person],
    );
    return row?.had === true;
  }
}
