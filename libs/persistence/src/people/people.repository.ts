import type { DataSource } from 'typeorm';
import { Any } from 'typeorm';
import { PersonEntity } from '../entities/index.js';
import type { PersonRow, PutPerson } from '../rows.js';

/** What a person is to whoever names them; how the account stands is told by the repository of accounts. */
const shown = { id: true, name: true, email: true, lang: true, organisation: true, passwordHash: true, operator: true };

/** People and accounts. */
export class PeopleRepository {
  constructor(private readonly ds: DataSource) {}

  /**
   * Adds or changes people in one statement, in the order of ids so that two at once do not block each other; a password
   * hash or operator flag that is left out stays as stored.
   */
  async putPeople(rows: readonly PutPerson[]): Promise<void> {
    if (rows.length === 0) return;
    const people = [...new Map(rows.map((row) => [row.id, row] as const)).values()];
    await this.ds.query(
      `INSERT INTO person AS p (id, name, email, lang, organisation, password_hash, operator, password_set_at)
       SELECT u.id, u.name, u.email, u.lang, u.organisation, u.password_hash, coalesce(u.operator, false),
         CASE WHEN u.password_hash IS NOT NULL THEN now() END
       FROM unnest($1::text[], $2::jsonb[], $3::text[], $4::text[], $5::jsonb[], $6::text[], $7::boolean[])
         AS u(id, name, email, lang, organisation, password_hash, operator) ORDER BY 1
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email,
         lang = excluded.lang, organisation = excluded.organisation,
         password_hash = CASE WHEN excluded.id = ANY($8::text[]) THEN excluded.password_hash ELSE p.password_hash END,
         password_set_at = CASE WHEN excluded.id = ANY($8::text[]) THEN excluded.password_set_at ELSE p.password_set_at END,
         operator = CASE WHEN excluded.id = ANY($9::text[]) THEN excluded.operator ELSE p.operator END`,
      [
        people.map((row) => row.id),
        people.map((row) => JSON.stringify(row.name)),
        people.map((row) => row.email),
        people.map((row) => row.lang),
        people.map((row) => (row.organisation === null ? null : JSON.stringify(row.organisation))),
        people.map((row) => row.passwordHash ?? null),
        people.map((row) => row.operator ?? null),
        people.filter((row) => row.passwordHash !== undefined).map((row) => row.id),
        people.filter((row) => row.operator !== undefined).map((row) => row.id),
      ],
    );
  }

  async byId(id: string): Promise<PersonRow | null> {
    return this.ds.getRepository(PersonEntity).findOne({ select: shown, where: { id } });
  }

  /** Those of the given people that exist, by id. */
  async byIds(ids: readonly string[]): Promise<readonly PersonRow[]> {
    if (ids.length === 0) return [];
    return this.ds
      .getRepository(PersonEntity)
      .find({ select: shown, where: { id: Any([...ids]) }, order: { id: 'ASC' } });
  }
}
