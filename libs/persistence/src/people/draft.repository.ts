import { draftBounds } from '@selaras/contracts';
import type { Draft, DraftForm, DraftHead } from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import { DraftEntity } from '../entities/index.js';

/** Whose drafts, and of which assessment. There is no way to ask for anybody's. */
export interface DraftOwner {
  readonly person: string;
  readonly assessment: string;
}
/** One of them: which form, about what. */
export interface DraftPlace {
  readonly form: DraftForm;
  readonly matter: string;
}

/** What people have written and not sent; every call names the author. */
export class DraftRepository {
  constructor(private readonly ds: DataSource) {}

  /** Which drafts the author keeps, the last written first. */
  async list({ person, assessment }: DraftOwner): Promise<readonly DraftHead[]> {
    const rows = await this.ds.getRepository(DraftEntity).find({
      select: { form: true, matter: true, savedAt: true },
      where: { person, assessment },
      order: { savedAt: 'DESC' },
    });
    return rows.map(({ form, matter, savedAt }) => ({ form, matter, savedAt: savedAt.getTime() }));
  }

  async get({ person, assessment }: DraftOwner, { form, matter }: DraftPlace): Promise<Draft | null> {
    const row = await this.ds.getRepository(DraftEntity).findOneBy({ person, assessment, form, matter });
    if (row === null) return null;
    return { form, matter, base: row.base, fields: row.fields, savedAt: row.savedAt.getTime() };
  }

  /** Keeps a draft in place of the one before. Null, and nothing is kept, when it would be one too many. */
  async put(
    { person, assessment }: DraftOwner,
    { form, matter }: DraftPlace,
    { base, fields }: Pick<Draft, 'base' | 'fields'>,
  ): Promise<DraftHead | null> {
    const [row] = await this.ds.query<{ saved_at: Date }[]>(
      `INSERT INTO draft (person, assessment, form, matter, base, fields)
       SELECT $1, $2, $3, $4, $5, $6::jsonb
       WHERE (SELECT count(*) FROM draft d WHERE d.person = $1 AND d.assessment = $2
              AND NOT (d.form = $3 AND d.matter = $4)) < $7
       ON CONFLICT (person, assessment, form, matter) DO UPDATE
         SET base = excluded.base, fields = excluded.fields, saved_at = now()
       RETURNING saved_at`,
      [person, assessment, form, matter, base, JSON.stringify(fields), draftBounds.perPerson],
    );
    return row === undefined ? null : { form, matter, savedAt: row.saved_at.getTime() };
  }

  async remove({ person, assessment }: DraftOwner, { form, matter }: DraftPlace): Promise<void> {
    await this.ds.getRepository(DraftEntity).delete({ person, assessment, form, matter });
  }

  /** Housekeeping: drafts that nobody has touched for so long are nobody's work any more. */
  async removeOld(): Promise<void> {
    await this.ds.query(`DELETE FROM draft WHERE saved_at < now() - $1 * interval '1 day'`, [draftBounds.keptDays]);
  }
}
