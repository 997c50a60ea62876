import { langOr } from '@selaras/contracts';
import type { AccountState, Lang } from '@selaras/contracts';
import type { LocalizedText } from '@selaras/domain';
import type { DataSource } from 'typeorm';
import type { AccountRow, OwnSessionRow } from '../rows.js';

/** As `accountColumns` reads it. */
export interface RawAccount {
  readonly id: string;
  readonly name: LocalizedText;
  readonly email: string;
  readonly lang: string;
  readonly organisation: LocalizedText | null;
  readonly password_hash: string | null;
  readonly operator: boolean;
  readonly disabled_at: Date | null;
  readonly password_set_at: Date | null;
}
export const accountColumns = `p.id, p.name, p.email, p.lang, p.organisation, p.password_hash, p.operator, p.disabled_at,
  p.password_set_at`;

export function toAccount(row: RawAccount): AccountRow {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    lang: langOr(row.lang),
    organisation: row.organisation,
    passwordHash: row.password_hash,
    operator: row.operator,
    disabledAt: row.disabled_at?.getTime() ?? null,
    passwordSetAt: row.password_set_at?.getTime() ?? null,
  };
}

/** An account that a sign-in names, and whether it comes from a browser that its owner has used. */
export interface NamedAccount {
  readonly account: AccountRow;
  readonly knownDevice: boolean;
}

/** An account in the operator's list. */
export interface ListedAccountRow {
  readonly person: string;
  readonly name: LocalizedText;
  readonly email: string;
  readonly operator: boolean;
  readonly secondFactor: boolean;
  readonly state: AccountState;
  readonly lastSignInAt: number | null;
  readonly sessions: number;
}

/** A browser that was not used for so long is a stranger again; browsers themselves keep cookies no longer. */
const rememberedDays = 400;
/** Somebody who has a password or was sent a link for one; the others attend and read mail. */
/** SQL of a condition on a row of `person` (alias `p`): they can sign in, or were sent a link for it. */
export const hasAccount = `(p.password_hash IS NOT NULL OR EXISTS (SELECT 1 FROM letter l WHERE l.person = p.id))`;

/** Accounts: found by what people type, changed by their owners and the operator. */
export class AccountRepository {
  constructor(private readonly ds: DataSource) {}

  /**
   * The account of a code or an e-mail address, whose letters' case does not matter. Null when there is none, or when
   * several accounts share the address: then nobody can say whose it is.
   */
  async named(login: string, deviceHash: string | null = null): Promise<NamedAccount | null> {
    const byAddress = login.includes('@');
    const rows = await this.ds.query<(RawAccount & { readonly known: boolean })[]>(
      `SELECT ${accountColumns}, EXISTS (
         SELECT 1 FROM device d WHERE d.person = p.id AND d.token_hash = $2
           AND d.seen_at > now() - $3 * interval '1 day') AS known
       FROM person p WHERE ${byAddress ? `lower(p.email) = lower($1) AND ${hasAccount}` : 'p.id = $1'} LIMIT 2`,
      [login, deviceHash, rememberedDays],
    );
    const [row] = rows;
    return row === undefined || rows.length > 1 ? null : { account: toAccount(row), knownDevice: row.known };
  }

  async byId(person: string): Promise<AccountRow | null> {
    const [row] = await this.ds.query<RawAccount[]>(`SELECT ${accountColumns} FROM person p WHERE p.id = $1`, [person]);
    return row === undefined ? null : toAccount(row);
  }

  /** Remembers a browser from which the person has just signed in, and forgets those of nobody for long. */
  async rememberDevice(person: string, deviceHash: string): Promise<void> {
    await this.ds.query(
      `WITH old AS (DELETE FROM device WHERE person = $1 AND seen_at < now() - $3 * interval '1 day' AND token_hash <> $2)
       INSERT INTO device (person, token_hash) VALUES ($1, $2)
       ON CONFLICT (person, token_hash) DO UPDATE SET seen_at = now()`,
      [person, deviceHash, rememberedDays],
    );
  }

  /**
   * Sets a password in place of the one that was checked, ends every other session and forgets every other browser; what
   * somebody else has come by is worth nothing afterwards. Returns the ended sessions; null, and nothing is done, when
   * the password has changed since it was checked.
   */
  async changePassword(
    person: string,
    change: {
      readonly from: string;
      readonly to: string;
      readonly keptSession: string;
      readonly keptDevice: string | null;
    },
  ): Promise<readonly string[] | null> {
    const [row] = await this.ds.query<{ ended: readonly string[] }[]>(
      `WITH changed AS (
         UPDATE person SET password_hash = $3, password_set_at = now() WHERE id = $1 AND password_hash = $2 RETURNING id),
       ended AS (DELETE FROM session s USING changed c WHERE s.person = c.id AND s.token_hash <> $4 RETURNING s.token_hash),
       forgotten AS (DELETE FROM device d USING changed c WHERE d.person = c.id AND d.token_hash IS DISTINCT FROM $5)
       SELECT (SELECT coalesce(jsonb_agg(token_hash), '[]') FROM ended) AS ended FROM changed`,
      [person, change.from, change.to, change.keptSession, change.keptDevice],
    );
    return row?.ended ?? null;
  }

  async changeLanguage(person: string, lang: Lang): Promise<void> {
    await this.ds.query('UPDATE person SET lang = $2 WHERE id = $1', [person, lang]);
  }

  /**
   * Closes an account, with every session and every link that waits, or opens it again. Returns the sessions that ended;
   * null when there is no such person.
   */
  async changeAccess(person: string, disabled: boolean): Promise<readonly string[] | null> {
    const [row] = await this.ds.query<{ ended: readonly string[] }[]>(
      `WITH changed AS (
         UPDATE person SET disabled_at = CASE WHEN $2 THEN coalesce(disabled_at, now()) END WHERE id = $1 RETURNING id),
       ended AS (DELETE FROM session s USING changed c WHERE $2 AND s.person = c.id RETURNING s.token_hash),
       closed AS (
         UPDATE letter l SET replaced_at = now() FROM changed c
         WHERE $2 AND l.person = c.id AND l.used_at IS NULL AND l.replaced_at IS NULL)
       SELECT (SELECT coalesce(jsonb_agg(token_hash), '[]') FROM ended) AS ended FROM changed`,
      [person, disabled],
    );
    return row?.ended ?? null;
  }

  /** Since when password and second factor stand, and the sign-in before the one that opened a session; null where there is none. */
  async history(
    person: string,
    presentSession: string,
  ): Promise<{
    readonly passwordSetAt: number | null;
    readonly secondFactor: { readonly since: number | null; readonly recoveryCodesLeft: number };
    readonly lastSignIn: (Pick<OwnSessionRow, 'device' | 'address'> & { readonly at: number }) | null;
  }> {
    const [row] = await this.ds.query<
      {
        password_set_at: Date | null;
        factor_since: Date | null;
        codes: number;
        at: Date | null;
        device: string;
        address: string;
      }[]
    >(
      `SELECT p.password_set_at, f.since AS factor_since,
         (SELECT count(*)::int FROM recovery_code c WHERE c.person = p.id AND c.used_at IS NULL) AS codes,
         e.at, e.device, e.address
       FROM person p LEFT JOIN second_factor f ON f.person = p.id LEFT JOIN LATERAL (
         SELECT at, device, address FROM security_event
         WHERE person = p.id AND kind = 'signedIn' AND details ->> 'session' IS DISTINCT FROM $2
           AND at < (SELECT created_at FROM session WHERE id = $2::uuid)
         ORDER BY id DESC LIMIT 1) e ON true
       WHERE p.id = $1`,
      [person, presentSession],
    );
    return {
      passwordSetAt: row?.password_set_at?.getTime() ?? null,
      secondFactor: { since: row?.factor_since?.getTime() ?? null, recoveryCodesLeft: row?.codes ?? 0 },
      lastSignIn: row?.at == null ? null : { at: row.at.getTime(), device: row.device, address: row.address },
    };
  }

  /** People with their accounts, by code, in pages. */
  async list(given: {
    readonly search: string | null;
    readonly after: string | null;
    readonly limit: number;
  }): Promise<readonly ListedAccountRow[]> {
    const rows = await this.ds.query<(Omit<ListedAccountRow, 'lastSignInAt'> & { last_sign_in: Date | null })[]>(
      `SELECT p.id AS person, p.name, p.email, p.operator,
         EXISTS (SELECT FROM second_factor f WHERE f.person = p.id AND f.secret IS NOT NULL) AS "secondFactor",
         CASE WHEN p.disabled_at IS NOT NULL THEN 'disabled' WHEN p.password_hash IS NOT NULL
           OR EXISTS (SELECT FROM identity i WHERE i.person = p.id) THEN 'active'
           WHEN ${hasAccount} THEN 'invited' ELSE 'none' END AS state,
         (SELECT e.at FROM security_event e WHERE e.person = p.id AND e.kind = 'signedIn' ORDER BY e.id DESC LIMIT 1)
           AS last_sign_in,
         (SELECT count(*)::int FROM session s WHERE s.person = p.id AND s.expires_at > now()) AS sessions
       FROM person p
       WHERE ($2::text IS NULL OR p.id > $2) AND ($1::text IS NULL OR strpos(lower(p.id), lower($1)) > 0
         OR strpos(lower(p.email), lower($1)) > 0
         OR EXISTS (SELECT 1 FROM jsonb_each_text(p.name) n WHERE strpos(lower(n.value), lower($1)) > 0))
       ORDER BY p.id LIMIT $3`,
      [given.search, given.after, given.limit],
    );
    return rows.map(({ last_sign_in, ...row }) => ({ ...row, lastSignInAt: last_sign_in?.getTime() ?? null }));
  }

  /** Those of some people who cannot sign in and were never sent a link for it, by code. */
  async neverInvited(ids: readonly string[]): Promise<readonly string[]> {
    const rows = await this.ds.query<{ id: string }[]>(
      `SELECT p.id FROM person p WHERE p.id = ANY($1::text[]) AND p.disabled_at IS NULL AND NOT p.operator
         AND NOT ${hasAccount} ORDER BY p.id`,
      [[...ids]],
    );
    return rows.map(({ id }) => id);
  }
}
