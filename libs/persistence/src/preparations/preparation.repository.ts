import { preparationBounds } from '@selaras/contracts';
import type { Preparation, SectionName } from '@selaras/contracts';
import type { DataSource } from 'typeorm';

export interface PreparationRow {
  readonly id: string;
  readonly version: number;
  readonly doc: Preparation;
  readonly createdBy: string;
  readonly changedBy: string;
  /** Epoch ms. */
  readonly changedAt: number;
  readonly launching: boolean;
  readonly launchedAs: string | null;
}

interface Raw {
  readonly id: string;
  readonly version: number;
  readonly doc: Preparation;
  readonly created_by: string;
  readonly changed_by: string;
  readonly changed_at: Date;
  readonly launching_at: Date | null;
  readonly launched_as: string | null;
}
const columns = 'id, version, doc, created_by, changed_by, changed_at, launching_at, launched_as';

function toRow(raw: Raw): PreparationRow {
  return {
    id: raw.id,
    version: raw.version,
    doc: raw.doc,
    createdBy: raw.created_by,
    changedBy: raw.changed_by,
    changedAt: raw.changed_at.getTime(),
    launching: raw.launching_at !== null,
    launchedAs: raw.launched_as,
  };
}

/** Assessments that are being prepared. Of two who change the same version the second is told, and changes nothing. */
export class PreparationRepository {
  constructor(private readonly ds: DataSource) {}

  /** All of them, the last changed first. */
  async list(): Promise<readonly PreparationRow[]> {
    const rows = await this.ds.query<Raw[]>(
      `SELECT ${columns} FROM preparation ORDER BY changed_at DESC, id LIMIT $1`,
      [preparationBounds.kept],
    );
    return rows.map(toRow);
  }

  async get(id: string): Promise<PreparationRow | null> {
    const [row] = await this.ds.query<Raw[]>(`SELECT ${columns} FROM preparation WHERE id = $1`, [id]);
    return row === undefined ? null : toRow(row);
  }

  /** Begins one. Null, and nothing is kept, when it would be one too many. */
  async create(doc: Preparation, by: string): Promise<PreparationRow | null> {
    const [row] = await this.ds.query<Raw[]>(
      `INSERT INTO preparation (version, doc, created_by, changed_by)
       SELECT 1, $1::jsonb, $2, $2 WHERE (SELECT count(*) FROM preparation) < $3 RETURNING ${columns}`,
      [JSON.stringify(doc), by, preparationBounds.kept],
    );
    return row === undefined ? null : toRow(row);
  }

  /** Saves a section in place of the one in a version. Null, and nothing is saved, when that is not the latest any more. */
  async save(
    { id, version }: Pick<PreparationRow, 'id' | 'version'>,
    section: SectionName,
    { value, by }: { readonly value: Preparation[SectionName]; readonly by: string },
  ): Promise<PreparationRow | null> {
    const [rows] = await this.ds.query<[Raw[], number]>(
      `UPDATE preparation SET version = version + 1, doc = jsonb_set(doc, ARRAY[$3::text], $4::jsonb),
         changed_by = $5, changed_at = now()
       WHERE id = $1 AND version = $2 AND launching_at IS NULL RETURNING ${columns}`,
      [id, version, section, JSON.stringify(value), by],
    );
    const [row] = rows;
    return row === undefined ? null : toRow(row);
  }

  /** From now on a version stays as it is, so that a launch that is repeated does the same. False when it is not the latest. */
  async freeze({ id, version }: Pick<PreparationRow, 'id' | 'version'>): Promise<boolean> {
    const [rows] = await this.ds.query<[unknown[], number]>(
      `UPDATE preparation SET launching_at = coalesce(launching_at, now()) WHERE id = $1 AND version = $2 RETURNING id`,
      [id, version],
    );
    return rows.length === 1;
  }

  /** A launch that was refused has done nothing: what stands in its way can be changed. */
  async thaw(id: string): Promise<void> {
    await this.ds.query('UPDATE preparation SET launching_at = NULL WHERE id = $1 AND launched_as IS NULL', [id]);
  }

  /** It has become an assessment. */
  async launched(id: string, assessment: string): Promise<void> {
    await this.ds.query('UPDATE preparation SET launched_as = $2 WHERE id = $1', [id, assessment]);
  }

  /** Throws one away that has not been launched. False when it has been. */
  async remove(id: string): Promise<boolean> {
    await this.ds.query('DELETE FROM preparation WHERE id = $1 AND launching_at IS NULL', [id]);
    return (await this.get(id)) === null;
  }
}
