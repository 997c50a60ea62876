import type { LetterKind, LinkLetterKind } from '@selaras/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { accountColumns, hasAccount, toAccount } from './account.repository.js';
import type { RawAccount } from './account.repository.js';
import type { LetterRow } from '../rows.js';

/** A letter that still opens something: of an open account, not used, not replaced, not too old. */
export const letterStands = `l.kind IN ('invitation', 'reset') AND l.used_at IS NULL AND l.replaced_at IS NULL AND l.expires_at > now() AND p.disabled_at IS NULL`;

interface Owed {
  readonly person: string;
  readonly kind: LetterKind;
  readonly by: string | null;
  /** The sight that it tells of. */
  readonly sight?: string;
}

async function oweLetter(on: DataSource | EntityManager, { person, kind, by, sight }: Owed): Promise<void> {
  await on.query(
    `WITH replaced AS (
         UPDATE letter SET replaced_at = now() WHERE person = $1 AND used_at IS NULL AND replaced_at IS NULL
           AND $2 IN ('invitation', 'reset') AND kind IN ('invitation', 'reset')),
       made AS (INSERT INTO letter (person, kind, by, sight) VALUES ($1, $2, $3, $4) RETURNING id)
       INSERT INTO message (digest_key, assessment, recipient, form, day, due_at)
       SELECT 'letter|' || id, '', $1, 'single', (now() AT TIME ZONE 'UTC')::date, (extract(epoch FROM now()) * 1000)::bigint
       FROM made`,
    [person, kind, by, sight ?? null],
  );
}

/**
 * Letters with a link that sets a password. Here they are owed and used; written and sent they are like every other
 * message (`ledger/letters.ts`).
 */
export class LetterRepository {
  constructor(private readonly ds: DataSource) {}

  /**
   * Owes a person a letter; one with a link in place of those with a link that wait. It goes out with the next round of the notifier's reconciler, which
   * brings every message that no queue holds on its way.
   */
  async owe(letter: Owed): Promise<void> {
    await oweLetter(this.ds, letter);
  }

  /**
   * Owes an invitation to a person who can sign in by nothing yet and was never sent a link; false where that is not so. Of
   * several who invite at the same time one does: a second link would make the first one dead.
   */
  async oweFirst({ person, by }: Pick<Owed, 'person' | 'by'>): Promise<boolean> {
    return this.ds.transaction(async (manager) => {
      const [open] = await manager.query<unknown[]>(
        'SELECT 1 FROM person WHERE id = $1 AND disabled_at IS NULL AND NOT operator FOR UPDATE',
        [person],
      );
      // Looked at once the row is locked: what another wrote meanwhile is seen.
      const [known] = await manager.query<unknown[]>(`SELECT 1 FROM person p WHERE p.id = $1 AND ${hasAccount}`, [
        person,
      ]);
      if (open === undefined || known !== undefined) return false;
      await oweLetter(manager, { person, kind: 'invitation', by });
      return true;
    });
  }

  /** The letter that a link opens; null when it opens nothing any more. Looking changes nothing. */
  async find(tokenHash: string): Promise<LetterRow | null> {
    const [row] = await this.ds.query<
      (RawAccount & { readonly letter: string; readonly kind: LinkLetterKind; readonly expires_at: Date })[]
    >(
      `SELECT l.id AS letter, l.kind, l.expires_at, ${accountColumns}
       FROM letter_token t JOIN letter l ON l.id = t.letter JOIN person p ON p.id = l.person
       WHERE t.token_hash = $1 AND ${letterStands}`,
      [tokenHash],
    );
    if (row === undefined) return null;
    return { id: row.letter, kind: row.kind, until: row.expires_at.getTime(), person: toAccount(row) };
  }

  /**
   * Uses a letter up: its password is the person's from now on, every session of theirs ends, every browser is a stranger
   * again. Of two who do it at once one finds it used. Null when it opens nothing any more.
   */
  async use(
    tokenHash: string,
    passwordHash: string,
  ): Promise<{ readonly person: string; readonly kind: LinkLetterKind; readonly ended: readonly string[] } | null> {
    const [row] = await this.ds.query<{ person: string; kind: LinkLetterKind; ended: readonly string[] }[]>(
      `WITH used AS (
         UPDATE letter l SET used_at = now() FROM person p, letter_token t
         WHERE t.token_hash = $1 AND l.id = t.letter AND p.id = l.person AND ${letterStands}
         RETURNING l.person, l.kind),
       changed AS (
         UPDATE person p SET password_hash = $2, password_set_at = now() FROM used u WHERE p.id = u.person),
       ended AS (DELETE FROM session s USING used u WHERE s.person = u.person RETURNING s.token_hash),
       forgotten AS (DELETE FROM device d USING used u WHERE d.person = u.person)
       SELECT person, kind, (SELECT coalesce(jsonb_agg(token_hash), '[]') FROM ended) AS ended FROM used`,
      [tokenHash, passwordHash],
    );
    return row ?? null;
  }
}
