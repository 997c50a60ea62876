import type { ProviderPurpose } from '@selaras/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import type { FoundIdentity } from '../entities/index.js';
import type { AccountRow } from '../rows.js';
import { accountColumns, toAccount } from './account.repository.js';
import type { RawAccount } from './account.repository.js';
import { letterStands } from './letter.repository.js';

/** Whom a provider means. */
export type Identity = Pick<FoundIdentity, 'issuer' | 'subject'>;

/** A way to a provider that somebody is on. */
export interface ProviderVisit {
  readonly provider: string;
  readonly purpose: ProviderPurpose;
  readonly nonce: string;
  readonly verifier: string;
  readonly next: string;
  readonly session: string | null;
  readonly letterToken: string | null;
  readonly begunAt: number;
  /** Whom the provider named, where only a code is missing. */
  readonly found: FoundIdentity | null;
}
/** What names a way: the state that comes back, and the browser that began it. */
interface VisitKey {
  readonly stateHash: string;
  readonly browserHash: string;
  readonly provider: string;
}
interface RawVisit {
  readonly provider: string;
  readonly purpose: ProviderPurpose;
  readonly nonce: string;
  readonly verifier: string;
  readonly next: string;
  readonly session: string | null;
  readonly letter_token: string | null;
  readonly begun_at: Date;
  readonly found: FoundIdentity | null;
}

/** So long somebody may be at a provider; passwords are looked for, and codes wait on phones. */
const visitMinutes = 15;
const visitColumns = 'provider, purpose, nonce, verifier, next, session, letter_token, begun_at, found';
const thatVisit = `state_hash = $1 AND browser_hash = $2 AND provider = $3 AND begun_at > now() - ${visitMinutes} * interval '1 minute'`;

function toVisit({ letter_token, begun_at, ...row }: RawVisit): ProviderVisit {
  return { ...row, letterToken: letter_token, begunAt: begun_at.getTime() };
}

/** Links an identity; false where it is somebody else's, or the person has another one of the same provider. */
async function link(on: EntityManager, person: string, { issuer, subject }: Identity): Promise<boolean> {
  await on.query('INSERT INTO identity (issuer, subject, person) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    issuer,
    subject,
    person,
  ]);
  const rows = await on.query<unknown[]>('SELECT 1 FROM identity WHERE issuer = $1 AND subject = $2 AND person = $3', [
    issuer,
    subject,
    person,
  ]);
  return rows.length === 1;
}

class Taken extends Error {}

/** Accounts at providers of identity that are linked with ours, and the ways to such a provider. */
export class IdentityRepository {
  constructor(private readonly ds: DataSource) {}

  /** Remembers that somebody goes to a provider; those who never came back are forgotten. */
  async begin(key: VisitKey, visit: Omit<ProviderVisit, 'provider' | 'begunAt' | 'found'>): Promise<void> {
    await this.ds.query(
      `WITH old AS (DELETE FROM provider_visit WHERE begun_at < now() - ${visitMinutes} * interval '1 minute')
       INSERT INTO provider_visit (state_hash, browser_hash, provider, purpose, nonce, verifier, next, session, letter_token)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        key.stateHash,
        key.browserHash,
        key.provider,
        visit.purpose,
        visit.nonce,
        visit.verifier,
        visit.next,
        visit.session,
        visit.letterToken,
      ],
    );
  }

  /** The way of somebody who comes back: once, whatever comes of it. Null for an unknown, used or old one. */
  async take({ stateHash, browserHash, provider }: VisitKey): Promise<ProviderVisit | null> {
    const [rows] = await this.ds.query<[RawVisit[], number]>(
      `UPDATE provider_visit SET taken_at = now() WHERE ${thatVisit} AND taken_at IS NULL RETURNING ${visitColumns}`,
      [stateHash, browserHash, provider],
    );
    const [row] = rows;
    return row === undefined ? null : toVisit(row);
  }

  /** Keeps whom the provider named until a code of the second factor comes. */
  async keep({ stateHash }: Pick<VisitKey, 'stateHash'>, found: FoundIdentity): Promise<void> {
    await this.ds.query('UPDATE provider_visit SET found = $2 WHERE state_hash = $1', [
      stateHash,
      JSON.stringify(found),
    ]);
  }

  /** A way on which only the code is missing. */
  async waiting({ stateHash, browserHash, provider }: VisitKey): Promise<ProviderVisit | null> {
    const [row] = await this.ds.query<RawVisit[]>(
      `SELECT ${visitColumns} FROM provider_visit WHERE ${thatVisit} AND found IS NOT NULL`,
      [stateHash, browserHash, provider],
    );
    return row === undefined ? null : toVisit(row);
  }

  /** Ends a way; of two who do it at once, one is told false. */
  async end({ stateHash }: Pick<VisitKey, 'stateHash'>): Promise<boolean> {
    const [, count] = await this.ds.query<[unknown[], number]>('DELETE FROM provider_visit WHERE state_hash = $1', [
      stateHash,
    ]);
    return count === 1;
  }

  /** The account that an identity opens; null where it is linked with none. */
  async accountOf({ issuer, subject }: Identity): Promise<AccountRow | null> {
    const [row] = await this.ds.query<RawAccount[]>(
      `SELECT ${accountColumns} FROM identity i JOIN person p ON p.id = i.person WHERE i.issuer = $1 AND i.subject = $2`,
      [issuer, subject],
    );
    return row === undefined ? null : toAccount(row);
  }

  async used({ issuer, subject }: Identity): Promise<void> {
    await this.ds.query('UPDATE identity SET last_used_at = now() WHERE issuer = $1 AND subject = $2', [
      issuer,
      subject,
    ]);
  }

  /** The links of a person, by issuer. */
  async ofPerson(
    person: string,
  ): Promise<readonly { readonly issuer: string; readonly linkedAt: number; readonly lastUsedAt: number | null }[]> {
    const rows = await this.ds.query<{ issuer: string; linked_at: Date; last_used_at: Date | null }[]>(
      'SELECT issuer, linked_at, last_used_at FROM identity WHERE person = $1 ORDER BY issuer',
      [person],
    );
    return rows.map(({ issuer, linked_at, last_used_at }) => ({
      issuer,
      linkedAt: linked_at.getTime(),
      lastUsedAt: last_used_at?.getTime() ?? null,
    }));
  }

  /** Links an identity with an account; false where it is somebody else's, or the account has another one there. */
  async link(person: string, identity: Identity): Promise<boolean> {
    return this.ds.transaction((manager) => link(manager, person, identity));
  }

  /** Whom an invitation invites, as long as it opens something. */
  async invited(letterToken: string): Promise<AccountRow | null> {
    const [row] = await this.ds.query<RawAccount[]>(
      `SELECT ${accountColumns} FROM letter_token t JOIN letter l ON l.id = t.letter JOIN person p ON p.id = l.person
       WHERE t.token_hash = $1 AND l.kind = 'invitation' AND ${letterStands}`,
      [letterToken],
    );
    return row === undefined ? null : toAccount(row);
  }

  /**
   * Accepts an invitation: its account is linked with the identity, the link is used up. Nothing is done when it opens
   * nothing any more (`over`), or the identity cannot be linked (`taken`).
   */
  async accept(letterToken: string, identity: Identity): Promise<'over' | 'taken' | 'linked'> {
    try {
      return await this.ds.transaction(async (manager) => {
        const [rows] = await manager.query<[{ person: string }[], number]>(
          `UPDATE letter l SET used_at = now() FROM person p, letter_token t
           WHERE t.token_hash = $1 AND l.id = t.letter AND p.id = l.person AND l.kind = 'invitation' AND ${letterStands}
           RETURNING l.person`,
          [letterToken],
        );
        const [row] = rows;
        if (row === undefined) return 'over';
        if (!(await link(manager, row.person, identity))) throw new Taken();
        return 'linked';
      });
    } catch (error) {
      if (error instanceof Taken) return 'taken';
      throw error;
    }
  }

  /** Takes the link of an account with a provider away; false when there is none. */
  async unlink(person: string, issuer: string): Promise<boolean> {
    const [, count] = await this.ds.query<[unknown[], number]>(
      'DELETE FROM identity WHERE person = $1 AND issuer = $2',
      [person, issuer],
    );
    return count === 1;
  }
}
