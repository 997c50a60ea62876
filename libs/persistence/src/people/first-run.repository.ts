import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PersonRow } from '../rows.js';

/** How long the link of a first run works. */
const linkHours = 48;

/** SQL of a condition: nobody can sign in, and nobody ever did. Whoever takes their password away does not begin anew. */
const nobody = `NOT EXISTS (SELECT FROM person WHERE password_hash IS NOT NULL)
  AND NOT EXISTS (SELECT FROM security_event WHERE kind = 'signedIn')`;

/** The first run of an installation: as long as it has no account, a link makes the operator's. */
export class FirstRunRepository {
  constructor(private readonly ds: DataSource) {}

  /** A new link in place of the former ones, with a token that stands nowhere else; null once there is an account. */
  async newLink(): Promise<{ readonly token: string; readonly until: number } | null> {
    const token = randomBytes(32).toString('base64url');
    return this.ds.transaction(async (manager) => {
      // Of two starts at once, the later one's link is the one that opens.
      await manager.query('LOCK TABLE first_link IN EXCLUSIVE MODE');
      await manager.query('DELETE FROM first_link WHERE used_at IS NULL');
      const [made] = await manager.query<{ expires_at: Date }[]>(
        `INSERT INTO first_link (token_hash, expires_at) SELECT $1, now() + $2 * interval '1 hour' WHERE ${nobody}
         RETURNING expires_at`,
        [createHash('sha256').update(token, 'utf8').digest('hex'), linkHours],
      );
      return made === undefined ? null : { token, until: made.expires_at.getTime() };
    });
  }

  /** Whether the installation has an account, and until when a link opens it; null for one that opens nothing. */
  async look(tokenHash: string): Promise<{ readonly taken: boolean; readonly until: number | null }> {
    const [row] = await this.ds.query<{ empty: boolean; until: Date | null }[]>(
      `SELECT (${nobody}) AS empty,
         (SELECT expires_at FROM first_link WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()) AS until`,
      [tokenHash],
    );
    const taken = row?.empty !== true;
    return { taken, until: taken ? null : (row.until?.getTime() ?? null) };
  }

  /**
   * Makes the operator's account by a link, which is used up by it; of two who do so at once one finds it used. `known`:
   * somebody is called so already, and nothing is done.
   */
  async use(
    tokenHash: string,
    operator: Pick<PersonRow, 'id' | 'name' | 'email' | 'lang'> & { readonly passwordHash: string },
  ): Promise<'made' | 'over' | 'known'> {
    return this.ds.transaction(async (manager) => {
      const [[used]] = await manager.query<[{ token_hash: string }[], number]>(
        `UPDATE first_link SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()
           AND ${nobody} AND NOT EXISTS (SELECT FROM person WHERE id = $2) RETURNING token_hash`,
        [tokenHash, operator.id],
      );
      if (used === undefined) {
        const [known] = await manager.query<unknown[]>(
          `SELECT FROM person p, first_link l WHERE p.id = $2 AND l.token_hash = $1 AND l.used_at IS NULL`,
          [tokenHash, operator.id],
        );
        return known === undefined ? 'over' : 'known';
      }
      await manager.query(
        `INSERT INTO person (id, name, email, lang, password_hash, password_set_at, operator)
         VALUES ($1, $2, $3, $4, $5, now(), true)`,
        [operator.id, JSON.stringify(operator.name), operator.email, operator.lang, operator.passwordHash],
      );
      return 'made';
    });
  }
}
